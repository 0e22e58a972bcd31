package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.RunListener.YearDone;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Summary;
import org.conurb.scenarios.run.Summary.AreaRow;
import org.conurb.scenarios.run.Summary.Figures;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and what they are told. The parts behind the prompt are a town whose figures never change. */
class PromptTest {

    private static final Areas AREAS =
            new Areas(List.of("E1", "E2"), List.of("North", "A very long name indeed, South"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<RunOptions> options = new ArrayList<>();
    private List<String> findings = List.of();
    private Throwable failure;

    /** So many zones of these areas, without shapes. */
    private static Zones zones(Areas areas, int count) {
        List<Zones.Zone> zones = new ArrayList<>();
        for (int zone = 0; zone < count; zone++) {
            zones.add(new Zones.Zone("Z" + zone, "Zone " + zone, zone % areas.count(), null, zone, 0, 0.5));
        }
        return new Zones(zones, areas);
    }

    private int type(Terminal terminal, String... arguments) {
        Services services = new Services(
                city -> new CityFacts("Town", 2011, zones(AREAS, 6)),
                (scenario, asked, listener) -> {
                    scenarios.add(scenario);
                    options.add(asked);
                    if (failure instanceof IOException exception) throw exception;
                    if (failure instanceof Error error) throw error;
                    if (failure instanceof RuntimeException exception) throw exception;
                    listener.phase("making residents");
                    for (int year = scenario.from() + 1; year <= scenario.to(); year++) {
                        double left = scenario.to() - year;
                        listener.yearDone(new YearDone(
                                year, scenario.from() + 1, scenario.to(), 2_800_000 + year, 250_000, 0.5, left));
                    }
                    Summary summary = summary(scenario, asked);
                    listener.finished(summary);
                    return summary;
                },
                run -> findings);
        return new Prompt(services, new PrintWriter(out, true), new PrintWriter(err, true), terminal)
                .execute(arguments);
    }

    private static Summary summary(Scenario scenario, RunOptions asked) {
        Figures first = new Figures(276_786, 4_012, 2_500, 0, 37.94, 24.1, 116_371);
        Figures last = new Figures(12_301_204, 133_950, 102_701, -12_345, 40.06, 31.25, 1_128_066);
        return new Summary(
                asked.out(),
                asked.out().resolve("report.html"),
                scenario.from(),
                scenario.to(),
                List.of(
                        new AreaRow("E1", AREAS.name(0), first, last),
                        new AreaRow("E2", AREAS.name(1), last, first),
                        new AreaRow("ALL", "Town", first, last)),
                83.4);
    }

    private int type(String... arguments) {
        return type(Terminal.NONE, arguments);
    }

    private String scenario() {
        return ScenarioFiles.write(folder, ScenarioFiles.GOOD).toString();
    }

    private String told() {
        return err.toString().replace(folder + "/", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "check",
                "resident",
                "new",
                "compare",
                "query",
                "tables",
                "serve",
                "console",
                "help",
                "generate-completion"
            })
    void everyCommandExplainsItself(String command) {
        assertEquals(0, type(command, "--help"));
        assertTrue(out.toString().contains("Usage: conurb " + command), out.toString());
        assertTrue(out.toString().lines().allMatch(line -> line.length() <= 100), out.toString());
        if (!command.equals("help")) assertTrue(out.toString().contains("Example"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertEquals(0, type("help"));
        for (String word : List.of("run", "check", "new", "generate-completion", "--debug", "Exit codes")) {
            assertTrue(out.toString().contains(word), word);
        }
        assertEquals(0, type("--version"));
        assertTrue(out.toString().contains("conurb ("));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve runs --port 8081", "console baseline.yaml --population-share 0.01", "serve"})
    void commandsOfAModuleThatIsNotHereAreListedAndTellHowToGetThem(String typed) {
        String command = typed.split(" ")[0];
        assertEquals(0, type("help"));
        String does = command.equals("serve") ? "Shows runs in a browser" : "Opens MASON's console on a scenario";
        assertTrue(
                out.toString().lines().anyMatch(line -> line.matches(" +" + command + " +" + does + ".*")),
                out::toString);
        assertEquals(2, type(typed.split(" ")));
        assertEquals(
                "conurb: " + command + " is not in this jar; ./conurb " + command
                        + " in Conurb's repository builds what it needs and starts it\n",
                err.toString());
    }

    @Test
    void completionIsAShellScript() {
        assertEquals(0, type("generate-completion"));
        assertTrue(out.toString().startsWith("#!/usr/bin/env bash"));
        assertTrue(out.toString().contains("--resume"));
    }

    @Test
    void noCommandAndUnknownWordsAreBadUsage() {
        assertEquals(2, type());
        assertTrue(
                err.toString().startsWith("conurb: no command given; there are run, batch, check, new, "),
                err.toString());
        assertTrue(err.toString().endsWith("\n'conurb --help' shows how it is used.\n"), err.toString());
        assertEquals(2, type("rum"));
        assertTrue(err.toString().contains("Did you mean: conurb run"), err.toString());
        assertEquals(2, type("run", scenario(), "--sed=1"));
        assertTrue(err.toString().contains("conurb run: Unknown option: '--sed=1'"), err.toString());
        assertEquals(List.of(), scenarios);
        assertEquals("", out.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--seed x          | Invalid value for option '--seed': 'x' is not a long",
                "--threads 0       | --threads is 0; it should be at least 1",
                "--years 0         | --years is 0; it should be at least 1",
                "--years -3        | --years is -3; it should be at least 1",
                "--set seed        | --set takes KEY=VALUE, found 'seed'",
                "--set =1          | --set takes KEY=VALUE, found '=1'",
                "--json --quiet    | --json and --quiet exclude each other",
                "--seed -1         | --seed: seed: found -1; expected a whole number from 0 to 9007199254740991",
                "--population-share x | Invalid value for option '--population-share': 'x' is not a double",
                "--population-share 2 | --population-share: populationShare: found 2.0; expected a number above 0 and at most 1",
                "--population-share 0 | --population-share: populationShare: found 0.0; expected a number above 0 and at most 1",
                "--population-share NaN | --population-share: populationShare: found 'NaN'; expected a number above 0",
                "--traffic-years 0 | --traffic-years: trafficYears: found 0; expected a whole number from 1 to 100",
                "--set sed=1       | did you mean 'seed'?",
                "--set seed=[      | --set: found broken YAML",
            })
    void badOptionsAreToldAndNothingIsRun(String typed, String expected) {
        List<String> arguments = new ArrayList<>(List.of("run", scenario()));
        arguments.addAll(List.of(typed.split(" ")));
        assertEquals(2, type(arguments.toArray(String[]::new)));
        assertTrue(told().contains(expected), told());
        assertFalse(told().contains("\tat "), told());
        assertEquals(List.of(), scenarios);
        assertEquals("", out.toString());
    }

    @Test
    void aBadScenarioIsToldWholeAndNothingIsRunOrWritten() throws IOException {
        String bad = ScenarioFiles.GOOD.replace("seed: 7", "sede: 7").replace("to: 2041", "to: never");
        Path file = ScenarioFiles.write(folder, bad);
        for (String command : List.of("run", "check")) {
            err.getBuffer().setLength(0);
            assertEquals(2, type(command, file.toString()));
            assertEquals(3, err.toString().lines().count(), err.toString());
            assertTrue(told().startsWith("scenario.yaml:6: to: found 'never'; expected a whole number"), told());
            assertTrue(told().contains("scenario.yaml:7: sede: found an unknown key 'sede';"), told());
            assertTrue(told().endsWith("did you mean 'seed'?\n2 problems; nothing was done.\n"), told());
        }
        assertEquals(List.of(), scenarios);
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
        assertEquals(2, type("run", folder.resolve("none.yaml").toString()));
        assertTrue(told().contains("none.yaml: found no such file; expected a scenario (YAML)"), told());
    }

    @Test
    void aRunGetsItsScenarioAndOptions() {
        String out = folder.resolve("first").toString();
        String file = scenario();
        assertEquals(
                0,
                type("run", file, "--seed", "3", "--threads", "2", "--years", "4", "--out", out, "--set", "name=two"));
        assertEquals("two", scenarios.get(0).name());
        assertEquals(3, scenarios.get(0).seed());
        assertEquals(2015, scenarios.get(0).to());
        assertEquals(new RunOptions(2, Path.of(out), false), options.get(0));
        assertEquals(1, scenarios.get(0).populationShare());
        assertEquals(0, type("run", file, "--quiet", "--population-share", "0.0002", "--traffic-years", "3"));
        assertEquals(0.0002, scenarios.get(1).populationShare());
        assertEquals(3, scenarios.get(1).trafficYears());
        assertEquals(0, type("run", file, "--quiet", "--set", "seed=5", "--resume"));
        assertTrue(options.get(2).resume());
        assertEquals(Path.of("runs", "small-seed5"), options.get(2).out());
    }

    @Test
    void withoutATerminalThereIsOneLinePerYear() {
        assertEquals(
                0,
                type(
                        "run",
                        scenario(),
                        "--years",
                        "2",
                        "--out",
                        folder.resolve("r").toString()));
        assertEquals("""
                Making residents
                2012: 2,802,012 residents, 500,000 events/s, 1 s left
                2013: 2,802,013 residents, 500,000 events/s, 0 s left
                """, err.toString());
    }

    @Test
    void theTableIsAlignedAndFitsAHundredColumns() {
        assertEquals(0, type("run", scenario(), "--out", folder.resolve("r").toString()));
        List<String> table = out.toString().lines().skip(1).limit(9).toList();
        assertTrue(table.stream().allMatch(line -> line.length() <= 100), out.toString());
        assertEquals(1, table.stream().mapToInt(String::length).distinct().count(), out.toString());
        assertTrue(
                table.get(2).matches("North +2011 +276,786 +4,012 +2,500 +0 +37\\.9 +24\\.1 +116,371"), table.get(2));
        assertTrue(
                table.get(3).matches(" +2041 +12,301,204 +133,950 +102,701 +-12,345 +40\\.1 +31\\.3 +1,128,066"),
                table.get(3));
        assertTrue(out.toString().contains("A very long nam"), out.toString());
        assertTrue(out.toString().contains("to mid-2012 and mid-2041."), out.toString());
        assertTrue(out.toString().contains("Done in 1 min 23 s. The report: "), out.toString());
    }

    @Test
    void atATerminalOneLineIsDrawnAgainEveryYear() {
        Terminal terminal = new Terminal(true, true, true);
        assertEquals(
                0,
                type(
                        terminal,
                        "run",
                        scenario(),
                        "--years",
                        "2",
                        "--out",
                        folder.resolve("r").toString()));
        String bar = "\r\u001b[K";
        assertEquals(
                "Making residents\n" + bar
                        + "████████████░░░░░░░░░░░░ 2012  2,802,012 residents, 500,000 events/s, 1 s left" + bar
                        + "████████████████████████ 2013  2,802,013 residents, 500,000 events/s, 0 s left\n",
                err.toString());
    }

    @Test
    void quietPrintsNothingAndJsonOneObjectPerLine() {
        String file = scenario();
        assertEquals(
                0, type("run", file, "--quiet", "--out", folder.resolve("a").toString()));
        assertEquals("", out.toString() + err);
        assertEquals(
                0,
                type(
                        "run",
                        file,
                        "--json",
                        "--years",
                        "1",
                        "--out",
                        folder.resolve("b").toString()));
        assertEquals("", err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals("{\"event\":\"phase\",\"phase\":\"making residents\"}", lines.get(0));
        assertEquals(
                "{\"event\":\"year\",\"year\":2012,\"firstYear\":2012,\"lastYear\":2012,\"residents\":2802012,"
                        + "\"events\":250000,\"seconds\":0.5,\"secondsLeft\":0.0}",
                lines.get(1));
        assertTrue(lines.get(2).startsWith("{\"event\":\"finished\",\"folder\":"), lines.get(2));
        assertTrue(lines.get(2).contains("{\"area\":\"ALL\",\"name\":\"Town\",\"first\":{\"population\":276786,"));
        assertEquals(3, lines.size());
    }

    @Test
    void aFailedRunSaysWhyInOneLine() {
        String file = scenario();
        String run = folder.resolve("r").toString();
        failure = new FileSystemException("r/tables", null, "No space left on device");
        assertEquals(1, type("run", file, "--out", run));
        assertEquals("conurb: the run stopped: r/tables: No space left on device\n", err.toString());
        failure = new IllegalStateException("two residents share an id");
        err.getBuffer().setLength(0);
        assertEquals(1, type("run", file, "--out", run));
        assertEquals(
                "conurb: a fault in the program: java.lang.IllegalStateException: two residents share an id;"
                        + " --debug shows where\n",
                err.toString());
        failure = new RunException("the run in r cannot go on: the seed was 1 and is 2");
        err.getBuffer().setLength(0);
        assertEquals(2, type("run", file, "--out", run, "--resume"));
        assertEquals("conurb: the run in r cannot go on: the seed was 1 and is 2\n", err.toString());
        failure = new OutOfMemoryError();
        err.getBuffer().setLength(0);
        assertEquals(1, type("run", file, "--out", run));
        assertTrue(err.toString().contains("CONURB_JAVA_OPTS=-Xmx"), err.toString());
    }

    @Test
    void debugShowsWhereInTheProgram() {
        failure = new IllegalStateException("a fault");
        assertEquals(1, type("run", scenario(), "--out", folder.resolve("r").toString(), "--debug"));
        assertTrue(err.toString().contains("\tat "), err.toString());
        assertEquals(2, type("--debug", "check", folder.resolve("none.yaml").toString()));
        assertTrue(err.toString().contains("InputException"), err.toString());
    }

    @Test
    void checkTellsScenarioCityAndRunApart() throws IOException {
        assertEquals(0, type("check", scenario()));
        assertEquals(
                "ok: A small town (2011 to 2041, seed 7)\n    Town, 2 areas, 6 zones, base year 2011\n",
                out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, type("check", folder.resolve("town").toString()));
        assertEquals("ok: Town, 2 areas, 6 zones, base year 2011\n", out.toString());
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("run.json"), "{}");
        out.getBuffer().setLength(0);
        assertEquals(0, type("check", run.toString()));
        assertTrue(out.toString().startsWith("ok: every account of "), out.toString());
        findings = List.of("2012, E1: population is 5, the account says 4");
        assertEquals(1, type("check", run.toString()));
        assertEquals("run: 2012, E1: population is 5, the account says 4\n1 finding.\n", told());
    }

    @Test
    void checkHoldsTheScenarioAgainstItsCity() {
        String file = ScenarioFiles.write(folder, ScenarioFiles.GOOD.replace("from: 2011", "from: 2010"))
                .toString();
        assertEquals(2, type("check", file));
        assertTrue(
                told().startsWith("scenario.yaml:5: from: found 2010; expected 2011, the base year of Town"), told());
    }

    @Test
    void aNewScenarioPassesTheCheckAndRuns() throws IOException {
        Path mine = folder.resolve("über My scenario!");
        assertEquals(0, type("new", mine.toString(), "--from", scenario()));
        String text = Files.readString(mine.resolve("scenario.yaml"));
        assertTrue(text.contains("name: ber-my-scenario\n"), text);
        assertTrue(text.contains("city: '../town'\n"), text);
        assertFalse(text.contains("${"), text);
        assertTrue(out.toString().contains("conurb check "), out.toString());
        assertEquals(0, type("check", mine.resolve("scenario.yaml").toString()), err::toString);
        assertEquals(
                0,
                type(
                        "run",
                        mine.resolve("scenario.yaml").toString(),
                        "--out",
                        folder.resolve("r").toString()));
        try (var files = Files.list(mine)) {
            assertEquals(
                    List.of("scenario.schema.json", "scenario.yaml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(2, type("new", mine.toString(), "--from", scenario()));
        assertTrue(told().contains("found something that exists already; expected a new or empty folder"), told());
        assertEquals(text, Files.readString(mine.resolve("scenario.yaml")));
    }
}
