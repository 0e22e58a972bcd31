package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The axes of a chart over years: years from left to right, figures upwards, names of series at the right edge. */
public final class Frame {

    private static final double LEFT = 44;
    private static final double RIGHT = 112;
    private static final double TOP = 26;
    private static final double BOTTOM = 24;
    private static final double TITLE_BASELINE = 12;
    private static final double TICK_GAP = 6;
    private static final double HALF_LETTER = 4;
    private static final double YEAR_BASELINE = 16;
    private static final int YEAR_STEPS = 4;
    private static final int FIGURE_STEPS = 5;
    private static final double LINE_HEIGHT = 14;
    private static final double LABEL_GAP = 8;
    private static final int LABEL_LETTERS = 18;

    /** A name at the right edge, at the height of what it names. */
    public record Label(String text, String style, double y) {}

    private final Drawing drawing;
    private final int[] years;
    private final double height;
    private final Ticks ticks;
    private final Scale across;
    private final Scale upwards;
    private final int decimals;

    /** Axes for these years and for figures from {@code low} to {@code high}. */
    public Frame(Drawing drawing, double height, int[] years, double margin, double low, double high) {
        this.drawing = drawing;
        this.height = height;
        this.years = years;
        ticks = Ticks.covering(low, high, FIGURE_STEPS);
        decimals = ticks.decimals();
        across = new Scale(years[0] - margin, years[years.length - 1] + margin, LEFT, Drawing.WIDTH - RIGHT);
        upwards = new Scale(ticks.low(), ticks.high(), height - BOTTOM, TOP);
    }

    /** The height that leaves room for so many names at the right edge. */
    public static double heightFor(int labels, double least) {
        return Math.max(least, TOP + BOTTOM + (labels + 1) * LINE_HEIGHT);
    }

    public double x(double year) {
        return across.at(year);
    }

    public double y(double value) {
        return upwards.at(value);
    }

    /** Draws grid, axes and the unit of the figures. */
    public void axes(String unit) {
        drawing.text("unit", 0, TITLE_BASELINE, unit);
        for (int tick = 0; tick <= ticks.steps(); tick++) {
            double y = y(ticks.value(tick));
            boolean base = Math.abs(ticks.value(tick)) < ticks.step() / 2;
            drawing.line(base ? "axis" : "grid", LEFT, y, Drawing.WIDTH - RIGHT, y);
            drawing.text("tick end", LEFT - TICK_GAP, y + HALF_LETTER, Numbers.decimal(ticks.value(tick), decimals));
        }
        int first = years[0];
        int last = years[years.length - 1];
        int step = (int) Math.max(1, Ticks.roundUp(Math.max(1, (last - first) / (double) YEAR_STEPS)));
        for (int year = first; year <= last; year += step) {
            drawing.line("axis", x(year), height - BOTTOM, x(year), height - BOTTOM + HALF_LETTER);
            drawing.text("tick middle", x(year), height - BOTTOM + YEAR_BASELINE, Integer.toString(year));
        }
    }

    /** Writes names at the right edge, each as near as can be to what it names, none over another. */
    public void labels(List<Label> wanted) {
        List<Label> labels = new ArrayList<>(wanted);
        labels.sort(Comparator.comparingDouble(Label::y));
        double[] baseline = new double[labels.size()];
        double free = TOP;
        for (int label = 0; label < baseline.length; label++) {
            baseline[label] = Math.max(free, labels.get(label).y());
            free = baseline[label] + LINE_HEIGHT;
        }
        double limit = height - BOTTOM - HALF_LETTER;
        for (int label = baseline.length - 1; label >= 0; label--) {
            baseline[label] = Math.min(limit, baseline[label]);
            limit = baseline[label] - LINE_HEIGHT;
        }
        double edge = Drawing.WIDTH - RIGHT;
        for (int label = 0; label < baseline.length; label++) {
            Label each = labels.get(label);
            drawing.path(
                    "leader " + each.style(),
                    new Outline().to(edge + 2, each.y()).to(edge + LABEL_GAP, baseline[label]));
            drawing.text(
                    "label",
                    edge + LABEL_GAP + 3,
                    baseline[label] + HALF_LETTER,
                    Numbers.shortened(each.text(), LABEL_LETTERS));
        }
    }

    /** Lets each year tell something when pointed at. */
    public void tips(java.util.function.IntFunction<String> tipOf) {
        double width = years.length > 1 ? x(years[1]) - x(years[0]) : Drawing.WIDTH - RIGHT - LEFT;
        for (int year = 0; year < years.length; year++) {
            drawing.tip(x(years[year]) - width / 2, TOP, width, height - TOP - BOTTOM, tipOf.apply(year));
        }
    }
}
