package org.conurb.scenarios.importer.osm;

import java.util.Arrays;
import java.util.BitSet;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.importer.osm.RoadAttributes.Direction;

/** Makes nodes and links of chains: nodes in the order of their numbers, a link for each open direction of a chain. */
final class RoadBuilder {

    private static final int NONE = -1;

    /** After the name of a link the other way. */
    static final String BACK = "_back";

    private final RoadStore roads;
    private final RoadGraph graph;
    private final NodePlaces places;
    private final GridPlaces grid;
    private final Counter counter;
    private final RoadNetworkBuilder builder = new RoadNetworkBuilder();
    private final int[] nodeOf; // [node of roads] → node of the network, NONE if it is none
    private final LongList tailOf = new LongList(); // [link as added] → node of the network
    private final LongList firstRoad = new LongList(); // [link as added] → the road that it begins with
    private final LongList lastRoad = new LongList(); // [link as added] → the road that it ends with
    private final LongList points = new LongList();
    private double groundMetres;
    private double gridMetres;

    RoadBuilder(RoadStore roads, RoadGraph graph, NodePlaces places, GridPlaces grid, Counter counter) {
        this.roads = roads;
        this.graph = graph;
        this.places = places;
        this.grid = grid;
        this.counter = counter;
        this.nodeOf = new int[places.size()];
    }

    /** The network of the usable edges, and which roads its links begin and end with. */
    Built build(BitSet usable) {
        int[] flipped = roads.flipped();
        addNodes(flipped, usable);
        RoadChains chains = new RoadChains(graph, flipped, usable, places.size());
        while (chains.next()) add(chains);
        return built(builder.build());
    }

    /**
     * What was built.
     *
     * @param network the network
     * @param firstWay [link] number of the way that it begins with
     * @param lastWay [link] number of the way that it ends with
     */
    record Built(RoadNetwork network, long[] firstWay, long[] lastWay) {}

    private Built built(RoadNetwork network) {
        long[] firstWay = new long[network.links()];
        long[] lastWay = new long[network.links()];
        int[] next = new int[network.nodes()]; // links leave the builder sorted by tail, else as they came
        for (int node = 0; node < next.length; node++)
            next[node] = network.topology().firstOut(node);
        for (int added = 0; added < firstRoad.size(); added++) {
            int link = next[(int) tailOf.get(added)]++;
            firstWay[link] = roads.id((int) firstRoad.get(added));
            lastWay[link] = roads.id((int) lastRoad.get(added));
        }
        return new Built(network, firstWay, lastWay);
    }

    private void addNodes(int[] flipped, BitSet usable) {
        BitSet isEnd = new BitSet();
        RoadChains chains = new RoadChains(graph, flipped, usable, places.size());
        while (chains.next()) {
            points.clear();
            chains.points(points);
            isEnd.set((int) points.get(0));
            isEnd.set((int) points.get(points.size() - 1));
        }
        Arrays.fill(nodeOf, NONE);
        for (int node = isEnd.nextSetBit(0); node >= 0; node = isEnd.nextSetBit(node + 1)) {
            nodeOf[node] = builder.addNode(Long.toString(places.id(node)), grid.x(node), grid.y(node));
        }
    }

    private void add(RoadChains chain) {
        points.clear();
        chain.points(points);
        RoadAttributes road = roads.attributesOf(chain.attributes());
        String name = graph.name(chain.edge(0));
        double metres = metres(name);
        int first = graph.road(chain.edge(0));
        int last = graph.road(chain.edge(chain.size() - 1));
        if (road.forward() != null) add(name, road, road.forward(), metres, false, first, last);
        if (road.backward() != null) add(name + BACK, road, road.backward(), metres, true, last, first);
    }

    private double metres(String name) {
        double metres = 0;
        for (int place = 0; place + 1 < points.size(); place++) {
            int from = (int) points.get(place);
            int to = (int) points.get(place + 1);
            metres += places.metres(from, to);
            gridMetres += Math.hypot(grid.x(to) - grid.x(from), grid.y(to) - grid.y(from));
        }
        groundMetres += metres;
        double rounded = GridPlaces.rounded(metres);
        if (rounded > 0) return rounded;
        counter.count(Kind.REPAIRED, "links of length 0, now " + NetworkChecks.SHORTEST_METRES + " m", name);
        return NetworkChecks.SHORTEST_METRES;
    }

    /** The line of the chain at hand, or back along it; null if it is straight from node to node. */
    private double[] shape(boolean isBack) {
        int count = points.size();
        if (count == 2) return null;
        double[] shape = new double[2 * count];
        for (int place = 0; place < count; place++) {
            int node = (int) points.get(isBack ? count - 1 - place : place);
            shape[2 * place] = grid.x(node);
            shape[2 * place + 1] = grid.y(node);
        }
        return shape;
    }

    private void add(
            String id, RoadAttributes road, Direction direction, double metres, boolean isBack, int first, int last) {
        int begin = nodeOf[(int) points.get(0)];
        int end = nodeOf[(int) points.get(points.size() - 1)];
        int tail = isBack ? end : begin;
        builder.addLink(new LinkSpec(
                id,
                tail,
                isBack ? begin : end,
                metres,
                direction.speed(),
                direction.lanes(),
                direction.capacity(),
                road.roadClass(),
                road.modes(),
                road.name(),
                0,
                false,
                shape(isBack)));
        tailOf.add(tail);
        firstRoad.add(first);
        lastRoad.add(last);
    }

    /** How much longer the roads are on the grid than on the ground; 1 if they are as long. */
    double stretch() {
        return gridMetres / groundMetres;
    }
}
