package org.conurb.scenarios.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.TableException;

/**
 * Verifies the accounts of a finished run from its files alone, however they were made.
 *
 * <p>Each check is a query that must find nothing: population(t) = population(t - 1) + births - deaths + in - out, for
 * every area, sex and cohort; moves between areas balance; tables agree with one another and with the snapshots; every
 * resident is in one household, and every household has one reference person.
 */
public final class RunChecker {

    private static final int EXAMPLES = 3;

    private final Path run;
    private final Duck duck;
    private final List<String> findings = new ArrayList<>();

    private RunChecker(Path run, Duck duck) {
        this.run = run.toAbsolutePath().normalize();
        this.duck = duck;
    }

    /** Whether the folder holds a run. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve("run.json"));
    }

    /** What is wrong with the run, in words; empty if its accounts hold. Throws if the run is not finished. */
    public static List<String> check(Path run) {
        RunRecord record = RunRecord.read(run.resolve("run.json"));
        if (!record.isDone()) {
            throw new RunException("the run in " + run + " is not finished; go on with it by run … --out " + run
                    + " --resume, then check it");
        }
        try (Duck duck = Duck.open()) {
            return new RunChecker(run, duck).findings(record);
        }
    }

    private List<String> findings(RunRecord record) {
        for (String file : List.of("report.html", "datapackage.json", "scenario.yaml")) {
            if (!Files.isRegularFile(run.resolve(file))) findings.add(file + " is missing");
        }
        boolean readable = true;
        for (RunTable table : RunTable.values()) readable &= isReadable(table.in(run.resolve("tables")), table.table());
        if (!readable) return findings;
        checkAccounts(record);
        checkTablesAgree();
        checkTravel();
        for (int year : new RunFolder(run).snapshotYears()) checkSnapshot(year);
        return findings;
    }

    /** Makes the Parquet file a view of the name; notes it if it is missing or damaged. */
    private boolean isReadable(Path file, String view) {
        String name = run.relativize(file).toString();
        if (!Files.isRegularFile(file)) {
            findings.add(name + " is missing");
            return false;
        }
        try {
            duck.execute("CREATE OR REPLACE TABLE " + view + " AS FROM " + Duck.parquet(file));
            return true;
        } catch (TableException damaged) {
            findings.add(name + " cannot be read: " + damaged.getMessage());
            return false;
        }
    }

    private void checkAccounts(RunRecord record) {
        nothing(
                "the account does not close",
                "SELECT year, area, sex, age FROM components WHERE population_end <> population_start + births - deaths"
                        + " + moves_in - moves_out + internal_in - internal_out + international_in - international_out");
        nothing(
                "a count is negative",
                "SELECT year, area, sex, age FROM components WHERE least(population_start, births, deaths, moves_in,"
                        + " moves_out, internal_in, internal_out, international_in, international_out, population_end)"
                        + " < 0");
        nothing(
                "people move between areas without arriving",
                "SELECT year, sex, age FROM components GROUP BY ALL HAVING sum(moves_in) <> sum(moves_out)");
        nothing(
                "a cohort does not start the year as it ended the last",
                "SELECT next.year, next.area, next.sex, next.age FROM components next JOIN components last"
                        + " ON last.year = next.year - 1 AND last.area = next.area AND last.sex = next.sex"
                        + " AND last.age = next.age - 1 WHERE next.age < 120"
                        + " AND next.population_start <> last.population_end");
        nothing(
                "a year is missing",
                "SELECT year FROM range(" + record.from() + ", " + (record.to() + 1) + ") years(year)"
                        + " WHERE year NOT IN (SELECT year FROM population)");
        nothing(
                "children are born at an age above 0",
                "SELECT year, area, sex, age FROM components WHERE births > 0 AND age > 0");
    }

