package org.conurb.engine.traffic.assignment;

import java.util.Arrays;
import org.conurb.engine.parallel.Workers;

/** Flow, cost and slope of every link, kept true to one another. */
final class LinkState {

    /** Into how many parts the origins are cut to add up their flows; fixed, so that rounding is too. */
    private static final int PARTS = 32;

    final double[] flow; // [link]
    final double[] cost; // [link] travel time + fixed cost at this flow
    final double[] slope; // [link] rise of the cost per unit of flow

    private final VolumeDelay delay;
    private final double[] fixedCost; // [link]

    LinkState(AssignmentNetwork network) {
        int links = network.topology().links();
        this.flow = new double[links];
        this.cost = new double[links];
        this.slope = new double[links];
        this.delay = network.delay();
        this.fixedCost = new double[links];
        for (int link = 0; link < links; link++) fixedCost[link] = network.fixedCost(link);
        update(0, links);
    }

    /** Adds to the flow of a link, which rounding may not bring below 0. */
    void add(int link, double change) {
        flow[link] = Math.max(0, flow[link] + change);
        update(link);
    }

    /** Computes the flows anew from the paths of all origins, so that rounding does not pile up; then the costs. */
    void reload(OriginPaths[] origins, Workers workers) {
        Arrays.fill(flow, 0);
        load(origins, 0, origins.length, workers);
    }

    /** Adds the flows of the origins of a range; then computes the costs. */
    void load(OriginPaths[] origins, int fromOrigin, int toOrigin, Workers workers) {
        int links = flow.length;
        int rows = toOrigin - fromOrigin;
        int parts = Math.min(PARTS, rows);
        double[][] partial = new double[parts][];
        workers.forEach(parts, part -> {
            double[] mine = new double[links];
            int end = fromOrigin + bound(part + 1, parts, rows);
            for (int origin = fromOrigin + bound(part, parts, rows); origin < end; origin++) {
                origins[origin].addFlowsTo(mine);
            }
            partial[part] = mine;
        });
        workers.forEachChunk(links, (chunk, from, to) -> {
            for (double[] part : partial) {
                for (int link = from; link < to; link++) flow[link] += part[link];
            }
            update(from, to);
        });
    }

    /** Where a part begins when so many rows are cut into so many parts of nearly the same size. */
    static int bound(int part, int parts, int rows) {
        return (int) ((long) rows * part / parts);
    }

    private void update(int fromLink, int toLink) {
        for (int link = fromLink; link < toLink; link++) update(link);
    }

    private void update(int link) {
        delay.evaluate(link, flow[link], cost, slope);
        cost[link] += fixedCost[link];
    }

    /** The cost that a link would have at another flow. */
    double costAt(int link, double otherFlow) {
        return delay.time(link, otherFlow) + fixedCost[link];
    }

    /**
     * How far the present flows are from equilibrium.
     *
     * @param cheapest what all trips would cost on the cheapest paths at the present costs
     */
    AssignmentIteration measured(int iteration, double cheapest, long paths) {
        double totalCost = totalCost();
        double gap = cheapest == 0 ? 0 : Math.max(0, (totalCost - cheapest) / cheapest);
        return new AssignmentIteration(iteration, gap, objective(), totalTravelTime(), totalCost, paths);
    }

    private double objective() {
        double sum = 0;
        for (int link = 0; link < flow.length; link++) {
            sum += delay.integral(link, flow[link]) + fixedCost[link] * flow[link];
        }
        return sum;
    }

    private double totalTravelTime() {
        double sum = 0;
        for (int link = 0; link < flow.length; link++) sum += flow[link] * delay.time(link, flow[link]);
        return sum;
    }

    private double totalCost() {
        double sum = 0;
        for (int link = 0; link < flow.length; link++) sum += flow[link] * cost[link];
        return sum;
    }
}
