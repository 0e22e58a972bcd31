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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published schema, of scenarios or of what builds on them: finds what is wrong with a tree, in the house's words. */
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
        return load(FILE_NAME);
    }

    /** Another schema that this version ships. */
    public static ScenarioSchema load(String fileName) {
        return new ScenarioSchema(JsonMapper.shared().readTree(text(fileName)));
    }

    /** The schema file's bytes. */
    public static byte[] text() {
        return text(FILE_NAME);
    }

    private static byte[] text(String fileName) {
        try (InputStream stream = ScenarioSchema.class.getResourceAsStream("/" + fileName)) {
            if (stream == null) throw new IllegalStateException(fileName + " is missing from the program's jar");
            return stream.readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Adds everything that the schema finds wrong with a tree. */
    public void check(YamlNode tree, Problems problems) {
        for (Error error : schema.validate(tree.json())) problems.add(problem(tree, error));
    }

    /** The default of a key that a scenario may leave out. */
    JsonNode defaultOf(String dottedKey) {
        JsonNode value = at(null, List.of(dottedKey.split("\\."))).path("default");
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
        JsonNode owner = at(tree, keys);
        Collection<String> allowed = owner.path("properties").propertyNames();
        String expected =
                owner.has("patternProperties") ? "a year such as 2020" : "one of " + String.join(", ", allowed);
        String found = owner.has("patternProperties") ? "'" + unknown + "'" : "an unknown key '" + unknown + "'";
        return at(place, whole, found, expected, NearestWord.hint(unknown, allowed));
    }

    private Problem missingKey(YamlNode tree, List<String> keys, String missing) {
        List<String> whole = append(keys, missing);
        YamlNode place = tree.find(keys).orElse(tree);
        return at(place, whole, "nothing", SchemaWords.expected(at(tree, whole)), "add the key '" + missing + "'");
    }

    private Problem wrongValue(YamlNode tree, List<String> keys) {
        YamlNode place = tree.find(keys).orElse(tree);
        JsonNode wanted = at(tree, keys);
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
    JsonNode at(YamlNode tree, List<String> keys) {
        JsonNode place = root;
        for (int depth = 0; depth < keys.size(); depth++) {
            place = resolved(inside(place, keys.get(depth)));
            if (place.has("allOf") && tree != null) place = ofKind(place, tree.find(keys.subList(0, depth + 1)));
        }
        return place;
    }

    /** What rules an entry of the kind that it names; what rules all kinds if it names none that is known. */
    private JsonNode ofKind(JsonNode all, Optional<YamlNode> entry) {
        String kind = entry.flatMap(node -> node.find("kind"))
                .filter(node -> !node.isMapping() && !node.isList())
                .map(node -> node.json().asString(""))
                .orElse("");
        for (JsonNode branch : all.path("allOf")) {
            if (!branch.at("/if/properties/kind/const").asString("").equals(kind)) continue;
            ObjectNode own = (ObjectNode) resolved(branch.path("then")).deepCopy();
            ObjectNode properties = (ObjectNode) own.path("properties");
            all.path("properties").properties().forEach(common -> properties.set(common.getKey(), common.getValue()));
            own.put("type", "object");
            return own;
        }
        return all;
    }

    /** What rules each kind of intervention, by the kind's word in the order of the schema. */
    Map<String, JsonNode> kinds() {
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        for (JsonNode branch : root.at("/$defs/intervention/allOf")) {
            kinds.put(branch.at("/if/properties/kind/const").stringValue(), resolved(branch.path("then")));
        }
        return kinds;
    }

    /** The mapping under these keys as a plain tree in which keys that were left out have their defaults. */
    ObjectNode withDefaults(List<String> keys, YamlNode tree) {
        ObjectNode filled = (ObjectNode) tree.find(keys).orElseThrow().json();
        fill(filled, at(tree, keys));
        return filled;
    }

    private void fill(ObjectNode values, JsonNode rule) {
        for (var property : rule.path("properties").properties()) {
            JsonNode wanted = resolved(property.getValue());
            JsonNode value = values.path(property.getKey());
            if (value.isMissingNode() && wanted.has("default")) values.set(property.getKey(), wanted.get("default"));
            if (value instanceof ObjectNode inner && wanted.has("properties")) fill(inner, wanted);
        }
    }

    private static JsonNode inside(JsonNode owner, String key) {
        JsonNode named = owner.path("properties").path(key);
        if (!named.isMissingNode()) return named;
        if (owner.has("items") && key.matches("\\d+")) return owner.path("items");
        for (var pattern : owner.path("patternProperties").properties()) {
            if (key.matches(pattern.getKey())) return pattern.getValue();
        }
        return owner.path("additionalProperties").isObject() ? owner.path("additionalProperties") : named;
    }

    /** Follows a reference to {@code $defs}; what stands beside the reference wins. */
    JsonNode resolved(JsonNode place) {
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
