package org.conurb.scenarios.run;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Census;
import org.conurb.scenarios.results.FitRow;
import org.conurb.scenarios.results.YearTables;

/** Keeps what a course tells of its years. The city is only looked at, and only during the call. */
interface Keeper {

    /** The base year, in which nothing has happened yet. */
    void base(City city, YearTables tables, Census census, List<FitRow> fit);

    /** The course stands in a year that was kept before, and goes on from there. */
    default void goesOn(int year) {}

    /** A year that has been simulated. */
    void year(City city, YearTables tables, Census before, Census census);
}
