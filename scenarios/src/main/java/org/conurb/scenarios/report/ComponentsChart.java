package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.report.RunData.Area;

/** What added residents and what took them away, year by year: bars up and down from nought, and the sum of all. */
final class ComponentsChart {

    private static final double HEIGHT = 260;
    private static final double MARGIN = 0.6;
    /** Half the width of a bar, in years. */
    private static final double HALF_BAR = 0.4;

    private static final double DOT_RADIUS = 2.2;

    private static final List<String> NAMES = List.of("Births", "Deaths", "Within country", "Abroad", "All together");
    private static final int TOTAL = 4;

    private final Area area;
    private final int[] years;
    private final double[][] values; // [component][year]; the last is the sum

    /** The components of an area. */
    ComponentsChart(RunData data, Area area) {
        this.area = area;
        boolean simulated = data.years().length > 1;
        years = simulated ? Arrays.copyOfRange(data.years(), 1, data.years().length) : new int[0];
        values = new double[NAMES.size()][years.length];
        for (int year = 0; year < years.length; year++) fill(data.figures(), year);
    }

    private void fill(Figures figures, int year) {
        values[0][year] = figure(figures, "births", year);
        values[1][year] = -figure(figures, "deaths", year);
        values[2][year] = figure(figures, "internal_in", year)
                - figure(figures, "internal_out", year)
                + figure(figures, "moves_in", year)
                - figure(figures, "moves_out", year);
        values[3][year] = figure(figures, "international_in", year) - figure(figures, "international_out", year);
        for (int part = 0; part < TOTAL; part++) values[TOTAL][year] += values[part][year];
    }

    private double figure(Figures figures, String indicator, int year) {
        double value = figures.of(indicator, area.code(), years[year]);
        return Double.isNaN(value) ? 0 : value;
    }

    /** Adds the chart to a page; nothing if no year was simulated. */
    void addTo(Markup page, String id) {
        if (years.length == 0) return;
        double up = 0;
        double down = 0;
        for (int year = 0; year < years.length; year++) {
            up = Math.max(up, sum(year, 1));
            down = Math.min(down, sum(year, -1));
        }
        Magnitude magnitude = Magnitude.of(Math.max(up, -down));
        double low = down / magnitude.divisor();
        double high = up / magnitude.divisor();
        String caption =
                "Components of change: births and deaths, net moves within the country and net migration abroad";
        Drawing.figure(page, id, caption, description(), HEIGHT, drawing -> {
            Frame frame = new Frame(drawing, HEIGHT, years, MARGIN, low, high);
            frame.axes(magnitude.words() + "persons a year");
            for (int part = 0; part < TOTAL; part++) {
                drawing.path("band part" + part, bars(frame, part, magnitude.divisor()));
            }
            Outline sums = new Outline();
            for (int year = 0; year < years.length; year++) {
                sums.to(frame.x(years[year]), frame.y(values[TOTAL][year] / magnitude.divisor()));
            }
            drawing.path("line halo", sums);
            drawing.path("line total", sums);
            int last = years.length - 1;
            drawing.dot(
                    "dot total", frame.x(years[last]), frame.y(values[TOTAL][last] / magnitude.divisor()), DOT_RADIUS);
            frame.labels(labels(frame, magnitude.divisor()));
            frame.tips(this::tip);
        });
    }

    /** The sum of all components of one sign. */
    private double sum(int year, int sign) {
        double sum = 0;
        for (int part = 0; part < TOTAL; part++) sum += Math.max(0, values[part][year] * sign);
        return sum * sign;
    }

    /** What of the same sign lies between nought and this component. */
    private double inside(int part, int year) {
        double sum = 0;
        for (int inner = 0; inner < part; inner++) {
            if (values[inner][year] * values[part][year] > 0) sum += values[inner][year];
        }
        return sum;
    }

    private Outline bars(Frame frame, int part, double divisor) {
        Outline bars = new Outline();
        for (int year = 0; year < years.length; year++) {
            if (values[part][year] == 0) continue;
            double from = frame.y(inside(part, year) / divisor);
            double to = frame.y((inside(part, year) + values[part][year]) / divisor);
            double left = frame.x(years[year] - HALF_BAR);
            double right = frame.x(years[year] + HALF_BAR);
            bars.to(left, from).to(left, to).to(right, to).to(right, from).shut();
        }
        return bars;
    }

    private List<Frame.Label> labels(Frame frame, double divisor) {
        int last = years.length - 1;
        List<Frame.Label> labels = new ArrayList<>();
        for (int part = 0; part < TOTAL; part++) {
            double middle = (inside(part, last) + values[part][last] / 2) / divisor;
            labels.add(new Frame.Label(NAMES.get(part), "part" + part + "l", frame.y(middle)));
        }
        labels.add(new Frame.Label(NAMES.get(TOTAL), "totall", frame.y(values[TOTAL][last] / divisor)));
        return labels;
    }

    private String tip(int year) {
        StringBuilder tip = new StringBuilder("Year to mid-" + years[year]);
        for (int part = 0; part <= TOTAL; part++) {
            tip.append('\n').append(NAMES.get(part)).append(": ").append(Numbers.signed(values[part][year]));
        }
        return tip.toString();
    }

    private String description() {
        StringBuilder words = new StringBuilder("Stacked bars, one a year from " + years[0] + " to "
                + years[years.length - 1] + ", with a line for their sum. In the first and the last year: ");
        for (int part = 0; part <= TOTAL; part++) {
            words.append(NAMES.get(part))
                    .append(' ')
                    .append(Numbers.signed(values[part][0]))
                    .append(" and ")
                    .append(Numbers.signed(values[part][years.length - 1]))
                    .append("; ");
        }
        return words.toString().strip();
    }
}
