package org.conurb.engine.traffic.day;

import java.util.List;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.travel.RoadDay;

/**
 * What came of a day's traffic.
 *
 * @param day what passed on the links, scaled up to all of the people
 * @param seconds [vehicle] from departure to arrival, or to the end of the simulation
 * @param freeSeconds [vehicle] the same route on the empty road
 * @param convergence the steps of the search for the equilibrium
 * @param isConverged whether the gap was reached
 */
public record DayOutcome(
        RoadDay day, int[] seconds, float[] freeSeconds, List<Convergence> convergence, boolean isConverged) {}
