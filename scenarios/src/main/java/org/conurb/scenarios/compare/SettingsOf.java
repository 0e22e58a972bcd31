package org.conurb.scenarios.compare;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a scenario says, by dotted key, without seed, words, sources and whatever else makes no difference to results. */
final class SettingsOf {

    private static final List<String> WORDS =
            List.of("format", "name", "title", "description", "city", "seed", "snapshots.every");

    private SettingsOf() {}

    /** The settings of a scenario with every default written out. */
    static SortedMap<String, String> scenario(JsonNode scenario) {
        SortedMap<String, String> settings = new TreeMap<>();
        put("", scenario, settings);
        settings.keySet().removeAll(WORDS);
        settings.keySet().removeIf(key -> key.endsWith(".source"));
        return settings;
    }

    /** Puts a value under its key, an object under the keys of its parts. */
    static void put(String key, JsonNode value, SortedMap<String, String> into) {
        if (value.isObject() && !value.isEmpty()) {
            String before = key.isEmpty() ? "" : key + ".";
            value.properties().forEach(entry -> put(before + entry.getKey(), entry.getValue(), into));
        } else {
            into.put(key, value.isValueNode() ? value.asString("") : value.toString());
        }
    }
}
