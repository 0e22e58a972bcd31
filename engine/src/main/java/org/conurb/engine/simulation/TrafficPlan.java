package org.conurb.engine.simulation;

import java.util.List;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.trips.RoadClosure;

/**
 * How a city's travel is simulated over the years.
 *
 * @param model what carries vehicles over the roads
 * @param baseYear a year of travel
 * @param every years from one year of travel to the next, at least 1
 * @param share share of the people that are simulated, by which the capacities of roads are multiplied
 * @param settings how the equilibrium of a day is sought
 * @param closures roads that are closed in the course of the years
 */
public record TrafficPlan(
        Model model, int baseYear, int every, double share, DynamicSettings settings, List<RoadClosure> closures) {

    /** What carries vehicles over the roads. */
    public enum Model {
        /** Nothing: times are those of empty roads. */
        NONE,
        /** Flows in equilibrium, period by period. */
        STATIC,
        /** Vehicles in queues, second by second. */
        QUEUE
    }

    /** Copies the closures. */
    public TrafficPlan {
        closures = List.copyOf(closures);
    }

    /** Whether people's trips are simulated in a year. */
    public boolean isTravelYear(int year) {
        return (year - baseYear) % every == 0;
    }
}
