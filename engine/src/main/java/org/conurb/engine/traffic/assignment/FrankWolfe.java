package org.conurb.engine.traffic.assignment;

import java.util.Arrays;

/**
 * The plain method of Frank and Wolfe: all trips onto the cheapest paths, then a step towards that as long as the objective
 * falls. Slow to converge, obvious, and on link flows alone: what {@link UserEquilibrium} is compared with.
 *
 * <p>Source: LeBlanc, Morlok and Pierskalla (1975), "An efficient approach to solving the road network equilibrium traffic
 * assignment problem", Transportation Research 9. The step is found by bisection of the slope of the objective.
 */
public final class FrankWolfe {

    /** The step is then known to 2^-40 of the way: finer than flows are needed at the gaps that the method reaches. */
    private static final int BISECTIONS = 40;

    private final Demand demand;
    private final LinkState links;
    private final ShortestTree tree;
    private final double[] target; // [link] flow if all took the cheapest paths
    private double cheapest;

    private FrankWolfe(AssignmentNetwork network, Demand demand) {
        this.demand = demand;
        this.links = new LinkState(network);
        this.tree = new ShortestTree(network);
        this.target = new double[links.flow.length];
    }

    /** Assigns the trips; see {@link UserEquilibrium#solve}. */
    public static Assignment solve(
            AssignmentNetwork network, Demand demand, AssignmentSettings settings, AssignmentListener listener) {
        FrankWolfe method = new FrankWolfe(network, demand);
        method.findTarget();
        method.moveTowardsTarget(1);
        for (int iteration = 1; ; iteration++) {
            method.findTarget();
            AssignmentIteration measured = method.links.measured(iteration, method.cheapest, 0);
            listener.measured(measured);
            boolean converged = measured.relativeGap() <= settings.relativeGap();
            if (converged || iteration == settings.maximumIterations()) {
                return new Assignment(network, method.links, measured, converged);
            }
            method.moveTowardsTarget(method.bestStep());
        }
    }

    private void findTarget() {
        Arrays.fill(target, 0);
        cheapest = 0;
        for (int origin = 0; origin < demand.origins(); origin++) {
            int from = demand.originNode(origin);
            tree.grow(from, links.cost);
            for (int pair = demand.firstPair(origin); pair < demand.firstPair(origin + 1); pair++) {
                int to = demand.destinationNode(pair);
                if (tree.costTo(to) == Double.POSITIVE_INFINITY) throw new NoPathException(from, to);
                cheapest += tree.costTo(to) * demand.trips(pair);
                for (int node = to; node != from; node = tree.nodeBefore(node)) {
                    target[tree.linkTo(node)] += demand.trips(pair);
                }
            }
        }
    }

    private void moveTowardsTarget(double step) {
        for (int link = 0; link < target.length; link++) {
            links.add(link, step * (target[link] - links.flow[link]));
        }
    }

    private double bestStep() {
        double low = 0;
        double high = 1;
        for (int bisection = 0; bisection < BISECTIONS; bisection++) {
            double middle = (low + high) / 2;
            if (objectiveFallsAt(middle)) low = middle;
            else high = middle;
        }
        return high;
    }

    private boolean objectiveFallsAt(double step) {
        double slope = 0;
        for (int link = 0; link < target.length; link++) {
            double way = target[link] - links.flow[link];
            slope += way * links.costAt(link, links.flow[link] + step * way);
        }
        return slope < 0;
    }
}
