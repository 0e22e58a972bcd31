package org.conurb.scenarios.batch;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.conurb.scenarios.batch.Experiment.Base;
import org.conurb.scenarios.batch.Experiment.Choice;
import org.conurb.scenarios.batch.Experiment.Method;
import org.conurb.scenarios.batch.Experiment.Sample;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.scenario.ScenarioSchema;
import org.conurb.scenarios.scenario.Setting;
import tools.jackson.databind.JsonNode;

/** Reads an experiment file: YAML to a tree, the published schema, then what no schema can check. */
public final class ExperimentReader {

    /** Name of the published schema. */
    public static final String SCHEMA = "experiment.schema.json";

    private static final String LABEL = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String SEED = "seed";

    private final YamlNode tree;
    private final Path file;
    private final Problems problems;

    private ExperimentReader(YamlNode tree, Path file, Problems problems) {
        this.tree = tree;
        this.file = file.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /**
     * The experiment of a file.
     *
     * @param settings values for all runs besides those of the file, which they replace
     * @param years how many years to simulate; null for what the file says
     * @throws InputException with every problem of the file; those of its scenarios are for the planner to find
     */
    public static Experiment read(Path file, List<Setting> settings, Integer years) {
        Problems problems = new Problems();
        Optional<YamlNode> tree = YamlReader.read(file, "an experiment (YAML)", problems);
        if (tree.isEmpty()) throw new InputException(problems.list());
        ScenarioSchema.load(SCHEMA).check(tree.get(), problems);
        problems.throwIfAny();
        Experiment experiment = new ExperimentReader(tree.get(), file, problems).experiment(settings, years);
        problems.throwIfAny();
        return experiment;
    }

    private Experiment experiment(List<Setting> settings, Integer years) {
        String name = text("name", "");
        List<Factor> vary = vary();
        Sample sample = sample(vary);
        Path runs = tree.find("runs").map(node -> path(node, "runs")).orElse(null);
        if (runs != null) {
            if (!vary.isEmpty()) problem("runs", "a table of runs beside vary", "one of them", "remove the other");
            if (sample != null) problem("sample", "a sample beside a table of runs", "one of them", "remove it");
        }
        return new Experiment(
                name,
                text("title", name),
                text("description", ""),
                scenarios(),
                set(settings),
                years == null
                        ? tree.find("years").map(node -> node.json().intValue()).orElse(null)
                        : years,
                vary,
                sample,
                seeds(),
                runs,
                file);
    }

    private String text(String key, String otherwise) {
        return tree.find(key).map(node -> node.json().stringValue()).orElse(otherwise);
    }

    /** A file named by the experiment, which is relative to the experiment's own folder. */
    private Path path(YamlNode node, String key) {
        String text = node.json().stringValue();
        try {
            return file.resolveSibling(text).normalize();
        } catch (InvalidPathException exception) {
            problem(key, "'" + text + "', which cannot be a file's name", "a file, relative to this one", "");
            return file;
        }
    }

    private List<Base> scenarios() {
        YamlNode node = tree.find("scenarios").orElseThrow();
        List<Base> bases = new ArrayList<>();
        for (YamlNode item : node.items()) bases.add(new Base("", path(item, "scenarios")));
        node.entries().forEach((label, item) -> {
            String key = "scenarios." + label;
            if (!label.matches(LABEL)) problem(key, "'" + label + "'", "a label of a-z, 0-9 and hyphens", "");
            bases.add(new Base(label, path(item, key)));
        });
        return bases;
    }

    private List<Choice> set(List<Setting> settings) {
        List<Choice> choices = new ArrayList<>();
        tree.find("set")
                .ifPresent(node -> node.entries().forEach((key, value) -> {
                    refuseSeed("set", key);
                    choices.add(new Choice(key, value.json()));
                }));
        for (Setting setting : settings) {
            refuseSeed(setting.origin(), setting.key());
            choices.removeIf(choice -> choice.key().equals(setting.key()));
            YamlReader.parse(Path.of(setting.origin()), setting.value(), problems)
                    .ifPresent(value -> choices.add(new Choice(setting.key(), value.json())));
        }
        return choices;
    }

    private void refuseSeed(String origin, String key) {
        if (key.equals(SEED)) problem(origin + ".seed", "a seed", "nothing here", "list the seeds under 'seeds'");
    }

    private List<Factor> vary() {
        List<Factor> factors = new ArrayList<>();
        tree.find("vary")
                .ifPresent(node -> node.entries().forEach((key, entry) -> {
                    refuseSeed("vary", key);
                    factors.add(entry.isList() ? list(key, entry) : span(key, entry));
                }));
        return factors;
    }

    private Factor list(String key, YamlNode entry) {
        List<JsonNode> values = entry.items().stream().map(YamlNode::json).toList();
        Set<JsonNode> seen = new HashSet<>();
        for (YamlNode item : entry.items()) {
            if (!seen.add(item.json())) {
                add(item, "vary." + key, item.words() + " a second time", "each value once", "remove one of them");
            }
        }
        return new Factor(key, values, null);
    }

    /** A grid, or a range to sample from. */
    private Factor span(String key, YamlNode entry) {
        BigDecimal from = number(entry, "from");
        BigDecimal to = number(entry, "to");
        boolean isWhole =
                entry.find("whole").map(node -> node.json().booleanValue()).orElse(false);
        if (to.compareTo(from) <= 0) {
            add(entry, "vary." + key + ".to", to.toPlainString(), "more than from, " + from.toPlainString(), "");
        } else if (entry.find("step").isPresent()) {
            List<JsonNode> grid = Factor.grid(from, to, number(entry, "step"));
            if (grid.isEmpty()) add(entry, "vary." + key + ".step", "far too many values", "a larger step", "");
            if (isWhole) add(entry, "vary." + key + ".whole", "whole beside a step", "one of them", "remove it");
            return new Factor(key, grid, null);
        } else if (isWhole && (!isInteger(from) || !isInteger(to))) {
            add(entry, "vary." + key, "ends with a fraction", "whole numbers, since whole is true", "");
        }
        return new Factor(key, List.of(), new Factor.Range(from, to, isWhole));
    }

    private static BigDecimal number(YamlNode entry, String key) {
        return entry.find(key).orElseThrow().json().decimalValue();
    }

    private static boolean isInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private Sample sample(List<Factor> vary) {
        long ranges = vary.stream().filter(factor -> factor.range() != null).count();
        Optional<YamlNode> node = tree.find("sample");
        if (node.isEmpty()) {
            if (ranges > 0) {
                problem("sample", "nothing", "method and points, since vary has a range", "or give the range a step");
            }
            return null;
        }
        if (ranges == 0) problem("sample", "a sample", "a range (from, to) in vary to take points from", "");
        String word = tree.find("sample.method").orElseThrow().json().stringValue();
        Method method = word.equals(Method.SOBOL.word()) ? Method.SOBOL : Method.LATIN_HYPERCUBE;
        if (method == Method.SOBOL && ranges > Samples.MOST_SOBOL_DIMENSIONS) {
            problem("sample.method", ranges + " ranges", "at most " + Samples.MOST_SOBOL_DIMENSIONS + " for sobol", "");
        }
        long seed =
                tree.find("sample.seed").map(given -> given.json().longValue()).orElse(1L);
        return new Sample(
                method, tree.find("sample.points").orElseThrow().json().intValue(), seed);
    }

    private List<Long> seeds() {
        Optional<YamlNode> node = tree.find("seeds");
        if (node.isEmpty()) return List.of();
        if (!node.get().isList()) {
            return LongStream.rangeClosed(1, node.get().json().longValue())
                    .boxed()
                    .toList();
        }
        List<Long> seeds = new ArrayList<>();
        for (YamlNode item : node.get().items()) {
            long seed = item.json().longValue();
            if (seeds.contains(seed)) add(item, "seeds", seed + " a second time", "each seed once", "remove one");
            seeds.add(seed);
        }
        return seeds;
    }

    private void problem(String key, String found, String expected, String remedy) {
        add(tree.find(key).orElse(tree), key, found, expected, remedy);
    }

    private void add(YamlNode place, String key, String found, String expected, String remedy) {
        problems.add(new Problem(place.file(), place.line(), key, found, expected, remedy));
    }
}