    private void checkTablesAgree() {
        differ(
                "the population table differs from the components",
                "SELECT year, area, sex, least(age, 100) AS age, sum(population_end) AS people FROM components"
                        + " GROUP BY ALL",
                "SELECT year, area, sex, age, population AS people FROM population WHERE year > (SELECT min(year) FROM"
                        + " population)",
                "year, area, sex, age");
        differ(
                "the base population differs from the start of the first year",
                "SELECT area, sex, sum(population_start) AS people FROM components WHERE year = (SELECT min(year) FROM"
                        + " components) GROUP BY ALL",
                "SELECT area, sex, sum(population) AS people FROM population WHERE year = (SELECT min(year) FROM"
                        + " population) GROUP BY ALL",
                "area, sex");
        differ(
                "the zones do not add up to the area",
                "SELECT year, area, sum(population) AS people FROM zones GROUP BY ALL",
                "SELECT year, area, sum(population) AS people FROM population GROUP BY ALL",
                "year, area");
        differ(
                "the households of the zones do not add up to the area's",
                "SELECT year, area, sum(households) AS people FROM zones GROUP BY ALL",
                "SELECT year, area, sum(households) AS people FROM households GROUP BY ALL",
                "year, area");
        for (String dimension : List.of("all", "age_group")) {
            differ(
                    "the groups of " + dimension + " do not add up to the area",
                    "SELECT year, area, sum(residents) AS people FROM groups WHERE area <> 'ALL' AND dimension = '"
                            + dimension + "' GROUP BY ALL",
                    "SELECT year, area, sum(population) AS people FROM population GROUP BY ALL",
                    "year, area");
        }
        nothing(
                "the population indicator differs from the table",
                "SELECT year, area FROM indicators i WHERE indicator = 'population' AND value <> (SELECT"
                        + " sum(population) FROM population p WHERE p.year = i.year AND (i.area = 'ALL' OR p.area ="
                        + " i.area))");
    }

    /** What is told of traffic in several tables is the same; real numbers agree to a millionth. */
    private void checkTravel() {
        String off = " NOT BETWEEN (1 - 1e-6) * told - 1e-9 AND (1 + 1e-6) * told + 1e-9";
        for (String column : List.of("vehicle_km", "co2_tonnes", "nox_kg", "pm_kg")) {
            nothing(
                    "the " + column + " of the links do not add up to those of the areas",
                    "SELECT year, found, told FROM (SELECT year, sum(" + column
                            + ") AS found FROM emissions GROUP BY year)"
                            + " JOIN (SELECT year, sum(" + column + ") AS told FROM traffic GROUP BY year) USING (year)"
                            + " WHERE found" + off);
        }
        for (String column : List.of("vehicle_km", "hours_lost")) {
            nothing(
                    "the " + column + " indicator differs from the table of traffic",
                    "SELECT i.year, i.area, value AS found, told FROM indicators i JOIN (SELECT year, area, sum("
                            + column
                            + ") AS told FROM traffic GROUP BY ROLLUP (year, area)) t ON t.year = i.year AND"
                            + " coalesce(t.area, 'ALL') = i.area WHERE indicator = '" + column + "' AND grp = ''"
                            + " AND value" + off);
        }
        nothing(
                "the congestion cost of the areas does not add up to the city's",
                "SELECT year, sum(value) FILTER (area <> 'ALL') AS found, sum(value) FILTER (area = 'ALL') AS told"
                        + " FROM indicators WHERE indicator = 'congestion_cost' AND grp = '' GROUP BY year HAVING found"
                        + off);
        nothing(
                "a link is in two bottlenecks",
                "SELECT year, link FROM (SELECT year, unnest(string_split(links, ';')) AS link FROM bottlenecks)"
                        + " GROUP BY ALL HAVING count(*) > 1");
        nothing(
                "a bottleneck waits for a link of its own, or is held up by another's capacity",
                "SELECT year, rank, cause_link FROM bottlenecks WHERE (cause = 'own_capacity') <>"
                        + " list_contains(string_split(links, ';'), cause_link)");
        nothing(
                "more commuters than trips to work, or they lose more than all trips do",
                "SELECT year, area FROM (SELECT year, area, sum(commuters) AS people, sum(delay_minutes) AS lost FROM"
                        + " commuters GROUP BY ALL) JOIN (SELECT year, area, sum(trips) FILTER (purpose = 'work') AS"
                        + " ways, sum(delay_minutes) AS delay FROM trips GROUP BY ALL) USING (year, area) WHERE people >"
                        + " (1 + 1e-6) * ways OR lost > (1 + 1e-6) * delay + 1e-9");
    }

