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

/** The plane on which the zones of a run are drawn: degrees to the units of a drawing, as wide as a drawing is. */
final class ZonePlane {

    private static final double MARGIN = 2;

    private final List<Geometry> shapes;
    private final List<String> areas;
    private final SortedMap<String, String> areaNames;
    private final Envelope bounds = new Envelope();
    private final double squeeze;
    private final double scale;

    /**
     * A plane.
     *
     * @param shapes outlines of the zones in degrees
     * @param areas code of the area of each
     * @param areaNames names by code of the areas whose borders are drawn
     */
    ZonePlane(List<Geometry> shapes, List<String> areas, SortedMap<String, String> areaNames) {
        this.shapes = shapes;
        this.areas = areas;
        this.areaNames = areaNames;
        shapes.forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        squeeze = StrictMath.cos(StrictMath.toRadians(bounds.centre().y));
        scale = (Drawing.WIDTH - 2 * MARGIN) / (bounds.getWidth() * squeeze);
    }

    double height() {
        return bounds.getHeight() * scale + 2 * MARGIN;
    }

    /** Draws the borders of the areas and their names. */
    void borders(Drawing drawing) {
        areaNames.forEach((code, name) -> border(drawing, code, name));
    }

    private void border(Drawing drawing, String code, String name) {
        List<Geometry> cells = new ArrayList<>();
        for (int zone = 0; zone < shapes.size(); zone++) {
            if (areas.get(zone).equals(code)) cells.add(shapes.get(zone));
        }
        if (cells.isEmpty()) return;
        Geometry whole = OverlayNGRobust.union(cells);
        drawing.path("border", outline(whole));
        Point inside = whole.getInteriorPoint();
        Point centre = whole.getCentroid();
        Coordinate at = (whole.contains(centre) ? centre : inside).getCoordinate();
        drawing.text("place middle", x(at.x), y(at.y), name);
    }

    /** Where a longitude is on the plane. */
    double x(double longitude) {
        return MARGIN + (longitude - bounds.getMinX()) * squeeze * scale;
    }

    /** Where a latitude is. */
    double y(double latitude) {
        return MARGIN + (bounds.getMaxY() - latitude) * scale;
    }

    /** The outline of a shape. */
    Outline outline(Geometry shape) {
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
        Arrays.stream(corners, 0, corners.length - 1).forEach(corner -> outline.to(x(corner.x), y(corner.y)));
        outline.shut();
    }
}
