package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.simulation.TrafficPlan;

/**
 * A city, a horizon, a seed and what is assumed about the years ahead; checked, with every default filled in.
 *
 * @param name short name, used for folders
 * @param title title for reports
 * @param description what it is about; may be empty
 * @param cityFolder the city's folder, absolute
 * @param from base year: the state in the middle of this year
 * @param to last simulated year, after {@code from}
 * @param seed chooses one of many equally likely courses
 * @param populationShare share of the residents to simulate, above 0 and at most 1
 * @param snapshotEvery years from one snapshot to the next
 * @param traffic what carries vehicles over the roads
 * @param trafficYears years from one year of travel to the next
 * @param trafficDays days of traffic simulated at most in a year of travel
 * @param lifeEvents whose lives are recorded
 * @param assumptions what is assumed about the years after the base year
 * @param interventions policies and events in the order of the scenario; some may begin after the last year
 * @param file the file it was read from
 * @param origins where each value was said
 */
public record Scenario(
        String name,
        String title,
        String description,
        Path cityFolder,
        int from,
        int to,
        long seed,
        double populationShare,
        int snapshotEvery,
        TrafficPlan.Model traffic,
        int trafficYears,
        int trafficDays,
        LifeRecorder.Scope lifeEvents,
        Assumptions assumptions,
        List<PlannedIntervention> interventions,
        Path file,
        Origins origins) {

    /** Keeps a copy of the interventions. */
    public Scenario {
        interventions = List.copyOf(interventions);
    }

    /** The same with another seed. */
    public Scenario withSeed(long other) {
        return new Scenario(
                name,
                title,
                description,
                cityFolder,
                from,
                to,
                other,
                populationShare,
                snapshotEvery,
                traffic,
                trafficYears,
                trafficDays,
                lifeEvents,
                assumptions,
                interventions,
                file,
                origins);
    }
}
