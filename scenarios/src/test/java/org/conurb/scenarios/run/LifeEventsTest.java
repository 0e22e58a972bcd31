package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events account for whatever happens to people, to the person; recording them changes nothing else. */
class LifeEventsTest {

    private static final int FIRST_YEAR = TestCity.BASE_YEAR;
    private static final int LAST_YEAR = FIRST_YEAR + 6;

    /** Files of a run that tell of lives or repeat the scenario. */
    private static final Set<String> OF_LIVES = Set.of(
            "tables/events.parquet",
            "tables/resident_years.parquet",
            "tables/resident_trips.parquet",
            "scenario.yaml",
            "report.html");

    @TempDir
    static Path folder;

    private static Path all;
    private static Path picked;

    @BeforeAll
    static void runAll() {
        TestMarkets.add(TestCity.write(folder.resolve("city"), 12_000));
        TestCity.writeScenario(folder, FIRST_YEAR, LAST_YEAR);
        all = run("all", "all", 2);
        picked = run("picked", "picked", 2);
    }

    private static Scenario scenario(String lifeEvents) {
        List<Setting> settings = List.of(new Setting("test", "lifeEvents", lifeEvents));
        return ScenarioReader.read(folder.resolve("test.yaml"), settings, null);
    }

    private static Path run(String lifeEvents, String name, int threads) {
        Path out = folder.resolve(name);
        Runner.run(scenario(lifeEvents), new RunOptions(threads, out, false), RunListener.SILENT);
        return out;
    }

    private static String from(Path run, RunTable table) {
        return " FROM " + Duck.parquet(table.in(run.resolve("tables")));
    }

    /** The residents of a snapshot with their zones, places of work and partners. */
    private static String residents(int year) {
        Path snapshot = all.resolve("snapshots/" + year);
        String residents = Duck.parquet(snapshot.resolve("residents.parquet"));
        return "(SELECT r.*, h.zone, coalesce(j.zone, CASE WHEN r.job_id = -2 THEN 'outside' ELSE '' END) AS work,"
                + " coalesce(p.id::VARCHAR, '') AS partner FROM " + residents + " r JOIN "
                + Duck.parquet(snapshot.resolve("households.parquet")) + " h ON h.id = r.household_id LEFT JOIN "
                + Duck.parquet(snapshot.resolve("jobs.parquet")) + " j ON j.id = r.job_id LEFT JOIN " + residents
                + " p ON p.household_id = r.household_id AND (r.role, p.role) IN (('reference', 'partner'), ('partner',"
                + " 'reference')))";
    }

