package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/** Reads a scenario file: YAML and what it extends to a tree, settings of the command line onto it, schema, cross checks, settings. */
public final class ScenarioReader {

    private static final Path YEARS = Path.of("--years");

    private ScenarioReader() {}

    /** The scenario of a file. */
    public static Scenario read(Path file) {
        return read(file, List.of(), null);
    }

    /**
     * The scenario of a file with some values replaced before anything is checked.
     *
     * @param settings the values to replace
     * @param years how many years to simulate instead of those up to the file's {@code to}; null keeps them
     * @throws InputException with every problem of the file, of the settings and of the files that it names
     */
    public static Scenario read(Path file, List<Setting> settings, Integer years) {
        Problems problems = new Problems();
        Optional<ScenarioFile> whole = ScenarioFile.read(file, problems);
        if (whole.isEmpty()) throw new InputException(problems.list());
        YamlNode tree = whole.get().tree();
        for (Setting setting : settings) tree = apply(setting, tree, problems);
        if (years != null) tree = shorten(tree, years, problems);
        return build(file, tree, whole.get().horizon(), problems);
    }

    /**
     * The scenario of a text such as {@link ScenarioWriter} writes.
     *
     * @param place the file in which the text might stand; paths are relative to its folder
     */
    public static Scenario of(String text, Path place) {
        Problems problems = new Problems();
        Optional<YamlNode> tree = YamlReader.parse(place, text, problems);
        if (tree.isEmpty()) throw new InputException(problems.list());
        return build(place, tree.get(), year(tree.get(), "to").orElse(Integer.MIN_VALUE), problems);
    }

    private static Scenario build(Path file, YamlNode tree, int ownHorizon, Problems problems) {
        ScenarioSchema schema = ScenarioSchema.load();
        schema.check(tree, problems);
        ScenarioBuilder builder = new ScenarioBuilder(file, tree, schema, ownHorizon, problems);
        Optional<Scenario> scenario = builder.build();
        problems.throwIfAny();
        return scenario.orElseThrow();
    }

    private static YamlNode apply(Setting setting, YamlNode tree, Problems problems) {
        Path origin = Path.of(setting.origin());
        if (setting.keys().stream().anyMatch(String::isBlank)) {
            problems.add(origin, setting.key(), "an empty key", "a dotted key such as snapshots.every", "");
            return tree;
        }
        if (setting.value().isBlank()) {
            problems.add(origin, setting.key(), "nothing after '='", "a value", "write " + setting.key() + "=VALUE");
            return tree;
        }
        Optional<YamlNode> value = YamlReader.parse(origin, setting.value(), problems);
        return value.isEmpty() ? tree : tree.with(setting.keys(), value.get());
    }

    private static YamlNode shorten(YamlNode tree, int years, Problems problems) {
        Optional<Integer> from = year(tree, "from");
        if (from.isEmpty()) return tree; // the schema says why
        Optional<YamlNode> to = YamlReader.parse(YEARS, Integer.toString(from.get() + years), problems);
        return to.isEmpty() ? tree : tree.with(List.of("to"), to.get());
    }

    /** The year under a key; empty if there is none. */
    static Optional<Integer> year(YamlNode tree, String key) {
        return tree.find(key)
                .filter(node -> !node.isMapping() && !node.isList())
                .map(YamlNode::json)
                .filter(value -> value.isIntegralNumber() && value.canConvertToInt())
                .map(value -> value.intValue());
    }

    /** A problem of the value under a key: with the place of that value, or of the file when it is not there. */
    static Problem problem(YamlNode tree, String key, String found, String expected, String remedy) {
        YamlNode place = tree.find(key).orElse(tree);
        return new Problem(place.file(), place.line(), key, found, expected, remedy);
    }
}
