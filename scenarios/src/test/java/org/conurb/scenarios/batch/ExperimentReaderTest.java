package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.scenario.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an experiment may say, which runs that makes, and what its author is told of mistakes. */
class ExperimentReaderTest {

    private static final String HEAD = "format: conurb-experiment/1\nname: small\nscenarios: [test.yaml]\n";

    @TempDir
    Path folder;

    private Plan plan(String text) {
        return Experiments.plan(folder, text);
    }

    private static String runs(Plan plan) {
        return plan.runs().stream()
                .map(run -> run.run() + " " + run.label() + " " + run.scenario().seed() + " "
                        + run.values().values())
                .collect(Collectors.joining("\n"));
    }

    private String refusal(String text) {
        InputException refused = assertThrows(InputException.class, () -> plan(text));
        return refused.getMessage().replace(folder.toString() + "/", "");
    }

    @Test
    void everyValueMeetsEveryOtherAndEverySeed() {
        Plan plan = plan(HEAD + """
                set: {to: 2013}
                vary:
                  assumptions.mortality.improvement: {from: 0.5, to: 1, step: 0.5}
                  assumptions.fertility.totalFertilityRate: [constant, {2012: 1.8}]
                seeds: 2
                """);
        assertEquals("""
                0001 test 1 [0.5, "constant"]
                0002 test 2 [0.5, "constant"]
                0003 test 1 [0.5, {"2012":1.8}]
                0004 test 2 [0.5, {"2012":1.8}]
                0005 test 1 [1, "constant"]
                0006 test 2 [1, "constant"]
                0007 test 1 [1, {"2012":1.8}]
                0008 test 2 [1, {"2012":1.8}]""", runs(plan));
        assertEquals(
                List.of(Plan.Kind.REAL, Plan.Kind.TEXT),
                plan.columns().stream().map(Plan.Column::kind).toList());
        assertEquals(2013, plan.runs().get(0).scenario().to());
        assertEquals(
                1.8,
                plan.runs()
                        .get(7)
                        .scenario()
                        .assumptions()
                        .fertility()
                        .totalFertilityRate()
                        .at(2012));
    }

    @Test
    void sampledPointsAreCombinedWithLists() {
        Plan plan = plan(Experiments.SMALL);
        assertEquals(8, plan.runs().size());
        assertEquals(
                List.of("assumptions.mortality.improvement", "assumptions.migration.internalIn"),
                plan.columns().stream().map(Plan.Column::key).toList());
        long points = plan.runs().stream()
                .map(run -> run.values().get("assumptions.migration.internalIn"))
                .distinct()
                .count();
        assertEquals(2, points);
    }

