package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
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
    SettingOptions settings;

    @Option(names = "--seed", paramLabel = "N", description = "The seed, short for --set seed=N.")
    Long seed;

    @Option(
            names = "--population-share",
            paramLabel = "X",
            description = "Simulates this share of the residents, such as 0.01 for a quick look; short for"
                    + " --set populationShare=X.")
    Double populationShare;

    @Option(
            names = "--traffic-years",
            paramLabel = "N",
            description = "Years from one year of travel to the next, short for --set trafficYears=N.")
    Integer trafficYears;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: the machine's processors). Results do not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--years", paramLabel = "N", description = "Simulates N years instead of all of the scenario's.")
    Integer years;

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
        refuseBadOptions();
        Scenario scenario = ScenarioReader.read(scenarioFile, allSettings(), years);
        Path folder = out == null ? Path.of("runs", scenario.name() + "-seed" + scenario.seed()) : out;
        PrintWriter err = spec.commandLine().getErr();
        RunListener listener = listener(spec.commandLine().getOut(), err);
        Interruption interruption = Interruption.watch(err, folder, resumeCommand());
        try {
            services.runs().run(scenario, new RunOptions(threads, folder, resume), listener);
        } finally {
            interruption.close();
        }
        return 0;
    }

    private void refuseBadOptions() {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (years != null && years < 1) throw usage("--years is " + years + "; it should be at least 1");
        if (json && quiet) throw usage("--json and --quiet exclude each other");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private List<Setting> allSettings() {
        List<Setting> all = new ArrayList<>(settings.list());
        addIfGiven(all, "--seed", "seed", seed);
        addIfGiven(all, "--population-share", "populationShare", populationShare);
        addIfGiven(all, "--traffic-years", "trafficYears", trafficYears);
        return all;
    }

    private static void addIfGiven(List<Setting> all, String option, String key, Object value) {
        if (value != null) all.add(new Setting(option, key, value.toString()));
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
