package org.conurb.viz.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.CityRoads;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.viz.frame.Frame;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.node.ArrayNode;

/** The roads of a city as they are drawn: lines in degrees with their attributes. Immutable. */
final class RoadShapes {

    private static final double KMH = 3.6;

    private final RoadNetwork network;
    private final MapProjection grid;
    private final int[] start; // [link] → first point of its line, one longer
    private final double[] degrees; // [point] longitude and latitude by turns

    private RoadShapes(RoadNetwork network, MapProjection grid) {
        this.network = network;
        this.grid = grid;
        start = new int[network.links() + 1];
        for (int link = 0; link < network.links(); link++) start[link + 1] = start[link] + network.points(link);
        degrees = new double[2 * start[network.links()]];
        for (int link = 0; link < network.links(); link++) {
            for (int point = 0; point < network.points(link); point++) {
                double[] place = at(network.pointX(link, point), network.pointY(link, point));
                degrees[2 * (start[link] + point)] = place[0];
                degrees[2 * (start[link] + point) + 1] = place[1];
            }
        }
    }

    /** Whether a city folder has roads. */
    static boolean areIn(Path cityFolder) {
        return Files.isRegularFile(cityFolder.resolve(CityRoads.FOLDER).resolve("link.csv"));
    }

    /** Reads the roads of a city folder; empty if it has none, or none that can be laid on a map. */
    static Optional<RoadShapes> read(Path cityFolder) {
        Path folder = cityFolder.resolve(CityRoads.FOLDER);
        if (!Files.isDirectory(folder)) return Optional.empty();
        GmnsNetwork gmns = GmnsNetwork.read(folder);
        return MapProjection.find(gmns.crs()).map(grid -> new RoadShapes(gmns.network(), grid));
    }

    RoadNetwork network() {
        return network;
    }

    /** Longitude and latitude of a point in the city's own grid. */
    synchronized Optional<Coordinate> degrees(double x, double y) {
        return grid.degrees(x, y);
    }

    /** The middle point of a link, longitude and latitude. */
    double[] middle(int link) {
        double[] middle = new double[2];
        along(link, 0.5, middle);
        return middle;
    }

    /** The point after a share of the way along a link, longitude and latitude. */
    void along(int link, double share, double[] point) {
        double whole = 0;
        for (int place = start[link]; place + 1 < start[link + 1]; place++) whole += stretch(place);
        double left = share * whole;
        int place = start[link];
        while (place + 2 < start[link + 1] && stretch(place) < left) left -= stretch(place++);
        double part = stretch(place) == 0 ? 0 : Math.min(1, left / stretch(place));
        point[0] = degrees[2 * place] + part * (degrees[2 * place + 2] - degrees[2 * place]);
        point[1] = degrees[2 * place + 1] + part * (degrees[2 * place + 3] - degrees[2 * place + 1]);
    }

    /** How far it is from a point to the next of its line, in degrees of latitude. */
    private double stretch(int place) {
        double squeeze = Math.cos(Math.toRadians(degrees[2 * place + 1]));
        return Math.hypot(
                (degrees[2 * place + 2] - degrees[2 * place]) * squeeze,
                degrees[2 * place + 3] - degrees[2 * place + 1]);
    }

    /** West, south, east, north of all lines, degrees. */
    double[] bounds() {
        double[] bounds = {180, 90, -180, -90};
        for (int place = 0; place < degrees.length; place += 2) {
            bounds[0] = Math.min(bounds[0], degrees[place]);
            bounds[1] = Math.min(bounds[1], degrees[place + 1]);
            bounds[2] = Math.max(bounds[2], degrees[place]);
            bounds[3] = Math.max(bounds[3], degrees[place + 1]);
        }
        return bounds;
    }

    private double[] at(double x, double y) {
        Coordinate place = degrees(x, y).orElse(new Coordinate(Double.NaN, Double.NaN));
        return new double[] {place.x, place.y};
    }

    /** The lines for the page. */
    Frame frame() {
        int links = network.links();
        float[] positions = new float[degrees.length];
        for (int place = 0; place < positions.length; place++) positions[place] = (float) degrees[place];
        byte[] rank = new byte[links];
        byte[] closed = new byte[links];
        float[] free = new float[links];
        float[] capacity = new float[links];
        float[] metres = new float[links];
        for (int link = 0; link < links; link++) {
            rank[link] = (byte) network.roadClass(link).ordinal();
            closed[link] = (byte) (network.isClosed(link) ? 1 : 0);
            free[link] = (float) (network.freeSpeed(link) * KMH);
            capacity[link] = (float) network.capacity(link);
            metres[link] = (float) network.lengthMetres(link);
        }
        Frame.Builder frame = Frame.of("roads")
                .floats("positions", positions)
                .ints("start", start)
                .bytes("rank", rank)
                .bytes("closed", closed)
                .floats("freeKmh", free)
                .floats("capacity", capacity)
                .floats("metres", metres);
        addNames(frame);
        return frame.build();
    }

    /** Names of links, and of streets, each street's once. */
    private void addNames(Frame.Builder frame) {
        Map<String, Integer> streets = new LinkedHashMap<>();
        int[] street = new int[network.links()];
        ArrayNode codes = frame.header().putArray("codes");
        for (int link = 0; link < street.length; link++) {
            codes.add(network.linkId(link));
            street[link] = streets.computeIfAbsent(network.name(link), name -> streets.size());
        }
        ArrayNode names = frame.header().putArray("names");
        streets.keySet().forEach(names::add);
        ArrayNode classes = frame.header().putArray("classes");
        for (RoadClass each : RoadClass.values()) classes.add(each.word());
        frame.ints("street", street);
    }
}
