package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every account that a check promises to verify is verified: an error planted in a sound run is found. */
class RunCheckerTest {

    @TempDir
    static Path folder;

    private static Path run;

    private Path spoilt; // the file that a test changes, kept aside to be put back
    private Path kept;

    @BeforeAll
    static void makeARun() {
        TestMarkets.add(TestCity.write(folder.resolve("city"), 3_000));
        Path scenario = TestCity.writeScenario(folder, TestCity.BASE_YEAR, TestCity.BASE_YEAR + 3);
        run = folder.resolve("run");
        Runner.run(ScenarioReader.read(scenario), new RunOptions(1, run, false), RunListener.SILENT);
    }

    @BeforeEach
    void isSoundBefore() {
        assertEquals(List.of(), RunChecker.check(run));
    }

    @AfterEach
    void putBack() throws IOException {
        if (spoilt != null) Files.move(kept, spoilt, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path spoil(String file) throws IOException {
        spoilt = run.resolve(file);
        kept = folder.resolve("kept");
        Files.copy(spoilt, kept, StandardCopyOption.REPLACE_EXISTING);
        return spoilt;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tables/components.parquet | SELECT * REPLACE (deaths + (rowid = 700)::INT AS deaths) FROM t | does not close
            tables/components.parquet | SELECT * REPLACE (deaths - (rowid = 30)::INT * 999 AS deaths, population_end + (rowid = 30)::INT * 999 AS population_end) FROM t | negative
            tables/components.parquet | SELECT * REPLACE (moves_in + (rowid = 30)::INT AS moves_in, internal_in - (rowid = 30)::INT AS internal_in) FROM t | without arriving
            tables/components.parquet | SELECT * REPLACE (population_start + (year = 2013 AND age = 40)::INT AS population_start, population_end + (year = 2013 AND age = 40)::INT AS population_end) FROM t | does not start the year
            tables/population.parquet | SELECT * REPLACE (population + (rowid = 450)::INT AS population) FROM t | population table differs
            tables/population.parquet | SELECT * REPLACE (population + (rowid = 45)::INT AS population) FROM t | base population differs
            tables/population.parquet | SELECT * FROM t WHERE year <> 2012 | year is missing
            tables/zones.parquet | SELECT * REPLACE (population + (rowid = 8)::INT AS population) FROM t | zones do not add up
            tables/zones.parquet | SELECT * REPLACE (households + (rowid = 8)::INT AS households) FROM t | households of the zones
            tables/indicators.parquet | SELECT * REPLACE (value + (indicator = 'population' AND year = 2013)::INT AS value) FROM t | indicator differs
            snapshots/2014/residents.parquet | SELECT * FROM t WHERE rowid <> 17 | population table differs from the residents
            snapshots/2014/residents.parquet | SELECT * REPLACE (id + (rowid = 17)::INT * (SELECT lead FROM (SELECT lead(id) OVER (ORDER BY rowid) - id AS lead, rowid AS r FROM t) WHERE r = 17) AS id) FROM t | share an id
            snapshots/2014/residents.parquet | SELECT * REPLACE (household_id + (rowid = 17)::INT AS household_id) FROM t | no household
            snapshots/2014/residents.parquet | SELECT * REPLACE ('other' AS role) FROM t | reference person
            snapshots/2014/households.parquet | SELECT * REPLACE (CASE WHEN rowid = 5 THEN 'Z01' WHEN rowid = 6 THEN 'Z06' ELSE zone END AS zone) FROM t UNION ALL SELECT 1, 'Z01', 'private', -1, 0, 0, 0 | household is empty
            snapshots/2014/residents.parquet | SELECT * REPLACE (CASE WHEN job_id >= 0 THEN (SELECT min(job_id) FROM t WHERE job_id >= 0) ELSE job_id END AS job_id) FROM t | job is held by two
            snapshots/2014/residents.parquet | SELECT * REPLACE (CASE WHEN activity = 'employed' THEN 'retired' ELSE activity END AS activity) FROM t | employed has no job
            snapshots/2014/jobs.parquet | SELECT * REPLACE (CASE WHEN worker = 'vacant' THEN 'resident' ELSE worker END AS worker) FROM t | are not those held
            snapshots/2014/jobs.parquet | SELECT * FROM t WHERE worker <> 'vacant' | zones table differs from the jobs
            snapshots/2014/households.parquet | SELECT * REPLACE (CASE WHEN dwelling_id >= 0 THEN (SELECT min(dwelling_id) FROM t WHERE dwelling_id >= 0) ELSE dwelling_id END AS dwelling_id) FROM t | lived in by two
            snapshots/2014/dwellings.parquet | SELECT * REPLACE (CASE WHEN rowid < 9 THEN 'Z99' ELSE zone END AS zone) FROM t | another zone
            """)
    void aPlantedErrorIsFound(String file, String query, String finding) throws IOException {
        Parquet.rewrite(spoil(file), query);
        List<String> findings = RunChecker.check(run);
        assertTrue(findings.stream().anyMatch(found -> found.contains(finding)), () -> finding + " in " + findings);
    }

    @Test
    void aTruncatedTableIsFound() throws IOException {
        Path table = spoil("tables/zones.parquet");
        byte[] bytes = Files.readAllBytes(table);
        Files.write(table, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(RunChecker.check(run).toString().contains("zones.parquet cannot be read"));
    }

    @Test
    void aMissingReportIsFound() throws IOException {
        Files.delete(spoil("report.html"));
        assertEquals(List.of("report.html is missing"), RunChecker.check(run));
    }

    @Test
    void anUnfinishedRunIsNotChecked() throws IOException {
        Path record = spoil("run.json");
        Files.writeString(record, Files.readString(record).replace("\"done\"", "\"running\""));
        RunException refused = assertThrows(RunException.class, () -> RunChecker.check(run));
        assertTrue(refused.getMessage().contains("--resume"), refused.getMessage());
    }
}
