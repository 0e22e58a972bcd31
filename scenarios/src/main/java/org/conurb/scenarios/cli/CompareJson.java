package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.compare.Change;
import org.conurb.scenarios.compare.Comparison;
import org.conurb.scenarios.compare.Difference;
import org.conurb.scenarios.compare.Headline;
import org.conurb.scenarios.compare.Headline.Shown;
import org.conurb.scenarios.compare.Method;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs: one JSON object; a figure that is not known is null. */
final class CompareJson {

    private CompareJson() {}

    static void print(List<Comparison> comparisons, List<Path> files, PrintWriter out) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Comparison first = comparisons.get(0);
        root.putObject("base")
                .put("name", first.base().name())
                .put("title", first.base().title());
        root.put("confidence", first.settings().confidence());
        root.put("precision", first.settings().precision());
        ArrayNode policies = root.putArray("policies");
        for (Comparison comparison : comparisons) put(comparison, policies.addObject());
        files.forEach(file -> root.withArray("files").add(file.toString()));
        out.println(JsonMapper.shared().writeValueAsString(root));
    }

    private static void put(Comparison comparison, ObjectNode node) {
        node.put("name", comparison.policy().name());
        node.put("title", comparison.policy().title());
        comparison.pairing().seeds().forEach(node.putArray("seeds")::add);
        comparison.pairing().onlyBase().forEach(node.putArray("seedsOfBaseAlone")::add);
        comparison.pairing().onlyPolicy().forEach(node.putArray("seedsOfPolicyAlone")::add);
        ArrayNode changes = node.putArray("changes");
        for (Change change : comparison.changes()) {
            changes.addObject()
                    .put("key", change.key())
                    .put("base", change.base())
                    .put("policy", change.policy());
        }
        figure(node, "varianceRatio", Method.varianceRatio(comparison));
        ArrayNode headlines = node.putArray("headlines");
        for (Shown shown : Headline.of(comparison)) put(shown, headlines.addObject());
    }

    private static void put(Shown shown, ObjectNode node) {
        Difference found = shown.line().difference();
        node.put("indicator", shown.headline().indicator());
        node.put("group", shown.headline().group());
        node.put("title", shown.headline().title());
        node.put("unit", shown.line().unit());
        node.put("year", shown.line().year());
        node.put("pairs", found.pairs());
        figure(node, "meanBase", found.meanBase());
        figure(node, "meanPolicy", found.meanPolicy());
        figure(node, "difference", found.difference());
        figure(node, "lower", found.interval().lower());
        figure(node, "upper", found.interval().upper());
        figure(node, "lowerBootstrap", found.bootstrap().lower());
        figure(node, "upperBootstrap", found.bootstrap().upper());
        figure(node, "signProbability", found.signProbability());
        figure(node, "varianceRatio", found.varianceRatio());
        figure(node, "seedsNeeded", found.seedsNeeded());
        node.put("certainty", found.certainty().words());
    }

    private static void figure(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) node.put(name, value);
        else node.putNull(name);
    }
}
