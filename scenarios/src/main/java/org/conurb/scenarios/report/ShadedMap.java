package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A map of zones in shades of red and blue for figures below and above nought, with the borders of their areas. */
public final class ShadedMap {

    /** The style of a zone without change. */
    public static final String EVEN = "even";

    /** The style of a zone of whose change nothing can be said. */
    public static final String UNTOLD = "untold";

    private static final double LEGEND = 46;
    private static final double MARGIN = 2;
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
    private final SortedMap<String, String> areaNames;
    private final String unit;
    private final Envelope bounds = new Envelope();
    private final double scale;
    private final double squeeze;
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
        this.areaNames = areaNames;
        this.unit = unit;
        cells.forEach(cell -> bounds.expandToInclude(cell.shape().getEnvelopeInternal()));
        squeeze = StrictMath.cos(StrictMath.toRadians(bounds.centre().y));
        scale = (Drawing.WIDTH - 2 * MARGIN) / (bounds.getWidth() * squeeze);
        height = bounds.getHeight() * scale + 2 * MARGIN;
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
            for (Cell cell : cells) drawing.path("zone " + style(cell), outline(cell.shape()), cell.tip());
            areaNames.forEach((code, name) -> border(drawing, code, name));
            legend(drawing);
        });
    }

    private void border(Drawing drawing, String code, String name) {
        List<Geometry> inside = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.area().equals(code)) inside.add(cell.shape());
        }
        if (inside.isEmpty()) return;
        Geometry whole = OverlayNGRobust.union(inside);
        drawing.path("border", outline(whole));
        Point within = whole.getInteriorPoint();
        Point centre = whole.getCentroid();
        Coordinate at = (whole.contains(centre) ? centre : within).getCoordinate();
        drawing.text("place middle", x(at), y(at), name);
    }

    private double x(Coordinate at) {
        return MARGIN + (at.x - bounds.getMinX()) * squeeze * scale;
    }

    private double y(Coordinate at) {
        return MARGIN + (bounds.getMaxY() - at.y) * scale;
    }

    private Outline outline(Geometry shape) {
        Outline outline = new Outline();
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) shape.getGeometryN(part);
            ring(outline, polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++)
                ring(outline, polygon.getInteriorRingN(hole));
        }
        return outline;
    }

    private void ring(Outline outline, LineString ring) {
        Coordinate[] corners = ring.getCoordinates();
        Arrays.stream(corners, 0, corners.length - 1).forEach(corner -> outline.to(x(corner), y(corner)));
        outline.shut();
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
