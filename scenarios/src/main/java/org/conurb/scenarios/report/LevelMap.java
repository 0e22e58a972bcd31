package org.conurb.scenarios.report;

import java.util.function.ToDoubleFunction;
import org.conurb.scenarios.report.RunData.Zone;

/** A map of the zones, coloured by how large a figure is: the darker, the larger. */
final class LevelMap {

    private static final double LEGEND = 46;
    private static final double KEY_LEFT = 20;
    private static final double KEY_HEIGHT = 12;

    /** How many colours there are. */
    private static final int SHADES = 7;

    private static final double TEN = 10;

    private final RunData data;
    private final String title;
    private final ToDoubleFunction<Zone> figure;
    private final double step;
    private final double perLabel;
    private final ZonePlane plane;

    /**
     * A map.
     *
     * @param title the figure, when, and its unit in the legend
     * @param step how much each colour covers, from nought on; all above take the last
     * @param perLabel what the labels of the legend are divided by
     */
    LevelMap(RunData data, String title, ToDoubleFunction<Zone> figure, double step, double perLabel) {
        this.data = data;
        this.title = title;
        this.figure = figure;
        this.step = step;
        this.perLabel = perLabel;
        this.plane = new ZonePlane(
                data.zones().stream().map(Zone::shape).toList(),
                data.zones().stream().map(Zone::area).toList(),
                data.namesOfParts());
    }

    /** A step by which the colours cover figures up to this: a multiple of half a power of ten. */
    static double step(double most) {
        double each = most / SHADES;
        double unit = StrictMath.pow(TEN, Math.floor(StrictMath.log10(each))) / 2;
        return unit * Math.ceil(each / unit);
    }

    /** Adds the map to a page. */
    void addTo(Markup page, String id) {
        double height = plane.height();
        Drawing.figure(page, id, title, description(), height + LEGEND, drawing -> {
            for (Zone zone : data.zones()) {
                String tip = zone.name() + "\n" + Numbers.whole(figure.applyAsDouble(zone));
                drawing.path("zone level" + shade(zone), plane.outline(zone.shape()), tip);
            }
            plane.borders(drawing);
            legend(drawing, height + LEGEND - KEY_HEIGHT - 20);
        });
    }

    private int shade(Zone zone) {
        return (int) Math.min(SHADES - 1, Math.floor(figure.applyAsDouble(zone) / step));
    }

    private void legend(Drawing drawing, double top) {
        double width = (Drawing.WIDTH - 2 * KEY_LEFT) / SHADES;
        for (int shade = 0; shade < SHADES; shade++) {
            drawing.box("zone level" + shade, KEY_LEFT + shade * width, top, width, KEY_HEIGHT);
        }
        int decimals = step / perLabel < 1 ? 1 : 0;
        for (int edge = 1; edge < SHADES; edge++) {
            String label = Numbers.decimal(edge * step / perLabel, decimals);
            drawing.text("tick middle", KEY_LEFT + edge * width, top + KEY_HEIGHT + 14, label);
        }
    }

    private String description() {
        double[] sorted = data.zones().stream().mapToDouble(figure).sorted().toArray();
        return "Map of " + sorted.length + " zones, from " + Numbers.whole(sorted[0]) + " to "
                + Numbers.whole(sorted[sorted.length - 1]) + "; half of them have "
                + Numbers.whole(sorted[sorted.length / 2]) + " or more.";
    }
}
