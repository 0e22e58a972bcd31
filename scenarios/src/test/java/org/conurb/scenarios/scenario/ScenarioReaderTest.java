package org.conurb.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario file is read whole or refused with everything that is wrong with it. */
class ScenarioReaderTest {

    @TempDir
    Path folder;

    private static YearPath path(Map<Integer, Double> points) {
        return YearPath.of(new TreeMap<>(points));
    }

    private static Setting set(String key, String value) {
        return new Setting("--set", key, value);
    }

    private String refusal(Path file, List<Setting> settings) {
        InputException refusal = assertThrows(InputException.class, () -> ScenarioReader.read(file, settings, null));
        return refusal.getMessage().replace(folder + "/", "");
    }

    /** What is said about the good scenario with some text replaced. */
    private String refusalOf(String old, String changed) {
        assertTrue(ScenarioFiles.GOOD.contains(old), old);
        return refusal(ScenarioFiles.write(folder, ScenarioFiles.GOOD.replace(old, changed)), List.of());
    }

    private String refusalWith(String key, String value) {
        return refusal(ScenarioFiles.write(folder, ScenarioFiles.GOOD), List.of(set(key, value)));
    }

    @Test
    void readsWhatTheFileSaysAndFillsInTheRest() {
        Scenario scenario = ScenarioReader.read(ScenarioFiles.write(folder, ScenarioFiles.GOOD));
        assertEquals("small", scenario.name());
        assertEquals("A small town", scenario.title());
        assertEquals("", scenario.description());
        assertEquals(folder.resolve("town"), scenario.cityFolder());
        assertEquals(2011, scenario.from());
        assertEquals(2041, scenario.to());
        assertEquals(7, scenario.seed());
        assertEquals(1.0, scenario.populationShare());
        assertEquals(5, scenario.snapshotEvery());
        Assumptions assumptions = scenario.assumptions();
        assertEquals(path(Map.of(2012, 2.0, 2020, 1.6)), assumptions.fertility().totalFertilityRate());
        assertEquals(YearPath.constant(0.5), assumptions.mortality().improvement());
        assertTrue(assumptions.mortality().lifeExpectancyMale().isEmpty());
        assertEquals(path(Map.of(2015, 1.2)), assumptions.migration().internalIn());
        assertEquals(YearPath.constant(1), assumptions.migration().internationalOut());
        assertEquals("assumed", assumptions.migration().source());
    }

