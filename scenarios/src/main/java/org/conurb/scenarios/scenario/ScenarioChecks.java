package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.scenario.Assumptions.PlannedCharge;
import org.conurb.scenarios.scenario.Assumptions.PlannedClosure;
import org.conurb.scenarios.scenario.Assumptions.PlannedHomes;
import org.conurb.scenarios.scenario.Assumptions.PlannedJobs;

/** Checks that a scenario fits its city, once the city is read. */
public final class ScenarioChecks {

    private ScenarioChecks() {}

    /**
     * Does nothing when the scenario fits.
     *
     * @param cityName name of the city
     * @param baseYear the year of the city's state
     * @throws InputException when the base year differs or totals, jobs or homes are of places that the city does not have
     */
    public static void against(Scenario scenario, String cityName, int baseYear, Zones zones) {
        Problems problems = new Problems();
        if (scenario.from() != baseYear) {
            String expected = baseYear + ", the base year of " + cityName;
            problems.add(new Problem(
                    scenario.file(), lineOfFrom(scenario), "from", Integer.toString(scenario.from()), expected, ""));
        }
        Areas areas = zones.areas();
        List<String> codes = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) codes.add(areas.code(area));
        Path totalsFile = scenario.assumptions().migration().totalsFile();
        for (Assumptions.Total total : scenario.assumptions().migration().totals()) {
            if (codes.contains(total.area())) continue;
            String expected = "an area of " + cityName;
            String hint = NearestWord.hint(total.area(), codes);
            problems.add(totalsFile, total.line(), "area", "'" + total.area() + "'", expected, hint);
        }
        checkPlaces(scenario, cityName, zones, problems);
        problems.throwIfAny();
    }

    private static void checkPlaces(Scenario scenario, String cityName, Zones zones, Problems problems) {
        List<String> codes = new ArrayList<>();
        for (int zone = 0; zone < zones.count(); zone++) codes.add(zones.code(zone));
        for (PlannedJobs planned : scenario.assumptions().labour().changes()) {
            checkPlace(scenario, planned.key(), planned.zone(), planned.year(), cityName, codes, problems);
        }
        for (PlannedHomes planned : scenario.assumptions().housing().sites()) {
            checkPlace(scenario, planned.key(), planned.zone(), planned.year(), cityName, codes, problems);
        }
        for (PlannedCharge planned : scenario.assumptions().travel().charges()) {
            for (String zone : planned.zones()) {
                checkPlace(scenario, planned.key(), zone, planned.year(), cityName, codes, problems);
            }
        }
    }

    /**
     * Does nothing when the roads that a scenario closes are roads of the city.
     *
     * @param network null for a city without roads
     * @throws InputException with every road that the city does not have
     */
    public static void againstRoads(Scenario scenario, String cityName, RoadNetwork network) {
        Problems problems = new Problems();
        for (PlannedClosure planned : scenario.assumptions().travel().closures()) {
            for (String road : planned.roads()) {
                if (network != null && Assumptions.links(network, List.of(road)).length > 0) continue;
                problems.add(new Problem(
                        scenario.file(),
                        line(scenario, planned.key()),
                        planned.key() + ".roads",
                        "'" + road + "'",
                        "a road or a link of " + cityName,
                        network == null ? "the city has no folder network" : "see network/link.csv of the city"));
            }
        }
        problems.throwIfAny();
    }

    private static void checkPlace(
            Scenario scenario,
            String key,
            String zone,
            int year,
            String cityName,
            List<String> codes,
            Problems problems) {
        if (!codes.contains(zone)) {
            String hint = NearestWord.hint(zone, codes);
            problems.add(new Problem(
                    scenario.file(),
                    line(scenario, key),
                    key + ".zone",
                    "'" + zone + "'",
                    "a zone of " + cityName,
                    hint));
        }
        if (year <= scenario.from() || year > scenario.to()) {
            String expected = "a year of the scenario, " + (scenario.from() + 1) + " to " + scenario.to();
            problems.add(new Problem(
                    scenario.file(), line(scenario, key), key + ".year", Integer.toString(year), expected, ""));
        }
    }

    /** The line of an entry of the file; null when it came from the command line. */
    private static Integer line(Scenario scenario, String key) {
        return YamlReader.read(scenario.file(), "a scenario", new Problems())
                .flatMap(root -> root.find(key))
                .map(YamlNode::line)
                .orElse(null);
    }

    /** The line that says {@code from}; null when the value came from the command line. */
    private static Integer lineOfFrom(Scenario scenario) {
        Optional<YamlNode> tree = YamlReader.read(scenario.file(), "a scenario", new Problems());
        return tree.flatMap(root -> root.find("from"))
                .filter(node -> node.words().equals(Integer.toString(scenario.from())))
                .map(YamlNode::line)
                .orElse(null);
    }
}
