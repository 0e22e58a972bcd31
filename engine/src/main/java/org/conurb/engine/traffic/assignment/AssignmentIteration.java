package org.conurb.engine.traffic.assignment;

/**
 * How far an assignment is, measured on the flows at the beginning of an iteration with exact shortest paths.
 *
 * <p>The relative gap is (total cost − cost if all took the cheapest paths) / (cost if all took the cheapest paths), at
 * the costs of the present flows: what Boyce, Ralevic-Dekic and Bar-Gera (2004), "Convergence of traffic assignments: how
 * much is enough?", call the total excess cost, divided by the cost of the shortest paths. Below about 1e-15 it is only
 * rounding and is given as 0 where it would be negative.
 *
 * @param iteration number of the iteration, from 1
 * @param relativeGap the relative gap
 * @param objective Beckmann's objective: the sum over links of the integral of the cost from 0 to the flow
 * @param totalTravelTime the sum over links of flow × travel time
 * @param totalCost the sum over links of flow × (travel time + fixed cost)
 * @param paths how many paths are kept
 */
public record AssignmentIteration(
        int iteration, double relativeGap, double objective, double totalTravelTime, double totalCost, long paths) {}
