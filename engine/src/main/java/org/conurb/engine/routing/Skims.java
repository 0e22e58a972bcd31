package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * Cheapest paths from many nodes to many: much faster than as many queries, since every search upwards and every sweep
 * downwards serves a whole row.
 *
 * <p>From each origin a search runs up the elimination tree; a sweep then goes down over the ancestors of the
 * destinations alone ({@link Selection}). The sweep takes {@link SkimRows#LANES} origins at a time.
 */
public final class Skims {

    private Skims() {}

    /**
     * Weights between all pairs.
     *
     * @param origins nodes; may hold one twice
     * @param destinations nodes; may hold one twice
     */
    public static Skim manyToMany(Metric metric, int[] origins, int[] destinations, Workers workers) {
        int[] from = ranks(metric, origins);
        int[] to = ranks(metric, destinations);
        Selection selection = new Selection(metric, to, null);
        int[][] weight = new int[from.length][];
        workers.forEach(batches(from.length), batch -> {
            int begin = batch * SkimRows.LANES;
            int end = Math.min(begin + SkimRows.LANES, from.length);
            new SkimRows(metric, selection).fill(from, begin, end, to, weight);
        });
        return new Skim(weight, null);
    }

    /**
     * Weights between all pairs, with the sum of a quantity of the links along the cheapest paths.
     *
     * @param origins nodes; may hold one twice
     * @param destinations nodes; may hold one twice
     * @param linkQuantity [link] what to add up, say metres
     */
    public static Skim manyToMany(
            Metric metric, int[] origins, int[] destinations, double[] linkQuantity, Workers workers) {
        if (linkQuantity.length != metric.hierarchy().links()) {
            throw new IllegalArgumentException(linkQuantity.length + " quantities for "
                    + metric.hierarchy().links() + " links");
        }
        ArcSums sums = ArcSums.run(metric, linkQuantity, workers);
        int[] from = ranks(metric, origins);
        int[] to = ranks(metric, destinations);
        Selection selection = new Selection(metric, to, sums);
        int[][] weight = new int[from.length][];
        double[][] sum = new double[from.length][];
        workers.forEach(batches(from.length), batch -> {
            int begin = batch * SkimRows.LANES;
            int end = Math.min(begin + SkimRows.LANES, from.length);
            new SkimSums(metric, selection, sums).fill(from, begin, end, to, weight, sum);
        });
        return new Skim(weight, sum);
    }

    private static int batches(int rows) {
        return (rows + SkimRows.LANES - 1) / SkimRows.LANES;
    }

    private static int[] ranks(Metric metric, int[] nodes) {
        int[] ranks = new int[nodes.length];
        for (int place = 0; place < nodes.length; place++) {
            ranks[place] = metric.hierarchy.contraction.rankOf[nodes[place]];
        }
        return ranks;
    }
}
