package org.conurb.engine.traffic.assignment;

import java.util.Arrays;

/**
 * The paths in use from one origin, packed by destination, and the order in which its nodes are searched.
 *
 * <p>A path is a run of links from its destination back to the origin. Paths are added by {@link #search} and {@link
 * #settle}, which may run for different origins at once; between them only flows change.
 */
final class OriginPaths {

    /** A path found is new if it is cheaper than all known ones by more than what the order of adding up does. */
    private static final double ROUNDING = 1e-13;

    /** Room for the links of paths found; the much that the first iterations need is not held on to. */
    private static final int ROOM_KEPT = 256;

    private final int node;
    private final int[] destination; // [destination] → node
    private final double[] trips; // [destination]
    final double[] excess; // [destination] cost that its trips could save, when last measured
    private double totalExcess;
    private int pairsWithExcess;
    private int[] order; // nodes in about the order of their cost
    private boolean orderHelps;

    int[] firstPath; // [destination], one longer → path
    int[] firstLink; // [path], one longer → place in link
    int[] link; // [place]
    double[] flow; // [path]

    private int foundCount;
    private int[] foundFor = new int[16]; // [found] → destination, rising
    private int[] foundFirst = new int[17]; // [found], one longer → place in foundLink
    private int[] foundLink = new int[ROOM_KEPT];

    OriginPaths(Demand demand, int origin) {
        this.node = demand.originNode(origin);
        int first = demand.firstPair(origin);
        int count = demand.firstPair(origin + 1) - first;
        this.destination = new int[count];
        this.trips = new double[count];
        for (int number = 0; number < count; number++) {
            destination[number] = demand.destinationNode(first + number);
            trips[number] = demand.trips(first + number);
        }
        this.excess = new double[count];
        this.firstPath = new int[count + 1];
        this.firstLink = new int[1];
        this.link = new int[0];
        this.flow = new double[0];
    }

    int destinations() {
        return destination.length;
    }

    int paths() {
        return flow.length;
    }

    /** Puts all trips on the cheapest paths at these costs. */
    void loadCheapest(ShortestTree tree, double[] cost) {
        search(tree, cost);
        settle();
        System.arraycopy(trips, 0, flow, 0, trips.length);
    }

    /**
     * Finds paths cheaper than those in use and measures what could be saved.
     *
     * @return what all trips would cost on the cheapest paths
     */
    double search(ShortestTree tree, double[] cost) {
        growTree(tree, cost);
        foundCount = 0;
        forgetExcess();
        double total = 0;
        for (int number = 0; number < destination.length; number++) {
            double cheapest = tree.costTo(destination[number]);
            if (cheapest == Double.POSITIVE_INFINITY) throw new NoPathException(node, destination[number]);
            total += cheapest * trips[number];
            double known = measure(number, cost, cheapest);
            if (cheapest < known * (1 - ROUNDING)) remember(number, tree);
        }
        return total;
    }

    /** The heap is the faster one while costs still change so much that most nodes change places. */
    private void growTree(ShortestTree tree, double[] cost) {
        if (orderHelps) {
            int repairs = tree.regrow(node, cost, order);
            orderHelps = repairs < order.length / 2;
        } else {
            orderHelps = order != null;
            order = tree.grow(node, cost);
        }
    }

    /** Measures the excess of all destinations among the paths in use. */
    void measureExcess(double[] cost) {
        forgetExcess();
        for (int number = 0; number < destination.length; number++) {
            boolean choice = firstPath[number + 1] - firstPath[number] > 1;
            if (choice) measure(number, cost, Double.POSITIVE_INFINITY);
            else excess[number] = 0;
        }
    }

    /** Stores the excess over the cheapest of the paths in use and the given one; the cost of the cheapest in use. */
    private double measure(int number, double[] cost, double given) {
        double known = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int path = firstPath[number]; path < firstPath[number + 1]; path++) {
            double costs = costOf(path, cost);
            known = Math.min(known, costs);
            spent += costs * flow[path];
        }
        excess[number] = spent - trips[number] * Math.min(known, given);
        if (excess[number] > 0) {
            totalExcess += excess[number];
            pairsWithExcess++;
        }
        return known;
    }

    private void forgetExcess() {
        totalExcess = 0;
        pairsWithExcess = 0;
    }

    /** What all trips could save, when last measured. */
    double totalExcess() {
        return totalExcess;
    }

    /** How many destinations have trips that could save anything. */
    int pairsWithExcess() {
        return pairsWithExcess;
    }

    double costOf(int path, double[] cost) {
        double sum = 0;
        int end = firstLink[path + 1];
        for (int place = firstLink[path]; place < end; place++) sum += cost[link[place]];
        return sum;
    }

    private void remember(int number, ShortestTree tree) {
        if (foundCount == foundFor.length) {
            foundFor = Arrays.copyOf(foundFor, 2 * foundCount);
            foundFirst = Arrays.copyOf(foundFirst, 2 * foundCount + 1);
        }
        int place = foundFirst[foundCount];
        for (int at = destination[number]; at != node; at = tree.nodeBefore(at)) {
            if (place == foundLink.length) foundLink = Arrays.copyOf(foundLink, 2 * place);
            foundLink[place++] = tree.linkTo(at);
        }
        foundFor[foundCount++] = number;
        foundFirst[foundCount] = place;
    }

    /** Takes the paths found into use, without flow yet, and drops those that have none. */
    void settle() {
        int keptPaths = 0;
        int keptLinks = 0;
        for (int path = 0; path < flow.length; path++) {
            if (flow[path] == 0) continue;
            keptPaths++;
            keptLinks += firstLink[path + 1] - firstLink[path];
        }
        if (foundCount > 0 || keptPaths < flow.length) {
            repack(keptPaths + foundCount, keptLinks + foundFirst[foundCount]);
        }
        foundCount = 0;
        if (foundLink.length > ROOM_KEPT) foundLink = new int[ROOM_KEPT];
    }

    private void repack(int paths, int links) {
        Packing packing = new Packing(paths, links);
        int found = 0;
        for (int number = 0; number < destination.length; number++) {
            int end = firstPath[number + 1];
            int path = firstPath[number];
            firstPath[number] = packing.paths;
            for (; path < end; path++) {
                if (flow[path] > 0) packing.append(link, firstLink[path], firstLink[path + 1], flow[path]);
            }
            if (found < foundCount && foundFor[found] == number) {
                packing.append(foundLink, foundFirst[found], foundFirst[found + 1], 0);
                found++;
            }
        }
        firstPath[destination.length] = packing.paths;
        firstLink = packing.firstLink;
        link = packing.link;
        flow = packing.flow;
    }

    void addFlowsTo(double[] linkFlow) {
        for (int path = 0; path < flow.length; path++) {
            double mine = flow[path];
            if (mine == 0) continue;
            int end = firstLink[path + 1];
            for (int place = firstLink[path]; place < end; place++) linkFlow[link[place]] += mine;
        }
    }

    /** New arrays of just the right size, being filled. */
    private static final class Packing {
        private final int[] firstLink;
        private final int[] link;
        private final double[] flow;
        private int paths;

        Packing(int paths, int links) {
            this.firstLink = new int[paths + 1];
            this.link = new int[links];
            this.flow = new double[paths];
        }

        void append(int[] from, int begin, int end, double withFlow) {
            int place = firstLink[paths];
            System.arraycopy(from, begin, link, place, end - begin);
            flow[paths++] = withFlow;
            firstLink[paths] = place + end - begin;
        }
    }
}
