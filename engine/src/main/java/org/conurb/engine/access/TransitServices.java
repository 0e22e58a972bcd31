package org.conurb.engine.access;

import java.util.Arrays;
import java.util.List;

/**
 * The public transport of a year, against that of the base year.
 *
 * @param frequency [zone] factor on the number of departures
 * @param lines lines that there were not
 */
public record TransitServices(double[] frequency, List<TransitLine> lines) {

    /** Keeps a copy of the lines. */
    public TransitServices {
        lines = List.copyOf(lines);
    }

    /** Those of the base year. */
    public static TransitServices usual(int zones) {
        double[] frequency = new double[zones];
        Arrays.fill(frequency, 1);
        return new TransitServices(frequency, List.of());
    }
}
