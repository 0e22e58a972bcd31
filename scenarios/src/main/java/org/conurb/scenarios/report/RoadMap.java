package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** A map of the greater roads: colour says how a figure stands, width how many vehicles pass. */
final class RoadMap {

    private static final double LEGEND = 46;
    private static final double KEY_LEFT = 6;
    private static final double KEY_WIDTH = 22;
    private static final double KEY_HEIGHT = 6;
    private static final double KEY_STEP = 84;

    /** Vehicles on a weekday from which a line is wider. */
    private static final double[] WIDTHS = {5_000, 20_000, 50_000};

    /**
     * What the colours say.
     *
     * @param title of the map
     * @param limits rising limits between the colours, the worst colour first
     * @param names of the colours
     * @param figure of a road, NaN for none
     * @param year 0 for the first year of travel, 1 for the last: whose flow gives the width
     */
    record Measure(
            String title, double[] limits, List<String> names, ToDoubleFunction<Journeys.Road> figure, int year) {

        /** Morning speeds of the first or the last year of travel. */
        static Measure speed(Journeys journeys, int end) {
            int year = end == 0 ? journeys.firstYear() : journeys.lastYear();
            return new Measure(
                    "Speeds from seven to ten in the morning over those of empty roads, " + year,
                    new double[] {0.5, 0.7, 0.85, 0.95},
                    List.of("under 50%", "50–70%", "70–85%", "85–95%", "over 95%"),
                    road -> road.speed()[end],
                    end);
        }

        /** Vehicles on the weekday of the first or the last year of travel; the most in the darkest colour. */
        static Measure flow(Journeys journeys, int end) {
            int year = end == 0 ? journeys.firstYear() : journeys.lastYear();
            return new Measure(
                    "Vehicles on a weekday in each direction, " + year,
                    new double[] {-50_000, -20_000, -10_000, -5_000},
                    List.of("over 50,000", "over 20,000", "over 10,000", "over 5,000", "fewer"),
                    road -> -road.flow()[end],
                    end);
        }

        /** Their change. */
        static Measure change(Journeys journeys) {
            return new Measure(
                    "Change of morning speeds, " + journeys.firstYear() + " to " + journeys.lastYear()
                            + ", in points of the empty road's",
                    new double[] {-0.15, -0.05, 0.05, 0.15},
                    List.of("under −15", "−15 to −5", "−5 to +5", "+5 to +15", "over +15"),
                    road -> road.speed()[1] - road.speed()[0],
                    1);
        }
    }

    private final RunData data;
    private final List<Journeys.Road> roads;
    private final Measure measure;
    private final ZonePlane plane;
    private final double height;

    RoadMap(RunData data, List<Journeys.Road> roads, Measure measure) {
        this.data = data;
        this.roads = roads;
        this.measure = measure;
        plane = new ZonePlane(
                data.zones().stream().map(RunData.Zone::shape).toList(),
                data.zones().stream().map(RunData.Zone::area).toList(),
                new TreeMap<>());
        height = plane.height();
    }

    /** Adds the map to a page. */
    void addTo(Markup page, String id) {
        Drawing.figure(page, id, measure.title(), description(), height + LEGEND, drawing -> {
            for (RunData.Area area : data.parts()) {
                for (RunData.Zone zone : data.zones()) {
                    if (zone.area().equals(area.code())) drawing.path("ground", plane.outline(zone.shape()));
                }
            }
            for (int width = 0; width <= WIDTHS.length; width++) {
                for (int colour = measure.names().size() - 1; colour >= 0; colour--) draw(drawing, colour, width);
            }
            legend(drawing);
        });
    }

    private void draw(Drawing drawing, int colour, int width) {
        Outline outline = new Outline();
        boolean isEmpty = true;
        for (Journeys.Road road : roads) {
            if (colour(road) != colour || width(road) != width) continue;
            isEmpty = false;
            outline.lift();
            for (int point = 0; point < road.line().length; point += 2) {
                outline.to(plane.x(road.line()[point]), plane.y(road.line()[point + 1]));
            }
        }
        if (!isEmpty) drawing.path("road road" + colour + " width" + width, outline);
    }

    private int colour(Journeys.Road road) {
        double figure = measure.figure().applyAsDouble(road);
        if (Double.isNaN(figure)) return measure.names().size() - 1;
        int colour = 0;
        while (colour < measure.limits().length && figure >= measure.limits()[colour]) colour++;
        return colour;
    }

    private int width(Journeys.Road road) {
        int width = 0;
        while (width < WIDTHS.length && road.flow()[measure.year()] >= WIDTHS[width]) width++;
        return width;
    }

    private void legend(Drawing drawing) {
        for (int colour = 0; colour < measure.names().size(); colour++) {
            double left = KEY_LEFT + colour * KEY_STEP;
            drawing.box("key road-key" + colour, left, height + LEGEND / 2 - KEY_HEIGHT, KEY_WIDTH, KEY_HEIGHT);
            drawing.text(
                    "small",
                    left,
                    height + LEGEND / 2 + 2 * KEY_HEIGHT,
                    measure.names().get(colour));
        }
    }

    private String description() {
        List<String> parts = new ArrayList<>();
        for (int colour = 0; colour < measure.names().size(); colour++) {
            int each = colour;
            long count = roads.stream().filter(road -> colour(road) == each).count();
            parts.add(count + " links " + measure.names().get(colour));
        }
        return measure.title() + ": " + String.join(", ", parts) + ".";
    }
}
