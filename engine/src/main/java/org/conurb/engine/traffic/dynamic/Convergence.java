package org.conurb.engine.traffic.dynamic;

/**
 * One day of the search for an equilibrium.
 *
 * @param iteration number of the day, from 1
 * @param relativeGap what all vehicles together could have saved by the best routes that the router found, as a share of
 *     what they spent; both at the travel times of the day
 * @param auditedGap the same against the exact best paths, for the vehicles that are audited; not a number if none is
 * @param vehicleHours hours between departure and arrival of all vehicles, as simulated
 * @param shareReplanned share of the vehicles that take another route the next day
 * @param arrived vehicles that arrived
 * @param stuck how often the patience of a waiting vehicle ran out
 */
public record Convergence(
        int iteration,
        double relativeGap,
        double auditedGap,
        double vehicleHours,
        double shareReplanned,
        int arrived,
        long stuck) {}
