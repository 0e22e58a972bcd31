package org.conurb.viz.console;

import java.awt.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.viz.live.ZoneCount;
import org.conurb.viz.source.ZoneFigures;
import org.conurb.viz.source.ZoneMeasure;
import org.conurb.viz.source.ZoneShapes;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** What is seen of the city in the year in which it stands: its zones with a figure each, its roads, its indicators. */
final class CityPicture {

    /** Ground around the city, as a share of its breadth. */
    private static final double MARGIN = 0.02;

    private final Zones zones;
    private final ZoneShapes sizes;
    private final Shape[] outlines; // [zone], metres; null where a zone has no shape
    private final STRtree index = new STRtree();
    private final Envelope extent = new Envelope();
    private final GeometryFactory points = new GeometryFactory();
    private final Map<String, Double> indicators = new HashMap<>(); // of the whole city
    private RoadPicture roads; // null in a city without
    private Map<String, float[]> base = Map.of();
    private ZoneFigures figures; // null before the base year is there
    private ZoneMeasure theme = ZoneMeasure.DENSITY;
    private float[] values; // [zone] of the theme
    private ColourScale scale;
    private int year;

    /** A city before any run: its zones without figures, its empty roads. */
    CityPicture(CityFolder city) {
        zones = city.zones();
        sizes = ZoneShapes.read(city.folder());
        outlines = new Shape[zones.count()];
        ShapeWriter writer = new ShapeWriter();
        for (int zone = 0; zone < outlines.length; zone++) {
            Polygon shape = zones.zone(zone).shape();
            if (shape == null) continue;
            outlines[zone] = writer.toShape(shape);
            index.insert(shape.getEnvelopeInternal(), zone);
            extent.expandToInclude(shape.getEnvelopeInternal());
        }
        index.build();
        extent.expandBy(MARGIN * extent.getWidth(), MARGIN * extent.getHeight());
        if (city.roads() != null) roads = new RoadPicture(city.roads().network());
    }

    /** Begins anew, with the base year of another run. */
    void begin(City city, int baseYear, List<Indicator> told) {
        base = ZoneCount.take(city, baseYear, "").columns();
        scale = null;
        show(city, baseYear, told);
    }

    /** Shows the city as it stands now. */
    void show(City city, int now, List<Indicator> told) {
        year = now;
        indicators.clear();
        Map<String, Double> earnings = new HashMap<>();
        for (Indicator figure : told) {
            if (!figure.group().isEmpty()) continue;
            if (figure.area().equals(Indicators.ALL)) indicators.put(figure.name(), figure.value());
            else if (figure.name().equals("median_earnings")) earnings.put(figure.area(), figure.value());
        }
        figures = ZoneFigures.of(sizes, base, ZoneCount.take(city, now, "").columns(), earnings);
        if (city.network() != null) {
            if (roads == null || roads.network() != city.network()) roads = new RoadPicture(city.network());
            if (city.roadDay() != null) roads.show(city.roadDay());
        }
        colour();
    }

    /** Classes are those of the base year, so that years compare; figures that go both ways have the year's own. */
    private void colour() {
        values = figures.has(theme) ? figures.last(theme) : null;
        if (values == null) scale = null;
        else if (theme.isDiverging()) scale = ColourScale.aroundNought(values);
        else if (scale == null) scale = ColourScale.equalNumbers(values);
    }

    /** Colours zones by another figure. */
    void colourBy(ZoneMeasure measure) {
        theme = measure;
        scale = null;
        if (figures != null) colour();
    }

    ZoneMeasure theme() {
        return theme;
    }

    /** The classes of the theme; null while there is nothing to colour by. */
    ColourScale scale() {
        return scale;
    }

    /** The class of a zone by the theme; -1 if its figure is not known. */
    int classOf(int zone) {
        return scale == null ? -1 : scale.classOf(values[zone]);
    }

    /** Whether the console counts what the measure needs; output and reach are told by tables of runs alone. */
    static boolean isCounted(ZoneMeasure measure) {
        return switch (measure) {
            case OUTPUT, JOBS_BY_CAR, JOBS_BY_TRANSIT -> false;
            default -> true;
        };
    }

    /** A figure of a zone in the year that is shown; NaN if it is not known. */
    double figure(ZoneMeasure measure, int zone) {
        return figures == null || !figures.has(measure) ? Double.NaN : figures.last(measure)[zone];
    }

    /** An indicator of the whole city in the year that is shown; NaN if there is none. */
    double indicator(String name) {
        return indicators.getOrDefault(name, Double.NaN);
    }

    /** The year that is shown; 0 before a run. */
    int year() {
        return year;
    }

    Zones zones() {
        return zones;
    }

    /** What must be seen of the city, metres. */
    Envelope extent() {
        return extent;
    }

    /** The outline of a zone, metres; null if it has none. */
    Shape outline(int zone) {
        return outlines[zone];
    }

    /** The roads; null in a city without. */
    RoadPicture roads() {
        return roads;
    }

    /** The zone at a place, or -1. */
    int zoneAt(Coordinate place) {
        Point point = points.createPoint(place);
        for (Object found : index.query(new Envelope(place))) {
            int zone = (Integer) found;
            if (zones.zone(zone).shape().covers(point)) return zone;
        }
        return -1;
    }
}
