package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.traffic.queue.QueueSimulation;

/** Hears of the days of a search for equilibrium, in the thread that searches; what it does cannot change the results. */
@FunctionalInterface
public interface DayListener {

    /** A day is over. */
    void ends(Convergence day);

    /**
     * A day is about to be simulated; any thread may ask the simulation for pictures of the traffic.
     *
     * @param number number of the day, from 1
     */
    default void begins(int number, QueueSimulation day) {}
}
