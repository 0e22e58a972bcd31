package org.conurb.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a command that runs a scenario: what takes the place of the scenario's own values, and how it is run. */
public final class ScenarioOptions extends SettingOptions {

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

    @Option(names = "--years", paramLabel = "N", description = "Simulates N years instead of all of the scenario's.")
    Integer years;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: the machine's processors). Results do not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    /** The scenario of this file with what was set; refuses options that make no sense. */
    public Scenario read(Path scenarioFile) {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (years != null && years < 1) throw usage("--years is " + years + "; it should be at least 1");
        return ScenarioReader.read(scenarioFile, settings(), years);
    }

    /** What was set, in the order in which it is applied. */
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(list());
        addIfGiven(all, "--seed", "seed", seed);
        addIfGiven(all, "--population-share", "populationShare", populationShare);
        addIfGiven(all, "--traffic-years", "trafficYears", trafficYears);
        return all;
    }

    /** Threads to compute with. */
    public int threads() {
        return threads;
    }

    /** The run folder: the one that was asked for, else one named after the scenario and its seed. */
    public static Path folder(Path asked, Scenario scenario) {
        return asked == null ? Path.of("runs", scenario.name() + "-seed" + scenario.seed()) : asked;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void addIfGiven(List<Setting> all, String option, String key, Object value) {
        if (value != null) all.add(new Setting(option, key, value.toString()));
    }
}
