package org.conurb.scenarios.format.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.scenarios.problem.InputText;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML file into a tree that keeps the line of every key. Finds duplicate keys, tabs and broken syntax. */
public final class YamlReader {

    /** The parser's own limit; no hand-written file comes near it. */
    private static final int LARGEST_CHARACTERS = 3 * 1024 * 1024;

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder(new YAMLFactory()).build();
    private static final Pattern TAB_INDENT = Pattern.compile("(?m)^ *\\t[ \\t]*[^\\s#]");
    private static final Pattern MARK = Pattern.compile("in \\S+, line (\\d+), column \\d+:");

    private final Path file;
    private final boolean hasLines;
    private final Problems problems;
    private final YAMLParser parser;

    private YamlReader(Path file, boolean hasLines, Problems problems, YAMLParser parser) {
        this.file = file;
        this.hasLines = hasLines;
        this.problems = problems;
        this.parser = parser;
    }

    /**
     * The tree of a file; empty after adding to {@code problems} why there is none. Duplicate keys are added too, but
     * the tree (with the first of them) is given, so that its other problems can be found.
     *
     * @param what the file's role in a few words, such as {@code a scenario (YAML)}
     */
    public static Optional<YamlNode> read(Path file, String what, Problems problems) {
        return InputText.read(file, what, problems).flatMap(text -> parse(file, text, true, what, problems));
    }

    /** The tree of a text that does not come from a file: its values have no lines. */
    public static Optional<YamlNode> parse(Path shownAs, String text, Problems problems) {
        return parse(shownAs, text, false, "a YAML value", problems);
    }

    private static Optional<YamlNode> parse(Path file, String text, boolean hasLines, String what, Problems problems) {
        if (text.length() > LARGEST_CHARACTERS) {
            problems.add(file, "", text.length() + " characters", "at most " + LARGEST_CHARACTERS, "");
            return Optional.empty();
        }
        int before = problems.size();
        addTabs(file, text, hasLines, problems);
        if (problems.size() > before) return Optional.empty();
        try (YAMLParser parser = (YAMLParser) MAPPER.createParser(text)) {
            YamlReader reader = new YamlReader(file, hasLines, problems, parser);
            if (parser.nextToken() == null) {
                problems.add(file, "", "nothing but comments", what, "");
                return Optional.empty();
            }
            YamlNode root = reader.node(reader.line(), "");
            if (parser.nextToken() != null) {
                reader.add(reader.line(), "", "a second document ('---')", "one document", "remove it");
            }
            return Optional.of(root);
        } catch (JacksonException exception) {
            addSyntax(file, hasLines, exception, problems);
            return Optional.empty();
        }
    }

    private static void addTabs(Path file, String text, boolean hasLines, Problems problems) {
        Matcher tabs = TAB_INDENT.matcher(text);
        int line = 1;
        int counted = 0;
        while (tabs.find()) {
            for (; counted < tabs.start(); counted++) {
                if (text.charAt(counted) == '\n') line++;
            }
            problems.add(new Problem(
                    file,
                    hasLines ? line : null,
                    "",
                    "a tab at the beginning of the line",
                    "spaces (YAML does not indent with tabs)",
                    "replace it by two spaces per level"));
        }
    }

    private static void addSyntax(Path file, boolean hasLines, JacksonException exception, Problems problems) {
        Integer line =
                exception.getLocation() == null ? null : exception.getLocation().getLineNr();
        String message = String.valueOf(exception.getOriginalMessage());
        Matcher mark = MARK.matcher(message);
        Integer marked = null;
        while (mark.find()) marked = Integer.valueOf(mark.group(1));
        if (marked != null) line = marked;
        String first = message.lines()
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !MARK.matcher(part).find())
                .findFirst()
                .orElse("no YAML");
        Integer shown = !hasLines || line == null || line < 1 ? null : line;
        problems.add(new Problem(
                file, shown, "", "broken YAML (" + first + ")", "valid YAML", "check colons, quotes and indents"));
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void add(int line, String key, String found, String expected, String remedy) {
        problems.add(new Problem(file, hasLines ? line : null, key, found, expected, remedy));
    }

    /** The value at the parser's token. */
    private YamlNode node(int line, String key) {
        Integer place = hasLines ? line : null;
        if (parser.isCurrentAlias()) {
            add(line, key, "an alias (*" + parser.getString() + ")", "the value itself", "repeat it");
            return YamlNode.single(file, place, JsonNodeFactory.instance.nullNode());
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> YamlNode.mapping(file, place, entries(key));
            case START_ARRAY -> YamlNode.list(file, place, items(key));
            default -> YamlNode.single(file, place, single(token, line, key));
        };
    }

    private Map<String, YamlNode> entries(String key) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = line();
            String path = key.isEmpty() ? name : key + "." + name;
            parser.nextToken();
            YamlNode value = node(line, path);
            YamlNode earlier = entries.putIfAbsent(name, value);
            if (earlier != null) {
                String where = earlier.line() == null ? "earlier" : "in line " + earlier.line();
                add(line, path, "the key a second time (first " + where + ")", "each key once", "remove one of them");
            }
        }
        return entries;
    }

    private List<YamlNode> items(String key) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) items.add(node(line(), key + "." + items.size()));
        return items;
    }

    private JsonNode single(JsonToken token, int line, String key) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NUMBER_INT -> (JsonNode) nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> number(line, key);
            default -> nodes.stringNode(parser.getString());
        };
    }

    private JsonNode number(int line, String key) {
        double number = parser.getDoubleValue();
        if (Double.isFinite(number)) return JsonNodeFactory.instance.numberNode(number);
        add(line, key, parser.getString(), "a finite number", "");
        return JsonNodeFactory.instance.nullNode();
    }
}
