package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.engine.city.Areas;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/** Checks that a scenario fits its city, once the city is read. */
public final class ScenarioChecks {

    private ScenarioChecks() {}

    /**
     * Does nothing when the scenario fits.
     *
     * @param cityName name of the city
     * @param baseYear the year of the city's state
     * @throws InputException when the base year differs or totals are of areas that the city does not have
     */
    public static void against(Scenario scenario, String cityName, int baseYear, Areas areas) {
        Problems problems = new Problems();
        if (scenario.from() != baseYear) {
            String expected = baseYear + ", the base year of " + cityName;
            problems.add(new Problem(
                    scenario.file(), lineOfFrom(scenario), "from", Integer.toString(scenario.from()), expected, ""));
        }
        List<String> codes = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) codes.add(areas.code(area));
        Path totalsFile = scenario.assumptions().migration().totalsFile();
        for (Assumptions.Total total : scenario.assumptions().migration().totals()) {
            if (codes.contains(total.area())) continue;
            String expected = "an area of " + cityName;
            String hint = NearestWord.hint(total.area(), codes);
            problems.add(totalsFile, total.line(), "area", "'" + total.area() + "'", expected, hint);
        }
        problems.throwIfAny();
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
