package org.conurb.engine.migration;

import org.conurb.engine.parallel.Workers;

/**
 * Turns chances per person into chances per nucleus that lead to the very same numbers of people by area, sex and age.
 *
 * <p>A nucleus moves as one, with the mean of its members' chances. Means blur the ages: a child would take over the
 * mobility of its parents. So each cell's chance is multiplied by a factor, found by repeating: count the movers that
 * the factors would lead to, multiply each factor by wanted over found. This is iterative proportional fitting with the
 * nuclei as units and the people as margins (Deming and Stephan 1940; for households and persons together: Ye,
 * Konduri, Pendyala, Sana and Waddell 2009, TRB 88th meeting, "iterative proportional updating").
 */
final class Raking {

    /** After so many rounds the cells of the city-region's size are met to about one part in ten thousand. */
    private static final int ROUNDS = 8;

    /** A nucleus moves with at most this chance, so that luck is left to every one. */
    private static final double LARGEST_CHANCE = 0.95;

    private final Workers workers;
    private final Nuclei[] chunks;
    private final int cells;

    Raking(Workers workers, Nuclei[] chunks, int cells) {
        this.workers = workers;
        this.chunks = chunks;
        this.cells = cells;
    }

    /**
     * Weights to be averaged over a nucleus, [cell].
     *
     * @param chance chance per person and year, [cell]
     * @param present people at risk, [cell]
     */
    double[] weights(double[] chance, long[] present) {
        double[] weight = chance.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] found = movers(weight);
            for (int cell = 0; cell < cells; cell++) {
                if (found[cell] > 0) weight[cell] *= chance[cell] * present[cell] / found[cell];
            }
        }
        return weight;
    }

    /** Movers expected in each cell under these weights. */
    double[] movers(double[] weight) {
        double[][] partial = new double[chunks.length][];
        workers.forEachChunk(
                chunks.length * Workers.CHUNK_ROWS,
                (chunk, from, to) -> partial[chunk] = moversOf(chunks[chunk], weight));
        double[] total = new double[cells];
        for (double[] part : partial) {
            for (int cell = 0; cell < cells; cell++) total[cell] += part[cell];
        }
        return total;
    }

    private double[] moversOf(Nuclei nuclei, double[] weight) {
        double[] movers = new double[cells];
        int nucleiCount = nuclei.count();
        for (int nucleus = 0; nucleus < nucleiCount; nucleus++) {
            double chance = chance(nuclei, nucleus, weight);
            int end = nuclei.end(nucleus);
            for (int member = nuclei.start(nucleus); member < end; member++) movers[nuclei.cellOf(member)] += chance;
        }
        return movers;
    }

    /** Chance of a nucleus to move: the mean of its members' weights. */
    static double chance(Nuclei nuclei, int nucleus, double[] weight) {
        int start = nuclei.start(nucleus);
        int end = nuclei.end(nucleus);
        double sum = 0;
        for (int member = start; member < end; member++) sum += weight[nuclei.cellOf(member)];
        return Math.min(LARGEST_CHANCE, sum / (end - start));
    }

    /** Nobody in any cell: a fresh set of counts. */
    static long[] present(Nuclei[] chunks, int cells) {
        long[] present = new long[cells];
        for (Nuclei nuclei : chunks) {
            int members = nuclei.count() == 0 ? 0 : nuclei.end(nuclei.count() - 1);
            for (int member = 0; member < members; member++) present[nuclei.cellOf(member)]++;
        }
        return present;
    }
}
