package org.conurb.engine.simulation;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.day.DayModel;
import org.conurb.engine.traffic.day.DayTraffic;
import org.conurb.engine.traffic.day.StaticDay;
import org.conurb.engine.traffic.day.StaticSettings;
import org.conurb.engine.traffic.dynamic.DayListener;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.travel.Tolls;

/**
 * How a city's travel is simulated over the years.
 *
 * @param model what carries vehicles over the roads
 * @param baseYear a year of travel
 * @param every years from one year of travel to the next, at least 1
 * @param share share of the people that are simulated, by which the capacities of roads are multiplied
 * @param settings how the equilibrium of a day is sought
 */
public record TrafficPlan(Model model, int baseYear, int every, double share, DynamicSettings settings) {

    /** The first day in a base year is for learning times: it may be so many times as far from equilibrium. Assumed. */
    private static final double ROUGHNESS = 2;

    /** Relative gap of flows in a period: link flows hardly change below it (Boyce, Ralevic-Dekic and Bar-Gera 2004). */
    private static final double STATIC_GAP = 1e-4;

    /** What carries vehicles over the roads. */
    public enum Model {
        /** Nothing: times are those of empty roads. */
        NONE,
        /** Flows in equilibrium, period by period. */
        STATIC,
        /** Vehicles in queues, second by second. */
        QUEUE
    }

    /**
     * What carries the vehicles of a day, unless it is {@link Model#NONE}.
     *
     * @param tolls what the links charge
     * @param isRough whether times are only to be learnt, so that the equilibrium may be farther away
     * @param listener hears of the steps of the search
     */
    DayModel traffic(RoadNetwork network, Tolls tolls, boolean isRough, Workers workers, DayListener listener) {
        if (model == Model.STATIC) {
            StaticSettings flows =
                    new StaticSettings(share, settings.queue().binSeconds(), STATIC_GAP, settings.secondsPerMoney());
            return new StaticDay(network, tolls, flows, workers, listener::ends);
        }
        double gap = (isRough ? ROUGHNESS : 1) * settings.targetGap();
        return new DayTraffic(network, tolls, settings.until(settings.maxIterations(), gap), workers, listener);
    }

    /** Whether people's trips are simulated in a year. */
    public boolean isTravelYear(int year) {
        return (year - baseYear) % every == 0;
    }
}
