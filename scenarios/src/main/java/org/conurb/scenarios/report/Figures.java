package org.conurb.scenarios.report;

import java.util.HashMap;
import java.util.Map;

/** The indicators of a run, by name, area and year. Looked up only, so the order in the map plays no part. */
final class Figures {

    private record Key(String indicator, String area, int year) {}

    private final Map<Key, Double> values = new HashMap<>();

    void put(String indicator, String area, int year, double value) {
        values.put(new Key(indicator, area, year), value);
    }

    /** The figure, NaN if there is none. */
    double of(String indicator, String area, int year) {
        return values.getOrDefault(new Key(indicator, area, year), Double.NaN);
    }

    /** The figure by year. */
    double[] of(String indicator, String area, int[] years) {
        double[] series = new double[years.length];
        for (int year = 0; year < years.length; year++) series[year] = of(indicator, area, years[year]);
        return series;
    }
}
