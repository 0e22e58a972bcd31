package org.conurb.scenarios.scenario;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema of scenarios: finds what is wrong with a tree, and says so in the house's words. */
public final class ScenarioSchema {

    /** Name of the schema on the classpath and beside the scenarios. */
    public static final String FILE_NAME = "scenario.schema.json";

    private final JsonNode root;
    private final Schema schema;

    private ScenarioSchema(JsonNode root) {
        this.root = root;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** The schema that this version ships. */
    public static ScenarioSchema load() {
        return new ScenarioSchema(JsonMapper.shared().readTree(text()));
    }

    /** The schema file's bytes. */
    public static byte[] text() {
        try (InputStream stream = ScenarioSchema.class.getResourceAsStream("/" + FILE_NAME)) {
            if (stream == null) throw new IllegalStateException(FILE_NAME + " is missing from the program's jar");
            return stream.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Adds everything that the schema finds wrong with a tree. */
    void check(YamlNode tree, Problems problems) {
        for (Error error : schema.validate(tree.json())) problems.add(problem(tree, error));
    }

    /** The default of a key that a scenario may leave out. */
    JsonNode defaultOf(String dottedKey) {
        JsonNode value = at(List.of(dottedKey.split("\\."))).path("default");
        if (value.isMissingNode()) throw new IllegalArgumentException(dottedKey + " has no default");
        return value;
    }

    private Problem problem(YamlNode tree, Error error) {
        List<String> keys = keys(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(tree, keys, error.getProperty());
            case "required" -> missingKey(tree, keys, error.getProperty());
            default -> wrongValue(tree, keys);
        };
    }

    private static List<String> keys(NodePath path) {
        List<String> keys = new ArrayList<>();
        for (int element = 0; element < path.getNameCount(); element++) {
            keys.add(String.valueOf(path.getElement(element)));
        }
        return keys;
    }

    private Problem unknownKey(YamlNode tree, List<String> keys, String unknown) {
        List<String> whole = append(keys, unknown);
        YamlNode place = tree.find(whole).orElse(tree);
        JsonNode owner = at(keys);
        Collection<String> allowed = owner.path("properties").propertyNames();
        String expected =
                owner.has("patternProperties") ? "a year such as 2020" : "one of " + String.join(", ", allowed);
        String found = owner.has("patternProperties") ? "'" + unknown + "'" : "an unknown key '" + unknown + "'";
        return at(place, whole, found, expected, NearestWord.hint(unknown, allowed));
    }

    private Problem missingKey(YamlNode tree, List<String> keys, String missing) {
        List<String> whole = append(keys, missing);
        YamlNode place = tree.find(keys).orElse(tree);
        return at(place, whole, "nothing", SchemaWords.expected(at(whole)), "add the key '" + missing + "'");
    }

    private Problem wrongValue(YamlNode tree, List<String> keys) {
        YamlNode place = tree.find(keys).orElse(tree);
        JsonNode wanted = at(keys);
        String remedy = "";
        if (!place.isMapping() && !place.isList() && place.json().isString()) {
            remedy = NearestWord.hint(place.json().stringValue(), SchemaWords.words(wanted));
        }
        return at(place, keys, place.words(), SchemaWords.expected(wanted), remedy);
    }

    private static Problem at(YamlNode place, List<String> keys, String found, String expected, String remedy) {
        return new Problem(place.file(), place.line(), String.join(".", keys), found, expected, remedy);
    }

    private static List<String> append(List<String> keys, String key) {
        List<String> whole = new ArrayList<>(keys);
        whole.add(key);
        return whole;
    }

    /** The part of the schema that rules the value under these keys; an empty one where the schema says nothing. */
    private JsonNode at(List<String> keys) {
        JsonNode place = root;
        for (String key : keys) place = resolved(inside(place, key));
        return place;
    }

    private static JsonNode inside(JsonNode owner, String key) {
        JsonNode named = owner.path("properties").path(key);
        if (!named.isMissingNode()) return named;
        if (owner.has("items") && key.matches("\\d+")) return owner.path("items");
        for (var pattern : owner.path("patternProperties").properties()) {
            if (key.matches(pattern.getKey())) return pattern.getValue();
        }
        return named;
    }

    /** Follows a reference to {@code $defs}; what stands beside the reference wins. */
    private JsonNode resolved(JsonNode place) {
        JsonNode reference = place.path("$ref");
        if (!reference.isString()) return place;
        ObjectNode target =
                (ObjectNode) root.at(reference.stringValue().substring(1)).deepCopy();
        for (var own : place.properties()) {
            if (!own.getKey().equals("$ref")) target.set(own.getKey(), own.getValue());
        }
        return target;
    }
}
