package org.conurb.engine.units;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * A figure that changes over the years: given for some years, linear between them, constant before the first and after
 * the last. It may be empty, when nothing is assumed. Immutable.
 */
public final class YearPath {

    private static final YearPath NONE = new YearPath(new int[0], new double[0]);

    private final int[] years; // rising
    private final double[] values; // [position in years]

    private YearPath(int[] years, double[] values) {
        this.years = years;
        this.values = values;
    }

    /** No figure at all. */
    public static YearPath none() {
        return NONE;
    }

    /** The same figure in every year. */
    public static YearPath constant(double value) {
        return of(new TreeMap<>(Map.of(0, value)));
    }

    /** Figures of some years; at least one, all finite. */
    public static YearPath of(SortedMap<Integer, Double> points) {
        if (points.isEmpty()) throw new IllegalArgumentException("a path needs at least one year");
        int[] years = points.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] values =
                points.values().stream().mapToDouble(Double::doubleValue).toArray();
        for (int point = 0; point < values.length; point++) {
            if (!Double.isFinite(values[point])) {
                throw new IllegalArgumentException(
                        "the figure of " + years[point] + " is " + values[point] + "; it should be a finite number");
            }
        }
        return new YearPath(years, values);
    }

    /** Whether nothing is assumed. */
    public boolean isEmpty() {
        return years.length == 0;
    }

    /** The given figures by year; none when nothing is assumed. */
    public SortedMap<Integer, Double> points() {
        SortedMap<Integer, Double> points = new TreeMap<>();
        for (int point = 0; point < years.length; point++) points.put(years[point], values[point]);
        return points;
    }

    /** The figure of a year. Must not be empty. */
    public double at(int year) {
        if (isEmpty()) throw new IllegalStateException("an empty path has no figure for " + year);
        int position = Arrays.binarySearch(years, year);
        if (position >= 0) return values[position];
        int next = -position - 1;
        if (next == 0) return values[0];
        if (next == years.length) return values[next - 1];
        double passed = (double) (year - years[next - 1]) / (years[next] - years[next - 1]);
        return values[next - 1] + passed * (values[next] - values[next - 1]);
    }

    /**
     * This figure, and from one year to before another what comes of it together with a second figure, year by year.
     *
     * @param until first year in which it is this figure alone again; {@code Integer.MAX_VALUE} for never
     */
    public YearPath combined(YearPath other, int from, int until, DoubleBinaryOperator of) {
        if (isEmpty() || other.isEmpty()) throw new IllegalStateException("an empty path cannot be combined");
        int last = Math.max(Math.max(years[years.length - 1], other.years[other.years.length - 1]), from);
        if (until != Integer.MAX_VALUE) last = Math.max(last, until);
        SortedMap<Integer, Double> points = new TreeMap<>(points().headMap(from));
        for (int year = from - 1; year <= last; year++) {
            boolean isBoth = year >= from && year < until;
            points.put(year, isBoth ? of.applyAsDouble(at(year), other.at(year)) : at(year));
        }
        return of(points);
    }

    /** This figure, multiplied by another from one year to before another. */
    public YearPath times(YearPath factor, int from, int until) {
        return combined(factor, from, until, (own, by) -> own * by);
    }

    /** All figures multiplied by the same; none when nothing is assumed. */
    public YearPath scaled(double factor) {
        return new YearPath(
                years, Arrays.stream(values).map(value -> value * factor).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearPath path && Arrays.equals(years, path.years) && Arrays.equals(values, path.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(years) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int point = 0; point < years.length; point++) {
            text.append(point == 0 ? "" : ", ")
                    .append(years[point])
                    .append(": ")
                    .append(values[point]);
        }
        return text.append('}').toString();
    }
}
