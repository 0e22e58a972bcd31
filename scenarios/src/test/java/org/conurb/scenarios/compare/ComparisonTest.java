package org.conurb.scenarios.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of runs whose differences are known. */
class ComparisonTest {

    @TempDir
    Path folder;

    private MadeUpRuns made() {
        return new MadeUpRuns(folder);
    }

    private Comparison compare(String base, String policy, int threads) {
        return Comparison.of(
                EnsembleReader.read(base), EnsembleReader.read(policy), new Comparison.Settings(0.95, 0.1, threads));
    }

    private Comparison compare() {
        return compare(folder + "/base-seed*", folder + "/homes-seed*", 1);
    }

    private void writeBoth() {
        made().write("base", false, 1, 2, 3, 8);
        made().write("homes", true, 9, 3, 2, 1);
    }

    @Test
    void runsArePairedBySeedAndThoseWithoutAPartnerAreTold() {
        writeBoth();
        Pairing pairing = compare().pairing();
        assertEquals(List.of(1L, 2L, 3L), pairing.seeds());
        assertEquals(List.of(8L), pairing.onlyBase());
        assertEquals(List.of(9L), pairing.onlyPolicy());
        assertEquals(
                " Of the base, without a partner: 8. Of the policy, without a partner: 9.", Method.unpaired(compare()));
    }

    @Test
    void differencesAreThoseOfThePairs() {
        writeBoth();
        Comparison comparison = compare();
        Difference people = comparison
                .find(RunTable.INDICATORS, "population", "A2", "", 2013)
                .difference();
        // Bases 1,020, 2,020 and 3,020, each with 7 more.
        assertEquals(2020, people.meanBase(), 1e-9);
        assertEquals(7, people.difference(), 1e-9);
        assertEquals(Certainty.SURE, people.certainty());
        assertEquals(0, people.varianceRatio(), 1e-12);
        Line price = comparison.find(RunTable.INDICATORS, "median_price", "ALL", "", 2013);
        // Differences -1,010, -1,020, -1,030: deviation 10, t(2) = 4.302653, half-width 24.8414.
        assertEquals(-1020, price.difference().difference(), 1e-9);
        assertEquals(-1020 - 24.8414, price.difference().interval().lower(), 1e-3);
        assertEquals("currency", price.unit());
        assertArrayEquals(new double[] {100_500, 101_000, 101_500}, price.base(), 1e-9);
        assertEquals(
                Certainty.SAME,
                comparison
                        .find(RunTable.INDICATORS, "jobs", "ALL", "", 2012)
                        .difference()
                        .certainty());
        assertEquals(
                Certainty.SAME,
                comparison
                        .find(RunTable.INDICATORS, "population", "ALL", "", 2011)
                        .difference()
                        .certainty());
    }

    @Test
    void aFigureCountsInThePairsThatHaveIt() {
        writeBoth();
        Line rate = compare().findLast(RunTable.INDICATORS, "unemployment_rate", "ALL", "");
        assertEquals(2, rate.difference().pairs());
        assertEquals(0.02, rate.difference().difference(), 1e-12); // 0.01 and 0.03
        assertTrue(Double.isNaN(rate.policy()[1]));
    }

    @Test
    void groupsAndZonesAreComparedToo() {
        writeBoth();
        Comparison comparison = compare();
        Line carless = comparison.find(RunTable.GROUPS, "equivalised_income", "A1", "cars_0", 2012);
        assertEquals(200, carless.difference().difference(), 1e-9);
        assertEquals("currency per year", carless.unit());
        assertNull(comparison.find(RunTable.GROUPS, "trips", "A1", "cars_0", 2012), "nobody travels");
        Line zone = comparison.find(RunTable.ZONES, "mean_price", "Z3", "", 2013);
        assertEquals(-1000, zone.difference().difference(), 1e-9);
        assertNull(comparison.find(RunTable.ZONES, "mean_price", "Z3", "", 2012), "of zones only the last year");
        assertEquals(List.of(new Change("assumptions.housing.completions", "100", "900")), comparison.changes());
    }

