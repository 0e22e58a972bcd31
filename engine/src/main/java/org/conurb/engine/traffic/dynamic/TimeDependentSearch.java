package org.conurb.engine.traffic.dynamic;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * The path that costs least at travel times that change while one travels: Dijkstra's method with labels of arrival
 * (Dreyfus 1969, Operations Research 17, 395; exact because nobody overtakes on a link). With tolls it is exact only if
 * nobody would gain by waiting.
 *
 * <p>One object per thread.
 */
final class TimeDependentSearch {

    private final Topology topology;
    private final LinkCosts costs;
    private final double[] costTo; // [node] seconds since departure, tolls included
    private final double[] arrival; // [node] second of the day
    private final int[] lastLink; // [node]
    private final java.util.PriorityQueue<Label> open = new java.util.PriorityQueue<>();

    private record Label(double cost, int node) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            int order = Double.compare(cost, other.cost);
            return order != 0 ? order : Integer.compare(node, other.node);
        }
    }

    TimeDependentSearch(Topology topology, LinkCosts costs) {
        this.topology = topology;
        this.costs = costs;
        costTo = new double[topology.nodes()];
        arrival = new double[topology.nodes()];
        lastLink = new int[topology.nodes()];
    }

    /** The least cost, seconds; infinite if there is no path. Fills {@code path} if it is not null. */
    double search(int from, int to, double departure, IntBuffer path) {
        Arrays.fill(costTo, Double.POSITIVE_INFINITY);
        open.clear();
        costTo[from] = 0;
        arrival[from] = departure;
        lastLink[from] = Columns.NONE;
        open.add(new Label(0, from));
        while (!open.isEmpty()) {
            Label label = open.poll();
            if (label.cost() > costTo[label.node()]) continue;
            if (label.node() == to) break;
            if (label.node() == from || !costs.network().isCentroid(label.node())) leave(label.node());
        }
        if (path != null) collect(to, path);
        return costTo[to];
    }

    private void leave(int node) {
        for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
            if (!costs.isOpen(link)) continue;
            double seconds = costs.times().at(link, arrival[node]);
            double cost = costTo[node] + seconds + costs.tollSeconds(link, arrival[node]);
            int head = topology.head(link);
            if (cost < costTo[head]) {
                costTo[head] = cost;
                arrival[head] = arrival[node] + seconds;
                lastLink[head] = link;
                open.add(new Label(cost, head));
            }
        }
    }

    private void collect(int to, IntBuffer path) {
        path.clear();
        if (costTo[to] == Double.POSITIVE_INFINITY) return;
        IntBuffer backwards = new IntBuffer();
        for (int link = lastLink[to]; link != Columns.NONE; link = lastLink[topology.tail(link)]) backwards.add(link);
        for (int place = backwards.size() - 1; place >= 0; place--) path.add(backwards.get(place));
    }
}
