package org.conurb.scenarios.scenario;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.scenario.Assumptions.Homes;
import org.conurb.scenarios.scenario.Assumptions.Journeys;
import org.conurb.scenarios.scenario.Assumptions.Work;

/** Makes assumptions on work, homes and travel of a tree that the schema has checked; a part left out has its defaults. */
final class AssumptionsReader {

    private static final String LABOUR = "assumptions.labour.";
    private static final String HOUSING = "assumptions.housing.";
    private static final String TRAVEL = "assumptions.travel.";

    private final YamlNode tree;
    private final Function<String, YearPath> path;
    private final Function<String, YearPath> optionalPath;

    /** Reads paths as the builder does, with their defaults or without. */
    AssumptionsReader(YamlNode tree, Function<String, YearPath> path, Function<String, YearPath> optionalPath) {
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
        return new Work(
                path.apply(LABOUR + "jobGrowth"),
                bySector,
                path.apply(LABOUR + "productivity"),
                path.apply(LABOUR + "participation"),
                optionalPath.apply(LABOUR + "statePensionAge.male"),
                optionalPath.apply(LABOUR + "statePensionAge.female"),
                path.apply(LABOUR + "leavingAge"),
                source(LABOUR));
    }

    Homes housing() {
        boolean developers = tree.find(HOUSING + "developers")
                .map(node -> node.json().booleanValue())
                .orElse(true);
        return new Homes(
                path.apply(HOUSING + "completions"), developers, path.apply(HOUSING + "demolitions"), source(HOUSING));
    }

    Journeys travel() {
        return new Journeys(
                path.apply(TRAVEL + "homeWorking"),
                path.apply(TRAVEL + "fuelPrice"),
                path.apply(TRAVEL + "fares"),
                path.apply(TRAVEL + "parking"),
                source(TRAVEL));
    }

    private String source(String group) {
        return tree.find(group + "source")
                .map(node -> node.json().stringValue())
                .orElse("default");
    }
}
