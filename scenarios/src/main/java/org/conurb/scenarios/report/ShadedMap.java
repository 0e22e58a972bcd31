package org.conurb.scenarios.report;

import java.util.List;
import java.util.SortedMap;
import org.locationtech.jts.geom.Geometry;

/** A map of zones in shades of red and blue for figures below and above nought, with the borders of their areas. */
public final class ShadedMap {

    /** The style of a zone without change. */
    public static final String EVEN = "even";

    /** The style of a zone of whose change nothing can be said. */
    public static final String UNTOLD = "untold";

    private static final double LEGEND = 46;
    /** The colours on each side of nought. */
    private static final int SHADES = 4;
    /** This share of the zones is told apart by colour; the rest take the strongest colours. */
    private static final double SHOWN_SHARE = 0.95;

    private static final double KEY_LEFT = 20;
    private static final double KEY_HEIGHT = 12;

    /**
     * A zone as it is drawn.
     *
     * @param area code of its area
     * @param shape its outline in degrees
     * @param change the figure that shades it; infinite for the strongest colour whatever the others are
     * @param style a style in place of a shade, or null
     * @param tip what it tells when pointed at
     */
    public record Cell(String area, Geometry shape, double change, String style, String tip) {}

    private final List<Cell> cells;
    private final String unit;
    private final ZonePlane plane;
    private final double height;
    private final double step;

    /**
     * A map.
     *
     * @param areaNames names by code of the areas whose borders are drawn
     * @param unit what stands behind a figure of the legend, such as %
     */
    public ShadedMap(List<Cell> cells, SortedMap<String, String> areaNames, String unit) {
        this.cells = cells;
        this.unit = unit;
        plane = new ZonePlane(
                cells.stream().map(Cell::shape).toList(),
                cells.stream().map(Cell::area).toList(),
                areaNames);
        height = plane.height();
        step = step();
    }

    /** How much each colour covers: a round number, the same on both sides of nought. */
    private double step() {
        double[] sizes = cells.stream()
                .filter(cell -> cell.style() == null)
                .mapToDouble(cell -> Math.abs(cell.change()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double shown = sizes.length == 0 ? 0 : sizes[(int) Math.floor((sizes.length - 1) * SHOWN_SHARE)];
        return shown == 0 ? 1 : Ticks.roundUp(shown / SHADES);
    }

    private String style(Cell cell) {
        if (cell.style() != null) return cell.style();
        if (cell.change() == 0 || Double.isNaN(cell.change())) return EVEN;
        double shade = Math.floor(cell.change() / step) + SHADES;
        return "shade" + (int) Math.max(0, Math.min(2 * SHADES - 1, shade));
    }

    /** Adds the map to a page. */
    public void addTo(Markup page, String id, String caption, String description) {
        Drawing.figure(page, id, caption, description, height + LEGEND, drawing -> {
            for (Cell cell : cells) drawing.path("zone " + style(cell), plane.outline(cell.shape()), cell.tip());
            plane.borders(drawing);
            legend(drawing);
        });
    }

    private void legend(Drawing drawing) {
        double top = height + LEGEND - KEY_HEIGHT - 20;
        double width = (Drawing.WIDTH - 2 * KEY_LEFT) / (2 * SHADES);
        for (int shade = 0; shade < 2 * SHADES; shade++) {
            drawing.box("zone shade" + shade, KEY_LEFT + shade * width, top, width, KEY_HEIGHT);
        }
        int decimals = step < 1 ? Math.max(1, new Ticks(0, step, 1).decimals()) : 0;
        for (int edge = 1; edge < 2 * SHADES; edge++) {
            double value = (edge - SHADES) * step;
            String label = (value > 0 ? "+" : "") + Numbers.decimal(value, decimals) + unit;
            drawing.text("tick middle", KEY_LEFT + edge * width, top + KEY_HEIGHT + 14, label);
        }
    }
}
