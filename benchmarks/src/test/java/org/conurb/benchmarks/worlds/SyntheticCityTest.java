package org.conurb.benchmarks.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.simulation.CitySimulation;
import org.junit.jupiter.api.Test;

/** The city of the benchmarks is sound, plausible and in balance. */
class SyntheticCityTest {

    private static final int RESIDENTS = 25_000;

    private final SyntheticCity cities = new SyntheticCity();

    @Test
    void hasTheWantedSizeAndHouseholdsOfAUsualSize() {
        Population population = cities.of(RESIDENTS).population();
        int residents = population.residents().count();
        assertTrue(residents >= RESIDENTS && residents < RESIDENTS + 10, residents + " residents");
        assertEquals(List.of(), population.problems(5));
        double size = (double) residents / population.households().rows();
        assertTrue(size > 1.9 && size < 2.7, size + " residents a household");
    }

    @Test
    void copiesOfTheSamePersonHaveIdentitiesOfTheirOwn() {
        Population population = cities.of(RESIDENTS).population();
        long distinct = IntStream.range(0, population.residents().rows())
                .mapToLong(population.residents()::id)
                .distinct()
                .count();
        assertEquals(population.residents().rows(), distinct);
    }

    @Test
    void neitherGrowsNorShrinksInALifetime() {
        City city = cities.of(RESIDENTS);
        try (Workers workers = Workers.of(2)) {
            int start = SyntheticCity.BASE_YEAR;
            CitySimulation simulation =
                    new CitySimulation(city, SyntheticRates.model(RESIDENTS), 5, start, start, workers, List.of());
            for (int year = 0; year < 80; year++) simulation.advance();
        }
        double change = (double) city.population().residents().count() / RESIDENTS - 1;
        // The people of a year vary by about their square root, 0.6 %; the pattern itself is one such draw of 10,000.
        assertTrue(Math.abs(change) < 0.05, "changed by " + change);
    }
}
