package org.conurb.engine.simulation;

import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.queue.QueueSimulation;

/** Hears of the days of traffic that are simulated; what it does cannot change the results. */
@FunctionalInterface
public interface TravelListener {

    /** A day of a year of travel is over. */
    void dayEnds(int year, Convergence day);

    /**
     * A day of a year of travel is about to be simulated vehicle by vehicle.
     *
     * @param number number of the day, from 1
     * @param day any thread may ask it for pictures of the traffic
     */
    default void dayBegins(int year, int number, QueueSimulation day) {}
}
