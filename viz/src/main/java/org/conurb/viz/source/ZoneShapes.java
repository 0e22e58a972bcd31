package org.conurb.viz.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.viz.frame.Frame;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The zones of a city as they are drawn: outlines in degrees, names, areas, sizes. Immutable. */
public final class ZoneShapes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Metres of a degree of latitude on the mean sphere of the Earth (6,371 km). */
    private static final double METRES_PER_DEGREE = 111_195;

    private static final double SQUARE_METRES_PER_KM2 = 1e6;

    private final List<Zone> zones;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> areas = new TreeMap<>();

    /**
     * A zone.
     *
     * @param rings outlines and holes, longitude and latitude by turns, each closed
     * @param polygons for each ring the number of its polygon
     * @param isHole for each ring whether it is a hole
     */
    record Zone(
            String code,
            String name,
            String area,
            List<double[]> rings,
            List<Integer> polygons,
            List<Boolean> isHole,
            double km2) {}

    private ZoneShapes(List<Zone> zones) {
        this.zones = zones;
        for (Zone zone : zones) places.put(zone.code(), places.size());
    }

    /** Reads {@code zones.geojson} of a city folder, in the order of the zones' codes. */
    public static ZoneShapes read(Path cityFolder) {
        List<Zone> zones = new ArrayList<>();
        Map<String, String> areas = new TreeMap<>();
        for (JsonNode feature :
                RunFiles.read(JSON, cityFolder.resolve("zones.geojson")).path("features")) {
            JsonNode names = feature.path("properties");
            String area = names.path("area").asString("");
            areas.put(area, names.path("area_name").asString(area));
            zones.add(zone(names, area, feature.path("geometry")));
        }
        zones.sort(Comparator.comparing(Zone::code));
        ZoneShapes shapes = new ZoneShapes(List.copyOf(zones));
        shapes.areas.putAll(areas);
        return shapes;
    }

    private static Zone zone(JsonNode names, String area, JsonNode geometry) {
        String code = names.path("zone").asString("");
        List<double[]> rings = new ArrayList<>();
        List<Integer> polygons = new ArrayList<>();
        List<Boolean> isHole = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        boolean isOne = geometry.path("type").asString("").equals("Polygon");
        double squareMetres = 0;
        for (int polygon = 0; polygon < (isOne ? 1 : coordinates.size()); polygon++) {
            JsonNode parts = isOne ? coordinates : coordinates.get(polygon);
            for (int part = 0; part < parts.size(); part++) {
                double[] ring = ring(parts.get(part));
                squareMetres += (part == 0 ? 1 : -1) * squareMetres(ring);
                rings.add(ring);
                polygons.add(polygon);
                isHole.add(part > 0);
            }
        }
        String name = names.path("name").asString(code);
        return new Zone(code, name, area, rings, polygons, isHole, squareMetres / SQUARE_METRES_PER_KM2);
    }

    private static double[] ring(JsonNode corners) {
        double[] ring = new double[2 * corners.size()];
        for (int corner = 0; corner < corners.size(); corner++) {
            ring[2 * corner] = corners.get(corner).path(0).asDouble();
            ring[2 * corner + 1] = corners.get(corner).path(1).asDouble();
        }
        return ring;
    }

    /** The area inside a ring, on a plane that touches the Earth at the ring. */
    private static double squareMetres(double[] ring) {
        double twice = 0;
        double latitudes = 0;
        for (int place = 0; place + 3 < ring.length; place += 2) {
            twice += (ring[place] - ring[0]) * (ring[place + 3] - ring[1])
                    - (ring[place + 2] - ring[0]) * (ring[place + 1] - ring[1]);
            latitudes += ring[place + 1];
        }
        double middle = latitudes / Math.max(1, ring.length / 2 - 1);
        return Math.abs(twice) / 2 * METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(Math.toRadians(middle));
    }

    int count() {
        return zones.size();
    }

    Zone zone(int zone) {
        return zones.get(zone);
    }

    /** The place of the zone with this code in the order of the codes, or -1. */
    int find(String code) {
        return places.getOrDefault(code, -1);
    }

    /** The names of the areas by their codes, rising. */
    Map<String, String> areas() {
        return Map.copyOf(areas);
    }

    /** The codes of the areas, rising. */
    List<String> areaCodes() {
        return List.copyOf(areas.keySet());
    }

    /** West, south, east, north, degrees. */
    double[] bounds() {
        double[] bounds = {180, 90, -180, -90};
        for (Zone zone : zones) {
            for (double[] ring : zone.rings()) {
                for (int place = 0; place < ring.length; place += 2) {
                    bounds[0] = Math.min(bounds[0], ring[place]);
                    bounds[1] = Math.min(bounds[1], ring[place + 1]);
                    bounds[2] = Math.max(bounds[2], ring[place]);
                    bounds[3] = Math.max(bounds[3], ring[place + 1]);
                }
            }
        }
        return bounds;
    }

    /** The shapes for the page: corners, where rings begin, and to which zone and polygon each belongs. */
    Frame frame() {
        int rings = zones.stream().mapToInt(zone -> zone.rings().size()).sum();
        int corners = zones.stream()
                .flatMap(zone -> zone.rings().stream())
                .mapToInt(ring -> ring.length)
                .sum();
        float[] positions = new float[corners];
        int[] starts = new int[rings + 1];
        int[] zoneOf = new int[rings];
        int[] polygonOf = new int[rings];
        byte[] hole = new byte[rings];
        float[] km2 = new float[zones.size()];
        int ring = 0;
        int next = 0;
        for (int zone = 0; zone < zones.size(); zone++) {
            Zone shape = zones.get(zone);
            km2[zone] = (float) shape.km2();
            for (int part = 0; part < shape.rings().size(); part++, ring++) {
                zoneOf[ring] = zone;
                polygonOf[ring] = shape.polygons().get(part);
                hole[ring] = (byte) (shape.isHole().get(part) ? 1 : 0);
                for (double degree : shape.rings().get(part)) positions[next++] = (float) degree;
                starts[ring + 1] = next / 2;
            }
        }
        Frame.Builder frame = Frame.of("zones")
                .floats("positions", positions)
                .ints("ringStart", starts)
                .ints("ringZone", zoneOf)
                .ints("ringPolygon", polygonOf)
                .bytes("ringIsHole", hole)
                .floats("km2", km2);
        ArrayNode codes = frame.header().putArray("codes");
        ArrayNode names = frame.header().putArray("names");
        ArrayNode ofArea = frame.header().putArray("areas");
        for (Zone zone : zones) {
            codes.add(zone.code());
            names.add(zone.name());
            ofArea.add(zone.area());
        }
        return frame.build();
    }
}
