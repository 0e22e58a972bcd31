package org.conurb.scenarios.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says in words what a part of a JSON Schema allows: types, ranges and fixed words. */
final class SchemaWords {

    private static final Pattern ONE_WORD = Pattern.compile("\\^(\\w+)\\$");

    private SchemaWords() {}

    /** What a value may be, such as {@code a number from 0 to 10, figures by year or the word constant}. */
    static String expected(JsonNode schema) {
        List<String> kinds = new ArrayList<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) type.forEach(kind -> kinds.add(kind(kind.stringValue(), schema)));
        if (type.isString()) kinds.add(kind(type.stringValue(), schema));
        if (kinds.isEmpty()) return "nothing here";
        String last = kinds.remove(kinds.size() - 1);
        return kinds.isEmpty() ? last : String.join(", ", kinds) + " or " + last;
    }

    /** The fixed words that a value may be; none when it may be any text. */
    static List<String> words(JsonNode schema) {
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asString()));
        Matcher pattern = ONE_WORD.matcher(schema.path("pattern").asString(""));
        if (pattern.matches()) words.add(pattern.group(1));
        return words;
    }

    private static String kind(String type, JsonNode schema) {
        return switch (type) {
            case "integer" -> "a whole number" + range(schema);
            case "number" -> "a number" + range(schema);
            case "object" -> mapping(schema);
            case "array" -> schema.path("maxItems").asInt(1) == 0 ? "an empty list ([])" : "a list";
            case "string" -> text(schema);
            default -> type;
        };
    }

    private static String range(JsonNode schema) {
        JsonNode least = schema.path("minimum");
        JsonNode above = schema.path("exclusiveMinimum");
        JsonNode most = schema.path("maximum");
        if (!above.isMissingNode() && !most.isMissingNode()) {
            return " above " + above.asString() + " and at most " + most.asString();
        }
        if (!least.isMissingNode() && !most.isMissingNode()) {
            return " from " + least.asString() + " to " + most.asString();
        }
        return least.isMissingNode() ? "" : " of at least " + least.asString();
    }

    private static String mapping(JsonNode schema) {
        if (schema.has("patternProperties")) return "figures by year ({2020: …, 2030: …})";
        return "a mapping of " + String.join(", ", schema.path("properties").propertyNames());
    }

    private static String text(JsonNode schema) {
        List<String> words = words(schema);
        if (!words.isEmpty()) return "the word '" + String.join("' or '", words) + "'";
        return schema.path("description").asString("text");
    }
}
