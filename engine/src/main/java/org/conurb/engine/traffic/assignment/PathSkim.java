package org.conurb.engine.traffic.assignment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conurb.engine.parallel.Workers;

/**
 * A matrix of what a trip meets along the cheapest path between nodes at the costs of an assignment: its cost, its time, its
 * length. Immutable.
 */
public final class PathSkim {

    private final double[][] value; // [from][to]

    private PathSkim(double[][] value) {
        this.value = value;
    }

    /** Generalised costs of the cheapest paths. */
    public static PathSkim costs(Assignment assignment, int[] fromNodes, int[] toNodes, Workers workers) {
        return along(assignment, assignment.costs(), fromNodes, toNodes, workers);
    }

    /** Travel times along the cheapest paths. */
    public static PathSkim times(Assignment assignment, int[] fromNodes, int[] toNodes, Workers workers) {
        double[] time = new double[assignment.network().topology().links()];
        for (int link = 0; link < time.length; link++) time[link] = assignment.time(link);
        return along(assignment, time, fromNodes, toNodes, workers);
    }

    /**
     * The sum of any measure of links, such as their lengths, along the cheapest paths.
     *
     * @param measure [link] what is added up
     */
    public static PathSkim along(
            Assignment assignment, double[] measure, int[] fromNodes, int[] toNodes, Workers workers) {
        double[] cost = assignment.costs();
        double[][] value = new double[fromNodes.length][];
        Queue<ShortestTree> idle = new ConcurrentLinkedQueue<>();
        workers.forEach(fromNodes.length, from -> {
            ShortestTree free = idle.poll();
            ShortestTree tree = free == null ? new ShortestTree(assignment.network()) : free;
            value[from] = row(tree, fromNodes[from], toNodes, cost, measure);
            idle.add(tree);
        });
        return new PathSkim(value);
    }

    private static double[] row(ShortestTree tree, int fromNode, int[] toNodes, double[] cost, double[] measure) {
        int[] reached = tree.grow(fromNode, cost);
        double[] sum = new double[tree.nodes()];
        for (int node : reached) {
            if (node != fromNode) sum[node] = sum[tree.nodeBefore(node)] + measure[tree.linkTo(node)];
        }
        double[] row = new double[toNodes.length];
        for (int to = 0; to < row.length; to++) {
            int node = toNodes[to];
            row[to] = tree.costTo(node) == Double.POSITIVE_INFINITY ? Double.POSITIVE_INFINITY : sum[node];
        }
        return row;
    }

    /**
     * The value from the node at a place of the {@code fromNodes} to the one at a place of the {@code toNodes}; infinite if
     * there is no path, 0 from a node to itself.
     */
    public double value(int from, int to) {
        return value[from][to];
    }
}