    /** Rows that only one of two queries answers, a few of them; empty if they answer the same. */
    private static List<String> differences(String one, String other) {
        List<String> rows = new ArrayList<>();
        try (Duck duck = Duck.open()) {
            String only = "SELECT 'only the first' AS which, * FROM (" + one + " EXCEPT ALL " + other
                    + ") UNION ALL SELECT 'only the second', * FROM (" + other + " EXCEPT ALL " + one + ") LIMIT 5";
            duck.query(only, row -> {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(row.getString(column)).append(' ');
                }
                rows.add(text.toString());
            });
        }
        return rows;
    }

    private static long count(String of) {
        try (Duck duck = Duck.open()) {
            return duck.number("SELECT count(*)" + of);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "births, born, ''",
        "deaths, died, ''",
        "internal_in, arrived, country",
        "internal_out, left, country",
        "international_in, arrived, abroad",
        "international_out, left, abroad"
    })
    void everyEntryOfTheLedgerIsSomeonesEvent(String component, String event, String cause) {
        String ledger = "SELECT year, age, sum(" + component + ")::BIGINT" + from(all, RunTable.COMPONENTS) + " WHERE "
                + component + " > 0 GROUP BY year, age";
        String events = "SELECT year, least(age, 120), count(*)" + from(all, RunTable.EVENTS) + " WHERE event = '"
                + event + "' AND cause = '" + cause + "' GROUP BY ALL";
        assertEquals(List.of(), differences(ledger, events));
        assertTrue(count(from(all, RunTable.EVENTS) + " WHERE event = '" + event + "'") > 100, event);
    }

    @ParameterizedTest
    @CsvSource({"deaths, died", "internal_out + international_out, left"})
    void thoseWhoGoAreMissedWhereTheyLived(String component, String event) {
        String ledger = "SELECT year, area, sum(" + component + ")::BIGINT" + from(all, RunTable.COMPONENTS)
                + " GROUP BY year, area";
        String zones = "(SELECT DISTINCT zone, area" + from(all, RunTable.ZONES) + ")";
        String events = "SELECT year, area, count(*)" + from(all, RunTable.EVENTS) + " JOIN " + zones
                + " USING (zone) WHERE event = '" + event + "' GROUP BY ALL";
        assertEquals(List.of(), differences(ledger, events));
    }

    @Test
    void everyChildHasAMotherWhoBoreIt() {
        String born = "SELECT year, resident, other" + from(all, RunTable.EVENTS) + " WHERE event = 'born'";
        String borne = "SELECT c.year, c.other, c.resident" + from(all, RunTable.EVENTS) + " c JOIN (" + born
                + ") b ON b.resident = c.other AND b.other = c.resident WHERE event = 'child_born'";
        assertEquals(List.of(), differences(born, borne));
        long fathers =
                count(from(all, RunTable.EVENTS) + " WHERE event = 'child_born'") - count(" FROM (" + born + ")");
        assertTrue(fathers > 100, fathers + " fathers");
    }

    /** What someone is at the end follows from what they were at first and the last event that says otherwise. */
    private static String replayed(String what, String start, String changes) {
        return "SELECT id, " + what + " FROM (SELECT id, " + start + " AS " + what + ", " + FIRST_YEAR
                + " AS year, -1 AS place FROM " + residents(FIRST_YEAR)
                + " UNION ALL SELECT resident, '', year, -1" + from(all, RunTable.EVENTS)
                + " WHERE event IN ('born', 'arrived') UNION ALL SELECT resident, " + changes
                + ", year, file_row_number FROM read_parquet("
                + Duck.quoted(RunTable.EVENTS.in(all.resolve("tables"))) + ", file_row_number = true) WHERE "
                + changes + " IS NOT NULL) WHERE id NOT IN (SELECT resident" + from(all, RunTable.EVENTS)
                + " WHERE event IN ('died', 'left')) QUALIFY row_number() OVER (PARTITION BY id ORDER BY year DESC,"
                + " place DESC) = 1";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone          | zone              | zone",
                "partner       | partner           | CASE event WHEN 'couple_formed' THEN other::VARCHAR WHEN 'couple_ended'"
                        + " THEN '' END",
                "household     | household_id::VARCHAR | household::VARCHAR",
                "study         | replace(study, 'none', '') | CASE event WHEN 'study_begun' THEN after WHEN 'study_ended' THEN"
                        + " '' END",
                "qualification | replace(qualification, 'none', '') | CASE event WHEN 'qualified' THEN after END",
                "work          | work              | CASE WHEN event IN ('job_begun', 'job_changed') THEN after WHEN event IN"
                        + " ('job_lost', 'work_left', 'retired') THEN '' END",
                "activity      | replace(replace(activity, 'unknown', ''), 'inactive', '') | CASE WHEN event IN ('job_begun',"
                        + " 'job_changed') THEN 'employed' WHEN event IN ('job_lost', 'seeks_work') THEN 'unemployed' WHEN"
                        + " event = 'retired' THEN 'retired' WHEN event IN ('work_left', 'seeks_no_more') THEN '' END"
            })
    void theEventsLeadFromTheFirstSnapshotToTheLast(String what, String now, String changes) {
        String end = "SELECT id, " + now + " FROM " + residents(LAST_YEAR);
        assertEquals(List.of(), differences(end, replayed(what, now, changes)));
    }

    @Test
    void recordingLivesChangesNothingElse() {
        SortedMap<String, String> none = Folders.hashes(run("none", "none", 2));
        SortedMap<String, String> few = Folders.hashes(picked);
        SortedMap<String, String> everybody = Folders.hashes(all);
        for (SortedMap<String, String> hashes : List.of(none, few, everybody))
            hashes.keySet().removeAll(OF_LIVES);
        assertEquals("", Folders.differences(none, few));
        assertEquals("", Folders.differences(none, everybody));
        assertEquals(List.of(), RunChecker.check(all));
        for (RunTable table : List.of(RunTable.EVENTS, RunTable.RESIDENT_YEARS, RunTable.RESIDENT_TRIPS)) {
            assertEquals(0, count(from(folder.resolve("none"), table)), table.table());
        }
    }

    @Test
    void thePickedHaveTheEventsThatTheyHaveAmongAll() {
        String ofAll = "FROM " + Duck.parquet(RunTable.EVENTS.in(all.resolve("tables"))) + " WHERE resident IN (SELECT"
                + " resident" + from(all, RunTable.RESIDENT_YEARS) + ")";
        assertEquals(
                List.of(), differences("FROM " + Duck.parquet(RunTable.EVENTS.in(picked.resolve("tables"))), ofAll));
        String parts = "(SELECT DISTINCT resident, part" + from(picked, RunTable.RESIDENT_YEARS) + ")";
        assertEquals(12, count(" FROM " + parts));
        assertEquals(11, count(from(picked, RunTable.RESIDENT_YEARS) + " WHERE year = " + FIRST_YEAR));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void anyNumberOfThreadsGivesTheSameEvents(int threads) {
        Path other = run("all", "threads" + threads, threads);
        assertEquals("", Folders.differences(Folders.hashes(all), Folders.hashes(other)));
    }

    /** Stopped after the base year nobody has come yet; after the sixth, someone has who must be followed on. */
    @ParameterizedTest
    @CsvSource({"all, 1", "all, 6", "picked, 1", "picked, 6"})
    void aStoppedRunGoesOnToTheSameEvents(String lifeEvents, int years) {
        Path whole = lifeEvents.equals("all") ? all : picked;
        Path out = folder.resolve("stopped-" + lifeEvents + years);
        RunListener stop = new RunListener() {
            @Override
            public void yearDone(YearDone year) {
                if (year.year() == FIRST_YEAR + years) throw new CancellationException("stopped");
            }
        };
        Scenario scenario = scenario(lifeEvents);
        assertThrows(CancellationException.class, () -> Runner.run(scenario, new RunOptions(2, out, false), stop));
        Runner.run(scenario, new RunOptions(1, out, true), RunListener.SILENT);
        assertEquals("", Folders.differences(Folders.hashes(whole), Folders.hashes(out)));
    }
}
