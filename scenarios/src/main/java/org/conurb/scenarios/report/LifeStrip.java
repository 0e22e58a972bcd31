package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conurb.scenarios.lives.Life;
import org.conurb.scenarios.lives.LifeState;

/** A life as three bands over the years: household, work, home. A gap between two parts of the last one is a move. */
final class LifeStrip {

    private static final double LEFT = 66;
    private static final double RIGHT = 4;
    private static final double LANE = 19;
    private static final double GAP = 5;
    private static final double AXIS = 20;
    private static final double LETTER = 5.6; // width of a letter of a label
    private static final double BASELINE = 13.5; // of a label in its lane
    private static final int MOST_TICKS = 8;
    private static final int SCHOOL_AGE = 5;

    private final Life life;
    private final int firstYear;
    private final int lastYear;

    LifeStrip(Life life, int firstYear, int lastYear) {
        this.life = life;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** A stretch of years in one state. */
    private record Stretch(int from, int to, State state) {}

    /** What a stretch shows: its colour, its label, and what tells it from the next one. */
    private record State(String style, String label, String key) {}

    /** Adds the drawing to a page. */
    void addTo(Markup page, String id, String caption) {
        List<List<Stretch>> lanes =
                List.of(stretches(LifeStrip::household), stretches(this::work), stretches(LifeStrip::home));
        double height = 3 * (LANE + GAP) + AXIS;
        Drawing.figure(page, id, caption, description(lanes), height, drawing -> {
            List<String> names = List.of("Household", "Work", "Home");
            for (int lane = 0; lane < lanes.size(); lane++) {
                double y = lane * (LANE + GAP);
                drawing.text("tick", 0, y + BASELINE, names.get(lane));
                for (Stretch stretch : lanes.get(lane)) draw(drawing, stretch, y);
            }
            axis(drawing, 3 * (LANE + GAP));
        });
    }

    private double x(double year) {
        return new Scale(firstYear, lastYear + 1.0, LEFT, Drawing.WIDTH - RIGHT).at(year);
    }

    private void draw(Drawing drawing, Stretch stretch, double y) {
        double x = x(stretch.from());
        double width = x(stretch.to() + 1.0) - x - 1;
        drawing.box("band " + stretch.state().style(), x, y, width, LANE);
        String label = stretch.state().label();
        if (label.length() * LETTER < width) drawing.text("place", x + 3, y + BASELINE, label);
        drawing.tip(x, y, width, LANE, years(stretch) + ": " + label);
    }

    private static String years(Stretch stretch) {
        return stretch.from() == stretch.to() ? Integer.toString(stretch.from()) : stretch.from() + "–" + stretch.to();
    }

    private void axis(Drawing drawing, double y) {
        int step = (int) Math.max(1, Ticks.roundUp((lastYear - firstYear + 1) / (double) MOST_TICKS));
        for (int year = firstYear; year <= lastYear; year += step) {
            drawing.line("axis", x(year), y, x(year), y + GAP);
            drawing.text("tick", x(year), y + AXIS - 2, Integer.toString(year));
        }
    }

    private List<Stretch> stretches(Function<LifeState, State> of) {
        List<Stretch> stretches = new ArrayList<>();
        for (LifeState each : life.states()) {
            State state = of.apply(each);
            int last = stretches.size() - 1;
            boolean goesOn = last >= 0 && stretches.get(last).state().equals(state);
            if (goesOn) stretches.set(last, new Stretch(stretches.get(last).from(), each.year(), state));
            else stretches.add(new Stretch(each.year(), each.year(), state));
        }
        return stretches;
    }

    private static State household(LifeState state) {
        return switch (state.householdType()) {
            case "one_person" -> state("type0", "alone");
            case "couple" -> state("type1", "couple");
            case "couple_children" -> state("type2", state.role().equals("child") ? "with parents" : "family");
            case "lone_parent" -> state("type3", state.role().equals("child") ? "with a parent" : "lone parent");
            case "communal" -> state("age4", "establishment");
            default -> state("type4", "with others");
        };
    }

    private State work(LifeState state) {
        if (state.activity().equals("employed")) return state("part0", "works");
        if (state.study().equals("school")) return state("age0", "school");
        if (!state.study().equals("none")) {
            return state("age1", state.study().equals("further") ? "college" : "university");
        }
        return switch (state.activity()) {
            case "unemployed" -> state("age3", "seeks work");
            case "retired" -> state("age2", "retired");
            default -> state("part1", life.age(state.year()) < SCHOOL_AGE ? "small child" : "no work");
        };
    }

    private static State home(LifeState state) {
        State ofTenure = switch (state.tenure()) {
            case "owned" -> state("type0", "owned");
            case "private_rent" -> state("type3", "rented");
            case "social_rent" -> state("type2", "social");
            case "shared" -> state("age4", "lodging");
            default -> state("part1", state.householdType().equals("communal") ? "establishment" : "none");
        };
        return new State(ofTenure.style(), ofTenure.label(), state.zone() + state.dwellingType() + state.bedrooms());
    }

    private static State state(String style, String label) {
        return new State(style, label, "");
    }

    private static String description(List<List<Stretch>> lanes) {
        StringBuilder words = new StringBuilder();
        List<String> names = List.of("Household: ", "Work: ", "Home: ");
        for (int lane = 0; lane < lanes.size(); lane++) {
            words.append(names.get(lane));
            for (Stretch stretch : lanes.get(lane)) {
                words.append(years(stretch))
                        .append(' ')
                        .append(stretch.state().label())
                        .append("; ");
            }
        }
        return words.toString().strip();
    }
}
