package org.conurb.engine.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import sim.engine.SimState;

/**
 * How to add a process of your own, in three steps.
 *
 * <ol>
 *   <li>Write a class like {@link SportsClubs}: a name, a place in the year, and what it does.
 *   <li>Name it in {@code META-INF/services/org.conurb.engine.simulation.OwnProcess} and put it on the class path, or
 *       hand it to {@link CitySimulation} in code, as here.
 *   <li>Run: it is called once a year, after the built-in processes of its place.
 * </ol>
 */
class OwnProcessExampleTest {

    /** Each year one adult in ten joins a sports club; the example counts them. */
    @SuppressWarnings("serial")
    static final class SportsClubs implements OwnProcess {
        private static final double JOINS = 0.1;
        private int members;
        private int years;

        @Override
        public String name() {
            return "sports-clubs";
        }

        @Override
        public Place place() {
            return Place.HOUSEHOLDS;
        }

        @Override
        public void step(SimState state) {
            CitySimulation simulation = (CitySimulation) state;
            ResidentStore residents = simulation.city().population().residents();
            YearDraws luck = simulation.draws(name()).in(simulation.year());
            for (int resident = 0; resident < residents.rows(); resident++) {
                boolean adult = residents.isPresent(resident) && residents.age(resident, simulation.year()) >= 18;
                if (adult && luck.uniform(residents.id(resident)) < JOINS) members++;
            }
            years++;
        }
    }

    @Test
    void anOwnProcessRunsOnceAYearAndSeesTheCity() {
        try (Workers workers = Workers.of(1)) {
            City city = SmallWorld.city(2, 1000);
            SportsClubs clubs = new SportsClubs();
            CitySimulation simulation = new CitySimulation(
                    city, SmallWorld.closed(2), 1, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of(clubs));
            simulation.advance();
            simulation.advance();
            assertEquals(2, clubs.years);
            assertTrue(simulation.nanosByProcess().containsKey("sports-clubs"));
            int residents = city.population().residents().count();
            // About three residents in four are adults, a tenth of them join in each of two years.
            assertEquals(residents * 0.75 * 0.1 * 2, clubs.members, residents * 0.05);
        }
    }

    /** Found by the service loader: META-INF/services in the test resources names this class. */
    @SuppressWarnings("serial")
    public static final class FoundOnTheClassPath implements OwnProcess {
        @Override
        public String name() {
            return "found-on-the-class-path";
        }

        @Override
        public Place place() {
            return Place.CLOSING;
        }

        @Override
        public void step(SimState simulation) {
            assertEquals(
                    0,
                    ((CitySimulation) simulation)
                            .city()
                            .population()
                            .problems(1)
                            .size());
        }
    }

    @Test
    void anOwnProcessIsFoundOnTheClassPath() {
        try (Workers workers = Workers.of(1)) {
            CitySimulation simulation = new CitySimulation(
                    SmallWorld.city(2, 100),
                    SmallWorld.closed(2),
                    1,
                    SmallWorld.BASE_YEAR,
                    SmallWorld.BASE_YEAR,
                    workers);
            simulation.advance();
            assertTrue(simulation.nanosByProcess().containsKey("found-on-the-class-path"));
        }
    }
}