    @Test
    void severalScenariosAreToldApartByTheirLabels() throws IOException {
        Experiments.write(folder, HEAD);
        Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(folder.resolve("test.yaml")).replace("name: test", "name: other"));
        String byName = HEAD.replace("[test.yaml]", "[test.yaml, other.yaml]");
        assertEquals("0001 test 1 []\n0002 other 1 []", runs(plan(byName)));
        String byLabel = HEAD.replace("[test.yaml]", "{a: test.yaml, b: other.yaml}");
        assertEquals("0001 a 1 []\n0002 b 1 []", runs(plan(byLabel)));
        String twice = refusal(HEAD.replace("[test.yaml]", "[test.yaml, test.yaml]"));
        assertTrue(twice.contains("scenarios: found two named 'test'; expected each name once"), twice);
    }

    @Test
    void aTableOfRunsTakesThePlaceOfCombinations() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), """
                scenario,seed,assumptions.mortality.improvement,assumptions.fertility.totalFertilityRate
                ,5,0.5,
                test,6,,"{2012: 1.8, 2015: 1.7}"
                """);
        Plan plan = plan(HEAD + "runs: runs.csv\n");
        assertEquals("0001 test 5 [0.5]\n0002 test 6 [{\"2012\":1.8,\"2015\":1.7}]", runs(plan));
        assertEquals(
                List.of(Plan.Kind.REAL, Plan.Kind.TEXT),
                plan.columns().stream().map(Plan.Column::kind).toList());
    }

    @Test
    void theExperimentWrittenBackGivesTheSameRuns() throws IOException {
        Plan plan = plan(Experiments.SMALL);
        Path other = Files.createDirectories(folder.resolve("deep/er")).resolve("back.yaml");
        Files.writeString(other, ExperimentWriter.yaml(plan.experiment(), other.getParent()));
        Plan again = Planner.plan(ExperimentReader.read(other, List.of(), null));
        assertEquals(runs(plan), runs(again));
        assertEquals(
                plan.runs().stream().map(PlannedRun::inputHash).toList(),
                again.runs().stream().map(PlannedRun::inputHash).toList());
    }

    @Test
    void theInputHashFollowsEverythingThatResultsFollowFrom() throws IOException {
        List<String> before = plan(Experiments.SMALL).runs().stream()
                .map(PlannedRun::inputHash)
                .toList();
        assertEquals(before.size(), before.stream().distinct().count());
        Path rates = folder.resolve("city/rates/dissolution.csv");
        Files.writeString(rates, Files.readString(rates).replaceFirst("0\\.0\\d+", "0.05"));
        List<String> after = plan(Experiments.SMALL).runs().stream()
                .map(PlannedRun::inputHash)
                .toList();
        assertTrue(before.stream().noneMatch(after::contains));
    }

    @Test
    void settingsOfTheCommandLineReplaceThoseOfTheFile() {
        Path file = Experiments.write(folder, HEAD + "set: {to: 2013, seed: 4}\n".replace(", seed: 4", ""));
        Plan plan = Planner.plan(ExperimentReader.read(file, List.of(new Setting("--set", "to", "2012")), null));
        assertEquals(2012, plan.runs().get(0).scenario().to());
        Plan years = Planner.plan(ExperimentReader.read(file, List.of(), 4));
        assertEquals(2015, years.runs().get(0).scenario().to());
    }

    /** What is added to a good experiment, and what its author is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "sedes: 4 | experiment.yaml:4: sedes: found an unknown key 'sedes'; expected one of",
                "seeds: 0 | experiment.yaml:4: seeds: found 0; expected a whole number from 1 to 100000 or a list",
                "seeds: [1, 1] | experiment.yaml:4: seeds: found 1 a second time; expected each seed once",
                "vary: {to: [2012, 2012]} | experiment.yaml:4: vary.to: found 2012 a second time",
                "vary: {to: {from: 2012}} | vary.to.to: found nothing; expected a number; add the key 'to'",
                "vary: {to: {from: 2014, to: 2012}} | vary.to.to: found 2012; expected more than from, 2014",
                "vary: {to: {from: 2012, to: 2014}} | sample: found nothing; expected method and points",
                "vary: {to: {from: 0, to: 1, step: 0.000001}} | vary.to.step: found far too many values",
                "vary: {seed: [1, 2]} | vary.seed: found a seed; expected nothing here; list the seeds under 'seeds'",
                "sample: {method: sobol, points: 4} | sample: found a sample; expected a range (from, to) in vary",
                "sample: {method: cube, points: 4} | found 'cube'; expected the word 'latin-hypercube' or 'sobol'",
                "runs: none.csv | none.csv: found no such file; expected a table of runs (CSV)",
                "vary: {assumptions.mortality.improvment: [1]} | did you mean 'improvement'?",
                "set: {assumptions.mortality.improvement: 99} | found 99; expected a number from 0 to 20",
                "vary: {snapshots.every: [1, 2]} | ''",
                "vary: {city: [city, town]} | found 'town', which does not exist",
            })
    void mistakesAreToldWithTheirPlace(String line, String told) {
        if (told.equals("''")) {
            assertEquals(2, plan(HEAD + line + "\n").runs().size());
            return;
        }
        String refusal = refusal(HEAD + line + "\n");
        assertTrue(refusal.contains(told), refusal);
    }

    @Test
    void badRowsOfATableAreToldWithTheirLines() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), "scenario,seed,to\ntets,1,2012\ntest,one,2012\ntest,1\n");
        String refusal = refusal(HEAD + "runs: runs.csv\n");
        assertTrue(refusal.contains("runs.csv:2: scenario: found 'tets'; expected one of test"), refusal);
        assertTrue(refusal.contains("runs.csv:3: seed: found 'one'; expected a whole number"), refusal);
        assertTrue(refusal.contains("runs.csv:4: found 2 cells; expected 3 as in the header"), refusal);
    }

    @Test
    void runsThatAreTheSameAreRefused() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), "seed,to\n1,2012\n2,2012\n1,2012\n");
        String refusal = refusal(HEAD + "runs: runs.csv\n");
        assertTrue(refusal.contains("runs 0001 and 0003 of test that are the same"), refusal);
    }
}
