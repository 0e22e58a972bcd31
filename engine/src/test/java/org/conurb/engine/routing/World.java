package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.conurb.engine.network.RandomTopology;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/** A graph with weights to route on, and the checks that any method of routing must pass on it. */
record World(String name, Topology topology, double[] x, double[] y, boolean[] isCentroid, int[] weight) {

    /** Any graph at all: parallel links, loops, parts apart; a tenth of the links closed, a tenth free of cost. */
    static World random(int nodes, int links, double centroidShare, long seed) {
        YearDraws draws = Draws.of(seed, "random world").in(0);
        Topology topology = RandomTopology.of(nodes, links, seed);
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        boolean[] isCentroid = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            x[node] = draws.uniform(node, 0);
            y[node] = draws.uniform(node, 1);
            isCentroid[node] = draws.uniform(node, 2) < centroidShare;
        }
        String name = nodes + " nodes, " + links + " links, seed " + seed;
        return new World(name, topology, x, y, isCentroid, weights(topology, seed));
    }

    /** A square of streets in both directions, with weights that leave few ties. */
    static World grid(int side, long seed) {
        int nodes = side * side;
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        int[] tail = new int[4 * side * (side - 1)];
        int[] head = new int[tail.length];
        int links = 0;
        for (int node = 0; node < nodes; node++) {
            x[node] = node % side;
            y[node] = node / side;
            for (int other : new int[] {node - side, node - 1, node + 1, node + side}) {
                boolean isNext =
                        other >= 0 && other < nodes && (other % side == node % side || other / side == node / side);
                if (!isNext) continue;
                tail[links] = node;
                head[links++] = other;
            }
        }
        Topology topology = Topology.of(nodes, tail, head);
        return new World(side + " by " + side + " grid", topology, x, y, new boolean[nodes], weights(topology, seed));
    }

    /** The same graph with other weights. */
    World reweighted(long seed) {
        return new World(name + ", weights " + seed, topology, x, y, isCentroid, weights(topology, seed));
    }

    private static int[] weights(Topology topology, long seed) {
        YearDraws draws = Draws.of(seed, "weights").in(0);
        int[] weight = new int[topology.links()];
        for (int link = 0; link < weight.length; link++) {
            double kind = draws.uniform(link, 0);
            if (kind < 0.1) weight[link] = Weights.UNREACHED;
            else if (kind > 0.2) weight[link] = draws.below(60_000, link, 1);
        }
        return weight;
    }

    Hierarchy hierarchy(Workers workers) {
        return Hierarchy.build(topology, x, y, isCentroid, workers);
    }

    /** Compares every pair that begins at one of these nodes with the plain method. */
    void check(Query query, int... origins) {
        Dijkstra plain = new Dijkstra(topology, isCentroid);
        IntBuffer links = new IntBuffer();
        for (int from : origins) {
            plain.searchFrom(weight, from);
            for (int to = 0; to < topology.nodes(); to++) {
                String pair = name + ": " + from + " to " + to;
                assertEquals(plain.weightTo(to), query.weight(from, to), pair);
                assertEquals(plain.weightTo(to), query.path(from, to, links), pair);
                checkWalk(links, from, to, plain.weightTo(to), pair);
            }
        }
    }

    void checkAll(Query query) {
        int[] all = new int[topology.nodes()];
        Arrays.setAll(all, node -> node);
        check(query, all);
    }

    private void checkWalk(IntBuffer links, int from, int to, int expected, String pair) {
        if (expected == Weights.UNREACHED || from == to) {
            assertEquals(0, links.size(), pair);
            return;
        }
        int at = from;
        int sum = 0;
        for (int place = 0; place < links.size(); place++) {
            int link = links.get(place);
            assertEquals(at, topology.tail(link), pair + ": the path is not connected");
            if (place > 0) assertEquals(false, isCentroid[at], pair + ": the path passes a centroid");
            at = topology.head(link);
            sum += weight[link];
        }
        assertEquals(to, at, pair);
        assertEquals(expected, sum, pair);
    }
}
