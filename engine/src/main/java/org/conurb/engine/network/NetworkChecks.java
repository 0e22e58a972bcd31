package org.conurb.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What is odd about a network: counted, with a few examples, for a report. Nothing is changed.
 *
 * @param nodes how many nodes there are
 * @param links how many links there are
 * @param components strongly connected parts for the mode, single nodes included
 * @param nodesOutside nodes outside the largest part
 * @param findings the oddities that occur
 */
public record NetworkChecks(int nodes, int links, int components, int nodesOutside, List<Finding> findings) {

    /** Links shorter than this are taken for mistakes of drawing: 1 m. Assumed. */
    public static final double SHORTEST_METRES = 1;

    /** Speeds above this are taken for marks of a virtual link: 55.6 m/s, 200 km/h. Assumed. */
    public static final double FASTEST = 200 / 3.6;

    /** Speeds below this are taken for mistakes of unit: 0.83 m/s, 3 km/h, a slow walk. Assumed. */
    public static final double SLOWEST = 3 / 3.6;

    /** How much shorter than the straight line a road may be told to be: map grids scale by up to 0.1 %, and rounding. */
    private static final double CROW_SLACK_SHARE = 0.01;

    private static final double CROW_SLACK_METRES = 1;
    private static final double LOWEST_LANE_CAPACITY = 100;
    private static final double HIGHEST_LANE_CAPACITY = 3000;
    private static final int EXAMPLES = 5;

    /** The findings cannot be changed. */
    public NetworkChecks {
        findings = List.copyOf(findings);
    }

    /**
     * One kind of oddity.
     *
     * @param what what is odd, in words that a count stands before
     * @param count how many links or nodes it concerns
     * @param examples names of the first ones
     */
    public record Finding(String what, int count, List<String> examples) {}

    /** Looks over a network with the eyes of one mode. */
    public static NetworkChecks of(RoadNetwork network, Mode mode) {
        StrongComponents parts = StrongComponents.of(network.topology(), link -> network.allows(link, mode));
        int outside = network.nodes() - (parts.count() == 0 ? 0 : parts.size(parts.largest()));
        List<Finding> findings = new ArrayList<>();
        Topology topology = network.topology();
        boolean[] inside = parts.inLargest();
        add(findings, nodes(network, "nodes outside the largest strongly connected part", node -> !inside[node]));
        add(
                findings,
                links(network, "links from a node to itself", link -> topology.tail(link) == topology.head(link)));
        add(findings, links(network, "links shorter than 1 m", link -> network.lengthMetres(link) < SHORTEST_METRES));
        add(findings, links(network, "links shorter than the straight line", link -> isTooShort(network, link)));
        add(findings, links(network, "links faster than 200 km/h", link -> network.freeSpeed(link) > FASTEST));
        add(findings, links(network, "links slower than 3 km/h", link -> network.freeSpeed(link) < SLOWEST));
        add(findings, links(network, "links without capacity", link -> network.capacity(link) == 0));
        add(
                findings,
                links(network, "links with under 100 vehicles an hour and lane", link -> isNarrow(network, link)));
        add(findings, links(network, "links with over 3,000 vehicles an hour and lane", link -> isWide(network, link)));
        return new NetworkChecks(network.nodes(), network.links(), parts.count(), outside, findings);
    }

    private static boolean isTooShort(RoadNetwork network, int link) {
        int tail = network.topology().tail(link);
        int head = network.topology().head(link);
        double crow = Math.hypot(network.x(head) - network.x(tail), network.y(head) - network.y(tail));
        return network.lengthMetres(link) < crow * (1 - CROW_SLACK_SHARE) - CROW_SLACK_METRES;
    }

    private static boolean isNarrow(RoadNetwork network, int link) {
        double capacity = network.capacity(link);
        return capacity > 0 && capacity < LOWEST_LANE_CAPACITY * network.lanes(link);
    }

    private static boolean isWide(RoadNetwork network, int link) {
        return network.capacity(link) > HIGHEST_LANE_CAPACITY * network.lanes(link);
    }

    private static Finding links(RoadNetwork network, String what, IntPredicate isOdd) {
        int count = 0;
        List<String> examples = new ArrayList<>();
        for (int link = 0; link < network.links(); link++) {
            if (!isOdd.test(link)) continue;
            if (count++ < EXAMPLES) examples.add(network.linkId(link));
        }
        return new Finding(what, count, examples);
    }

    private static Finding nodes(RoadNetwork network, String what, IntPredicate isOdd) {
        int count = 0;
        List<String> examples = new ArrayList<>();
        for (int node = 0; node < network.nodes(); node++) {
            if (!isOdd.test(node)) continue;
            if (count++ < EXAMPLES) examples.add(network.nodeId(node));
        }
        return new Finding(what, count, examples);
    }

    private static void add(List<Finding> findings, Finding finding) {
        if (finding.count() > 0) findings.add(finding);
    }
}
