package org.conurb.scenarios.report;

import org.conurb.engine.population.Sex;
import org.conurb.scenarios.report.RunData.Area;

/** Residents by age and sex: the last year filled, the first year as an outline over it. */
final class Pyramid {

    private static final double ROW = 2.5;
    private static final double TOP = 40;
    private static final double BASE = TOP + (Counts.TOP_AGE + 1) * ROW;
    private static final double HEIGHT = BASE + 34;
    private static final double MIDDLE = Drawing.WIDTH / 2;
    private static final double HALF_GAP = 18;
    private static final double SIDE = MIDDLE - HALF_GAP - 12;
    private static final int STEPS = 3;
    private static final int AGE_STEP = 10;
    private static final int TIP_AGES = 5;
    private static final double HALF_LETTER = 4;

    private final RunData data;
    private final Area area;
    private final int last;

    /** The pyramid of an area. */
    Pyramid(RunData data, Area area) {
        this.data = data;
        this.area = area;
        this.last = data.years().length - 1;
    }

    private long count(int year, Sex sex, int age) {
        return data.counts().ofAge(year, area.index(), sex.ordinal(), age);
    }

    private long largest() {
        long largest = 1;
        for (Sex sex : Sex.values()) {
            for (int age = 0; age <= Counts.TOP_AGE; age++) {
                largest = Math.max(largest, Math.max(count(0, sex, age), count(last, sex, age)));
            }
        }
        return largest;
    }

    /** Adds the chart to a page. */
    void addTo(Markup page, String id) {
        Magnitude magnitude = Magnitude.of(largest());
        double widest = largest() / magnitude.divisor();
        Ticks ticks = Ticks.covering(0, widest, STEPS);
        String caption = "Residents by age and sex, mid-" + data.firstYear()
                + (last == 0 ? "" : " (outline) and mid-" + data.lastYear() + " (filled)");
        Drawing.figure(page, id, caption, description(), HEIGHT, drawing -> {
            Scale men = new Scale(0, widest, MIDDLE - HALF_GAP, MIDDLE - HALF_GAP - SIDE);
            Scale women = new Scale(0, widest, MIDDLE + HALF_GAP, MIDDLE + HALF_GAP + SIDE);
            axes(drawing, men, women, ticks, magnitude);
            drawing.path("band men", steps(last, Sex.MALE, men, magnitude).shut());
            drawing.path("band women", steps(last, Sex.FEMALE, women, magnitude).shut());
            drawing.path("line first", steps(0, Sex.MALE, men, magnitude));
            drawing.path("line first", steps(0, Sex.FEMALE, women, magnitude));
            for (int age = 0; age <= Counts.TOP_AGE; age += TIP_AGES) tip(drawing, age);
        });
    }

    private static double y(int age) {
        return BASE - age * ROW;
    }

    private void axes(Drawing drawing, Scale men, Scale women, Ticks ticks, Magnitude magnitude) {
        drawing.text("unit", 0, 12, "age in years; " + magnitude.words() + "persons of each age");
        drawing.text("label end strong", MIDDLE - HALF_GAP, TOP - 8, "Male");
        drawing.text("label strong", MIDDLE + HALF_GAP, TOP - 8, "Female");
        for (int tick = 0; tick <= ticks.steps() && ticks.value(tick) <= men.high(); tick++) {
            for (Scale side : new Scale[] {men, women}) {
                double x = side.at(ticks.value(tick));
                drawing.line(tick == 0 ? "axis" : "grid", x, TOP, x, BASE);
                drawing.text("tick middle", x, BASE + 16, ticks.label(tick));
            }
        }
        for (int age = 0; age <= Counts.TOP_AGE; age += AGE_STEP) {
            String label = age == Counts.TOP_AGE ? age + "+" : Integer.toString(age);
            drawing.text("tick middle", MIDDLE, y(age) - ROW / 2 + HALF_LETTER, label);
        }
    }

    private Outline steps(int year, Sex sex, Scale side, Magnitude magnitude) {
        Outline outline = new Outline().to(side.at(0), BASE);
        for (int age = 0; age <= Counts.TOP_AGE; age++) {
            double x = side.at(magnitude.in(count(year, sex, age)));
            outline.to(x, y(age)).to(x, y(age + 1));
        }
        return outline.to(side.at(0), TOP);
    }

    private void tip(Drawing drawing, int age) {
        int to = Math.min(age + TIP_AGES - 1, Counts.TOP_AGE);
        StringBuilder tip = new StringBuilder("Age " + age + (to == age ? " and over" : "–" + to));
        for (int year = 0; year <= last; year += Math.max(1, last)) {
            tip.append('\n').append(data.years()[year]);
            for (Sex sex : Sex.values()) {
                tip.append(sex == Sex.MALE ? ": male " : ", female ")
                        .append(Numbers.whole(data.counts().residents(year, area.index(), sex.ordinal(), age, to)));
            }
        }
        drawing.tip(0, y(to + 1), Drawing.WIDTH, (to - age + 1) * ROW, tip.toString());
    }

    private String description() {
        return "Population pyramid of " + area.name() + ": males to the left, females to the right, ages from 0 at the"
                + " bottom to 100 and over at the top. In mid-" + data.firstYear() + " "
                + Numbers.whole(data.counts().residents(0, area.index(), 0, Counts.TOP_AGE)) + " residents, in mid-"
                + data.lastYear() + " "
                + Numbers.whole(data.counts().residents(last, area.index(), 0, Counts.TOP_AGE)) + ".";
    }
}
