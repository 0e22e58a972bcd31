package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Series over years as lines, each named at its end. */
final class LineChart {

    private static final double LEAST_HEIGHT = 230;
    private static final double DOT_RADIUS = 2.5;
    /** As many colours as the style sheet has; more lines use them again. */
    private static final int COLOURS = 10;

    /** A series; NaN where there is no figure. The label stands at its end. */
    record Series(String name, String label, String style, double[] values) {

        /** A series in the colour of this number. */
        static Series coloured(String name, int number, double[] values) {
            return new Series(name, name, "line" + number % COLOURS, values);
        }
    }

    private final String unit;
    private final int[] years;
    private final List<Series> series;
    private final int decimals;

    /**
     * A chart.
     *
     * @param unit unit of the figures, over the axis
     * @param decimals decimals of a figure that is pointed at
     */
    LineChart(String unit, int[] years, List<Series> series, int decimals) {
        this.unit = unit;
        this.years = years;
        this.series = series;
        this.decimals = decimals;
    }

    private double[] figures() {
        return series.stream()
                .flatMapToDouble(each -> Arrays.stream(each.values()))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Adds the chart to a page; its axis begins at nought if {@code fromNought}. */
    void addTo(Markup page, String id, String caption, boolean fromNought) {
        double[] figures = figures();
        double low = fromNought ? 0 : Arrays.stream(figures).min().orElse(0);
        double high = Arrays.stream(figures).max().orElse(1);
        double height = Frame.heightFor(series.size(), LEAST_HEIGHT);
        Drawing.figure(page, id, caption, description(), height, drawing -> {
            Frame frame = new Frame(drawing, height, years, 0, low, high);
            frame.axes(unit);
            List<Frame.Label> labels = new ArrayList<>();
            for (Series each : series) {
                draw(drawing, frame, each);
                int last = lastWithFigure(each);
                if (last >= 0) labels.add(new Frame.Label(each.label(), each.style(), frame.y(each.values()[last])));
            }
            frame.labels(labels);
            frame.tips(this::tip);
        });
    }

    private void draw(Drawing drawing, Frame frame, Series each) {
        Outline line = new Outline();
        for (int year = 0; year < years.length; year++) {
            double value = each.values()[year];
            if (Double.isNaN(value)) line.lift();
            else line.to(frame.x(years[year]), frame.y(value));
        }
        drawing.path("line " + each.style(), line);
        int last = lastWithFigure(each);
        if (last >= 0)
            drawing.dot("dot " + each.style(), frame.x(years[last]), frame.y(each.values()[last]), DOT_RADIUS);
    }

    private static int lastWithFigure(Series series) {
        int last = series.values().length - 1;
        while (last >= 0 && Double.isNaN(series.values()[last])) last--;
        return last;
    }

    private String tip(int year) {
        StringBuilder tip = new StringBuilder(Integer.toString(years[year]));
        for (Series each : series) {
            tip.append('\n').append(each.name()).append(": ").append(Numbers.decimal(each.values()[year], decimals));
        }
        return tip.toString();
    }

    private String description() {
        StringBuilder words = new StringBuilder("Lines from " + years[0] + " to " + years[years.length - 1] + ", in "
                + unit + ". First and last figures: ");
        for (Series each : series) {
            int last = lastWithFigure(each);
            if (last < 0) continue;
            int first = 0;
            while (Double.isNaN(each.values()[first])) first++;
            words.append(each.name())
                    .append(' ')
                    .append(Numbers.decimal(each.values()[first], decimals))
                    .append(" and ")
                    .append(Numbers.decimal(each.values()[last], decimals))
                    .append("; ");
        }
        return words.toString().strip();
    }
}
