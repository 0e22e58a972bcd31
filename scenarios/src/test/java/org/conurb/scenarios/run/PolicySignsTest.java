package org.conurb.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * Policies in Greater Manchester move figures the way they must; with the same seed one run of each suffices to see it.
 * A twentieth of the people, five years.
 */
class PolicySignsTest {

    private static final int LAST_YEAR = 2016;

    @TempDir
    static Path folder;

    private static Path baseline;

    @BeforeAll
    static void runBaseline() {
        baseline = run("baseline");
    }

    private static Path run(String name, String... settings) {
        Path scenario = TestData.repository().resolve("scenarios/greater-manchester/baseline.yaml");
        List<Setting> given = new ArrayList<>(List.of(
                new Setting("test", "populationShare", "0.05"),
                new Setting("test", "traffic", "none"),
                new Setting("test", "to", Integer.toString(LAST_YEAR))));
        for (int each = 0; each < settings.length; each += 2) {
            given.add(new Setting("test", settings[each], settings[each + 1]));
        }
        Path out = folder.resolve(name);
        Runner.run(ScenarioReader.read(scenario, given, null), new RunOptions(2, out, false), RunListener.SILENT);
        return out;
    }

    private static double figure(Path run, String indicator, String area) {
        double[] value = {Double.NaN};
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT value FROM " + Duck.parquet(RunTable.INDICATORS.in(run.resolve("tables")))
                            + " WHERE indicator = '" + indicator + "' AND grp = '' AND area = '" + area
                            + "' AND year = " + LAST_YEAR,
                    row -> value[0] = row.getDouble(1));
        }
        return value[0];
    }

    private void rises(String indicator, String area, Path policy) {
        double before = figure(baseline, indicator, area);
        double after = figure(policy, indicator, area);
        assertTrue(after > before, indicator + " of " + area + ": " + before + " and " + after + " with the policy");
    }

    private void falls(String indicator, String area, Path policy) {
        double before = figure(baseline, indicator, area);
        double after = figure(policy, indicator, area);
        assertTrue(after < before, indicator + " of " + area + ": " + before + " and " + after + " with the policy");
    }

    @Test
    void moreJobsMeanLessUnemploymentAndHigherPay() {
        Path policy = run("jobs", "assumptions.labour.jobGrowth", "0.02");
        falls("unemployment_rate", "ALL", policy);
        rises("median_earnings", "ALL", policy);
    }

    @Test
    void aHousingTargetThatIsMetHoldsPricesDown() {
        Path policy = run("homes", "assumptions.housing.completions", "15000");
        falls("price_index", "ALL", policy);
        falls("concealed_households", "ALL", policy);
        rises("dwellings", "ALL", policy);
    }

    /** In the year to mid-2014 every manufacturing job goes in the four zones of Wigan that had most of them in 2011. */
    @Test
    void aClosedFactoryRaisesUnemploymentNearbyAndCommutingOut() {
        String wigan = "E08000010";
        Path policy = run(
                "closure",
                "interventions",
                "[{kind: plant_closure, year: 2014, zone: E02001295, sector: C, jobs: 1323},"
                        + " {kind: plant_closure, year: 2014, zone: E02001316, sector: C, jobs: 1052},"
                        + " {kind: plant_closure, year: 2014, zone: E02001294, sector: C, jobs: 692},"
                        + " {kind: plant_closure, year: 2014, zone: E02001301, sector: C, jobs: 663}]");
        falls("jobs", wigan, policy);
        rises("unemployment_rate", wigan, policy);
        rises("commuters_to_outside", wigan, policy);
    }
}
