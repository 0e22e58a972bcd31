package org.conurb.scenarios.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.lives.ToldLife;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything that the report shows.
 *
 * @param facts what was run
 * @param cityName name of the city-region
 * @param notes what the city's author wants to be known
 * @param sources where the city's figures come from
 * @param areas the whole city first, then its areas in the order of their codes
 * @param years all years from the base year on
 * @param figures the indicators
 * @param counts residents and households
 * @param zones the zones in the order of their codes
 * @param journeys travel; null where nobody travels
 * @param lives those who were followed; none in a run that recorded no lives
 */
record RunData(
        Facts facts,
        String cityName,
        List<String> notes,
        List<Source> sources,
        List<Area> areas,
        int[] years,
        Figures figures,
        Counts counts,
        List<Zone> zones,
        Journeys journeys,
        List<ToldLife> lives) {

    /** Code of the whole city. */
    static final String ALL = "ALL";

    int firstYear() {
        return years[0];
    }

    int lastYear() {
        return years[years.length - 1];
    }

    /** The first year of events: the one after the base year, or the base year when no year was simulated. */
    int firstEventYear() {
        return years[Math.min(1, years.length - 1)];
    }

    /** The areas without the whole city. */
    List<Area> parts() {
        return areas.subList(1, areas.size());
    }

    /** Their names by code. */
    SortedMap<String, String> namesOfParts() {
        SortedMap<String, String> names = new TreeMap<>();
        parts().forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    Area city() {
        return areas.get(0);
    }

    /**
     * What was run, without what may differ between equal runs.
     *
     * @param version version of Conurb
     * @param scenario name of the scenario
     * @param title its title
     * @param description what it is about
     * @param seed seed of the run
     * @param populationShare share of the residents simulated
     * @param scenarioHash SHA-256 of the resolved scenario
     * @param inputs SHA-256 by input file
     * @param assumptions assumptions of the scenario in its order
     * @param policies its policies and events in its order
     */
    record Facts(
            String version,
            String scenario,
            String title,
            String description,
            long seed,
            double populationShare,
            String scenarioHash,
            SortedMap<String, String> inputs,
            List<Assumption> assumptions,
            List<Policy> policies) {}

    /**
     * A policy or event.
     *
     * @param name its name, or its kind in words
     * @param when the years in which it holds
     * @param description why, or where it comes from; may be empty
     * @param settings its other keys and values, in words
     */
    record Policy(String name, String when, String description, List<String> settings) {}

    /**
     * A block of assumptions.
     *
     * @param name what it is about
     * @param settings its keys and values, in words
     * @param source what it rests on
     */
    record Assumption(String name, List<String> settings, String source) {}

    /**
     * An area, or the whole city.
     *
     * @param index place in the counts
     */
    record Area(int index, String code, String name) {}

    /**
     * A zone.
     *
     * @param shape its outline in degrees
     * @param first residents in the base year
     * @param last residents in the last year
     * @param work what else is known of it, by {@link Work}, in the base year and the last year; NaN for nothing
     */
    record Zone(String code, String name, String area, Geometry shape, long first, long last, double[][] work) {

        double first(Work what) {
            return work[0][what.ordinal()];
        }

        double last(Work what) {
            return work[1][what.ordinal()];
        }
    }

    /** Figures of work and homes of a zone. */
    enum Work {
        /** Jobs, vacant ones included. */
        JOBS("jobs"),
        /** Mean price of a dwelling. */
        PRICE("mean_price"),
        /** Dwellings, vacant ones included. */
        DWELLINGS("dwellings"),
        /** Unemployed over those who work or seek work, in per cent. */
        UNEMPLOYMENT("100.0 * unemployed / nullif(employed + unemployed, 0)");

        private final String sql;

        Work(String sql) {
            this.sql = sql;
        }

        /** The figure as a column of the zones table or made of them. */
        String sql() {
            return sql;
        }
    }

    /** Whether the run has work and homes. */
    boolean hasMarkets() {
        return !Double.isNaN(figures.of("jobs", ALL, lastYear()));
    }
}
