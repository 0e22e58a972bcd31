package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;

/** Parts of a whole over years, stacked as bands, each named at its end. */
final class StackChart {

    private static final double HEIGHT = 230;
    /** Half a year on either side if there is only one, so that bands have a width. */
    private static final double LONE_YEAR_MARGIN = 0.5;

    private final String unit;
    private final int[] years;
    private final List<String> names;
    private final double[][] values; // [band from the bottom][year]
    private final String style;
    private final int decimals;

    /**
     * A chart.
     *
     * @param names of the bands, from the bottom
     * @param values by band and year
     * @param style name of the colours in the style sheet; a number is added for each band
     * @param decimals decimals of figures in names and when pointed at
     */
    StackChart(String unit, int[] years, List<String> names, double[][] values, String style, int decimals) {
        this.unit = unit;
        this.years = years;
        this.names = names;
        this.values = values;
        this.style = style;
        this.decimals = decimals;
    }

    /** Adds the chart to a page. */
    void addTo(Markup page, String id, String caption) {
        double[][] tops = tops();
        double high = 0;
        for (double top : tops[names.size()]) high = Math.max(high, top);
        double highest = high;
        Drawing.figure(page, id, caption, description(), HEIGHT, drawing -> {
            double margin = years.length == 1 ? LONE_YEAR_MARGIN : 0;
            Frame frame = new Frame(drawing, HEIGHT, years, margin, 0, highest);
            for (int band = 0; band < names.size(); band++) {
                drawing.path("band " + style + band, outline(frame, margin, tops[band], tops[band + 1]));
            }
            frame.axes(unit);
            int last = years.length - 1;
            List<Frame.Label> labels = new ArrayList<>();
            for (int band = 0; band < names.size(); band++) {
                double middle = (tops[band][last] + tops[band + 1][last]) / 2;
                String text = names.get(band) + " " + Numbers.decimal(values[band][last], decimals);
                labels.add(new Frame.Label(text, style + band + "l", frame.y(middle)));
            }
            frame.labels(labels);
            frame.tips(this::tip);
        });
    }

    /** The upper edge of each band, after the lower edge of the first. */
    private double[][] tops() {
        double[][] tops = new double[names.size() + 1][years.length];
        for (int band = 0; band < names.size(); band++) {
            for (int year = 0; year < years.length; year++)
                tops[band + 1][year] = tops[band][year] + values[band][year];
        }
        return tops;
    }

    private Outline outline(Frame frame, double margin, double[] lower, double[] upper) {
        Outline outline = new Outline();
        int last = years.length - 1;
        outline.to(frame.x(years[0] - margin), frame.y(upper[0]));
        for (int year = 0; year <= last; year++) outline.to(frame.x(years[year]), frame.y(upper[year]));
        outline.to(frame.x(years[last] + margin), frame.y(upper[last]));
        outline.to(frame.x(years[last] + margin), frame.y(lower[last]));
        for (int year = last; year >= 0; year--) outline.to(frame.x(years[year]), frame.y(lower[year]));
        return outline.to(frame.x(years[0] - margin), frame.y(lower[0])).shut();
    }

    private String tip(int year) {
        StringBuilder tip = new StringBuilder(Integer.toString(years[year]));
        for (int band = names.size() - 1; band >= 0; band--) {
            tip.append('\n').append(names.get(band)).append(": ").append(Numbers.decimal(values[band][year], decimals));
        }
        return tip.toString();
    }

    private String description() {
        StringBuilder words =
                new StringBuilder("Bands from " + years[0] + " to " + years[years.length - 1] + ", in " + unit + ": ");
        for (int band = 0; band < names.size(); band++) {
            words.append(names.get(band))
                    .append(" from ")
                    .append(Numbers.decimal(values[band][0], decimals))
                    .append(" to ")
                    .append(Numbers.decimal(values[band][years.length - 1], decimals))
                    .append("; ");
        }
        return words.toString().strip();
    }
}
