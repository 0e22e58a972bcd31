package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.conurb.scenarios.report.RunData.Area;
import org.conurb.scenarios.report.RunData.Work;
import org.conurb.scenarios.report.RunData.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** A map of the zones, coloured by how much a figure changes from the first year to the last. */
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

    /**
     * What the map shows.
     *
     * @param title the figure and its change, such as "Change of population by zone"
     * @param unit unit of the change
     * @param decimals decimals of the figure
     * @param isDifference whether the change is a difference, not a percentage of what it was
     */
    record Measure(
            String title,
            String unit,
            int decimals,
            boolean isDifference,
            ToDoubleFunction<Zone> first,
            ToDoubleFunction<Zone> last) {

        /** Residents. */
        static final Measure POPULATION =
                new Measure("Change of population by zone", "per cent", 0, false, Zone::first, Zone::last);

        /** A figure of work and homes whose change is a percentage. */
        static Measure of(Work what, String title) {
            return new Measure(title, "per cent", 0, false, zone -> zone.first(what), zone -> zone.last(what));
        }

        /** A figure of work and homes that is a percentage itself. */
        static Measure ofShare(Work what, String title) {
            return new Measure(title, "percentage points", 1, true, zone -> zone.first(what), zone -> zone.last(what));
        }
    }

    private final RunData data;
    private final Measure measure;
    private final Envelope bounds = new Envelope();
    private final double scale;
    private final double squeeze;
    private final double height;
    private final double step;

    /** The map of a run. */
    ZoneMap(RunData data, Measure measure) {
        this.data = data;
        this.measure = measure;
        data.zones().forEach(zone -> bounds.expandToInclude(zone.shape().getEnvelopeInternal()));
        squeeze = StrictMath.cos(StrictMath.toRadians(bounds.centre().y));
        scale = (Drawing.WIDTH - 2 * MARGIN) / (bounds.getWidth() * squeeze);
        height = bounds.getHeight() * scale + 2 * MARGIN;
        step = step();
    }

    /** The change, NaN where there is none to tell. */
    private double change(Zone zone) {
        double first = measure.first().applyAsDouble(zone);
        double last = measure.last().applyAsDouble(zone);
        if (measure.isDifference()) return last - first;
        return first == 0 ? Double.NaN : (last / first - 1) * PERCENT;
    }

    /** How many per cent each colour covers: a round number, the same on both sides of nought. */
    private double step() {
        double[] sizes = data.zones().stream()
                .mapToDouble(zone -> Math.abs(change(zone)))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double shown = sizes.length == 0 ? 0 : sizes[(int) Math.floor((sizes.length - 1) * SHOWN_SHARE)];
        return shown == 0 ? 1 : Ticks.roundUp(shown / SHADES);
    }

    private String style(Zone zone) {
        double change = change(zone);
        if (Double.isNaN(change)) {
            return measure.last().applyAsDouble(zone) > 0 ? "shade" + (2 * SHADES - 1) : "even";
        }
        if (change == 0) return "even";
        long shade = (long) Math.floor(change / step) + SHADES;
        return "shade" + Math.max(0, Math.min(2 * SHADES - 1, shade));
    }

    /** Adds the map to a page. */
    void addTo(Markup page, String id) {
        String caption =
                measure.title() + ", mid-" + data.firstYear() + " to mid-" + data.lastYear() + ", in " + measure.unit();
        Drawing.figure(page, id, caption, description(), height + LEGEND, drawing -> {
            for (Zone zone : data.zones()) drawing.path("zone " + style(zone), outline(zone.shape()), tip(zone));
            for (Area area : data.parts()) border(drawing, area);
            legend(drawing);
        });
    }

    private String tip(Zone zone) {
        double first = measure.first().applyAsDouble(zone);
        double last = measure.last().applyAsDouble(zone);
        String change = measure.isDifference()
                ? Numbers.decimal(last - first, measure.decimals())
                : Numbers.change(first, last);
        return zone.name() + "\n" + data.firstYear() + ": " + Numbers.decimal(first, measure.decimals()) + "\n"
                + data.lastYear() + ": " + Numbers.decimal(last, measure.decimals()) + "\nChange: " + change;
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
            String label =
                    (value > 0 ? "+" : "") + Numbers.decimal(value, decimals) + (measure.isDifference() ? "" : "%");
            drawing.text("tick middle", KEY_LEFT + edge * width, top + KEY_HEIGHT + 14, label);
        }
    }

    private String description() {
        long growing = data.zones().stream().filter(zone -> change(zone) > 0).count();
        long shrinking = data.zones().stream().filter(zone -> change(zone) < 0).count();
        return "Map of " + data.zones().size() + " zones. " + growing + " grow (blue), " + shrinking + " shrink (red).";
    }
}
