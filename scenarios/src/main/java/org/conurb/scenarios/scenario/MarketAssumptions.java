package org.conurb.scenarios.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.scenario.Assumptions.Homes;
import org.conurb.scenarios.scenario.Assumptions.PlannedHomes;
import org.conurb.scenarios.scenario.Assumptions.PlannedJobs;
import org.conurb.scenarios.scenario.Assumptions.Work;

/** Makes the assumptions on work and homes of a tree that the schema has checked; a part left out has its defaults. */
final class MarketAssumptions {

    private static final String LABOUR = "assumptions.labour.";
    private static final String HOUSING = "assumptions.housing.";

    private final YamlNode tree;
    private final Function<String, YearPath> path;
    private final Function<String, YearPath> optionalPath;

    /** Reads paths as the builder does, with their defaults or without. */
    MarketAssumptions(YamlNode tree, Function<String, YearPath> path, Function<String, YearPath> optionalPath) {
        this.tree = tree;
        this.path = path;
        this.optionalPath = optionalPath;
    }

    Work labour() {
        SortedMap<Sector, YearPath> bySector = new TreeMap<>();
        for (Sector sector : Sector.values()) {
            String key = LABOUR + "sectorGrowth." + sector.word();
            if (tree.find(key).isPresent()) bySector.put(sector, path.apply(key));
        }
        List<PlannedJobs> changes = new ArrayList<>();
        List<YamlNode> given = items(LABOUR + "changes");
        for (int place = 0; place < given.size(); place++) {
            YamlNode entry = given.get(place);
            changes.add(new PlannedJobs(
                    LABOUR + "changes." + place,
                    whole(entry, "year"),
                    word(entry, "zone").orElseThrow(),
                    Sector.valueOf(word(entry, "sector").orElseThrow()),
                    whole(entry, "jobs")));
        }
        return new Work(
                path.apply(LABOUR + "jobGrowth"),
                bySector,
                path.apply(LABOUR + "productivity"),
                path.apply(LABOUR + "participation"),
                optionalPath.apply(LABOUR + "statePensionAge.male"),
                optionalPath.apply(LABOUR + "statePensionAge.female"),
                path.apply(LABOUR + "leavingAge"),
                changes,
                source(LABOUR));
    }

    Homes housing() {
        List<PlannedHomes> sites = new ArrayList<>();
        List<YamlNode> given = items(HOUSING + "sites");
        for (int place = 0; place < given.size(); place++) {
            YamlNode entry = given.get(place);
            sites.add(new PlannedHomes(
                    HOUSING + "sites." + place,
                    whole(entry, "year"),
                    word(entry, "zone").orElseThrow(),
                    whole(entry, "dwellings"),
                    word(entry, "tenure")
                            .map(word -> ofWord(Tenure.values(), Tenure::word, word))
                            .orElse(null),
                    word(entry, "type")
                            .map(word -> ofWord(DwellingType.values(), DwellingType::word, word))
                            .orElse(null)));
        }
        boolean developers = tree.find(HOUSING + "developers")
                .map(node -> node.json().booleanValue())
                .orElse(true);
        return new Homes(
                path.apply(HOUSING + "completions"),
                developers,
                path.apply(HOUSING + "demolitions"),
                sites,
                source(HOUSING));
    }

    private static <E> E ofWord(E[] values, Function<E, String> wordOf, String word) {
        return Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private List<YamlNode> items(String key) {
        return tree.find(key).map(YamlNode::items).orElse(List.of());
    }

    private String source(String group) {
        return tree.find(group + "source")
                .map(node -> node.json().stringValue())
                .orElse("default");
    }

    private static int whole(YamlNode entry, String key) {
        return entry.find(key).orElseThrow().json().intValue();
    }

    private static Optional<String> word(YamlNode entry, String key) {
        return entry.find(key).map(node -> node.json().stringValue());
    }
}
