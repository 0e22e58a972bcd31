package org.conurb.scenarios.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * A way from one place to another.
 *
 * @param steps links in the order of travel; the first and the last may be travelled in part
 */
public record Journey(List<Step> steps) {

    /** The steps cannot be changed. */
    public Journey {
        steps = List.copyOf(steps);
    }

    /**
     * A link, or a part of one.
     *
     * @param link name of the link
     * @param road name of the street, empty if it has none
     * @param metres how far
     * @param seconds how long
     */
    public record Step(String link, String road, double metres, double seconds) {}

    /**
     * Links that follow one another on one street.
     *
     * @param road name of the street, empty if it has none
     * @param links how many links
     * @param metres how far
     * @param seconds how long
     */
    public record Road(String road, int links, double metres, double seconds) {}

    /** The whole length, metres. */
    public double metres() {
        return steps.stream().mapToDouble(Step::metres).sum();
    }

    /** The whole time, seconds. */
    public double seconds() {
        return steps.stream().mapToDouble(Step::seconds).sum();
    }

    /** The steps taken together street by street. */
    public List<Road> roads() {
        List<Road> roads = new ArrayList<>();
        for (Step step : steps) {
            Road last = roads.isEmpty() ? null : roads.get(roads.size() - 1);
            if (last == null || !last.road().equals(step.road())) {
                roads.add(new Road(step.road(), 1, step.metres(), step.seconds()));
            } else {
                roads.set(
                        roads.size() - 1,
                        new Road(
                                last.road(),
                                last.links() + 1,
                                last.metres() + step.metres(),
                                last.seconds() + step.seconds()));
            }
        }
        return roads;
    }
}
