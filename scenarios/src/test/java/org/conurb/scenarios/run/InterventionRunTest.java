package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run with interventions gives the same bytes on any number of threads, in one go or stopped and resumed: between the years
 * of travel, after roads and rates have changed.
 */
class InterventionRunTest {

    private static final String INTERVENTIONS = "[{kind: close_road, year: 2012, until: 2014, where: {roads: [A5103]}},"
            + " {kind: close_road, year: 2013, where: {roads: [A34]}},"
            + " {kind: congestion_charge, year: 2013, where: {zones: [E02001063]}, per: entry, price: 5,"
            + " hours: {from: 7, to: 19}, exempt: [residents, low_income, goods]},"
            + " {kind: site, year: 2012, zone: E02001063, dwellings: 4000},"
            + " {kind: housing_target, year: 2012, dwellings: 9000},"
            + " {kind: housing_target, year: 2013, where: {areas: [E08000010]}, dwellings: 200, bound: at_most},"
            + " {kind: density_limit, year: 2012, where: {areas: [E08000007]}, homesPerHectare: 12},"
            + " {kind: social_housing_share, year: 2012, where: {areas: [E08000006]}, share: 0.8},"
            + " {kind: school, year: 2012, zone: E02001295, seats: {secondary: 1200, higher: 8000}},"
            + " {kind: school_closure, year: 2013, zone: E02001063, seats: {primary: 2000}},"
            + " {kind: own, type: flood, year: 2012, settings: {zone: E02001295, share: 0.6}}]";

    /** All that changes rates for some years, besides. */
    private static final String RATES_TOO = INTERVENTIONS.replaceAll("]$", "")
            + ", {kind: fertility, year: 2012, ages: {from: 20, to: 34}, factor: {2012: 1.2, 2014: 1.6}},"
            + " {kind: life_expectancy, year: 2012, until: 2013, factor: 2, ages: {from: 60}},"
            + " {kind: life_expectancy, year: 2013, years: {2013: 1, 2015: 2}},"
            + " {kind: migration, year: 2012, direction: in, flow: international, factor: 1.5, extra: 10000},"
            + " {kind: migration, year: 2013, direction: out, ages: {from: 18, to: 29}, factor: {2013: 0.5, 2015: 0.2}},"
            + " {kind: sector_growth, year: 2012, sector: C, where: {areas: [E08000003]}, factor: 0.5, extra: 0.2},"
            + " {kind: training_programme, year: 2012, places: 200000, who: [unemployed, inactive], gains: upper,"
            + " completion: 0.7}]";

    @TempDir
    Path folder;

    private Scenario scenario(String traffic, String interventions) {
        Path file = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        return ScenarioReader.read(
                file,
                List.of(
                        new Setting("test", "populationShare", "0.005"),
                        new Setting("test", "traffic", traffic),
                        new Setting("test", "trafficYears", "2"),
                        new Setting("test", "snapshots.every", "1"),
                        new Setting("test", "interventions", interventions)),
                2);
    }

    private Path run(Scenario scenario, String out, int threads, boolean resume, RunListener listener) {
        Path run = folder.resolve(out);
        Runner.run(scenario, new RunOptions(threads, run, resume), listener);
        return run;
    }

    private static void assertSame(Path one, Path other) {
        assertEquals("", Folders.differences(Folders.hashes(one), Folders.hashes(other)));
    }

    private Path stoppedAndResumed(Scenario scenario, String out) {
        RunListener stopping = new RunListener() {
            @Override
            public void yearDone(YearDone year) {
                throw new IllegalStateException("stopped after " + year.year());
            }
        };
        assertThrows(IllegalStateException.class, () -> run(scenario, out, 2, false, stopping));
        return run(scenario, out, 2, true, RunListener.SILENT);
    }

    @Test
    void aRunThatIsStoppedAfterRoadsAndRatesHaveChangedGoesOnToTheSameBytes() throws IOException {
        Scenario scenario = scenario("queue", RATES_TOO);
        Path whole = run(scenario, "whole", 1, false, RunListener.SILENT);
        assertSame(whole, stoppedAndResumed(scenario, "resumed"));
        assertEquals(List.of(), RunChecker.check(whole));
        assertEquals(0, vehiclesOn(whole, "A5103"));
        assertTrue(vehiclesOn(whole, "M60") > 0);
        double taken = training(whole, "training_places_taken");
        double empty = training(whole, "training_places_empty");
        assertEquals(200_000 * 0.005, taken + empty, 1e-9);
        assertTrue(taken > 0 && empty > 0, taken + " places taken");
        assertTrue(hasChartOfTraining(whole));
    }

    @Test
    void anOwnInterventionChangesTheCityOnceAndIsKnownAfterARestart() throws IOException {
        Scenario scenario = scenario("none", INTERVENTIONS);
        Path wet = run(scenario, "whole", 1, false, RunListener.SILENT);
        assertSame(wet, stoppedAndResumed(scenario, "resumed"));
        Path dry = run(scenario("none", "[]"), "dry", 2, false, RunListener.SILENT);
        assertFalse(hasChartOfTraining(dry));
        double before = dwellings(dry, "E02001295", 2012);
        double after = dwellings(wet, "E02001295", 2012);
        // Of some dozen homes 60 % are drawn; three standard deviations of the draw are not more than a third of them.
        assertEquals(0.4, after / before, 0.35, after + " homes of " + before);
        double grown = dwellings(wet, "E02001063", 2012) - dwellings(dry, "E02001063", 2012);
        assertEquals(4000 * 0.005, grown, 0.5);
        assertTrue(dwellings(wet, "E02001295", 2013) > 0.9 * after, "the flood came twice");
    }

    private static double dwellings(Path run, String zone, int year) {
        return figure("SELECT sum(dwellings) FROM " + Duck.parquet(RunTable.ZONES.in(run.resolve("tables")))
                + " WHERE zone = '" + zone + "' AND year = " + year);
    }

    private static boolean hasChartOfTraining(Path run) throws IOException {
        return Files.readString(run.resolve("report.html")).contains("trend-training");
    }

    private static double training(Path run, String indicator) {
        return figure("SELECT value FROM " + Duck.parquet(RunTable.INDICATORS.in(run.resolve("tables")))
                + " WHERE indicator = '" + indicator + "' AND area = 'ALL' AND year = 2013");
    }

    private static double vehiclesOn(Path run, String road) {
        String links = Duck.parquet(RunTable.LINKS.in(run.resolve("tables")));
        String names = TestData.repository()
                .resolve("scenarios/greater-manchester/city/network/link.csv")
                .toString();
        return figure("SELECT coalesce(sum(vehicles), 0) FROM " + links
                + " WHERE year = 2013 AND link IN (SELECT CAST(link_id AS VARCHAR) FROM read_csv('" + names
                + "') WHERE name = '" + road + "')");
    }

    private static double figure(String query) {
        double[] value = {Double.NaN};
        try (Duck duck = Duck.open()) {
            duck.query(query, row -> value[0] = row.getDouble(1));
        }
        return value[0];
    }
}
