package org.conurb.scenarios.format.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value of a YAML file that knows where it stands: a mapping, a list, or a single value. Immutable. */
public final class YamlNode {

    private final Path file;
    private final Integer line;
    private final Map<String, YamlNode> entries; // null unless a mapping
    private final List<YamlNode> items; // null unless a list
    private final JsonNode value; // null unless a single value

    private YamlNode(Path file, Integer line, Map<String, YamlNode> entries, List<YamlNode> items, JsonNode value) {
        this.file = file;
        this.line = line;
        this.entries = entries;
        this.items = items;
        this.value = value;
    }

    static YamlNode mapping(Path file, Integer line, Map<String, YamlNode> entries) {
        return new YamlNode(file, line, entries, null, null);
    }

    static YamlNode list(Path file, Integer line, List<YamlNode> items) {
        return new YamlNode(file, line, null, List.copyOf(items), null);
    }

    static YamlNode single(Path file, Integer line, JsonNode value) {
        return new YamlNode(file, line, null, null, value);
    }

    /** The file it comes from, or what stands for one. */
    public Path file() {
        return file;
    }

    /** The line of its key, or of itself when it has none; null when it does not come from a file. */
    public Integer line() {
        return line;
    }

    /** Whether it is a mapping. */
    public boolean isMapping() {
        return entries != null;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return items != null;
    }

    /** The entries of a mapping in the order of the file; none of anything else. */
    public Map<String, YamlNode> entries() {
        return entries == null ? Map.of() : entries;
    }

    /** The items of a list; none of anything else. */
    public List<YamlNode> items() {
        return items == null ? List.of() : items;
    }

    /** The value under these keys (or list positions from 0), one inside the other. */
    public Optional<YamlNode> find(List<String> keys) {
        YamlNode node = this;
        for (String key : keys) {
            node = node.child(key);
            if (node == null) return Optional.empty();
        }
        return Optional.of(node);
    }

    /** The value under this dotted path of keys. */
    public Optional<YamlNode> find(String dottedKeys) {
        return find(List.of(dottedKeys.split("\\.")));
    }

    private YamlNode child(String key) {
        if (entries != null) return entries.get(key);
        if (items == null || !key.matches("\\d{1,9}")) return null;
        int position = Integer.parseInt(key);
        return position < items.size() ? items.get(position) : null;
    }

    /**
     * A copy in which another value stands under these keys (or list positions that there are); mappings that are missing on
     * the way are made.
     */
    public YamlNode with(List<String> keys, YamlNode other) {
        if (keys.isEmpty()) return other;
        if (items != null && child(keys.get(0)) != null) {
            List<YamlNode> changedItems = new ArrayList<>(items);
            int position = Integer.parseInt(keys.get(0));
            changedItems.set(position, items.get(position).with(keys.subList(1, keys.size()), other));
            return list(file, line, changedItems);
        }
        Map<String, YamlNode> changed = new LinkedHashMap<>(entries());
        YamlNode inside = changed.get(keys.get(0));
        if (inside == null) inside = mapping(other.file, other.line, Map.of());
        YamlNode child = inside.with(keys.subList(1, keys.size()), other);
        changed.put(keys.get(0), child);
        return entries == null ? mapping(other.file, other.line, changed) : mapping(file, line, changed);
    }

    /** A copy of a mapping without a key. */
    public YamlNode without(String key) {
        Map<String, YamlNode> rest = new LinkedHashMap<>(entries());
        rest.remove(key);
        return mapping(file, line, rest);
    }

    /** This mapping over that of another file: its entries in place of, or beside, the other's. */
    public YamlNode over(YamlNode other, BiFunction<YamlNode, YamlNode, YamlNode> ofBoth) {
        Map<String, YamlNode> joined = new LinkedHashMap<>(other.entries());
        entries().forEach((key, own) -> joined.merge(key, own, (theirs, mine) -> ofBoth.apply(mine, theirs)));
        return mapping(file, line, joined);
    }

    /** A list of the items of this one and then of another. */
    public YamlNode followedBy(YamlNode other) {
        List<YamlNode> all = new ArrayList<>(items());
        all.addAll(other.items());
        return list(other.file, other.line, all);
    }

    /** The same as a plain tree without places. */
    public JsonNode json() {
        if (entries != null) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            entries.forEach((key, entry) -> object.set(key, entry.json()));
            return object;
        }
        if (items != null) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.json()));
            return array;
        }
        return value;
    }

    /** What it is, in words for a message: the value itself, or its kind. */
    public String words() {
        if (entries != null) {
            return entries.isEmpty() ? "an empty mapping" : "a mapping (" + String.join(", ", firstKeys()) + ")";
        }
        if (items != null) return items.isEmpty() ? "an empty list" : "a list of " + items.size();
        if (value.isNull()) return "nothing";
        return value.isString() ? "'" + shortened(value.stringValue()) + "'" : value.asString();
    }

    private List<String> firstKeys() {
        int shown = 3;
        List<String> keys = new ArrayList<>(entries.keySet());
        if (keys.size() <= shown) return keys;
        List<String> first = new ArrayList<>(keys.subList(0, shown));
        first.add("…");
        return first;
    }

    private static String shortened(String text) {
        int longest = 60;
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
