package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.trips.SchoolPhase;
import org.conurb.engine.trips.TravelAssumptions.Seats;
import org.junit.jupiter.api.Test;

/** Schools open and close seats in their years, and are refused where they make no sense. */
class SchoolPoliciesTest {

    private static final int FOREVER = Intervention.FOREVER;
    private static final SchoolSeats CAMPUS = new SchoolSeats(0, 0, 300, 6000);
    private static final SchoolSeats PRIMARY = new SchoolSeats(210, 0, 0, 0);

    private static List<String> told(Intervention... interventions) {
        return Village.told(Village.assumptions(), interventions);
    }

    @Test
    void seatsAreThoseOfTheYearAndOfAsLargeAShareOfThePeopleAsIsSimulated() {
        var travel = Village.policies(
                        new School(2014, FOREVER, "Z0001", CAMPUS), new SchoolClosure(2015, 2018, "Z0100", PRIMARY))
                .bend(Village.assumptions())
                .travel();
        assertEquals(List.of(), travel.inForce(Seats.class, 2013));
        Seats further = new Seats(2014, FOREVER, 1, SchoolPhase.FURTHER, 30);
        Seats higher = new Seats(2014, FOREVER, 1, SchoolPhase.HIGHER, 600);
        Seats primary = new Seats(2015, 2018, 2, SchoolPhase.PRIMARY, -21);
        assertEquals(List.of(further, higher, primary), travel.inForce(Seats.class, 2017));
        assertEquals(List.of(further, higher), travel.inForce(Seats.class, 2018));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertEquals(
                List.of("0 zone: 'Z9'", "1 seats: no seats", "2 zone: 'Z8'"),
                told(
                        new School(2014, FOREVER, "Z9", CAMPUS),
                        new School(2014, FOREVER, "Z0001", new SchoolSeats(0, 0, 0, 0)),
                        new SchoolClosure(2014, FOREVER, "Z8", PRIMARY)));
        School school = new School(2014, FOREVER, "Z0001", PRIMARY);
        SchoolClosure closure = new SchoolClosure(2014, FOREVER, "Z0001", PRIMARY);
        String some = " some in the same year";
        assertEquals(
                List.of("1 seats.primary: seats of a zone of which interventions.0 opens" + some),
                told(school, closure));
        assertEquals(
                List.of("1 seats.primary: seats of a zone of which interventions.0 closes" + some),
                told(closure, school));
        assertEquals(List.of(), told(school, new SchoolClosure(2015, FOREVER, "Z0001", PRIMARY)));
        assertEquals(List.of(), told(closure, new School(2014, FOREVER, "Z0001", CAMPUS)));
        assertEquals(List.of(), told(closure, new School(2014, FOREVER, "Z0100", PRIMARY)));
    }

    @Test
    void aCityInWhichNobodyTravelsRefusesThem() {
        Assumptions still = new Assumptions(
                Village.assumptions().demography(), Village.assumptions().movement(), null, null, null);
        List<String> keys = Village.policies(
                        new School(2014, FOREVER, "Z0001", CAMPUS), new SchoolClosure(2014, FOREVER, "Z0001", PRIMARY))
                .findings(still)
                .stream()
                .map(finding -> finding.flaw().key())
                .toList();
        assertEquals(List.of("kind", "kind"), keys);
    }
}
