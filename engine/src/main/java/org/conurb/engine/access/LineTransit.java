package org.conurb.engine.access;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.travel.Period;

/**
 * Public transport with lines added: whoever comes sooner by one of them takes it, and others ride as before.
 *
 * <p>A journey by a line is the way to a stop on foot or by the other services, half a headway of waiting, the ride, and the
 * way from a stop in the same manner. Nobody changes from one added line to another.
 */
public final class LineTransit implements TransitTimes {

    private static final double MINUTES_PER_HOUR = 60;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double HALF = 0.5;

    private final TransitTimes others;
    private final float[][] minutes; // [period][from × zones + to] by the quickest line
    private final int zones;
    private final double walkInZone; // minutes at one end

    /**
     * These lines beside other services.
     *
     * @param kilometres [from][to] by road, in one row after the other
     * @param walk km/h
     * @param rule the walk to a stop in one's own zone, and the factor on waiting in the evening
     */
    public LineTransit(
            TransitTimes others,
            List<TransitLine> lines,
            int zones,
            float[] kilometres,
            double walk,
            ZonalTransit.Rule rule) {
        this.others = others;
        this.zones = zones;
        this.walkInZone = HALF * rule.accessWalk();
        minutes = new float[Period.COUNT][zones * zones];
        for (float[] ofPeriod : minutes) Arrays.fill(ofPeriod, Float.POSITIVE_INFINITY);
        for (TransitLine line : lines) {
            for (Period period : Period.values()) {
                double wait = HALF * line.headwayMinutes() * (period == Period.OFF_PEAK ? rule.offPeak() : 1);
                add(line, period, wait, kilometres, walk);
            }
        }
    }

    private void add(TransitLine line, Period period, double wait, float[] kilometres, double walk) {
        int[] stops = line.stops();
        double[] along = along(line, kilometres);
        double[] access = new double[stops.length];
        float[] best = minutes[period.ordinal()];
        for (int from = 0; from < zones; from++) {
            for (int stop = 0; stop < stops.length; stop++) {
                access[stop] = way(period, from, stops[stop], kilometres, walk);
            }
            double[] reached = reached(access, along);
            for (int to = 0; to < zones; to++) {
                double least = Double.POSITIVE_INFINITY;
                for (int stop = 0; stop < stops.length; stop++) {
                    least = Math.min(least, reached[stop] + way(period, stops[stop], to, kilometres, walk));
                }
                best[from * zones + to] = (float) Math.min(best[from * zones + to], wait + least);
            }
        }
    }

    /** [stop] minutes from the first one. */
    private double[] along(TransitLine line, float[] kilometres) {
        double[] along = new double[line.stops().length];
        for (int stop = 1; stop < along.length; stop++) {
            double metres = METRES_PER_KILOMETRE * kilometres[line.stops()[stop - 1] * zones + line.stops()[stop]];
            along[stop] = along[stop - 1] + metres / line.metresPerSecond() / SECONDS_PER_MINUTE;
        }
        return along;
    }

    /** [stop] least minutes of getting to another stop and riding from there. */
    private static double[] reached(double[] access, double[] along) {
        double[] reached = new double[access.length];
        for (int off = 0; off < access.length; off++) {
            reached[off] = Double.POSITIVE_INFINITY;
            for (int on = 0; on < access.length; on++) {
                if (on == off) continue;
                reached[off] = Math.min(reached[off], access[on] + Math.abs(along[off] - along[on]));
            }
        }
        return reached;
    }

    private double way(Period period, int from, int to, float[] kilometres, double walk) {
        if (from == to) return walkInZone;
        double onFoot = kilometres[from * zones + to] / walk * MINUTES_PER_HOUR;
        return Math.min(onFoot, others.minutes(period, from, to));
    }

    @Override
    public float minutes(Period period, int from, int to) {
        return Math.min(others.minutes(period, from, to), minutes[period.ordinal()][from * zones + to]);
    }
}
