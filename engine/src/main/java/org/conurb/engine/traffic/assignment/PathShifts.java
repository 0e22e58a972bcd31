package org.conurb.engine.traffic.assignment;

import java.util.Arrays;

/**
 * Moves trips of one pair from its dearer paths to its cheapest, one pair after another, each at the costs that the ones
 * before have left.
 *
 * <p>The amount is Newton's: the difference in cost divided by the sum of the slopes of the links that only one of the two
 * paths uses, and at most what the dearer path carries. Source: Jayakrishnan, Tsai, Prashker and Rajadhyaksha (1994), "A
 * faster path-based algorithm for traffic assignment", Transportation Research Record 1443, with costs renewed at once as
 * in Xie, Nie and Liu (2018), "A greedy path-based algorithm for traffic assignment", Transportation Research Record 2672.
 */
final class PathShifts {

    /** Paths that differ in cost by less, relative to the cost, differ by rounding. */
    private static final double ROUNDING = 1e-14;

    /** What share of its flow a path gives first to one whose slope is infinite, as with powers below 1 at flow 0. */
    private static final double FIRST_SHARE = 1e-6;

    private final LinkState links;
    private final int[] mark; // [link] mark of the last path that used it
    private int lastMark;
    private final int[] onlyDearer; // [count] → link
    private final int[] onlyCheapest; // [count] → link
    private double[] costOf = new double[16]; // [path of the pair]

    PathShifts(LinkState links) {
        this.links = links;
        this.mark = new int[links.flow.length];
        this.onlyDearer = new int[links.flow.length];
        this.onlyCheapest = new int[links.flow.length];
    }

    /** Moves trips of one destination of an origin. */
    void shift(OriginPaths origin, int destination) {
        int first = origin.firstPath[destination];
        int end = origin.firstPath[destination + 1];
        if (end - first < 2) return;
        int cheapest = cheapest(origin, first, end);
        double least = costOf[cheapest - first];
        boolean marked = false;
        for (int path = first; path < end; path++) {
            boolean worthwhile = costOf[path - first] - least > ROUNDING * least && origin.flow[path] > 0;
            if (path == cheapest || !worthwhile) continue;
            if (!marked) markLinks(origin, cheapest);
            marked = true;
            shift(origin, path, cheapest);
        }
    }

    private int cheapest(OriginPaths origin, int first, int end) {
        if (costOf.length < end - first) costOf = new double[2 * (end - first)];
        int cheapest = first;
        for (int path = first; path < end; path++) {
            costOf[path - first] = origin.costOf(path, links.cost);
            if (costOf[path - first] < costOf[cheapest - first]) cheapest = path;
        }
        return cheapest;
    }

    /** Gives the links of the cheapest path an even mark; a link shared with a dearer one gets the odd one after it. */
    private void markLinks(OriginPaths origin, int cheapest) {
        lastMark += 2;
        if (lastMark < 0) {
            Arrays.fill(mark, 0);
            lastMark = 2;
        }
        int end = origin.firstLink[cheapest + 1];
        for (int place = origin.firstLink[cheapest]; place < end; place++) mark[origin.link[place]] = lastMark;
    }

    private void shift(OriginPaths origin, int dearer, int cheapest) {
        double difference = 0;
        double slope = 0;
        int dearerCount = 0;
        int end = origin.firstLink[dearer + 1];
        for (int place = origin.firstLink[dearer]; place < end; place++) {
            int link = origin.link[place];
            if (mark[link] == lastMark) {
                mark[link] = lastMark + 1;
            } else {
                onlyDearer[dearerCount++] = link;
                difference += links.cost[link];
                slope += links.slope[link];
            }
        }
        int cheapestCount = 0;
        end = origin.firstLink[cheapest + 1];
        for (int place = origin.firstLink[cheapest]; place < end; place++) {
            int link = origin.link[place];
            if (mark[link] == lastMark + 1) {
                mark[link] = lastMark;
            } else {
                onlyCheapest[cheapestCount++] = link;
                difference -= links.cost[link];
                slope += links.slope[link];
            }
        }
        double amount = amount(difference, slope, origin.flow[dearer]);
        if (amount == 0) return;
        origin.flow[dearer] -= amount;
        origin.flow[cheapest] += amount;
        for (int number = 0; number < dearerCount; number++) links.add(onlyDearer[number], -amount);
        for (int number = 0; number < cheapestCount; number++) links.add(onlyCheapest[number], amount);
    }

    private static double amount(double difference, double slope, double available) {
        if (difference <= 0) return 0;
        if (slope == Double.POSITIVE_INFINITY) return available * FIRST_SHARE;
        if (difference >= available * slope) return available;
        return difference / slope;
    }
}
