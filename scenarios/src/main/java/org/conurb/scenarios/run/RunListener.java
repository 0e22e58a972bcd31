package org.conurb.scenarios.run;

import org.conurb.engine.city.City;
import org.conurb.engine.traffic.queue.QueueSimulation;

/** Hears how a run goes. Called from the thread that runs it, in order; what it does cannot change the results. */
public interface RunListener {

    /** A listener that does nothing. */
    RunListener SILENT = new RunListener() {};

    /** A part of the work begins, in a few words such as {@code making residents}. */
    default void phase(String what) {}

    /**
     * A day of traffic is simulated, one of those by which a year of travel comes to its equilibrium.
     *
     * @param year the year of travel
     * @param day number of the day, from 1
     * @param gap what all could still save by other routes, as a share
     */
    default void dayDone(int year, int day, double gap) {}

    /**
     * A process of a year has ended.
     *
     * @param city may be looked at during the call, and must not be changed
     */
    default void processDone(int year, String process, City city) {}

    /**
     * A day of traffic is about to be simulated vehicle by vehicle.
     *
     * @param year the year of travel
     * @param day number of the day, from 1
     * @param simulation any thread may ask it for pictures of the traffic
     */
    default void dayBegins(int year, int day, QueueSimulation simulation) {}

    /** A year is simulated and safely on disk. */
    default void yearDone(YearDone year) {}

    /** All is written. */
    default void finished(Summary summary) {}

    /**
     * A year that is done.
     *
     * @param year the year, the twelve months to its mid-year
     * @param firstYear the first year of the scenario that is simulated
     * @param lastYear the last one
     * @param residents residents at mid-year
     * @param events what befell residents in the year: births, deaths, arrivals and departures
     * @param seconds time the year took
     * @param secondsLeft estimate of the time until all years are done
     */
    record YearDone(
            int year, int firstYear, int lastYear, long residents, long events, double seconds, double secondsLeft) {}
}
