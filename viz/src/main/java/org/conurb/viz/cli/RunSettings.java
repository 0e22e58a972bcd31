package org.conurb.viz.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code serve} about the scenario that is run; they are those of {@code run}. */
final class RunSettings {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "As for 'conurb run': puts a value in the place of the scenario's own.")
    List<String> settings = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "The seed, short for --set seed=N.")
    Long seed;

    @Option(
            names = "--population-share",
            paramLabel = "X",
            description = "Simulates this share of the residents; short for --set populationShare=X.")
    Double populationShare;

    @Option(
            names = "--traffic-years",
            paramLabel = "N",
            description = "Years from one year of travel to the next, short for --set trafficYears=N.")
    Integer trafficYears;

    @Option(names = "--years", paramLabel = "N", description = "Simulates N years instead of all of the scenario's.")
    Integer years;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: the machine's processors). Results do not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run folder (default: runs/NAME-seedSEED). A run that was stopped there goes on.")
    Path out;

    /** The scenario in this file with what was set. */
    Scenario read(Path scenarioFile) {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (years != null && years < 1) throw usage("--years is " + years + "; it should be at least 1");
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) throw usage("--set takes KEY=VALUE, found '" + setting + "'");
            all.add(new Setting("--set", setting.substring(0, equals).strip(), setting.substring(equals + 1)));
        }
        add(all, "--seed", "seed", seed);
        add(all, "--population-share", "populationShare", populationShare);
        add(all, "--traffic-years", "trafficYears", trafficYears);
        return ScenarioReader.read(scenarioFile, all, years);
    }

    /** How to run it. */
    RunOptions options(Scenario scenario) {
        Path folder = out == null ? Path.of("runs", scenario.name() + "-seed" + scenario.seed()) : out;
        return new RunOptions(threads, folder, false);
    }

    private static void add(List<Setting> all, String option, String key, Object value) {
        if (value != null) all.add(new Setting(option, key, value.toString()));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
