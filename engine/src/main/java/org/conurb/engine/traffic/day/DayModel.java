package org.conurb.engine.traffic.day;

import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;

/** A way of carrying the vehicles of a weekday over the roads, on routes by which hardly anyone could come sooner. */
public interface DayModel {

    /**
     * Seeks the equilibrium of these vehicles.
     *
     * @param year the year of the day
     * @param earlier a day to begin from; null if none is known
     */
    DayOutcome solve(int year, Vehicles vehicles, RoadDay earlier);
}
