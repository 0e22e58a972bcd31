package org.conurb.engine.trips;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learners fill the seats of every zone, and the near ones first. */
class SchoolsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void flowsAddUpToLearnersAndSeats(long seed) {
        YearDraws luck = Draws.of(seed, "schools").in(0);
        int zones = 12;
        double[] living = new double[zones];
        double[] seats = new double[zones];
        float[] kilometres = new float[zones * zones];
        double all = 0;
        double room = 0;
        for (int zone = 0; zone < zones; zone++) {
            living[zone] = 50 + 100 * luck.uniform(zone, 0);
            seats[zone] = 50 + 100 * luck.uniform(zone, 1);
            all += living[zone];
            room += seats[zone];
        }
        for (int zone = 0; zone < zones; zone++) seats[zone] *= all / room;
        for (int cell = 0; cell < kilometres.length; cell++) {
            kilometres[cell] = 1 + Math.abs(cell / zones - cell % zones);
        }
        double[] flow = Schools.balanced(living, seats, kilometres, 0.8);
        for (int zone = 0; zone < zones; zone++) {
            double sent = 0;
            double taken = 0;
            for (int other = 0; other < zones; other++) {
                sent += flow[zone * zones + other];
                taken += flow[other * zones + zone];
            }
            // The last of the rounds balances columns; rows are left as near as the rounds bring them.
            assertEquals(living[zone], sent, 0.01 * living[zone], "seed " + seed + ", zone " + zone);
            assertEquals(seats[zone], taken, 1e-6 * seats[zone], "seed " + seed + ", zone " + zone);
        }
        assertTrue(flow[0] > flow[zones - 1], "seed " + seed);
    }

    private static TravelAssumptions.Seats change(int zone, SchoolPhase phase, double seats) {
        return new TravelAssumptions.Seats(2012, Integer.MAX_VALUE, zone, phase, seats);
    }

    @Test
    void aNewSchoolIsAsFullAsTheOthersAndAClosedOneEmpty() {
        double[] seats = {100, 200, 300};
        List<TravelAssumptions.Seats> changes = List.of(
                change(0, SchoolPhase.PRIMARY, 200),
                change(2, SchoolPhase.PRIMARY, -500),
                change(1, SchoolPhase.HIGHER, 50));
        // 600 learners on 500 seats, 600 on 650.
        assertArrayEquals(new double[] {360, 240, 0}, Schools.changed(seats, SchoolPhase.PRIMARY, changes), 1e-9);
        double full = 600.0 / 650;
        assertArrayEquals(
                new double[] {100 * full, 250 * full, 300 * full},
                Schools.changed(seats, SchoolPhase.HIGHER, changes),
                1e-9);
        assertArrayEquals(seats, Schools.changed(seats, SchoolPhase.FURTHER, changes));
        List<TravelAssumptions.Seats> all = List.of(
                change(0, SchoolPhase.HIGHER, -100),
                change(1, SchoolPhase.HIGHER, -200),
                change(2, SchoolPhase.HIGHER, -300));
        assertArrayEquals(new double[3], Schools.changed(seats, SchoolPhase.HIGHER, all));
    }
}
