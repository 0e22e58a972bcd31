package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.policy.Intervention;
import org.conurb.engine.policy.Policies;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problems;

/** Checks that a scenario fits its city, once the city is read. */
public final class ScenarioChecks {

    private ScenarioChecks() {}

    /** The scenario's interventions in a city that it fits. */
    public static Policies policies(Scenario scenario, CityFacts city) {
        List<Intervention> interventions = scenario.interventions().stream()
                .map(PlannedIntervention::intervention)
                .toList();
        return new Policies(interventions, city.premises(scenario.populationShare()));
    }

    /**
     * Does nothing when the scenario fits its city.
     *
     * @throws InputException with everything that does not fit: another base year, totals and interventions of places that
     *     the city does not have, interventions that get in each other's way
     */
    public static void against(Scenario scenario, CityFacts city) {
        Problems problems = new Problems();
        if (scenario.from() != city.baseYear()) {
            String expected = city.baseYear() + ", the base year of " + city.name();
            problems.add(scenario.origins().problem("from", Integer.toString(scenario.from()), expected, List.of()));
        }
        addTotals(scenario, city, problems);
        if (problems.isEmpty()) addInterventions(scenario, city, problems);
        problems.throwIfAny();
    }

    private static void addTotals(Scenario scenario, CityFacts city, Problems problems) {
        Areas areas = city.zones().areas();
        List<String> codes = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) codes.add(areas.code(area));
        Path totalsFile = scenario.assumptions().migration().totalsFile();
        for (Assumptions.Total total : scenario.assumptions().migration().totals()) {
            if (codes.contains(total.area())) continue;
            String expected = "an area of " + city.name();
            String hint = NearestWord.hint(total.area(), codes);
            problems.add(totalsFile, total.line(), "area", "'" + total.area() + "'", expected, hint);
        }
    }

    private static void addInterventions(Scenario scenario, CityFacts city, Problems problems) {
        var assumptions = scenario.assumptions().model(city, scenario.populationShare());
        for (Policies.Finding finding : policies(scenario, city).findings(assumptions)) {
            var flaw = finding.flaw();
            String key = InterventionReader.KEY + "." + finding.number() + "." + flaw.key();
            problems.add(scenario.origins().problem(key, flaw.found(), flaw.expected(), flaw.allowed()));
        }
    }
}
