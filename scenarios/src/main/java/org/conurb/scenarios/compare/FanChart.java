package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.report.Drawing;
import org.conurb.scenarios.report.Frame;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.report.Outline;

/** Fans over the years: the middle of many runs as a line, and the range of eight in ten of them as a band. */
final class FanChart {

    private static final double HEIGHT = 160;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /**
     * A fan.
     *
     * @param name what it is called at its end
     * @param style its colour
     * @param low tenth percentile by year
     * @param middle median by year
     * @param high ninetieth percentile by year
     */
    record Fan(String name, String style, double[] low, double[] middle, double[] high) {

        /** The fan of these values, [year][run]. */
        static Fan of(String name, String style, double[][] values) {
            double[] low = new double[values.length];
            double[] middle = new double[values.length];
            double[] high = new double[values.length];
            for (int year = 0; year < values.length; year++) {
                double[] sorted = values[year].clone();
                Arrays.sort(sorted);
                low[year] = quantile(sorted, LOW);
                middle[year] = quantile(sorted, 0.5);
                high[year] = quantile(sorted, HIGH);
            }
            return new Fan(name, style, low, middle, high);
        }
    }

    private final String unit;
    private final int[] years;
    private final List<Fan> fans;
    private final int decimals;
    private final boolean withNought;

    /**
     * A chart.
     *
     * @param withNought whether the axis shows nought, as for differences
     */
    FanChart(String unit, int[] years, List<Fan> fans, int decimals, boolean withNought) {
        this.unit = unit;
        this.years = years;
        this.fans = fans;
        this.decimals = decimals;
        this.withNought = withNought;
    }

    /** The quantile of sorted values, in proportion between neighbours (Hyndman and Fan 1996, type 7). */
    static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int lower = (int) Math.floor(place);
        int upper = Math.min(sorted.length - 1, lower + 1);
        return sorted[lower] + (place - lower) * (sorted[upper] - sorted[lower]);
    }

    /** Adds the chart to a page. */
    void addTo(Markup page, String id, String caption) {
        double low = withNought ? 0 : Double.POSITIVE_INFINITY;
        double high = withNought ? 0 : Double.NEGATIVE_INFINITY;
        for (Fan fan : fans) {
            low = Math.min(low, Arrays.stream(fan.low()).min().orElse(0));
            high = Math.max(high, Arrays.stream(fan.high()).max().orElse(0));
        }
        double lowest = low;
        double highest = high;
        Drawing.figure(page, id, caption, description(), HEIGHT, drawing -> {
            Frame frame = new Frame(drawing, HEIGHT, years, 0, lowest, highest);
            frame.axes(unit);
            List<Frame.Label> labels = new ArrayList<>();
            for (Fan fan : fans) drawing.path("fan " + fan.style(), band(frame, fan));
            for (Fan fan : fans) {
                drawing.path("line " + fan.style(), line(frame, fan.middle()));
                labels.add(new Frame.Label(fan.name(), fan.style(), frame.y(fan.middle()[years.length - 1])));
            }
            frame.labels(labels);
            frame.tips(this::tip);
        });
    }

    private Outline band(Frame frame, Fan fan) {
        Outline band = new Outline();
        for (int year = 0; year < years.length; year++) band.to(frame.x(years[year]), frame.y(fan.high()[year]));
        for (int year = years.length - 1; year >= 0; year--) band.to(frame.x(years[year]), frame.y(fan.low()[year]));
        return band.shut();
    }

    private Outline line(Frame frame, double[] values) {
        Outline line = new Outline();
        for (int year = 0; year < years.length; year++) line.to(frame.x(years[year]), frame.y(values[year]));
        return line;
    }

    private String tip(int year) {
        StringBuilder tip = new StringBuilder(Integer.toString(years[year]));
        for (Fan fan : fans) tip.append('\n').append(fan.name()).append(": ").append(words(fan, year));
        return tip.toString();
    }

    private String words(Fan fan, int year) {
        return Numbers.decimal(fan.middle()[year], decimals) + " ("
                + Numbers.decimal(fan.low()[year], decimals) + " to "
                + Numbers.decimal(fan.high()[year], decimals) + ")";
    }

    private String description() {
        StringBuilder words = new StringBuilder("Medians and ranges of eight in ten runs, in " + unit + ": ");
        int last = years.length - 1;
        for (Fan fan : fans) {
            words.append(fan.name())
                    .append(" in ")
                    .append(years[0])
                    .append(' ')
                    .append(words(fan, 0))
                    .append(", in ")
                    .append(years[last])
                    .append(' ')
                    .append(words(fan, last))
                    .append("; ");
        }
        return words.toString().strip();
    }
}
