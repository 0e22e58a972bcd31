package org.conurb.scenarios.derivation.roads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.locationtech.jts.geom.Coordinate;

/**
 * A network of roads from the places that they pass.
 *
 * <p>Motorways are met at junctions alone, by slip roads to the road of the same place. Other roads and the streets between
 * neighbourhoods meet wherever they cross. Every road has two directions.
 */
public final class RoadDrawing {

    /** A road on the ground is longer than the straight lines between its places; assumed. */
    private static final double BENDS = 1.08;

    private static final double BENDS_OF_MOTORWAYS = 1.03;

    /** Speed on streets between neighbourhoods with their junctions, km/h; assumed. */
    private static final double STREET_KMH = 30;

    /** Streets side by side that a drawn one stands for: some 8,000 km of minor roads lie behind 2,500 that are drawn. */
    private static final int STREETS = 2;

    /** A slip road with the lanes it widens to at its end: metres, km/h, lanes; assumed. */
    private static final double SLIP_METRES = 600;

    private static final double SLIP_KMH = 50;
    private static final int SLIP_LANES = 4;
    private static final double KMH = 1 / 3.6;
    private static final int MOST_BETWEEN_JUNCTIONS = 10_000;

    private final Map<String, Coordinate> places;
    private final Crossings crossings = new Crossings();
    private final RoadNetworkBuilder network = new RoadNetworkBuilder();
    private final Map<Coordinate, Integer> surface = new LinkedHashMap<>();
    private final Map<String, Integer> mainline = new LinkedHashMap<>();
    private int links;

    /**
     * A road as it is drawn.
     *
     * @param road its number
     * @param kind its rank
     * @param lanes in each direction
     * @param kmh speed without traffic, waiting at junctions included
     * @param way names of the places it passes
     */
    public record Road(String road, String kind, int lanes, double kmh, List<String> way) {

        private Piece.Kind rank() {
            return Piece.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        }
    }

    private RoadDrawing(Map<String, Coordinate> places) {
        this.places = places;
    }

    /**
     * Draws the network.
     *
     * @param places [name] metres in the grid of the city
     * @param centres of neighbourhoods
     */
    public static RoadNetwork draw(Map<String, Coordinate> places, List<Road> roads, List<Coordinate> centres) {
        RoadDrawing drawing = new RoadDrawing(places);
        drawing.surface(roads, centres);
        roads.stream().filter(road -> road.rank() == Piece.Kind.MOTORWAY).forEach(drawing::motorway);
        drawing.slipRoads(roads);
        return drawing.network.build();
    }

    private void surface(List<Road> roads, List<Coordinate> centres) {
        List<Piece> pieces = new ArrayList<>();
        for (Road road : roads) {
            if (road.rank() == Piece.Kind.MOTORWAY) continue;
            for (int leg = 1; leg < road.way().size(); leg++) {
                Coordinate from = places.get(road.way().get(leg - 1));
                Coordinate to = places.get(road.way().get(leg));
                crossings.junction(from);
                crossings.junction(to);
                pieces.add(new Piece(road.rank(), road.road(), road.lanes(), road.kmh(), from, to));
            }
        }
        pieces.addAll(LocalStreets.between(centres, STREETS, STREET_KMH));
        for (Piece piece : crossings.cut(pieces)) {
            int from =
                    surface.computeIfAbsent(piece.from(), at -> network.addNode("" + (surface.size() + 1), at.x, at.y));
            int to = surface.computeIfAbsent(piece.to(), at -> network.addNode("" + (surface.size() + 1), at.x, at.y));
            both(piece.kind(), piece.road(), piece.lanes(), piece.kmh(), from, to, piece.metres() * BENDS);
        }
    }

    private void motorway(Road road) {
        for (int leg = 1; leg < road.way().size(); leg++) {
            Coordinate from = places.get(road.way().get(leg - 1));
            Coordinate to = places.get(road.way().get(leg));
            int tail = mainline(road.way().get(leg - 1));
            int head = mainline(road.way().get(leg));
            double metres = from.distance(to) * BENDS_OF_MOTORWAYS;
            both(Piece.Kind.MOTORWAY, road.road(), road.lanes(), road.kmh(), tail, head, metres);
        }
    }

    private int mainline(String place) {
        Coordinate at = places.get(place);
        return mainline.computeIfAbsent(
                place, name -> network.addNode("m" + (MOST_BETWEEN_JUNCTIONS + mainline.size()), at.x, at.y));
    }

    private void slipRoads(List<Road> roads) {
        TreeSet<String> onSurface = new TreeSet<>();
        for (Road road : roads) if (road.rank() != Piece.Kind.MOTORWAY) onSurface.addAll(road.way());
        for (Map.Entry<String, Integer> junction : mainline.entrySet()) {
            if (!onSurface.contains(junction.getKey())) continue;
            int below = surface.get(crossings.junction(places.get(junction.getKey())));
            for (int[] ends : new int[][] {{junction.getValue(), below}, {below, junction.getValue()}}) {
                add(RoadClass.MOTORWAY_LINK, junction.getKey(), SLIP_LANES, SLIP_KMH, ends[0], ends[1], SLIP_METRES);
            }
        }
    }

    private void both(Piece.Kind kind, String road, int lanes, double kmh, int from, int to, double metres) {
        RoadClass rank = RoadClass.valueOf(kind.name());
        add(rank, road, lanes, kmh, from, to, metres);
        add(rank, road, lanes, kmh, to, from, metres);
    }

    private void add(RoadClass rank, String road, int lanes, double kmh, int from, int to, double metres) {
        network.addLink(
                LinkSpec.road("" + ++links, from, to, Math.rint(metres), kmh * KMH, lanes, lanes * laneCapacity(rank))
                        .withClass(rank)
                        .named(road));
    }

    /**
     * Vehicles an hour that a lane can discharge. Motorways: 2,000, within the 2,330 of cars on level ground less heavy
     * vehicles (Design Manual for Roads and Bridges, volume 13, COBA manual, part 5). Others: of the one-way hourly capacities
     * of urban roads (the same, TA 79/99, table 2) those of the lower types, as the signals of busy towns leave no more: trunk
     * 1,500 (UAP1 to UAP2 dual), primary 1,100 (UAP3), secondary 900 (UAP4), streets 600 each (UAP4, narrow, parked cars).
     */
    private static double laneCapacity(RoadClass rank) {
        return switch (rank) {
            case MOTORWAY -> 2000;
            case MOTORWAY_LINK -> 1000;
            case TRUNK -> 1500;
            case PRIMARY -> 1100;
            case SECONDARY -> 900;
            default -> 600;
        };
    }

    /** Where a place lies on the network: the mainline of a motorway if one passes, else the junction there. */
    public static int nodeOf(RoadNetwork network, Coordinate at) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int node = 0; node < network.nodes(); node++) {
            boolean isMainline = network.nodeId(node).startsWith("m");
            double metres = Math.hypot(network.x(node) - at.x, network.y(node) - at.y) - (isMainline ? 1 : 0);
            if (metres < least) {
                least = metres;
                nearest = node;
            }
        }
        return nearest;
    }
}
