package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a planner wants to see first of a finished run.
 *
 * @param folder the run folder
 * @param report the report in it
 * @param baseYear the year of the first figures
 * @param lastYear the year of the last figures
 * @param areas one row per area in the order of their codes, and the whole city last
 * @param seconds wall time of the run
 */
public record Summary(Path folder, Path report, int baseYear, int lastYear, List<AreaRow> areas, double seconds) {

    /** Keeps a copy of the rows. */
    public Summary {
        areas = List.copyOf(areas);
    }

    /**
     * An area at both ends of the run.
     *
     * @param area code of the area, {@code ALL} for the whole city
     * @param name its name
     * @param first the base year's figures, with the births, deaths and migration of the first simulated year
     * @param last the last year's figures
     */
    public record AreaRow(String area, String name, Figures first, Figures last) {}

    /**
     * Figures of an area and year.
     *
     * @param population residents at mid-year
     * @param births births in the year to mid-year
     * @param deaths deaths in the year to mid-year
     * @param netMigration arrivals less departures in the year to mid-year, moves between areas included
     * @param medianAge half the residents are younger, in years
     * @param oldAgeDependency residents of 65 and over per 100 of 16 to 64
     * @param households private households at mid-year
     */
    public record Figures(
            long population,
            long births,
            long deaths,
            long netMigration,
            double medianAge,
            double oldAgeDependency,
            long households) {}
}
