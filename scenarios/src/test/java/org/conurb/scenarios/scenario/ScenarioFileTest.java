package org.conurb.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario says only in what it differs from another; what it then says, and where from, is told. */
class ScenarioFileTest {

    private static final String CLOSURE = "{kind: plant_closure, year: 2014, zone: Z1, sector: C, jobs: 300}";

    @TempDir
    Path folder;

    @BeforeEach
    void writeBase() throws IOException {
        Files.writeString(folder.resolve("totals.csv"), "area,year,flow,persons\nE1,2012,internal_in,100\n");
        ScenarioFiles.write(
                folder, ScenarioFiles.GOOD + "    totals: totals.csv\ninterventions:\n  - " + CLOSURE + "\n");
    }

    private Path child(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("policies"));
            return Files.writeString(
                    folder.resolve("policies/" + name + ".yaml"),
                    "format: conurb-scenario/1\nname: " + name + "\n" + text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String refusal(Path file) {
        return assertThrows(InputException.class, () -> ScenarioReader.read(file))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void itTakesEverythingButWhatItSaysItself() {
        Scenario scenario = ScenarioReader.read(child("low", """
                extends: ../scenario.yaml
                assumptions:
                  fertility:
                    totalFertilityRate: {2015: 1.5}
                """));
        assertEquals("low", scenario.name());
        assertEquals("low", scenario.title(), "a title is of one scenario alone");
        assertEquals(folder.resolve("town"), scenario.cityFolder(), "relative to the file that states it");
        assertEquals(
                folder.resolve("totals.csv"), scenario.assumptions().migration().totalsFile());
        assertEquals(7, scenario.seed());
        assertEquals(
                YearPath.of(new TreeMap<>(Map.of(2015, 1.5))),
                scenario.assumptions().fertility().totalFertilityRate(),
                "a path by year is one value");
        assertEquals("assumed", scenario.assumptions().fertility().source());
        assertEquals(0.5, scenario.assumptions().mortality().improvement().at(2020));
    }

    @Test
    void interventionsComeAfterThoseOfTheOtherOrInTheirPlace() {
        String site = "{kind: site, year: 2015, zone: Z1, dwellings: 10}";
        Path added = child("added", "extends: ../scenario.yaml\ninterventions: [" + site + "]\n");
        assertEquals(List.of("plant_closure", "site"), kinds(ScenarioReader.read(added)));
        Path replaced = child("replaced", "extends: ../scenario.yaml\ninterventions: {replace: [" + site + "]}\n");
        assertEquals(List.of("site"), kinds(ScenarioReader.read(replaced)));
        Path grandchild = child("grandchild", "extends: replaced.yaml\ninterventions: [" + CLOSURE + "]\n");
        assertEquals(List.of("site", "plant_closure"), kinds(ScenarioReader.read(grandchild)));
    }

    private static List<String> kinds(Scenario scenario) {
        return scenario.interventions().stream().map(PlannedIntervention::kind).toList();
    }

    @Test
    void aProblemIsToldAtTheFileAndLineThatSaysIt() throws IOException {
        ScenarioFiles.write(folder, ScenarioFiles.GOOD.replace("seed: 7", "sed: 7"));
        Path file = child("wrong", "extends: ../scenario.yaml\nto: never\n");
        assertEquals(
                List.of(
                        "policies/wrong.yaml:4: to: found 'never'; expected a whole number from 1901 to 2200",
                        "scenario.yaml:7: sed: found an unknown key 'sed'"),
                refusal(file)
                        .lines()
                        .map(line -> line.replaceAll("sed'; expected.*", "sed'"))
                        .toList());
    }

    @Test
    void yearsUpToTheLastThatAnyOfTheFilesNamesAreNoMistake() {
        Scenario scenario = ScenarioReader.read(child("short", "extends: ../scenario.yaml\nto: 2013\n"));
        assertEquals(2013, scenario.to());
        assertEquals(1, scenario.interventions().size());
    }

    @Test
    void circlesAndMissingFilesAreRefused() {
        Path one = child("one", "extends: two.yaml\n");
        child("two", "extends: one.yaml\n");
        assertEquals(
                "policies/two.yaml:3: extends: found a circle (one.yaml → two.yaml → one.yaml); expected a file that does"
                        + " not extend this one",
                refusal(one));
        String missing = refusal(child("missing", "extends: ../scenarioo.yaml\n"));
        assertTrue(missing.startsWith(
                "policies/missing.yaml:3: extends: found '../scenarioo.yaml', which does not exist"));
        assertTrue(missing.endsWith("did you mean 'scenario.yaml'?"), missing);
        assertTrue(refusal(child("wordless", "extends: [a]\n"))
                .contains("extends: found a list of 1; expected a scenario"));
    }

    @Test
    void aScenarioHasANameOfItsOwn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("nameless.yaml"), "format: conurb-scenario/1\nextends: scenario.yaml\n");
        assertTrue(
                refusal(file).contains("nameless.yaml:1: name: found nothing; expected a short name"), refusal(file));
    }

    @Test
    void aSettingReachesIntoAnIntervention() {
        Path file = folder.resolve("scenario.yaml");
        Setting more = new Setting("--set", "interventions.0.jobs", "500");
        Scenario scenario = ScenarioReader.read(file, List.of(more), null);
        assertEquals(500, scenario.interventions().get(0).entry().path("jobs").intValue());
        assertEquals(2014, scenario.interventions().get(0).intervention().year());
    }

    @Test
    void everyValueIsExplainedByItsFileAndLineOrTheOptionOrTheDefault() throws IOException {
        Path file = child("low", """
                extends: ../scenario.yaml
                title: 'Less: "half"'
                assumptions:
                  fertility: {totalFertilityRate: {2015: 1.5}}
                interventions:
                  - kind: close_road
                    year: 2015
                    where: {roads: [A1]}
                """);
        Scenario scenario = ScenarioReader.read(file, List.of(new Setting("--set", "seed", "9")), null);
        String text = ScenarioExplanation.of(scenario);
        List<String> lines =
                text.lines().map(line -> line.replaceAll(" +#", " #")).toList();
        for (String line : List.of(
                "name: low # low.yaml:2",
                "title: \"Less: \\\"half\\\"\" # low.yaml:4",
                "city: town # ../scenario.yaml:4",
                "seed: 9 # --set",
                "    totalFertilityRate: {2015: 1.5} # low.yaml:6",
                "    improvement: 0.5 # ../scenario.yaml:13",
                "    internalOut: 1 # default",
                "  - kind: plant_closure # ../scenario.yaml:20",
                "    jobs: 300 # ../scenario.yaml:20",
                "  - kind: close_road # low.yaml:8",
                "      roads: [A1] # low.yaml:10",
                "      within: 50 # default",
                "trafficYears: 5 # default",
                "  every: 5 # default")) {
            assertTrue(lines.contains(line), line + " is not in\n" + text);
        }
        assertEquals(
                scenario.interventions().toString(),
                ScenarioReader.read(ScenarioFiles.write(folder, text))
                        .interventions()
                        .toString(),
                "it is a scenario itself");
    }
}
