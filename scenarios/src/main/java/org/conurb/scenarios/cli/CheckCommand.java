package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioChecks;
import org.conurb.scenarios.scenario.ScenarioExplanation;
import org.conurb.scenarios.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a scenario with its city, a city alone, or the accounts of a run. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Checks a scenario file with its city, a city's folder, or the accounts of a run folder, and"
                + " tells everything that is wrong with it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb check scenarios/greater-manchester/baseline.yaml",
            "  conurb check scenarios/greater-manchester/city",
            "  conurb check scenarios/greater-manchester/baseline.yaml --explain",
            "  conurb check runs/baseline-seed1",
            "%nExit codes: 0 all is well, 1 a run's accounts do not hold, 2 a bad scenario or city."
        })
final class CheckCommand implements Callable<Integer> {

    private final Services services;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A scenario file, a city's folder or a run folder.")
    Path path;

    @Option(
            names = "--explain",
            description =
                    "Prints the scenario with all that it extends and every default, and behind each value the file"
                            + " and line, or the option, that it comes from.")
    boolean explain;

    @Mixin
    SettingOptions settings;

    CheckCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (explain && Files.isDirectory(path)) {
            throw new ParameterException(
                    spec.commandLine(), "--explain takes a scenario file; " + path + " is a folder");
        }
        if (Files.isDirectory(path) && Files.exists(path.resolve("run.json"))) return checkRun(out);
        if (Files.isDirectory(path) && Files.exists(path.resolve("city.yaml"))) {
            out.println("ok: " + words(services.cities().read(path)));
        } else {
            checkScenario(out);
        }
        out.flush();
        return 0;
    }

    private void checkScenario(PrintWriter out) {
        Scenario scenario = ScenarioReader.read(path, settings.list(), null);
        CityFacts city = services.cities().read(scenario.cityFolder());
        ScenarioChecks.against(scenario, city);
        if (explain) {
            out.print(ScenarioExplanation.of(scenario));
            return;
        }
        out.println("ok: " + scenario.title() + " (" + scenario.from() + " to " + scenario.to() + ", seed "
                + scenario.seed() + ")");
        out.println("    " + words(city));
    }

    private static String words(CityFacts city) {
        return city.name() + ", " + city.zones().areas().count() + " areas, "
                + city.zones().count() + " zones, base year " + city.baseYear();
    }

    private int checkRun(PrintWriter out) {
        List<String> findings = services.accounts().findings(path);
        if (findings.isEmpty()) {
            out.println("ok: every account of " + path + " holds");
            out.flush();
            return 0;
        }
        PrintWriter err = spec.commandLine().getErr();
        for (String finding : findings) err.println(path + ": " + finding);
        err.println(findings.size() + (findings.size() == 1 ? " finding." : " findings."));
        err.flush();
        return 1;
    }
}