    @Test
    void theWordConstantAssumesNoPath() {
        String text = ScenarioFiles.GOOD.replace("{2012: 2.0, 2020: 1.6}", "constant");
        Scenario scenario = ScenarioReader.read(ScenarioFiles.write(folder, text));
        assertTrue(scenario.assumptions().fertility().totalFertilityRate().isEmpty());
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestValidOne() {
        assertEquals(
                "scenario.yaml:13: assumptions.mortality.improvment: found an unknown key 'improvment';"
                        + " expected one of improvement, lifeExpectancy, source; did you mean 'improvement'?",
                refusalOf("improvement: 0.5", "improvment: 0.5"));
    }

    @Test
    void aWrongTypeIsNamedWithWhatIsAllowed() {
        assertEquals(
                "scenario.yaml:6: to: found 'soon'; expected a whole number from 1901 to 2200",
                refusalOf("to: 2041", "to: soon"));
        assertEquals(
                "scenario.yaml:16: assumptions.migration.internalIn: found a list of 2;"
                        + " expected a number from 0 to 20 or figures by year ({2020: …, 2030: …})",
                refusalOf("{2015: 1.2}", "[1, 2]"));
        assertEquals(
                "scenario.yaml:7: seed: found nothing; expected a whole number from 0 to 9007199254740991",
                refusalOf("seed: 7", "seed:"));
    }

    @Test
    void aValueOutOfRangeIsNamedWithTheRange() {
        assertEquals(
                "scenario.yaml:7: populationShare: found 1.5; expected a number above 0 and at most 1",
                refusalOf("seed: 7", "populationShare: 1.5"));
        assertEquals(
                "scenario.yaml:10: assumptions.fertility.totalFertilityRate.2020: found -1.6;"
                        + " expected a number from 0 to 10",
                refusalOf("1.6", "-1.6"));
        assertEquals(
                "scenario.yaml:7: seed: found -1; expected a whole number from 0 to 9007199254740991",
                refusalOf("seed: 7", "seed: -1"));
        assertEquals(
                "scenario.yaml:13: assumptions.mortality.improvement: found .inf; expected a finite number",
                refusalOf("0.5", ".inf").lines().findFirst().orElseThrow());
    }

    @Test
    void aWrongWordIsNamedWithTheNearestOne() {
        assertEquals(
                "scenario.yaml:10: assumptions.fertility.totalFertilityRate: found 'constent'; expected a number from 0"
                        + " to 10, figures by year ({2020: …, 2030: …}) or the word 'constant';"
                        + " did you mean 'constant'?",
                refusalOf("{2012: 2.0, 2020: 1.6}", "constent"));
        assertEquals(
                "scenario.yaml:1: format: found 'conurb-scenario/2'; expected the word 'conurb-scenario/1';"
                        + " did you mean 'conurb-scenario/1'?",
                refusalOf("conurb-scenario/1", "conurb-scenario/2"));
    }

    @Test
    void theSourceOfAnAssumptionIsRequired() {
        assertEquals(
                "scenario.yaml:12: assumptions.mortality.source: found nothing;"
                        + " expected where the assumption comes from, or the word assumed; add the key 'source'",
                refusalOf("0.5\n    source: assumed", "0.5"));
    }

    @Test
    void aKeyGivenTwiceIsNamedWithBothLines() {
        assertEquals(
                "scenario.yaml:7: from: found the key a second time (first in line 5); expected each key once;"
                        + " remove one of them",
                refusalOf("seed: 7", "from: 2012"));
    }

    @Test
    void yearsOfAPathLieWithinTheHorizon() {
        assertEquals(
                "scenario.yaml:10: assumptions.fertility.totalFertilityRate.2202: found the year 2202;"
                        + " expected a year of the scenario, 2011 to 2041",
                refusalOf("2020: 1.6", "2202: 1.6"));
        assertEquals(
                "scenario.yaml:10: assumptions.fertility.totalFertilityRate.20x2: found '20x2';"
                        + " expected a year such as 2020",
                refusalOf("2020: 1.6", "20x2: 1.6"));
    }

    @Test
    void theLastYearComesAfterTheBaseYear() {
        assertEquals(
                "scenario.yaml:6: to: found 2011; expected a year after the base year (from) 2011",
                refusalOf("to: 2041", "to: 2011"));
    }

    @Test
    void aCityThatIsNotThereIsNamedWithTheNearestFolder() {
        assertEquals(
                "scenario.yaml:4: city: found 'twon', which does not exist (twon); expected a city's folder, relative"
                        + " to the scenario; did you mean 'town'?",
                refusalOf("city: town", "city: twon"));
        assertEquals(
                "scenario.yaml:4: city: found a folder without city.yaml (" + folder + ");"
                        + " expected a city's folder, relative to the scenario",
                refusalOf("city: town", "city: ."));
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
        String text = ScenarioFiles.GOOD
                .replace("name: small", "name: Small Town")
                .replace("seed: 7", "sed: 7")
                .replace("2.0", "20")
                .replace("city: town", "city: village");
        List<String> lines =
                refusal(ScenarioFiles.write(folder, text), List.of()).lines().toList();
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("scenario.yaml:2: name: found 'Small Town'; expected a short name"));
        assertTrue(lines.get(1).startsWith("scenario.yaml:4: city: found 'village'"));
        assertTrue(lines.get(2).endsWith("did you mean 'seed'?"));
        assertTrue(
                lines.get(3).startsWith("scenario.yaml:10: assumptions.fertility.totalFertilityRate.2012: found 20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- list", "42"})
    void aFileThatIsNoMappingIsRefused(String text) {
        String refusal = refusal(ScenarioFiles.write(folder, text), List.of());
        assertTrue(refusal.startsWith("scenario.yaml:1: found "), refusal);
        assertTrue(refusal.contains("expected a mapping of format, extends, name, title"), refusal);
    }

    @Test
    void brokenFilesAreRefusedWithTheReason() throws IOException {
        assertEquals(
                "none.yaml: found no such file; expected a scenario (YAML)",
                refusal(folder.resolve("none.yaml"), List.of()));
        assertTrue(refusal(folder, List.of())
                .endsWith("found a folder; expected a scenario (YAML); name the file itself"));
        assertEquals(
                "scenario.yaml: found an empty file; expected a scenario (YAML)",
                refusal(ScenarioFiles.write(folder, "\n  \n"), List.of()));
        assertEquals(
                "scenario.yaml: found nothing but comments; expected a scenario (YAML)",
                refusal(ScenarioFiles.write(folder, "# only this\n"), List.of()));
        assertEquals(
                "scenario.yaml:9: found a tab at the beginning of the line; expected spaces (YAML does not indent with"
                        + " tabs); replace it by two spaces per level",
                refusalOf("  fertility:", "\tfertility:"));
        Path file = folder.resolve("scenario.yaml");
        Files.write(file, "format: conurb-scenario/1\nname: Bury\ntitle: caf\u00e9\n".getBytes("ISO-8859-1"));
        assertEquals(
                "scenario.yaml:3: found the byte 0xE9, which is not UTF-8; expected a text file in UTF-8;"
                        + " save the file as UTF-8",
                refusal(file, List.of()));
        String missing = refusal(folder.resolve("scenari.yaml"), List.of());
        assertTrue(missing.endsWith("did you mean 'scenario.yaml'?"), missing);
    }

    @Test
    void brokenSyntaxIsRefusedWithItsLine() {
        String refusal = refusalOf("seed: 7", "seed: [7");
        assertTrue(
                refusal.matches("(?s)scenario\\.yaml:[78]: found broken YAML \\(.+\\); expected valid YAML;.*"),
                refusal);
        String second = refusal(ScenarioFiles.write(folder, ScenarioFiles.GOOD + "---\na: 1\n"), List.of());
        assertTrue(second.contains("found a second document ('---')"), second);
    }

    @Test
    void aSettingTakesThePlaceOfTheFilesValue() {
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD);
        List<Setting> settings = List.of(
                set("populationShare", "0.01"),
                set("snapshots.every", "10"),
                set("assumptions.fertility.totalFertilityRate", "{2015: 1.9}"),
                set("assumptions.migration.internalIn.2020", "0.8"),
                set("title", "Two words"));
        Scenario scenario = ScenarioReader.read(file, settings, null);
        assertEquals(0.01, scenario.populationShare());
        assertEquals(10, scenario.snapshotEvery());
        assertEquals("Two words", scenario.title());
        assertEquals(path(Map.of(2015, 1.9)), scenario.assumptions().fertility().totalFertilityRate());
        assertEquals(
                path(Map.of(2015, 1.2, 2020, 0.8)),
                scenario.assumptions().migration().internalIn());
    }

