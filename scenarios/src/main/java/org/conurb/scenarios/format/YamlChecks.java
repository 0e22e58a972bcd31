package org.conurb.scenarios.format;

import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.databind.JsonNode;

/** Asks the values of a mapping for what they should be; whatever is not so becomes a problem. */
final class YamlChecks {

    private final YamlNode mapping;
    private final String path;
    private final Problems problems;

    /** Checks of a mapping that stands at this dotted path, which is empty at the top. */
    YamlChecks(YamlNode mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path.isEmpty() ? "" : path + ".";
        this.problems = problems;
        if (!mapping.isMapping()) add(mapping, path, mapping.words(), "a mapping of keys and values", "");
    }

    /** Every key must be one of these. */
    void allowOnly(List<String> keys) {
        mapping.entries().forEach((key, node) -> {
            if (keys.contains(key)) return;
            String hint = NearestWord.hint(key, keys);
            String expected = "one of " + String.join(", ", keys);
            add(node, path + key, "an unknown key", expected, hint.isEmpty() ? "remove it" : hint);
        });
    }

    /** A text that is not blank; empty after adding a problem. */
    Optional<String> text(String key, String meaning) {
        Optional<YamlNode> node = required(key, meaning);
        if (node.isEmpty()) return Optional.empty();
        JsonNode value = node.get().json();
        if (value.isString() && !value.stringValue().isBlank()) return Optional.of(value.stringValue());
        add(node.get(), path + key, node.get().words(), meaning, value.isNumber() ? "put it in quotes" : "");
        return Optional.empty();
    }

    /** A number in a range; empty after adding a problem. */
    Optional<Double> number(String key, double low, double high) {
        String expected = Measure.range(key, low, high).words();
        Optional<YamlNode> node = required(key, expected);
        if (node.isEmpty()) return Optional.empty();
        JsonNode value = node.get().json();
        if (value.isNumber() && value.doubleValue() >= low && value.doubleValue() <= high) {
            return Optional.of(value.doubleValue());
        }
        add(node.get(), path + key, node.get().words(), expected, "");
        return Optional.empty();
    }

    /** A whole number in a range; empty after adding a problem. */
    Optional<Integer> whole(String key, int low, int high) {
        String expected = "a whole number from " + low + " to " + high;
        Optional<YamlNode> node = required(key, expected);
        if (node.isEmpty()) return Optional.empty();
        JsonNode value = node.get().json();
        if (value.isIntegralNumber() && value.doubleValue() >= low && value.doubleValue() <= high) {
            return Optional.of(value.intValue());
        }
        add(node.get(), path + key, node.get().words(), expected, "");
        return Optional.empty();
    }

    /** The items of a list; none after adding a problem. */
    List<YamlNode> list(String key, String meaning) {
        Optional<YamlNode> node = required(key, meaning);
        if (node.isEmpty()) return List.of();
        if (!node.get().isList()) add(node.get(), path + key, node.get().words(), meaning, "put '- ' before each");
        return node.get().items();
    }

    /** The texts of a list; those that are no texts are left out after adding a problem. */
    List<String> texts(String key, String meaning) {
        return list(key, meaning).stream()
                .filter(item -> {
                    boolean isText = item.json().isString();
                    if (!isText) add(item, path + key, item.words(), "a text", "put it in quotes");
                    return isText;
                })
                .map(item -> item.json().stringValue())
                .toList();
    }

    /** Whether there is such a key. */
    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    private Optional<YamlNode> required(String key, String expected) {
        YamlNode node = mapping.entries().get(key);
        if (node == null && mapping.isMapping()) add(mapping, path + key, "no such key", expected, "add it");
        return Optional.ofNullable(node);
    }

    /** Adds a problem with a value of this mapping. */
    void add(String key, String found, String expected, String remedy) {
        add(mapping.entries().getOrDefault(key, mapping), path + key, found, expected, remedy);
    }

    private void add(YamlNode node, String key, String found, String expected, String remedy) {
        problems.add(new Problem(node.file(), node.line(), key, found, expected, remedy));
    }
}
