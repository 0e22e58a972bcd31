package org.conurb.scenarios.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.scenario.Assumptions.Journeys;
import org.conurb.scenarios.scenario.Assumptions.PlannedCharge;
import org.conurb.scenarios.scenario.Assumptions.PlannedClosure;

/** Makes the assumptions on travel of a tree that the schema has checked; a part left out has its defaults. */
final class TravelAssumptionsReader {

    private static final String TRAVEL = "assumptions.travel.";

    private final YamlNode tree;
    private final Function<String, YearPath> path;

    /** Reads paths as the builder does, with their defaults. */
    TravelAssumptionsReader(YamlNode tree, Function<String, YearPath> path) {
        this.tree = tree;
        this.path = path;
    }

    Journeys travel() {
        List<PlannedClosure> closures = new ArrayList<>();
        List<YamlNode> closed = items(tree, TRAVEL + "closures");
        for (int place = 0; place < closed.size(); place++) {
            YamlNode entry = closed.get(place);
            closures.add(new PlannedClosure(TRAVEL + "closures." + place, year(entry), words(entry, "roads")));
        }
        List<PlannedCharge> charges = new ArrayList<>();
        List<YamlNode> charged = items(tree, TRAVEL + "charges");
        for (int place = 0; place < charged.size(); place++) {
            YamlNode entry = charged.get(place);
            double price = entry.find("price").orElseThrow().json().doubleValue();
            charges.add(new PlannedCharge(TRAVEL + "charges." + place, year(entry), words(entry, "zones"), price));
        }
        return new Journeys(
                path.apply(TRAVEL + "homeWorking"),
                path.apply(TRAVEL + "fuelPrice"),
                path.apply(TRAVEL + "fares"),
                path.apply(TRAVEL + "parking"),
                closures,
                charges,
                tree.find(TRAVEL + "source")
                        .map(node -> node.json().stringValue())
                        .orElse("default"));
    }

    private static List<YamlNode> items(YamlNode owner, String key) {
        return owner.find(key).map(YamlNode::items).orElse(List.of());
    }

    private static int year(YamlNode entry) {
        return entry.find("year").orElseThrow().json().intValue();
    }

    private static List<String> words(YamlNode entry, String key) {
        return items(entry, key).stream().map(node -> node.json().stringValue()).toList();
    }
}