    @Test
    void aWrongSettingIsToldLikeAWrongLine() {
        assertEquals(
                "--set: populationShare: found 2; expected a number above 0 and at most 1",
                refusalWith("populationShare", "2"));
        String refusal = refusalWith("populationShar", "0.1");
        assertTrue(refusal.startsWith("--set: populationShar: found an unknown key 'populationShar'; expected one of"));
        assertTrue(refusal.endsWith("did you mean 'populationShare'?"), refusal);
        assertEquals(
                "--set: seed: found a mapping (x); expected a whole number from 0 to 9007199254740991",
                refusalWith("seed.x", "1"));
        assertTrue(refusalWith("assumption.fertility.source", "x").endsWith("did you mean 'assumptions'?"));
        assertTrue(refusalWith("seed", "").contains("--set: seed: found nothing after '='"));
        assertTrue(refusalWith("seed", "[").startsWith("--set: found broken YAML"));
    }

    @Test
    void fewerYearsEndTheScenarioEarlierAndClipItsPaths() {
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD);
        Scenario scenario = ScenarioReader.read(file, List.of(), 5);
        assertEquals(2016, scenario.to());
        YearPath rate = scenario.assumptions().fertility().totalFertilityRate();
        assertEquals(path(Map.of(2012, 2.0, 2016, 1.8)), rate);
        assertEquals(
                2013,
                ScenarioReader.read(file, List.of(set("to", "2013")), null).to());
    }

    @Test
    void theResolvedCopyReadsAsTheSameScenario() throws IOException {
        String totals = "area,year,flow,persons\nE1,2012,internal_in,100\n\"E1\",2013,international_out,50.5\n";
        String text = ScenarioFiles.GOOD
                        .replace("improvement: 0.5", "lifeExpectancy: {male: 80, female: {2020: 84.5}}")
                        .replace(
                                "title: A small town", "title: '2012: a \"town\" #1'\ndescription: |\n  two\n  lines\n")
                + "    totals: totals.csv\n";
        Files.writeString(folder.resolve("totals.csv"), totals);
        Scenario scenario = ScenarioReader.read(ScenarioFiles.write(folder, text));
        assertEquals(2, scenario.assumptions().migration().totals().size());
        assertEquals(
                new Assumptions.Total(3, "E1", 2013, Flow.INTERNATIONAL, Direction.OUT, 50.5),
                scenario.assumptions().migration().totals().get(1));
        Path run = Files.createDirectories(folder.resolve("runs/first"));
        String written = ScenarioWriter.yaml(scenario, run);
        assertTrue(written.contains("city: ../../town\n"), written);
        Scenario again = ScenarioReader.read(Files.writeString(run.resolve("scenario.yaml"), written));
        assertEquals(scenario.toString().replace("file=" + scenario.file(), "file=" + again.file()), again.toString());
        assertEquals(scenario.assumptions(), again.assumptions());
        assertEquals(written, ScenarioWriter.yaml(again, run));
    }

    @Test
    void wrongTotalsAreToldWithTheirLine() throws IOException {
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD + "    totals: totals.csv\n");
        Files.writeString(folder.resolve("totals.csv"), """
                area,year,flow,persons
                E1,2011,internal_in,100
                E1,2012,internal_inn,100
                E1,2012,internal_in,-5
                E1,2013,internal_in,5
                E1,2013,internal_in,6
                E1,2014
                """);
        assertEquals("""
                totals.csv:2: year: found '2011'; expected a year after the base year 2011
                totals.csv:3: flow: found 'internal_inn'; expected one of internal_in, internal_out, international_in, \
                international_out; did you mean 'internal_in'?
                totals.csv:4: persons: found '-5'; expected a number of persons, at least 0
                totals.csv:6: found E1, 2013, internal_in a second time (first in line 5); expected each area, year and \
                flow once; remove one of them
                totals.csv:7: found 2 fields; expected 4 as in the first line""", refusal(file, List.of()));
        Files.writeString(folder.resolve("totals.csv"), "area,year,flow,person\n");
        String refusal = refusal(file, List.of());
        assertTrue(refusal.contains("totals.csv:1: person: found an unknown column"), refusal);
        assertTrue(refusal.contains("totals.csv:1: persons: found no such column"), refusal);
        Files.delete(folder.resolve("totals.csv"));
        assertTrue(refusal(file, List.of()).startsWith("scenario.yaml:18: assumptions.migration.totals: found"));
    }

    private static Zones zones(Areas areas) {
        return new Zones(List.of(new Zones.Zone("Z1", "Mill Lane", 0, null, 0, 0, 1)), areas);
    }

    @Test
    void asLargeAShareOfTheHomesIsBuiltAsOfTheResidents() {
        String housing = """
                  labour:
                    jobGrowth: {2012: 0.01, 2020: 0.0}
                    sectorGrowth: {C: -0.02}
                    source: assumed
                  housing:
                    completions: 500
                    developers: false
                    source: assumed
                """;
        Scenario scenario = ScenarioReader.read(ScenarioFiles.write(folder, ScenarioFiles.GOOD + housing));
        assertEquals(
                -0.02,
                scenario.assumptions().labour().sectorGrowth().get(Sector.C).at(2030));
        assertEquals(50, scenario.assumptions().building(0.1).completions().at(2012), 1e-9);
    }

    @Test
    void aScenarioFitsItsCity() throws IOException {
        Files.writeString(folder.resolve("totals.csv"), "area,year,flow,persons\nE8,2012,internal_in,1\n");
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD + "    totals: totals.csv\n");
        Scenario scenario = ScenarioReader.read(file);
        Zones zones = zones(new Areas(List.of("E1", "E2"), List.of("North", "South")));
        InputException refusal = assertThrows(
                InputException.class, () -> ScenarioChecks.against(scenario, new CityFacts("Town", 2001, zones)));
        assertEquals(
                "scenario.yaml:5: from: found 2011; expected 2001, the base year of Town\n"
                        + "totals.csv:2: area: found 'E8'; expected an area of Town; did you mean 'E1'?",
                refusal.getMessage().replace(folder + "/", ""));
        ScenarioChecks.against(scenario, new CityFacts("Town", 2011, zones(new Areas(List.of("E8"), List.of("Moor")))));
        assertEquals(
                1.0,
                scenario.assumptions()
                        .movement(new Areas(List.of("E8"), List.of("Moor")), 1)
                        .totals()
                        .find(0, Flow.INTERNAL, Direction.IN, 2012));
    }

    @Test
    void asLargeAShareOfThoseWhoArriveComesAsOfTheResidents() throws IOException {
        Files.writeString(folder.resolve("totals.csv"), "area,year,flow,persons\nE1,2012,internal_out,300\n");
        Path file = ScenarioFiles.write(folder, ScenarioFiles.GOOD + "    totals: totals.csv\n");
        Areas areas = new Areas(List.of("E1"), List.of("North"));
        var tenth = ScenarioReader.read(file).assumptions().movement(areas, 0.1);
        assertEquals(0.12, tenth.internalIn().at(2015), 1e-15);
        assertEquals(0.1, tenth.internationalIn().at(2015), 1e-15);
        assertEquals(1, tenth.internalOut().at(2015));
        assertEquals(30, tenth.totals().find(0, Flow.INTERNAL, Direction.OUT, 2012), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "backcast"})
    void theScenariosOfThisRepositoryFollowTheSchema(String name) throws IOException {
        Path own = Path.of("greater-manchester", name + ".yaml");
        String text = Files.readString(own).replace("city: city", "city: town");
        Scenario scenario = ScenarioReader.read(ScenarioFiles.write(folder, text));
        assertEquals(name, scenario.name());
        assertEquals(2011, scenario.from());
        assertEquals(name.equals("baseline") ? 2041 : 2021, scenario.to());
    }
}
