package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario and shows how it goes. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Runs a scenario: reads its city, makes its residents, simulates every year, writes a run folder"
                + " with tables and a report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb run scenarios/greater-manchester/baseline.yaml",
            "  conurb run baseline.yaml --population-share 0.01 --years 5 --traffic-years 2 --out runs/look",
            "  conurb run baseline.yaml --set assumptions.fertility.totalFertilityRate=1.8 --seed 2",
            "  conurb run baseline.yaml --set \"assumptions.migration.internationalIn={2015: 1, 2025: 0.8}\"",
            "  conurb run baseline.yaml --resume         # goes on where a stopped run ended"
        })
final class RunCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file (YAML).")
    Path scenarioFile;

    @Mixin
    ScenarioOptions options;

    @Option(names = "--out", paramLabel = "DIR", description = "The run folder (default: runs/NAME-seedSEED).")
    Path out;

    @Option(
            names = "--resume",
            description = "Goes on with a run that was stopped; the scenario, its settings and the program must be the"
                    + " same.")
    boolean resume;

    @Option(names = "--json", description = "Prints one JSON object per line: phases, years, the final figures.")
    boolean json;

    @Option(names = "--quiet", description = "Prints nothing but errors.")
    boolean quiet;

    RunCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (json && quiet) {
            throw new ParameterException(spec.commandLine(), "--json and --quiet exclude each other");
        }
        Scenario scenario = options.read(scenarioFile);
        Path folder = ScenarioOptions.folder(out, scenario);
        PrintWriter err = spec.commandLine().getErr();
        RunListener listener = listener(spec.commandLine().getOut(), err);
        Interruption interruption = Interruption.watch(err, folder, resumeCommand());
        try {
            services.runs().run(scenario, new RunOptions(options.threads(), folder, resume), listener);
        } finally {
            interruption.close();
        }
        return 0;
    }

    private RunListener listener(PrintWriter standard, PrintWriter err) {
        if (quiet) return RunListener.SILENT;
        if (json) return new JsonProgress(standard);
        return terminal.err() ? new BarProgress(standard, err) : new LineProgress(standard, err);
    }

    /** The same command again, with {@code --resume}. */
    private String resumeCommand() {
        String call = Call.of(spec);
        return resume ? call : call + " --resume";
    }
}
