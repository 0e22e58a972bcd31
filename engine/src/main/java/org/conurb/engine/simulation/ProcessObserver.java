package org.conurb.engine.simulation;

import org.conurb.engine.city.City;

/** Looks at the city whenever a process of a year has ended, in the thread that simulates. */
@FunctionalInterface
public interface ProcessObserver {

    /** A process has ended. The city may be looked at during the call and must not be changed. */
    void processDone(int year, String process, City city);
}