    @Test
    void anyNumberOfThreadsAndABatchGiveTheSameLines() {
        List<Path> base = made().write("base", false, 1, 2, 3);
        List<Path> homes = made().write("homes", true, 1, 2, 3);
        Path batch = MadeUpRuns.batch(folder.resolve("b"), base, homes);
        List<String> expected = lines(compare());
        assertTrue(expected.size() > 60, expected.size() + " lines");
        for (int threads : new int[] {2, 5}) {
            assertEquals(expected, lines(compare(folder + "/base-seed*", folder + "/homes-seed*", threads)));
        }
        assertEquals(expected, lines(compare(batch + ":0base", batch + ":policy", 1)));
    }

    private static List<String> lines(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (Line line : comparison.lines()) {
            lines.add(String.join(" ", line.table(), line.indicator(), line.area(), line.group())
                    + line.year()
                    + line.unit()
                    + line.difference());
        }
        return lines;
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        made().write("base", false, 1, 2);
        made().write("later", true, 3);
        made().until(2014).write("longer", true, 1);
        made().share(0.5).write("half", true, 1);
        made().zones("Y").write("elsewhere", true, 1);
        refuses("later", "found seeds 3; expected some of the base's, 1, 2; run both with the same seeds");
        refuses("longer", "a run with seed 1 of the years 2011 to 2014; expected 2011 to 2013 as in");
        refuses("half", "found 1,000 residents of the base year with seed 1; expected about the 2,000");
        refuses("elsewhere", "a run with seed 1 of other zones; expected the city of");
    }

    private void refuses(String policy, String words) {
        InputException refused = assertThrows(
                InputException.class, () -> compare(folder + "/base-seed*", folder + "/" + policy + "-seed*", 1));
        String text = refused.problems().get(0).text();
        assertTrue(text.contains(words), text);
    }

    @Test
    void thePageAboutComparingHasEveryColumn() throws Exception {
        String page = Files.readString(Path.of("../docs/compare.md"));
        for (ComparisonTable.Column column : ComparisonTable.columns()) {
            String row = "| `" + column.name() + "` | " + column.meaning() + " |";
            assertTrue(page.contains(row), "docs/compare.md lacks " + row);
        }
    }

    @Test
    void theTableForResearchersHasALineForEveryFigure() throws Exception {
        writeBoth();
        Comparison comparison = compare();
        Path csv = folder.resolve("c.csv");
        Path parquet = folder.resolve("c.parquet");
        ComparisonTable.write(List.of(comparison), "csv", csv);
        ComparisonTable.write(List.of(comparison), "parquet", parquet);
        List<String> lines = Files.readAllLines(csv);
        String header = String.join(
                ",",
                ComparisonTable.columns().stream()
                        .map(ComparisonTable.Column::name)
                        .toList());
        assertEquals(header, lines.get(0));
        assertEquals(comparison.lines().size() + 1, lines.size());
        try (Duck duck = Duck.open()) {
            assertEquals(comparison.lines().size(), duck.number("SELECT count(*) FROM " + Duck.parquet(parquet)));
            String differ = "SELECT count(*) FROM (SELECT * EXCLUDE (unit, grp) FROM read_csv(" + Duck.quoted(csv)
                    + ") EXCEPT SELECT * EXCLUDE (unit, grp) FROM " + Duck.parquet(parquet) + ")";
            assertEquals(0, duck.number(differ));
            String population = "SELECT count(*) FROM " + Duck.parquet(parquet) + " WHERE source = 'indicators' AND"
                    + " indicator = 'population' AND year > 2011 AND area <> 'ALL' AND n = 3 AND difference = 7 AND"
                    + " lower = 7 AND upper_bootstrap = 7 AND p_sign = 1 AND variance_ratio = 0 AND seeds_needed = 2 AND"
                    + " certainty = 'sure'";
            assertEquals(4, duck.number(population));
        }
    }
}
