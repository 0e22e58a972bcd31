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

    private RoadShapes(RoadNetwork network, MapProjection grid) {
        this.network = network;
        this.grid = grid;
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
        int point = network.points(link) / 2;
        if (network.points(link) > 2) return at(network.pointX(link, point), network.pointY(link, point));
        return at(
                (network.pointX(link, 0) + network.pointX(link, 1)) / 2,
                (network.pointY(link, 0) + network.pointY(link, 1)) / 2);
    }

    private double[] at(double x, double y) {
        Coordinate place = degrees(x, y).orElse(new Coordinate(Double.NaN, Double.NaN));
        return new double[] {place.x, place.y};
    }

    /** The lines for the page. */
    Frame frame() {
        int links = network.links();
        int[] starts = new int[links + 1];
        for (int link = 0; link < links; link++) starts[link + 1] = starts[link] + network.points(link);
        float[] positions = new float[2 * starts[links]];
        byte[] rank = new byte[links];
        byte[] closed = new byte[links];
        float[] free = new float[links];
        float[] capacity = new float[links];
        float[] metres = new float[links];
        for (int link = 0; link < links; link++) {
            for (int point = 0; point < network.points(link); point++) {
                double[] place = at(network.pointX(link, point), network.pointY(link, point));
                positions[2 * (starts[link] + point)] = (float) place[0];
                positions[2 * (starts[link] + point) + 1] = (float) place[1];
            }
            rank[link] = (byte) network.roadClass(link).ordinal();
            closed[link] = (byte) (network.isClosed(link) ? 1 : 0);
            free[link] = (float) (network.freeSpeed(link) * KMH);
            capacity[link] = (float) network.capacity(link);
            metres[link] = (float) network.lengthMetres(link);
        }
        Frame.Builder frame = Frame.of("roads")
                .floats("positions", positions)
                .ints("start", starts)
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
