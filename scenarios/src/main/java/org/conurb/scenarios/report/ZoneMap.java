package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.report.RunData.Area;
import org.conurb.scenarios.report.RunData.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A map of the zones, coloured by how much their population changes from the first year to the last. */
final class ZoneMap {

    private static final double LEGEND = 46;
    private static final double MARGIN = 2;
    private static final double PERCENT = 100;
    /** The colours on each side of nought. */
    private static final int SHADES = 4;
    /** This share of the zones is told apart by colour; the rest take the strongest colours. */
    private static final double SHOWN_SHARE = 0.95;

    private static final double KEY_LEFT = 20;
    private static final double KEY_HEIGHT = 12;

    private final RunData data;
    private final Envelope bounds = new Envelope();
    private final double scale;
    private final double squeeze;
    private final double height;
    private final double step;

    /** The map of a run. */
    ZoneMap(RunData data) {
        this.data = data;
        data.zones().forEach(zone -> bounds.expandToInclude(zone.shape().getEnvelopeInternal()));
        squeeze = StrictMath.cos(StrictMath.toRadians(bounds.centre().y));
        scale = (Drawing.WIDTH - 2 * MARGIN) / (bounds.getWidth() * squeeze);
        height = bounds.getHeight() * scale + 2 * MARGIN;
        step = step();
    }

    private static double change(Zone zone) {
        return (zone.last() / (double) zone.first() - 1) * PERCENT;
    }

    /** How many per cent each colour covers: a round number, the same on both sides of nought. */
    private double step() {
        double[] sizes = data.zones().stream()
                .filter(zone -> zone.first() > 0)
                .mapToDouble(zone -> Math.abs(change(zone)))
                .sorted()
                .toArray();
        double shown = sizes.length == 0 ? 0 : sizes[(int) Math.floor((sizes.length - 1) * SHOWN_SHARE)];
        return shown == 0 ? 1 : Ticks.roundUp(shown / SHADES);
    }

    private String style(Zone zone) {
        if (zone.first() == 0) return zone.last() == 0 ? "even" : "shade" + (2 * SHADES - 1);
        double change = change(zone);
        if (change == 0) return "even";
        long shade = (long) Math.floor(change / step) + SHADES;
        return "shade" + Math.max(0, Math.min(2 * SHADES - 1, shade));
    }

    /** Adds the map to a page. */
    void addTo(Markup page, String id) {
        String caption = "Change of population by zone, mid-" + data.firstYear() + " to mid-" + data.lastYear()
                + ", in per cent";
        Drawing.figure(page, id, caption, description(), height + LEGEND, drawing -> {
            for (Zone zone : data.zones()) drawing.path("zone " + style(zone), outline(zone.shape()), tip(zone));
            for (Area area : data.parts()) border(drawing, area);
            legend(drawing);
        });
    }

    private String tip(Zone zone) {
        return zone.name() + "\n" + data.firstYear() + ": " + Numbers.whole(zone.first()) + "\n" + data.lastYear()
                + ": " + Numbers.whole(zone.last()) + "\nChange: " + Numbers.change(zone.first(), zone.last());
    }

    private void border(Drawing drawing, Area area) {
        List<Geometry> cells = new ArrayList<>();
        for (Zone zone : data.zones()) {
            if (zone.area().equals(area.code())) cells.add(zone.shape());
        }
        if (cells.isEmpty()) return;
        Geometry whole = OverlayNGRobust.union(cells);
        drawing.path("border", outline(whole));
        Point inside = whole.getInteriorPoint();
        Point centre = whole.getCentroid();
        Coordinate at = (whole.contains(centre) ? centre : inside).getCoordinate();
        drawing.text("place middle", x(at), y(at), area.name());
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
        int decimals = step < 1 ? 1 : 0;
        for (int edge = 1; edge < 2 * SHADES; edge++) {
            double value = (edge - SHADES) * step;
            String label = (value > 0 ? "+" : "") + Numbers.decimal(value, decimals) + "%";
            drawing.text("tick middle", KEY_LEFT + edge * width, top + KEY_HEIGHT + 14, label);
        }
    }

    private String description() {
        long growing =
                data.zones().stream().filter(zone -> zone.last() > zone.first()).count();
        long shrinking =
                data.zones().stream().filter(zone -> zone.last() < zone.first()).count();
        return "Map of " + data.zones().size() + " zones. " + growing + " grow (blue), " + shrinking + " shrink (red).";
    }
}
