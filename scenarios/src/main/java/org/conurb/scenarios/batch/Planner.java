package org.conurb.scenarios.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.batch.Experiment.Base;
import org.conurb.scenarios.batch.Experiment.Choice;
import org.conurb.scenarios.batch.Variants.Variant;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.run.RunCity;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.ScenarioWriter;
import org.conurb.scenarios.scenario.Setting;
import tools.jackson.databind.JsonNode;

/** Makes a plan of an experiment: reads every variant of its scenarios and their cities, and finds all that is wrong. */
public final class Planner {

    /** After so many problems the rest of the variants are not looked at: they mostly have the same. */
    private static final int ENOUGH_PROBLEMS = 20;

    private static final int LEAST_DIGITS = 4;

    private final Problems problems = new Problems();
    private final Map<Path, RunCity> cities = new HashMap<>(); // by folder; only looked up
    private final SortedMap<String, String> inputs = new TreeMap<>();
    private final List<PlannedRun> runs = new ArrayList<>();
    private final Map<String, String> runOf = new HashMap<>(); // input hash → run; only looked up
    private final Experiment experiment;
    private final int digits;
    private MemoryNeed need = new MemoryNeed(0, 0);

    private Planner(Experiment experiment, int digits) {
        this.experiment = experiment;
        this.digits = digits;
    }

    /** The plan; throws an {@code InputException} with every problem of the scenarios and cities. */
    public static Plan plan(Experiment experiment) {
        Problems problems = new Problems();
        Experiment labelled = labelled(experiment, problems);
        problems.throwIfAny();
        List<Variant> variants = Variants.of(labelled, labelled.scenarios(), problems);
        problems.throwIfAny();
        long most = (long) variants.size() * Math.max(1, experiment.seeds().size());
        Planner planner =
                new Planner(labelled, Math.max(LEAST_DIGITS, Long.toString(most).length()));
        for (Variant variant : variants) planner.add(variant);
        planner.problems.throwIfAny();
        return planner.plan();
    }

    /** The experiment with a label for every scenario: its own name where the experiment gives none. */
    private static Experiment labelled(Experiment experiment, Problems problems) {
        List<Base> bases = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Base base : experiment.scenarios()) {
            String label = base.label();
            try {
                Scenario scenario =
                        ScenarioReader.read(base.file(), settings(experiment, List.of()), experiment.years());
                if (label.isEmpty()) label = scenario.name();
            } catch (InputException refusal) {
                problems.addAll(refusal);
                continue;
            }
            if (!labels.add(label)) {
                String remedy = "give the scenarios labels of their own: {label: file}";
                problems.add(experiment.file(), "scenarios", "two named '" + label + "'", "each name once", remedy);
            }
            bases.add(new Base(label, base.file()));
        }
        return new Experiment(
                experiment.name(),
                experiment.title(),
                experiment.description(),
                bases,
                experiment.set(),
                experiment.years(),
                experiment.vary(),
                experiment.sample(),
                experiment.seeds(),
                experiment.runs(),
                experiment.file());
    }

    private static List<Setting> settings(Experiment experiment, List<Choice> choices) {
        String name = experiment.file().getFileName().toString();
        List<Setting> settings = new ArrayList<>();
        for (Choice choice : experiment.set()) {
            settings.add(
                    new Setting(name + ", set", choice.key(), choice.value().toString()));
        }
        for (Choice choice : choices) {
            settings.add(
                    new Setting(name + ", vary", choice.key(), choice.value().toString()));
        }
        return settings;
    }

    private void add(Variant variant) {
        if (problems.size() >= ENOUGH_PROBLEMS) return;
        try {
            Scenario scenario = ScenarioReader.read(
                    variant.scenario().file(), settings(experiment, variant.choices()), experiment.years());
            RunCity city = cities.computeIfAbsent(scenario.cityFolder(), this::city);
            city.check(scenario);
            need = need.orMore(MemoryNeed.of(city.folder(), scenario));
            RunCity.ownInputs(scenario).forEach((file, hash) -> inputs.put(seenFromExperiment(file), hash));
            for (long seed : seeds(variant, scenario)) add(variant, scenario.withSeed(seed), city);
        } catch (InputException refusal) {
            problems.addAll(refusal);
        }
    }

    private RunCity city(Path folder) {
        RunCity city = RunCity.read(folder);
        city.hashes().forEach((file, hash) -> inputs.put(seenFromExperiment(folder.resolve(file)), hash));
        return city;
    }

    private String seenFromExperiment(Path file) {
        return ScenarioWriter.relative(file, experiment.file().getParent());
    }

    private List<Long> seeds(Variant variant, Scenario scenario) {
        if (variant.seed() != null) return List.of(variant.seed());
        return experiment.seeds().isEmpty() ? List.of(scenario.seed()) : experiment.seeds();
    }

    private void add(Variant variant, Scenario scenario, RunCity city) {
        String number = String.format("%0" + digits + "d", runs.size() + 1);
        String hash = city.inputHash(scenario);
        String earlier = runOf.putIfAbsent(hash, number);
        if (earlier != null) {
            problems.add(new Problem(
                    experiment.file(),
                    null,
                    "",
                    "runs " + earlier + " and " + number + " of "
                            + variant.scenario().label() + " that are the same",
                    "each run once",
                    "remove the second"));
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Choice choice : variant.choices()) values.put(choice.key(), choice.value());
        runs.add(new PlannedRun(number, variant.scenario().label(), values, scenario, hash));
    }

    private Plan plan() {
        Set<String> keys = new LinkedHashSet<>();
        experiment.vary().forEach(factor -> keys.add(factor.key()));
        runs.forEach(run -> keys.addAll(run.values().keySet()));
        List<Plan.Column> columns =
                keys.stream().map(key -> Plan.Column.of(key, runs)).toList();
        return new Plan(experiment, columns, runs, inputs, need);
    }
}
