package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;

/**
 * A customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016, ACM J. Exp. Algorithmics 21, 1.5): what can
 * be prepared for fast path queries from the graph alone, whatever its links will weigh. Immutable; safe to share
 * between threads.
 *
 * <p>Built once per network, slowly; {@link #customize} then takes a set of weights, quickly; the {@link Metric} gives
 * {@link Query}s, of microseconds.
 *
 * <p><b>Centroids</b>, through which no path may pass, keep their natural place in the order. No arc goes over one: the
 * customization leaves out triangles whose lowest node is a centroid, and a query neither leaves a centroid other than
 * its origin (backwards: its destination) nor meets at one. This is exact, since every path between two nodes has only
 * ordinary nodes inside. Giving centroids the lowest ranks or several entrances to a query would be exact too, but makes
 * cliques of connectors before the dissection, or needs searches of more than one way up the tree.
 */
public final class Hierarchy {

    final Contraction contraction;
    final boolean[] isCentroid; // [rank]
    final boolean hasCentroids;
    final boolean[] isBelowCentroid; // [rank] whether an ancestor is a centroid
    final int[] firstDown; // [rank], one longer → place
    final int[] downNode; // [place] → rank of the lower node; rising
    final int[] downArc; // [place] → arc from that node up to this one
    final int[] firstLink; // [rank], one longer → place; the links between a node and higher ones
    final int[] link; // [place] → link of the network, rising within an arc and direction
    final int[] linkArc; // [place] → 2 · arc, + 1 if the link leads down
    final Subtrees subtrees;
    private final int links;

    private Hierarchy(Topology topology, Contraction contraction, boolean[] isCentroidNode) {
        this.contraction = contraction;
        int nodes = topology.nodes();
        links = topology.links();
        isCentroid = new boolean[nodes];
        for (int node = 0; node < nodes; node++) isCentroid[contraction.rankOf[node]] = isCentroidNode[node];
        hasCentroids = anyOf(isCentroid);
        isBelowCentroid = belowCentroids();
        firstDown = new int[nodes + 1];
        downNode = new int[contraction.arcs()];
        downArc = new int[contraction.arcs()];
        listDownwards();
        firstLink = new int[nodes + 1];
        link = new int[links];
        linkArc = new int[links];
        listLinks(topology);
        subtrees = new Subtrees(contraction);
    }

    /**
     * A hierarchy of a network without centroids.
     *
     * @param x [node] easting; any unit, and no more than a hint: with wrong coordinates all is slower but right
     * @param y [node] northing
     */
    public static Hierarchy build(Topology topology, double[] x, double[] y) {
        try (Workers workers = Workers.of(1)) {
            return build(topology, x, y, new boolean[topology.nodes()], workers);
        }
    }

    /** A hierarchy of a network, with its centroids. */
    public static Hierarchy build(RoadNetwork network, Workers workers) {
        return build(network.topology(), network.xs(), network.ys(), Weights.centroids(network), workers);
    }

    /**
     * A hierarchy of a network. It does not depend on the number of threads.
     *
     * @param x [node] easting
     * @param y [node] northing
     * @param isCentroid [node] whether no path may pass through it
     */
    public static Hierarchy build(Topology topology, double[] x, double[] y, boolean[] isCentroid, Workers workers) {
        int[] order = NodeOrder.of(topology, x, y, workers);
        return new Hierarchy(topology, new Contraction(SimpleGraph.of(topology), order), isCentroid);
    }

    /**
     * Takes a set of weights, so that queries can be made; weights of arcs follow from lower triangles alone.
     *
     * @param linkWeight [link] milliseconds, {@link Weights#UNREACHED} for a closed link
     */
    public Metric customize(int[] linkWeight, Workers workers) {
        Weights.check(linkWeight, links);
        return Metric.basic(this, linkWeight, workers);
    }

    /**
     * Takes a set of weights and then removes every arc that no cheapest path needs. Takes about three times as long as
     * {@link #customize}; queries are faster, and their answers the same.
     *
     * @param linkWeight [link] milliseconds, {@link Weights#UNREACHED} for a closed link
     */
    public Metric customizePerfectly(int[] linkWeight, Workers workers) {
        Weights.check(linkWeight, links);
        return Metric.perfect(this, linkWeight, workers);
    }

    /** How many nodes there are. */
    public int nodes() {
        return contraction.parent.length;
    }

    /** How many links of the network there are. */
    public int links() {
        return links;
    }

    /** How many arcs there are, each for both directions. */
    public int arcs() {
        return contraction.arcs();
    }

    /** How many nodes there are on the longest way up: what a query looks at, at most, on either side. */
    public int height() {
        return contraction.height;
    }

    private void listDownwards() {
        int nodes = nodes();
        int[] rankAtDepth = new int[contraction.height];
        // Going down the ranks, the last node seen at each smaller depth is the ancestor there: subtrees are ranges.
        for (int rank = nodes - 1; rank >= 0; rank--) {
            rankAtDepth[contraction.depth[rank]] = rank;
            for (int arc = contraction.firstUp[rank]; arc < contraction.firstUp[rank + 1]; arc++) {
                firstDown[rankAtDepth[contraction.headDepth[arc]] + 1]++;
            }
        }
        for (int rank = 0; rank < nodes; rank++) firstDown[rank + 1] += firstDown[rank];
        int[] end = Arrays.copyOfRange(firstDown, 1, nodes + 1);
        for (int rank = nodes - 1; rank >= 0; rank--) {
            rankAtDepth[contraction.depth[rank]] = rank;
            for (int arc = contraction.firstUp[rank]; arc < contraction.firstUp[rank + 1]; arc++) {
                int place = --end[rankAtDepth[contraction.headDepth[arc]]];
                downNode[place] = rank;
                downArc[place] = arc;
            }
        }
    }

    private void listLinks(Topology topology) {
        int nodes = nodes();
        for (int number = 0; number < links; number++) {
            if (topology.tail(number) != topology.head(number)) firstLink[lower(topology, number) + 1]++;
        }
        for (int rank = 0; rank < nodes; rank++) firstLink[rank + 1] += firstLink[rank];
        int[] free = Arrays.copyOf(firstLink, nodes);
        for (int number = 0; number < links; number++) {
            if (topology.tail(number) == topology.head(number)) continue; // no cheapest path needs a loop
            int lower = lower(topology, number);
            int tail = contraction.rankOf[topology.tail(number)];
            int head = contraction.rankOf[topology.head(number)];
            int arc = contraction.arc(lower, contraction.depth[Math.max(tail, head)]);
            assert arc != Columns.NONE : "link " + number + " has no arc";
            int place = free[lower]++;
            link[place] = number;
            linkArc[place] = 2 * arc + (tail > head ? 1 : 0);
        }
    }

    private boolean[] belowCentroids() {
        int nodes = isCentroid.length;
        boolean[] isBelow = new boolean[nodes];
        for (int rank = nodes - 1; rank >= 0; rank--) {
            int parent = contraction.parent[rank];
            isBelow[rank] = parent < nodes && (isCentroid[parent] || isBelow[parent]);
        }
        return isBelow;
    }

    private static boolean anyOf(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) return true;
        }
        return false;
    }

    private int lower(Topology topology, int number) {
        return Math.min(contraction.rankOf[topology.tail(number)], contraction.rankOf[topology.head(number)]);
    }
}