    private void checkSnapshot(int year) {
        Path folder = new RunFolder(run).snapshot(year);
        boolean readable = isReadable(folder.resolve("residents.parquet"), "residents")
                & isReadable(folder.resolve("households.parquet"), "homes");
        if (!readable) return;
        String when = " in the snapshot of " + year;
        nothing("two residents share an id" + when, "SELECT id FROM residents GROUP BY id HAVING count(*) > 1");
        nothing("two households share an id" + when, "SELECT id FROM homes GROUP BY id HAVING count(*) > 1");
        nothing(
                "a resident has no household" + when,
                "SELECT id FROM residents ANTI JOIN homes ON homes.id = household_id");
        nothing(
                "a household is empty" + when,
                "SELECT id FROM homes ANTI JOIN residents r ON r.household_id = homes.id");
        nothing(
                "a household has not exactly one reference person, or more than one partner" + when,
                "SELECT household_id FROM residents GROUP BY ALL HAVING count(*) FILTER (role = 'reference') <> 1 OR"
                        + " count(*) FILTER (role = 'partner') > 1");
        differ(
                "the population table differs from the residents" + when,
                "SELECT sex, least(" + year + " - birth_year, 100) AS age, count(*) AS people FROM residents"
                        + " GROUP BY ALL",
                "SELECT sex, age, sum(population) AS people FROM population WHERE year = " + year + " GROUP BY ALL",
                "sex, age");
        differ(
                "the zones table differs from the residents" + when,
                "SELECT zone, count(*) AS people FROM residents JOIN homes ON homes.id = household_id GROUP BY ALL",
                "SELECT zone, population AS people FROM zones WHERE year = " + year,
                "zone");
        checkMarkets(folder, year, when);
    }

    /** Every job is held by whom it names, every dwelling lived in by whom it names. */
    private void checkMarkets(Path folder, int year, String when) {
        if (!Files.exists(folder.resolve("jobs.parquet"))) return;
        boolean readable = isReadable(folder.resolve("jobs.parquet"), "jobs")
                & isReadable(folder.resolve("dwellings.parquet"), "dwellings");
        if (!readable) return;
        nothing(
                "a job is held by two" + when,
                "SELECT job_id FROM residents WHERE job_id >= 0 GROUP BY job_id HAVING count(*) > 1");
        differ(
                "the jobs that residents name are not those held by residents" + when,
                "SELECT job_id AS job, 1 AS people FROM residents WHERE job_id >= 0",
                "SELECT id AS job, 1 AS people FROM jobs WHERE worker = 'resident'",
                "job");
        nothing(
                "who is employed has no job, or who is not has one" + when,
                "SELECT id, activity, job_id FROM residents WHERE (activity = 'employed') <> (job_id <> -1)");
        nothing(
                "a dwelling is lived in by two households" + when,
                "SELECT dwelling_id FROM homes WHERE dwelling_id >= 0 GROUP BY dwelling_id HAVING count(*) > 1");
        nothing(
                "a household lives in a dwelling that is not there or in another zone" + when,
                "SELECT homes.id, dwelling_id FROM homes LEFT JOIN dwellings d ON d.id = dwelling_id WHERE dwelling_id"
                        + " >= 0 AND (d.id IS NULL OR d.zone <> homes.zone)");
        nothing(
                "an establishment's place has a dwelling" + when,
                "SELECT id FROM homes WHERE kind = 'communal' AND dwelling_id <> -1");
        differ(
                "the zones table differs from the jobs" + when,
                "SELECT zone, count(*) AS people FROM jobs GROUP BY ALL",
                "SELECT zone, jobs AS people FROM zones WHERE year = " + year,
                "zone");
        differ(
                "the zones table differs from the dwellings" + when,
                "SELECT zone, count(*) AS people FROM dwellings GROUP BY ALL",
                "SELECT zone, dwellings AS people FROM zones WHERE year = " + year,
                "zone");
        differ(
                "the unemployed of the zones table differ from the residents" + when,
                "SELECT zone, count(*) AS people FROM residents JOIN homes ON homes.id = household_id WHERE activity ="
                        + " 'unemployed' GROUP BY ALL",
                "SELECT zone, unemployed AS people FROM zones WHERE year = " + year,
                "zone");
    }

    /** Notes a finding if two queries of the column {@code people} differ for some key; a missing row counts as 0. */
    private void differ(String finding, String one, String other, String keys) {
        nothing(
                finding,
                "SELECT " + keys + ", one.people, other.people FROM (" + one + ") one FULL JOIN (" + other
                        + ") other USING (" + keys + ") WHERE coalesce(one.people, 0) <> coalesce(other.people, 0)");
    }

    /** Notes a finding with a few examples if the query answers anything. */
    private void nothing(String finding, String violations) {
        long count = duck.number("SELECT count(*) FROM (" + violations + ")");
        if (count == 0) return;
        List<String> examples = new ArrayList<>();
        duck.query("SELECT * FROM (" + violations + ") ORDER BY ALL LIMIT " + EXAMPLES, row -> {
            StringBuilder example = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                example.append(column == 1 ? "" : " ").append(row.getString(column));
            }
            examples.add(example.toString());
        });
        findings.add(finding + ": " + count + " times, such as " + String.join("; ", examples));
    }
}
