package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Policies on homes in Greater Manchester, each in a borough of its own and all in one run, beside a run of the same seed
 * without them: a fiftieth of the people, three years.
 */
class HomePoliciesTest {

    private static final double SHARE = 0.02;
    private static final int LAST_YEAR = 2014;
    private static final String SALFORD = "E08000006";
    private static final String STOCKPORT = "E08000007";
    private static final String TAMESIDE = "E08000008";
    private static final String WIGAN = "E08000010";
    private static final int TARGET = 5000;
    private static final int OF_SALFORD = 2000;
    private static final String IN_SALFORD =
            "{kind: housing_target, year: 2012, where: {areas: [" + SALFORD + "]}, dwellings: " + OF_SALFORD + "}";

    private static final String POLICIES =
            "[{kind: housing_target, year: 2013, where: {areas: [" + WIGAN + "]}, dwellings: " + TARGET + "},"
                    + " {kind: housing_target, year: 2012, where: {areas: [" + TAMESIDE + "]}, dwellings: 0,"
                    + " bound: at_most},"
                    + " {kind: density_limit, year: 2012, where: {areas: [" + STOCKPORT + "]}, homesPerHectare: 0}, "
                    + IN_SALFORD
                    + ", {kind: social_housing_share, year: 2012, where: {areas: [" + SALFORD + "]}, share: 1}]";

    @TempDir
    static Path folder;

    private static Path without;
    private static Path with;

    @BeforeAll
    static void run() {
        without = run("without", "[" + IN_SALFORD + "]");
        with = run("with", POLICIES);
    }

    private static Path run(String name, String interventions) {
        Path scenario = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        List<Setting> settings = List.of(
                new Setting("test", "populationShare", Double.toString(SHARE)),
                new Setting("test", "traffic", "none"),
                new Setting("test", "to", Integer.toString(LAST_YEAR)),
                new Setting("test", "interventions", interventions));
        Path out = folder.resolve(name);
        Runner.run(ScenarioReader.read(scenario, settings, null), new RunOptions(2, out, false), RunListener.SILENT);
        return out;
    }

    private static double figure(Path run, String indicator, String group, String area, int year) {
        double[] value = {0};
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT value FROM " + Duck.parquet(RunTable.INDICATORS.in(run.resolve("tables")))
                            + " WHERE indicator = '" + indicator + "' AND grp = '" + group + "' AND area = '" + area
                            + "' AND year = " + year,
                    row -> value[0] = row.getDouble(1));
        }
        return value[0];
    }

    private static double built(Path run, String area, int year) {
        return figure(run, "completions", "", area, year);
    }

    private static double social(Path run, String area, int year) {
        return figure(run, "dwellings", "tenure_social_rent", area, year);
    }

    @Test
    void aTargetIsReachedFromItsYearOnAndHoldsPricesDown() {
        assertEquals(built(without, WIGAN, 2012), built(with, WIGAN, 2012), 1);
        for (int year = 2013; year <= LAST_YEAR; year++) {
            assertTrue(built(without, WIGAN, year) < 0.8 * TARGET * SHARE);
            assertEquals(TARGET * SHARE, built(with, WIGAN, year));
            assertEquals(0, figure(with, "homes_no_room", "", WIGAN, year));
        }
        assertTrue(figure(with, "price_index", "", WIGAN, LAST_YEAR)
                < figure(without, "price_index", "", WIGAN, LAST_YEAR));
    }

    @Test
    void nothingIsBuiltWhereItMayNotBe() {
        for (String area : List.of(STOCKPORT, TAMESIDE)) {
            for (int year = 2012; year <= LAST_YEAR; year++) {
                assertTrue(built(without, area, year) > 0);
                assertEquals(0, built(with, area, year));
            }
        }
    }

    @Test
    void allNewHomesOfSalfordAreSocialAndSomebodyIsGivenThem() {
        double all = 3 * OF_SALFORD * SHARE;
        double demolished = 0;
        double housed = 0;
        for (int year = 2012; year <= LAST_YEAR; year++) {
            for (Path run : List.of(without, with)) {
                assertEquals(OF_SALFORD * SHARE, built(run, SALFORD, year));
                demolished += figure(run, "demolitions", "", SALFORD, year);
            }
            housed += figure(with, "homes_housed_social", "", SALFORD, year)
                    - figure(without, "homes_housed_social", "", SALFORD, year);
        }
        double more = social(with, SALFORD, LAST_YEAR) - social(without, SALFORD, LAST_YEAR);
        // A quarter of new homes is social anyway; each zone settles its own fractions.
        assertEquals(0.75 * all, more, 0.05 * all + demolished);
        // Most of them are let within the year of their completion.
        assertTrue(housed > 0.5 * more, housed + " households more were given one of " + more);
    }

    @Test
    void theRunHolds() {
        assertEquals(List.of(), RunChecker.check(with));
    }
}
