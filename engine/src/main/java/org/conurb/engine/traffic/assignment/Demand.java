package org.conurb.engine.traffic.assignment;

import java.util.Arrays;

/**
 * Trips between nodes: for each origin its destinations and how many travel there. Immutable; build it with {@link
 * Builder}.
 *
 * <p>Trips within a node never use the network: they are counted and left out. Pairs without trips are left out too.
 */
public final class Demand {

    private final int[] originNode; // [origin] rising
    private final int[] firstPair; // [origin], one longer → pair
    private final int[] destinationNode; // [pair] rising within an origin
    private final double[] trips; // [pair] above 0
    private final double withinNodes;

    private Demand(int[] originNode, int[] firstPair, int[] destinationNode, double[] trips, double withinNodes) {
        this.originNode = originNode;
        this.firstPair = firstPair;
        this.destinationNode = destinationNode;
        this.trips = trips;
        this.withinNodes = withinNodes;
    }

    /** How many nodes trips begin at. */
    public int origins() {
        return originNode.length;
    }

    /** The node of an origin. */
    public int originNode(int origin) {
        return originNode[origin];
    }

    /** How many pairs of origin and destination have trips. */
    public int pairs() {
        return trips.length;
    }

    /** The first pair of an origin; its last is before {@code firstPair(origin + 1)}. Defined for one origin more. */
    public int firstPair(int origin) {
        return firstPair[origin];
    }

    /** The node where the trips of a pair end. */
    public int destinationNode(int pair) {
        return destinationNode[pair];
    }

    /** How many trips a pair has; above 0. */
    public double trips(int pair) {
        return trips[pair];
    }

    /** How many trips there are between different nodes. */
    public double total() {
        double total = 0;
        for (double some : trips) total += some;
        return total;
    }

    /** How many trips begin and end at the same node; they are in no pair. */
    public double withinNodes() {
        return withinNodes;
    }

    /** Collects trips. */
    public static final class Builder {

        private long[] key = new long[16]; // origin in the upper, destination in the lower half
        private double[] amount = new double[16];
        private int size;
        private double withinNodes;

        /**
         * Adds trips; those of the same pair are added up.
         *
         * @throws IllegalArgumentException if trips are negative or not finite, or a node is negative
         */
        public Builder add(int fromNode, int toNode, double trips) {
            if (!(trips >= 0) || !Double.isFinite(trips)) {
                throw new IllegalArgumentException(
                        "trips from node " + fromNode + " to node " + toNode + " are " + trips);
            }
            if (fromNode < 0 || toNode < 0) {
                throw new IllegalArgumentException("trips from node " + fromNode + " to node " + toNode);
            }
            if (fromNode == toNode) {
                withinNodes += trips;
            } else if (trips > 0) {
                append((long) fromNode << Integer.SIZE | toNode, trips);
            }
            return this;
        }

        private void append(long pair, double trips) {
            if (size == key.length) {
                key = Arrays.copyOf(key, 2 * size);
                amount = Arrays.copyOf(amount, 2 * size);
            }
            key[size] = pair;
            amount[size++] = trips;
        }

        /** The demand of everything added. */
        public Demand build() {
            long[] pairs = Arrays.copyOf(key, size);
            Arrays.sort(pairs);
            int distinct = withoutRepeats(pairs);
            double[] trips = new double[distinct];
            for (int row = 0; row < size; row++) {
                trips[Arrays.binarySearch(pairs, 0, distinct, key[row])] += amount[row];
            }
            int[] destination = new int[distinct];
            int[] origin = new int[distinct];
            int[] first = new int[distinct + 1];
            int origins = 0;
            for (int pair = 0; pair < distinct; pair++) {
                int node = (int) (pairs[pair] >>> Integer.SIZE);
                if (origins == 0 || origin[origins - 1] != node) {
                    first[origins] = pair;
                    origin[origins++] = node;
                }
                destination[pair] = (int) pairs[pair];
            }
            first[origins] = distinct;
            return new Demand(
                    Arrays.copyOf(origin, origins), Arrays.copyOf(first, origins + 1), destination, trips, withinNodes);
        }

        private static int withoutRepeats(long[] sorted) {
            int kept = 0;
            for (int row = 0; row < sorted.length; row++) {
                if (row == 0 || sorted[row] != sorted[row - 1]) sorted[kept++] = sorted[row];
            }
            return kept;
        }
    }
}
