package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.ScenarioWriter;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A closed road and a charge move Greater Manchester's traffic the way they must, in one run each with the same seed: a
 * hundredth of the people, two years, each one of travel. The policies come in the second year, so the first is run once
 * for all of them. And flows tell the same city as vehicles do.
 */
class RoadPolicyTest {

    private static final int BASE_YEAR = 2011;
    private static final int LAST_YEAR = 2012;

    /** The zone of Manchester's centre around Deansgate. */
    private static final String CENTRE = "E02001063";

    @TempDir
    static Path folder;

    private static RunCity city;
    private static Path baseline;

    /** Stops when the first year after the base year begins to happen. */
    private static final RunListener STOPPING = new RunListener() {
        @Override
        public void processDone(int year, String process, City city) {
            if (year > BASE_YEAR) throw new IllegalStateException("stopped in " + year);
        }
    };

    @BeforeAll
    static void runBaseline() throws IOException {
        city = RunCity.read(scenario().cityFolder());
        assertThrows(IllegalStateException.class, () -> run("base-year", scenario(), false, STOPPING));
        baseline = goOn("baseline");
    }

    private static Scenario scenario(String... settings) {
        Path file = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        List<Setting> given = new ArrayList<>(List.of(
                new Setting("test", "populationShare", "0.01"),
                new Setting("test", "trafficYears", "1"),
                new Setting(
                        "test", "trafficDays", "4"), // two in a sample, the second with routes that answer the first
                new Setting("test", "to", Integer.toString(LAST_YEAR))));
        for (int each = 0; each < settings.length; each += 2) {
            given.add(new Setting("test", settings[each], settings[each + 1]));
        }
        return ScenarioReader.read(file, given, null);
    }

    private static Path run(String name, Scenario scenario, boolean resume, RunListener listener) {
        Path out = folder.resolve(name);
        Runner.run(scenario, new RunOptions(2, out, resume), listener);
        return out;
    }

    /** A run that goes on from the base year, which is the same whatever comes later. */
    private static Path goOn(String name, String... settings) throws IOException {
        Scenario scenario = scenario(settings);
        Path out = folder.resolve(name);
        Folders.copy(folder.resolve("base-year"), out);
        Files.writeString(out.resolve("scenario.yaml"), ScenarioWriter.yaml(scenario, out));
        Runner runner = new Runner(scenario, new RunOptions(2, out, true), RunListener.SILENT);
        runner.record(city).write(out.resolve("run.json"));
        return run(name, scenario, true, RunListener.SILENT);
    }

    private static double sum(Path run, RunTable table, String of, String where) {
        return sum(run, LAST_YEAR, table, of, where);
    }

