package org.conurb.engine.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Families move as one, and yet as many of each area, sex and age leave as the tables want. */
class RakingTest {

    private static final int AREAS = 2;
    private static final int YEAR = SmallWorld.BASE_YEAR + 1;

    private final Workers workers = Workers.of(1);
    private final City city = SmallWorld.city(AREAS, 4000);
    private final Nuclei[] chunks = gathered();
    private final int cells = Nuclei.cells(AREAS);

    static IntStream seeds() {
        return IntStream.range(0, 5);
    }

    private Nuclei[] gathered() {
        Nuclei nuclei = new Nuclei();
        nuclei.gather(city, 0, city.population().households().rows(), YEAR);
        return new Nuclei[] {nuclei};
    }

    @Test
    void everyResidentIsInOneNucleusWithTheCoupleFirst() {
        Nuclei nuclei = chunks[0];
        ResidentStore residents = city.population().residents();
        int members = 0;
        for (int nucleus = 0; nucleus < nuclei.count(); nucleus++) {
            int first = nuclei.resident(nuclei.start(nucleus));
            members += nuclei.end(nucleus) - nuclei.start(nucleus);
            boolean core = residents.is(Role.REFERENCE, first);
            assertTrue(core || nuclei.end(nucleus) == nuclei.start(nucleus) + 1, "an adult alone is a nucleus");
            for (int member = nuclei.start(nucleus) + 1; member < nuclei.end(nucleus); member++) {
                boolean partner = residents.is(Role.PARTNER, nuclei.resident(member));
                assertTrue(partner == (member == nuclei.start(nucleus) + 1) || !partner, "the partner comes second");
            }
        }
        assertEquals(residents.count(), members);
    }

    /** The chances of every cell, added up case by case as {@link Leavers} cuts the unit interval. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theExpectedMoversOfEveryCellAreExactlyTheWantedOnes(int seed) {
        double[][] wanted = {chances(seed, 0), chances(seed, 1)};
        Raking raking = new Raking(workers, chunks, cells);
        Raking.Chances chances = raking.rake(wanted[0], wanted[1]);
        double[] present = raking.present();
        for (int flow = 0; flow < Raking.FLOWS; flow++) {
            double[] expected = expectedMovers(chances, flow);
            for (int cell = 0; cell < cells; cell++) {
                double target = wanted[flow][cell] * present[cell];
                assertEquals(target, expected[cell], 1e-9 * Math.max(1, target), "seed " + seed + ", cell " + cell);
            }
        }
    }

    private double[] expectedMovers(Raking.Chances chances, int flow) {
        double[] expected = new double[cells];
        Nuclei nuclei = chunks[0];
        for (int nucleus = 0; nucleus < nuclei.count(); nucleus++) {
            double together = nuclei.chance(nucleus, chances.weight(), flow, Raking.LARGEST_CHANCE);
            for (int member = nuclei.start(nucleus); member < nuclei.end(nucleus); member++) {
                int entry = nuclei.cellOf(member) * Raking.FLOWS + flow;
                expected[nuclei.cellOf(member)] += together * (1 - chances.stays()[entry]) + chances.alone()[entry];
            }
        }
        return expected;
    }

    /** Made-up chances that differ from cell to cell by up to a fifth around the world's own. */
    private double[] chances(int seed, int flow) {
        YearDraws luck = Draws.of(seed, "raking test").in(flow);
        double[] chances = new double[cells];
        MigrationTables tables = SmallWorld.migration(AREAS, 1);
        for (int cell = 0; cell < cells; cell++) {
            int sexAndAge = cell % (cells / AREAS);
            double own = tables.leaving()[flow][Nuclei.area(cell)][sexAndAge / Ages.COUNT][sexAndAge % Ages.COUNT];
            chances[cell] = own * (0.9 + 0.2 * luck.uniform(cell));
        }
        return chances;
    }

    @Test
    void simulatedLeaversEqualTheExpectedOnesWithinChance() {
        MigrationTables tables = SmallWorld.migration(AREAS, 1);
        MigrationAssumptions constant = MigrationAssumptions.constant();
        Raking raking = new Raking(workers, chunks, cells);
        double[] people = raking.present();
        double[] within = constant.leaving(tables, Flow.INTERNAL, YEAR, people);
        Raking.Chances chances = raking.rake(within, constant.leaving(tables, Flow.INTERNATIONAL, YEAR, people));
        ResidentStore residents = city.population().residents();
        int runs = 200;
        double left = 0;
        double families = 0;
        for (int run = 0; run < runs; run++) {
            YearDraws luck = Draws.of(run, "leavers test").in(YEAR);
            Leavers leavers = new Leavers(chunks[0], chances);
            leavers.decide(resident -> luck.uniform(residents.id(resident)));
            for (int group = 0; group < leavers.groups(); group++) {
                if (leavers.flow(group) != Flow.INTERNAL.ordinal()) continue;
                left += leavers.end(group) - leavers.start(group);
                if (leavers.end(group) - leavers.start(group) > 1) families++;
            }
        }
        double expected = 0;
        for (int cell = 0; cell < cells; cell++) expected += within[cell] * people[cell];
        // Leavers come in groups of up to six: a variance of at most six times Poisson's; four standard errors.
        assertEquals(expected, left / runs, 4 * Math.sqrt(6 * expected / runs));
        assertTrue(families > left / 10, "families leave together");
    }
}
