package org.conurb.scenarios.scenario;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conurb.scenarios.format.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** Tells what a scenario says with all that it extends, as YAML, and behind each value where it comes from. */
public final class ScenarioExplanation {

    private static final String DEFAULT = "default";
    private static final String PLAIN = "[A-Za-zÀ-ÿ][\\wÀ-ÿ./() –'-]*[\\wÀ-ÿ.)]|[A-Za-z]";
    private static final List<String> NO_TEXTS = List.of("true", "false", "null", "yes", "no", "on", "off");
    private static final int COMMENT_COLUMN = 40;

    private final ScenarioSchema schema = ScenarioSchema.load();
    private final YamlNode tree;
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    private ScenarioExplanation(YamlNode tree, Path folder) {
        this.tree = tree;
        this.folder = folder;
    }

    /** The effective scenario as YAML; a comment behind each value names file and line, or the option, or the default. */
    public static String of(Scenario scenario) {
        Path file = scenario.file().toAbsolutePath().normalize();
        ScenarioExplanation explanation =
                new ScenarioExplanation(scenario.origins().tree(), file.getParent());
        explanation.text.append("# What ").append(file.getFileName());
        explanation.text.append(" says with all that it extends. Paths are relative to the file that states them.\n");
        explanation.mapping(List.of(), "", "");
        return explanation.text.toString();
    }

    /** Entries of a mapping in the order of the schema, with defaults of what is left out; then those it does not know. */
    private void mapping(List<String> keys, String indent, String first) {
        String lead = first;
        JsonNode rules = schema.at(tree, keys).path("properties");
        Map<String, YamlNode> said = tree.find(keys).map(YamlNode::entries).orElse(Map.of());
        Set<String> inOrder = new LinkedHashSet<>(rules.propertyNames());
        inOrder.addAll(said.keySet());
        for (String key : inOrder) {
            if (!said.containsKey(key)) {
                fallback(key, schema.resolved(rules.path(key)), indent);
                continue;
            }
            said(append(keys, key), indent, lead.isEmpty() ? indent : lead);
            lead = "";
        }
    }

    private void said(List<String> keys, String indent, String lead) {
        YamlNode node = tree.find(keys).orElseThrow();
        String key = lead + keys.get(keys.size() - 1) + ":";
        boolean isBranch = node.isMapping()
                && !node.entries().isEmpty()
                && schema.at(tree, keys).has("properties")
                && !schema.at(tree, keys).has("patternProperties")
                && !keys.get(keys.size() - 1).equals("geometry");
        boolean isListOfBranches = node.isList() && node.items().stream().anyMatch(YamlNode::isMapping);
        if (isBranch) {
            text.append(key).append('\n');
            mapping(keys, indent + "  ", "");
        } else if (isListOfBranches) {
            text.append(key).append('\n');
            for (int item = 0; item < node.items().size(); item++) {
                mapping(append(keys, Integer.toString(item)), indent + "    ", indent + "  - ");
            }
        } else {
            line(key + " " + flow(node.json()), origin(node));
        }
    }

    private void fallback(String key, JsonNode rule, String indent) {
        if (rule.has("default")) {
            line(indent + key + ": " + flow(rule.path("default")), DEFAULT);
            return;
        }
        List<String> inside = new ArrayList<>();
        for (var property : rule.path("properties").properties()) {
            JsonNode inner = schema.resolved(property.getValue());
            if (inner.has("default")) inside.add(property.getKey());
        }
        if (inside.isEmpty()) return;
        text.append(indent).append(key).append(":\n");
        for (String each : inside) {
            fallback(each, schema.resolved(rule.path("properties").path(each)), indent + "  ");
        }
        if (rule.path("properties").has("source")) line(indent + "  source: default", DEFAULT);
    }

    private void line(String value, String origin) {
        text.append(value);
        text.append(" ".repeat(Math.max(2, COMMENT_COLUMN - value.length())));
        text.append("# ").append(origin).append('\n');
    }

    private String origin(YamlNode node) {
        if (node.line() == null) return node.file().toString();
        return ScenarioWriter.relative(node.file().toAbsolutePath().normalize(), folder) + ":" + node.line();
    }

    /** A value in one line. */
    private static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(ScenarioExplanation::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isNumber()) return plain(value.decimalValue());
        if (!value.isString()) return value.toString();
        String words = value.stringValue();
        return words.matches(PLAIN) && !NO_TEXTS.contains(words.toLowerCase(Locale.ROOT)) ? words : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> append(List<String> keys, String key) {
        List<String> whole = new ArrayList<>(keys);
        whole.add(key);
        return whole;
    }
}
