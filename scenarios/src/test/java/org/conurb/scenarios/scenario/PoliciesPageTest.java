package org.conurb.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of kinds in {@code docs/policies.md} is what the schema says. Run {@code main} to write it anew. */
class PoliciesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "policies.md");
    private static final String BEGIN = "<!-- kinds: written by PoliciesPageTest -->\n";
    private static final String END = "<!-- end of kinds -->\n";
    private static final Set<String> OF_EVERY_KIND = Set.of("kind", "year", "name", "description", "until");

    @Test
    void thePageListsEveryKindAsTheSchemaDescribesIt() throws IOException {
        String page = Files.readString(PAGE);
        assertEquals(kinds(), page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)));
    }

    /** Writes the list of kinds into the page. */
    public static void main(String[] arguments) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(PAGE, page.substring(0, begin) + kinds() + page.substring(page.indexOf(END)));
    }

    private static String kinds() {
        ScenarioSchema schema = ScenarioSchema.load();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> kind : schema.kinds().entrySet()) {
            JsonNode rule = kind.getValue();
            boolean lasts = rule.path("properties").has("until");
            text.append("\n### ").append(kind.getKey()).append("\n\n");
            text.append(rule.path("description").stringValue());
            text.append(lasts ? "" : " Happens once.").append("\n\n| key | means | default |\n|---|---|---|\n");
            for (var property : rule.path("properties").properties()) {
                if (OF_EVERY_KIND.contains(property.getKey())) continue;
                text.append(row(property.getKey(), schema.resolved(property.getValue()), rule));
            }
        }
        return text.append('\n').toString();
    }

    private static String row(String key, JsonNode rule, JsonNode owner) {
        String means = rule.path("description").asString("");
        String words = String.join("`, `", SchemaWords.words(rule));
        boolean fewWords = rule.path("enum").size() > 0 && rule.path("enum").size() < 10;
        if (fewWords) means += ": `" + words + "`";
        return "| `" + key + "` | " + means.replace("|", "\\|") + " | " + fallback(key, rule, owner) + " |\n";
    }

    private static String fallback(String key, JsonNode rule, JsonNode owner) {
        for (JsonNode required : owner.path("required"))
            if (required.stringValue().equals(key)) return "required";
        if (!rule.has("default")) return "optional";
        return "`" + rule.path("default").toString().replace("\"", "") + "`";
    }
}
