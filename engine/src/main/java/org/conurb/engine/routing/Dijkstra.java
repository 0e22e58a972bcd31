package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * Cheapest paths by Dijkstra's method (1959, Numerische Mathematik 1, 269): the slow, obvious reference.
 *
 * <p>Works on any weights without preparation. Owns its scratch memory, hence one object per thread; a search resets
 * only what the one before touched. Of paths that cost the same it takes the same one every time; of parallel links the
 * first in the numbering.
 */
public final class Dijkstra {

    private final Topology topology;
    private final boolean[] isCentroid; // [node], null if there are none
    private final int[] weightTo; // [node] of the cheapest path found so far
    private final int[] lastLink; // [node] last link of that path
    private final NodeHeap heap;
    private final IntBuffer touched = new IntBuffer();
    private final IntBuffer backwards = new IntBuffer();

    /** A search over a network without centroids. */
    public Dijkstra(Topology topology) {
        this(topology, null);
    }

    /**
     * A search in which no path passes through a centroid, although it may begin or end there.
     *
     * @param isCentroid [node], or null if there are none
     */
    public Dijkstra(Topology topology, boolean[] isCentroid) {
        this.topology = topology;
        this.isCentroid = isCentroid == null ? null : isCentroid.clone();
        weightTo = new int[topology.nodes()];
        Arrays.fill(weightTo, Weights.UNREACHED);
        lastLink = new int[topology.nodes()];
        heap = new NodeHeap(topology.nodes());
    }

    /**
     * The weight of the cheapest path from a node to another, or {@link Weights#UNREACHED}. Stops when it is found;
     * afterwards only {@link #path} to this node may be asked for.
     *
     * @param linkWeight [link] milliseconds, {@link Weights#UNREACHED} for a closed link
     */
    public int weight(int[] linkWeight, int from, int to) {
        search(linkWeight, from, to);
        return weightTo[to];
    }

    /** Finds the cheapest paths from a node to all others; ask {@link #weightTo} and {@link #path} afterwards. */
    public void searchFrom(int[] linkWeight, int from) {
        search(linkWeight, from, Columns.NONE);
    }

    /** The weight of the cheapest path to a node in the last search, or {@link Weights#UNREACHED}. */
    public int weightTo(int node) {
        return weightTo[node];
    }

    /** The last link of the cheapest path to a node; {@link Columns#NONE} at the origin and where none leads. */
    public int lastLink(int node) {
        return weightTo[node] == Weights.UNREACHED ? Columns.NONE : lastLink[node];
    }

    /**
     * The links of the cheapest path of the last search to a node, in the order of travel.
     *
     * @param links emptied and filled; stays empty if there is no path or no need of one
     * @return whether there is a path
     */
    public boolean path(int to, IntBuffer links) {
        links.clear();
        if (weightTo[to] == Weights.UNREACHED) return false;
        backwards.clear();
        for (int link = lastLink[to]; link != Columns.NONE; link = lastLink[topology.tail(link)]) backwards.add(link);
        for (int place = backwards.size() - 1; place >= 0; place--) links.add(backwards.get(place));
        return true;
    }

    private void search(int[] linkWeight, int from, int to) {
        reset();
        improve(from, 0, Columns.NONE);
        while (!heap.isEmpty()) {
            int node = heap.take();
            if (node == to) return;
            if (isCentroid == null || !isCentroid[node] || node == from) leave(node, linkWeight);
        }
    }

    private void leave(int node, int[] linkWeight) {
        int weight = weightTo[node];
        int end = topology.firstOut(node + 1);
        for (int link = topology.firstOut(node); link < end; link++) {
            int beyond = weight + linkWeight[link];
            int head = topology.head(link);
            if (beyond < weightTo[head]) improve(head, beyond, link);
        }
    }

    private void improve(int node, int weight, int link) {
        if (weightTo[node] == Weights.UNREACHED) touched.add(node);
        weightTo[node] = weight;
        lastLink[node] = link;
        heap.offer(node, weight);
    }

    private void reset() {
        heap.clear();
        for (int place = 0; place < touched.size(); place++) weightTo[touched.get(place)] = Weights.UNREACHED;
        touched.clear();
    }
}
