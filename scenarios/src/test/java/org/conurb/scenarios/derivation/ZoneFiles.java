package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.scenarios.derivation.CsvFile.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Zones: the Voronoi cells of middle-layer super output area centres, cut off where nobody lives near, and each zone's
 * share of its borough. No published boundary is used.
 */
final class ZoneFiles {

    /** A place is within the city-region if a lower-layer centre is this near, metres ... */
    private static final double REACH_METRES = 2600;

    /** ... after which the outline is drawn in again by this much, so that gaps close and the edge stays near. */
    private static final double DRAWN_IN_METRES = 1300;

    /** Corners that stand out less than this are left off the outline, metres. */
    private static final double OUTLINE_METRES = 60;

    private final Published published;
    private final GeometryFactory geometry = new GeometryFactory();
    private final Map<String, Zone> zones = new TreeMap<>();
    private final CoordinateTransform toDegrees;

    /** A zone while its parts are gathered. */
    private static final class Zone {
        private String name;
        private int area;
        private String areaName;
        private int outputAreas;
        private final List<Coordinate> centres = new ArrayList<>();

        private Coordinate centre() {
            double x = centres.stream().mapToDouble(Coordinate::getX).average().orElseThrow();
            double y = centres.stream().mapToDouble(Coordinate::getY).average().orElseThrow();
            return new Coordinate(x, y);
        }
    }

    private ZoneFiles(Published published) {
        this.published = published;
        CRSFactory systems = new CRSFactory();
        toDegrees =
                new BasicCoordinateTransform(systems.createFromName("EPSG:27700"), systems.createFromName("EPSG:4326"));
        gather();
    }

    static void write(Published published, Path city) {
        ZoneFiles files = new ZoneFiles(published);
        files.shares().write(city.resolve("zone_shares.csv"));
        Figures.writeLines(city.resolve("zones.geojson"), files.features());
    }

    private void gather() {
        Map<String, String> zoneOfLower = new TreeMap<>();
        for (Row row : published.read("gm_oa_lsoa_msoa_lad_lookup_2011.csv.gz")) {
            Zone zone = zones.computeIfAbsent(row.text("msoa11cd"), code -> new Zone());
            zone.name = row.text("msoa11nm");
            zone.area = published.area(row.text("lad11cd"));
            zone.areaName = row.text("lad11nm");
            zone.outputAreas++;
            zoneOfLower.put(row.text("lsoa11cd"), row.text("msoa11cd"));
        }
        for (Row row : published.read("gm_lsoa_centroids_2011.csv")) {
            zones.get(zoneOfLower.get(row.text("code")))
                    .centres
                    .add(new Coordinate(row.number("easting"), row.number("northing")));
        }
    }

    /** An output area is built to hold about 125 households, so residents are spread evenly over output areas. */
    private Figures shares() {
        int[] outputAreas = new int[Published.CODES.length];
        for (Zone zone : zones.values()) outputAreas[zone.area] += zone.outputAreas;
        Figures shares = new Figures("zone,share");
        zones.forEach((code, zone) -> shares.add(code, (double) zone.outputAreas / outputAreas[zone.area]));
        return shares;
    }

    private List<String> features() {
        Geometry outline = outline();
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        List<Coordinate> centres = zones.values().stream().map(Zone::centre).toList();
        builder.setSites(centres);
        builder.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry cells = builder.getDiagram(geometry);
        List<String> lines = new ArrayList<>();
        lines.add("{\"type\": \"FeatureCollection\", \"features\": [");
        int left = zones.size();
        for (Map.Entry<String, Zone> entry : zones.entrySet()) {
            Polygon shape = shape(cells, entry.getValue().centre(), outline);
            lines.add(feature(entry.getKey(), entry.getValue(), shape) + (--left > 0 ? "," : ""));
        }
        lines.add("]}");
        return lines;
    }

    private Geometry outline() {
        List<Geometry> discs = new ArrayList<>();
        for (Zone zone : zones.values()) {
            for (Coordinate centre : zone.centres) {
                discs.add(geometry.createPoint(centre).buffer(REACH_METRES));
            }
        }
        Polygon closed = (Polygon) UnaryUnionOp.union(discs).buffer(-DRAWN_IN_METRES);
        Polygon whole = geometry.createPolygon(closed.getExteriorRing().getCoordinateSequence());
        return TopologyPreservingSimplifier.simplify(whole, OUTLINE_METRES);
    }

    private Polygon shape(Geometry cells, Coordinate centre, Geometry outline) {
        Geometry point = geometry.createPoint(centre);
        for (int number = 0; number < cells.getNumGeometries(); number++) {
            if (!cells.getGeometryN(number).contains(point)) continue;
            Geometry cut = cells.getGeometryN(number).intersection(outline);
            for (int part = 0; part < cut.getNumGeometries(); part++) {
                if (cut.getGeometryN(part).contains(point)) return (Polygon) cut.getGeometryN(part);
            }
        }
        throw new IllegalStateException("no cell around " + centre);
    }

    private String feature(String code, Zone zone, Polygon shape) {
        StringBuilder ring = new StringBuilder();
        String last = "";
        // GeoJSON wants the outer ring anticlockwise, JTS overlays give it clockwise (RFC 7946, section 3.1.6)
        for (Coordinate corner : shape.getExteriorRing().reverse().getCoordinates()) {
            String degrees = "[" + degrees(corner, ", ") + "]";
            if (degrees.equals(last)) continue;
            if (!last.isEmpty()) ring.append(", ");
            ring.append(degrees);
            last = degrees;
        }
        String[] centre = degrees(zone.centre(), " ").split(" ");
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": {\"zone\": \"%s\", \"name\": \"%s\", \"area\": \"%s\", "
                        + "\"area_name\": \"%s\", \"centre_lon\": %s, \"centre_lat\": %s}, "
                        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[%s]]}}",
                code,
                zone.name,
                Published.CODES[zone.area],
                zone.areaName,
                centre[0],
                centre[1],
                ring);
    }

    private String degrees(Coordinate metres, String between) {
        ProjCoordinate degrees = new ProjCoordinate();
        toDegrees.transform(new ProjCoordinate(metres.x, metres.y), degrees);
        return String.format(Locale.ROOT, "%.7f%s%.7f", degrees.x, between, degrees.y);
    }
}