    private static double sum(Path run, int year, RunTable table, String of, String where) {
        double[] value = {Double.NaN};
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT " + of + " FROM " + Duck.parquet(table.in(run.resolve("tables"))) + " WHERE year = " + year
                            + " AND " + where,
                    row -> value[0] = row.getDouble(1));
        }
        return value[0];
    }

    private static double figure(Path run, String indicator) {
        return figure(run, indicator, "");
    }

    private static double figure(Path run, String indicator, String group) {
        return figure(run, LAST_YEAR, indicator, group);
    }

    private static double figure(Path run, int year, String indicator, String group) {
        return sum(
                run,
                year,
                RunTable.INDICATORS,
                "sum(value)",
                "indicator = '" + indicator + "' AND grp = '" + group + "' AND area = 'ALL'");
    }

    @Test
    void nobodyDrivesOnAClosedRoadAndAllDriveFartherOrLonger() throws IOException {
        Path closed = goOn("closed", "interventions", "[{kind: close_road, year: 2012, where: {roads: [M60]}}]");
        assertTrue(figure(baseline, "hours_lost") > 0);
        assertTrue(figure(closed, "hours_lost") > figure(baseline, "hours_lost"));
        assertTrue(figure(closed, "average_delay") > figure(baseline, "average_delay"));
        for (String measure : List.of("hansen_jobs", "jobs_within_30_minutes", "services_within_30_minutes")) {
            assertTrue(figure(closed, measure, "car_driver") < figure(baseline, measure, "car_driver"), measure);
        }
        assertTrue(figure(closed, "log_sum_jobs", "with_car") < figure(baseline, "log_sum_jobs", "with_car"));
        String group = "producer_services";
        assertTrue(figure(closed, "effective_density", group) < figure(baseline, "effective_density", group));
    }

    @Test
    void aChargeKeepsCarsOut() throws IOException {
        Path charged = goOn(
                "charged",
                "interventions",
                "[{kind: congestion_charge, year: 2012, where: {zones: [" + CENTRE + "]}, price: 10}]");
        String intoCentre = "mode = 'car_driver'";
        double before = sum(baseline, RunTable.TRIPS, "sum(trips)", intoCentre);
        double after = sum(charged, RunTable.TRIPS, "sum(trips)", intoCentre);
        assertTrue(after < before, before + " trips by car, " + after + " with the charge");
        assertTrue(figure(charged, "log_sum_jobs", "with_car") < figure(baseline, "log_sum_jobs", "with_car"));
    }

    /** Ten ways from each of the zones of two years of travel; and how far times were from those that people knew. */
    @Test
    void tellsWhatCanBeReachedAndHowFarTimesHaveMoved() throws IOException {
        assertEquals(3460, sum(baseline, RunTable.ACCESSIBILITY, "count(*)", "jobs_60 >= jobs_15"));
        assertEquals(346, sum(baseline, RunTable.NEARNESS, "count(*)", "effective_density_construction > 0"));
        double change = figure(baseline, "skim_change", "am");
        assertTrue(change > 0 && change < 100, change + " per cent");
        String report = Files.readString(baseline.resolve("report.html"));
        for (String figure : List.of("map-reach-transit-change", "map-reach-car-last", "travel-settling")) {
            assertTrue(report.contains("id=\"" + figure + "\""), figure);
        }
    }

    /** Pay over labour's share, with nothing for nearness: that of the base year, at the times of its own day, is the measure. */
    @Test
    void outputOfTheBaseYearIsThatOfItsPay() {
        try (Duck duck = Duck.open()) {
            double[] paid = {0};
            Path jobs = baseline.resolve("snapshots/2011/jobs.parquet");
            duck.query(
                    "SELECT sum(wage) FROM " + Duck.parquet(jobs) + " WHERE worker <> 'vacant'",
                    row -> paid[0] = row.getDouble(1));
            double[] made = {0};
            duck.query(
                    "SELECT value FROM " + Duck.parquet(RunTable.INDICATORS.in(baseline.resolve("tables")))
                            + " WHERE year = 2011 AND area = 'ALL' AND indicator = 'gross_value_added' AND grp = ''",
                    row -> made[0] = row.getDouble(1));
            assertEquals(1, made[0] * 0.65 / paid[0], 1e-9);
        }
    }

    @Test
    void whatTheTablesOfTrafficTellIsOneAccount() throws IOException {
        assertEquals(List.of(), RunChecker.check(baseline));
        assertTrue(figure(baseline, "co2_emitted") > 0 && figure(baseline, "congestion_cost") > 0);
        assertTrue(figure(baseline, "collisions") > 0 && figure(baseline, "commuter_delay") > 0);
        String report = Files.readString(baseline.resolve("report.html"));
        for (String part :
                List.of("map-flow-last", "congestion-income", "congestion-emissions", "effects", "bottlenecks")) {
            assertTrue(report.contains("id=\"" + part + "\""), part);
        }
        plant("emissions", "SELECT * REPLACE (2 * nox_kg AS nox_kg) FROM t", "nox_kg of the links");
        plant("traffic", "SELECT * REPLACE (hours_lost + 1 AS hours_lost) FROM t", "hours_lost indicator differs");
        plant("bottlenecks", "FROM t UNION ALL FROM t", "link is in two bottlenecks");
        plant("bottlenecks", "SELECT * REPLACE ('elsewhere' AS cause_link) FROM t", "another's capacity");
        plant("commuters", "SELECT * REPLACE (9 * commuters AS commuters) FROM t", "more commuters than trips");
        plant(
                "indicators",
                "SELECT * REPLACE (value * (1 + (indicator = 'congestion_cost' AND area = 'ALL')::INT) AS value) FROM t",
                "congestion cost of the areas");
    }

    /** Spoils a table of the baseline for as long as it is checked. */
    private static void plant(String table, String query, String finding) throws IOException {
        Path file = baseline.resolve("tables/" + table + ".parquet");
        byte[] sound = Files.readAllBytes(file);
        Parquet.rewrite(file, query);
        String findings = RunChecker.check(baseline).toString();
        Files.write(file, sound);
        assertTrue(findings.contains(finding), () -> finding + " in " + findings);
    }

    /** In the base year, for which people have learnt their times from a first day of either. */
    @Test
    void flowsTellTheSameCityAsVehicles() {
        Path flows = run("flows", scenario("traffic", "static", "trafficYears", "5"), false, RunListener.SILENT);
        // In so small a sample a kilometre takes vehicles half as long again as flows. With flows people drive farther,
        // a tenth at most: half the elasticity of -0.5 that Goodwin (1996, Transportation 23, 35) found at short term.
        double farther = inBaseYear(flows, "vehicle_km") / inBaseYear(baseline, "vehicle_km");
        assertTrue(farther > 1, farther + " times as far");
        assertEquals(1, farther, 0.1);
        assertTrue(inBaseYear(flows, "hours_lost") > 0);
        assertEquals(1, inBaseYear(flows, "co2_emitted") / inBaseYear(baseline, "co2_emitted"), 0.1);
        assertEquals(List.of(), RunChecker.check(flows));
    }

    private static double inBaseYear(Path run, String indicator) {
        return figure(run, BASE_YEAR, indicator, "");
    }
}
