package org.conurb.engine.traffic.assignment;

import org.conurb.engine.network.Topology;

/**
 * What flows are assigned to: a graph, the delay of its links, what a link costs besides time, and the nodes that
 * nobody may pass through. Immutable.
 *
 * <p>The generalised cost of a link is its travel time plus its fixed cost, both in units of time.
 */
public final class AssignmentNetwork {

    private final Topology topology;
    private final VolumeDelay delay;
    private final double[] fixedCost; // [link]
    private final boolean[] closedToThrough; // [node] paths may begin or end here, not pass

    private AssignmentNetwork(Topology topology, VolumeDelay delay, double[] fixedCost, boolean[] closedToThrough) {
        this.topology = topology;
        this.delay = delay;
        this.fixedCost = fixedCost;
        this.closedToThrough = closedToThrough;
    }

    /**
     * A network.
     *
     * @param topology nodes and links
     * @param delay travel times of the links
     * @param fixedCost [link] what a link costs besides its travel time, such as toll weight × toll + distance weight ×
     *     length, in units of time; at least 0
     * @param closedToThrough [node] whether paths may begin or end at a node but not pass through it, as at a centroid
     * @throws IllegalArgumentException if an array has the wrong length or a cost is negative or not finite
     */
    public static AssignmentNetwork of(
            Topology topology, VolumeDelay delay, double[] fixedCost, boolean[] closedToThrough) {
        if (fixedCost.length != topology.links() || closedToThrough.length != topology.nodes()) {
            throw new IllegalArgumentException("costs of " + fixedCost.length + " links and " + closedToThrough.length
                    + " nodes for a network of " + topology.links() + " links and " + topology.nodes() + " nodes");
        }
        for (int link = 0; link < fixedCost.length; link++) {
            if (!(fixedCost[link] >= 0) || !Double.isFinite(fixedCost[link])) {
                throw new IllegalArgumentException("fixed cost of link " + link + " is " + fixedCost[link]);
            }
        }
        return new AssignmentNetwork(topology, delay, fixedCost.clone(), closedToThrough.clone());
    }

    /** The graph. */
    public Topology topology() {
        return topology;
    }

    /** The travel times of the links. */
    public VolumeDelay delay() {
        return delay;
    }

    /** What a link costs besides its travel time. */
    public double fixedCost(int link) {
        return fixedCost[link];
    }

    /** Whether paths may begin or end at this node but not pass through it. */
    public boolean isClosedToThrough(int node) {
        return closedToThrough[node];
    }
}
