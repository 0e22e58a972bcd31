package org.conurb.scenarios.compare;

import java.util.List;
import org.conurb.scenarios.compare.Lot.Row;
import org.conurb.scenarios.report.Drawing;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.report.Outline;
import org.conurb.scenarios.report.Ticks;

/** Who gains and who loses: a dot for each group with its interval as a line, on both sides of nought. */
final class LotChart {

    private static final double LEFT = 132;
    private static final double RIGHT = 10;
    private static final double TOP = 28;
    private static final double BOTTOM = 12;
    private static final double ROW = 12.6;
    private static final double HEADING = 15;
    private static final double DOT = 3.4;
    private static final double HALF_LETTER = 4;
    private static final int STEPS = 4;

    private final Lot lot;
    private final List<Row> rows;
    private final Ticks ticks;
    private final double height;

    /** The chart of a lot with rows. */
    LotChart(Lot lot, List<Row> rows) {
        this.lot = lot;
        this.rows = rows;
        double low = 0;
        double high = 0;
        for (Row row : rows) {
            low = Math.min(low, lowest(row));
            high = Math.max(high, highest(row));
        }
        ticks = Ticks.covering(low, high, STEPS);
        long headings = rows.stream().map(Row::heading).distinct().count();
        height = TOP + headings * HEADING + rows.size() * ROW + BOTTOM;
    }

    /** The lower end of what is drawn; of a single pair the dot alone. */
    private static double lowest(Row row) {
        return Double.isNaN(row.interval().lower())
                ? row.change()
                : row.interval().lower();
    }

    private static double highest(Row row) {
        return Double.isNaN(row.interval().upper())
                ? row.change()
                : row.interval().upper();
    }

    private double x(double value) {
        return LEFT + (value - ticks.low()) / (ticks.high() - ticks.low()) * (Drawing.WIDTH - LEFT - RIGHT);
    }

    /** Adds the chart to a page. */
    void addTo(Markup page, String id, int year, String confidence) {
        String caption = lot.title() + ", policy less base, mid-" + year + ", " + lot.unit() + " with " + confidence
                + " intervals";
        Drawing.figure(page, id, caption, description(), height, drawing -> {
            axes(drawing);
            double y = TOP;
            String heading = "";
            for (Row row : rows) {
                if (!row.heading().equals(heading)) {
                    heading = row.heading();
                    y += HEADING;
                    drawing.text("strong", 0, y - HALF_LETTER, heading);
                }
                draw(drawing, row, y + ROW / 2);
                y += ROW;
            }
        });
    }

    private void axes(Drawing drawing) {
        for (int tick = 0; tick <= ticks.steps(); tick++) {
            double x = x(ticks.value(tick));
            boolean isNought = Math.abs(ticks.value(tick)) < ticks.step() / 2;
            drawing.line(isNought ? "nought" : "grid", x, TOP - 8, x, height - BOTTOM);
            String label = (ticks.value(tick) > ticks.step() / 2 ? "+" : "") + ticks.label(tick);
            drawing.text("tick middle", x, TOP - 14, label);
        }
    }

    private void draw(Drawing drawing, Row row, double y) {
        drawing.text("label end", LEFT - 8, y + HALF_LETTER, row.name());
        String style = style(row.difference(), lot.isGain(row.change()));
        drawing.path("whisker " + style, new Outline().to(x(lowest(row)), y).to(x(highest(row)), y));
        drawing.dot("mark " + style, x(row.change()), y, DOT);
        drawing.tip(0, y - ROW / 2, Drawing.WIDTH, ROW, tip(row));
    }

    /** Colour says gain or loss, a full dot that it is sure, an empty one that it is not. */
    private static String style(Difference difference, boolean isGain) {
        Certainty certainty = difference.certainty();
        if (!certainty.isTold()) return "neither";
        return (isGain ? "gain" : "loss") + (certainty == Certainty.SURE ? " sure" : "");
    }

    private String tip(Row row) {
        String interval = Double.isNaN(row.interval().lower())
                ? ""
                : " (" + signed(row.interval().lower()) + " to "
                        + signed(row.interval().upper()) + ")";
        return row.name() + ": " + signed(row.change()) + interval + ", "
                + row.difference().certainty().words();
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Numbers.decimal(value, 2);
    }

    private String description() {
        StringBuilder words = new StringBuilder(lot.title() + " in " + lot.unit() + ", policy less base. ");
        for (Row row : rows) words.append(tip(row)).append("; ");
        return words.toString().strip();
    }
}
