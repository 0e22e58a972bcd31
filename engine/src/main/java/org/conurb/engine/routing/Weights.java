package org.conurb.engine.routing;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;

/**
 * Weights of links: what a passage costs, in whole milliseconds from 0 to below {@link #UNREACHED}.
 *
 * <p>Whole numbers make sums exact in any order, so that the fastest method and the slowest agree to the last digit.
 */
public final class Weights {

    /**
     * The weight of what cannot be passed or reached; two of them can be added without overflow. A path that would cost
     * as much (298 hours) counts as none.
     */
    public static final int UNREACHED = Integer.MAX_VALUE / 2;

    private static final double MILLISECONDS = 1000;

    private Weights() {}

    /** A travel time as a weight: rounded to the nearest millisecond; endless or too long a time is unreached. */
    public static int ofSeconds(double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("a travel time is " + seconds + " s; it should be 0 or more");
        }
        return (int) Math.min(UNREACHED, Math.round(seconds * MILLISECONDS));
    }

    /** A weight in seconds; infinite if unreached. */
    public static double seconds(int weight) {
        return weight >= UNREACHED ? Double.POSITIVE_INFINITY : weight / MILLISECONDS;
    }

    /** [link] travel times on the empty network; links closed to the mode are unreached. */
    public static int[] onEmptyRoads(RoadNetwork network, Mode mode) {
        int[] weight = new int[network.links()];
        for (int link = 0; link < weight.length; link++) {
            weight[link] = network.allows(link, mode) ? ofSeconds(network.freeSeconds(link)) : UNREACHED;
        }
        return weight;
    }

    /** [node] whether it is a centroid, through which no path may pass. */
    public static boolean[] centroids(RoadNetwork network) {
        boolean[] isCentroid = new boolean[network.nodes()];
        for (int node = 0; node < isCentroid.length; node++) isCentroid[node] = network.isCentroid(node);
        return isCentroid;
    }

    /** Refuses weights that no link can have. */
    static void check(int[] linkWeight, int links) {
        if (linkWeight.length != links) {
            throw new IllegalArgumentException(linkWeight.length + " weights for " + links + " links");
        }
        for (int link = 0; link < links; link++) {
            if (linkWeight[link] < 0 || linkWeight[link] > UNREACHED) {
                throw new IllegalArgumentException("the weight of link " + link + " is " + linkWeight[link]
                        + "; it should be from 0 to " + UNREACHED);
            }
        }
    }
}
