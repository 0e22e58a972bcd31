package org.conurb.engine.traffic.assignment;

/** Flows that an assignment has found, with the times and costs that follow from them. Immutable. */
public final class Assignment {

    private final AssignmentNetwork network;
    private final double[] flow; // [link]
    private final double[] cost; // [link]
    private final AssignmentIteration measured;
    private final boolean converged;

    Assignment(AssignmentNetwork network, LinkState links, AssignmentIteration measured, boolean converged) {
        this.network = network;
        this.flow = links.flow.clone();
        this.cost = links.cost.clone();
        this.measured = measured;
        this.converged = converged;
    }

    /** How good the flows are: gap, objective, totals, and the number of iterations. */
    public AssignmentIteration measured() {
        return measured;
    }

    /** Whether the gap asked for was reached. */
    public boolean converged() {
        return converged;
    }

    /** What was assigned to. */
    public AssignmentNetwork network() {
        return network;
    }

    /** Trips on a link. */
    public double flow(int link) {
        return flow[link];
    }

    /** Travel time of a link at its flow. */
    public double time(int link) {
        return network.delay().time(link, flow[link]);
    }

    /** Generalised cost of a link at its flow. */
    public double cost(int link) {
        return cost[link];
    }

    /** A copy of all flows, [link]. */
    public double[] flows() {
        return flow.clone();
    }

    /** A copy of all generalised costs, [link]. */
    public double[] costs() {
        return cost.clone();
    }
}
