package org.conurb.engine.access;

import org.conurb.engine.travel.Period;

/** Journey times of public transport between zones; the seam behind which a rule or a timetable stands. */
public interface TransitTimes {

    /** Minutes from door to door, waiting and walking included; infinite where there is no service. */
    float minutes(Period period, int from, int to);
}
