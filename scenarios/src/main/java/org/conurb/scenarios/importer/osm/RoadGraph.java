package org.conurb.scenarios.importer.osm;

import java.util.BitSet;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/**
 * Roads cut into edges: from junction to junction or dead end. A road is also cut where a node of it is missing, and
 * where it returns to a node that it has passed, so that no edge begins and ends at the same node.
 */
final class RoadGraph {

    private final RoadStore roads;
    private final NodePlaces places;
    private final Counter counter;
    private final BitSet kept; // [node] that stays a node whatever meets there

    // edges
    private final LongList points = new LongList(); // nodes along the edges, both ends included
    private final LongList ends = new LongList(); // [edge] → end of its points
    private final LongList roadOf = new LongList(); // [edge]
    private final LongList ordinal = new LongList(); // [edge] → which edge of its road it is, from 1
    private double metres;

    // working
    private final int[] degree; // [node] ends of segments that meet there
    private final LongList piece = new LongList();
    private int edgesOfRoad;

    /**
     * Cuts roads into edges.
     *
     * @param kept nodes at which roads are cut in any case, such as those of turn restrictions
     */
    RoadGraph(RoadStore roads, NodePlaces places, BitSet kept, Counter counter) {
        this.roads = roads;
        this.places = places;
        this.counter = counter;
        this.kept = kept;
        this.degree = new int[places.size()];
        for (int road = 0; road < roads.roads(); road++) forEachPiece(road, this::countDegrees);
        for (int road = 0; road < roads.roads(); road++) {
            int current = road;
            edgesOfRoad = 0;
            forEachPiece(road, () -> cut(current));
        }
    }

    /** Runs the task for every part of a road whose nodes are all there, which then stands in {@code piece}. */
    private void forEachPiece(int road, Runnable task) {
        piece.clear();
        for (int place = roads.firstNode(road); place < roads.endNode(road); place++) {
            int node = places.find(roads.node(place));
            if (places.isMissing(node)) {
                finish(task);
            } else if (piece.size() == 0 || piece.get(piece.size() - 1) != node) {
                piece.add(node);
            }
        }
        finish(task);
    }

    private void finish(Runnable task) {
        if (piece.size() > 1) task.run();
        piece.clear();
    }

    private void countDegrees() {
        for (int place = 0; place + 1 < piece.size(); place++) {
            int from = (int) piece.get(place);
            int to = (int) piece.get(place + 1);
            degree[from]++;
            degree[to]++;
            metres += places.metres(from, to);
        }
    }

    private void cut(int road) {
        int begin = 0;
        for (int place = 1; place < piece.size(); place++) {
            int node = (int) piece.get(place);
            if (place == piece.size() - 1 || degree[node] != 2 || kept.get(node)) {
                addWithoutLoop(road, begin, place);
                begin = place;
            }
        }
    }

    private void addWithoutLoop(int road, int begin, int end) {
        if (piece.get(begin) != piece.get(end)) {
            add(road, begin, end);
            return;
        }
        counter.count(Kind.REPAIRED, "roads from a node to itself, cut in two", "way " + roads.id(road));
        int middle = (begin + end) / 2;
        kept.set((int) piece.get(middle));
        add(road, begin, middle);
        add(road, middle, end);
    }

    private void add(int road, int begin, int end) {
        for (int place = begin; place <= end; place++) points.add(piece.get(place));
        ends.add(points.size());
        roadOf.add(road);
        ordinal.add(++edgesOfRoad);
    }

    /** Counts the nodes that roads name but the file does not hold. */
    void countMissing() {
        for (int road = 0; road < roads.roads(); road++) {
            int missing = 0;
            for (int place = roads.firstNode(road); place < roads.endNode(road); place++) {
                if (places.isMissing(places.find(roads.node(place)))) missing++;
            }
            if (missing == 0) continue;
            counter.count(Kind.REPAIRED, "roads with nodes that are missing, cut there", "way " + roads.id(road));
            counter.count(Kind.DROPPED, "nodes along roads that are missing", missing);
        }
    }

    /** The length of all roads, metres, each once whatever its directions. */
    double metres() {
        return metres;
    }

    int edges() {
        return ends.size();
    }

    int from(int edge) {
        return point(first(edge));
    }

    int to(int edge) {
        return point(end(edge) - 1);
    }

    /** Where the points of an edge begin among all. */
    int first(int edge) {
        return edge == 0 ? 0 : (int) ends.get(edge - 1);
    }

    /** Where the points of an edge end among all. */
    int end(int edge) {
        return (int) ends.get(edge);
    }

    /** The node at a point. */
    int point(int place) {
        return (int) points.get(place);
    }

    /** The road that an edge is a part of. */
    int road(int edge) {
        return (int) roadOf.get(edge);
    }

    /** A name for an edge, unique: its way and which part of it. */
    String name(int edge) {
        return roads.id(road(edge)) + "_" + ordinal.get(edge);
    }

    /** The number of an edge's attributes. */
    int attributes(int edge) {
        return roads.attributes(road(edge));
    }

    boolean isKept(int node) {
        return kept.get(node);
    }

    /** [node] → how many of the usable edges end there. */
    int[] degrees(BitSet usable) {
        int[] edgeEnds = new int[degree.length];
        for (int edge = usable.nextSetBit(0); edge >= 0; edge = usable.nextSetBit(edge + 1)) {
            edgeEnds[from(edge)]++;
            edgeEnds[to(edge)]++;
        }
        return edgeEnds;
    }
}
