package org.conurb.engine.migration;

import org.conurb.engine.parallel.Workers;

/**
 * Turns chances per person into chances per nucleus that lead to the very same numbers of people by area, sex and age.
 *
 * <p>A nucleus moves as one, with the mean of its members' weights. Means blur the ages: a child would take over the
 * mobility of its parents. So the weight of each cell is corrected in rounds: count the movers that the weights would
 * lead to, multiply each weight by wanted over found. This is iterative proportional fitting with the nuclei as units
 * and the people as margins (Deming and Stephan 1940; for households and persons together: Ye, Konduri, Pendyala, Sana
 * and Waddell 2009, TRB 88th meeting, "iterative proportional updating"). What a few rounds leave over, and what no
 * rounds can meet because families are made up so, is settled by single people: of a cell with too few movers some
 * leave alone, of a cell with too many some stay behind. The expected movers are then exactly the wanted ones.
 */
final class Raking {

    /**
     * More rounds gain little: in a made-up city-region of 2 million, 84 movers in 1,000 are misplaced at first, 17
     * after 3 rounds, 11 after 5, 5 after 10; a round takes about a thirtieth of a year's time.
     */
    private static final int ROUNDS = 4;

    /** A nucleus moves with at most this chance, so that luck is left to every one. */
    static final double LARGEST_CHANCE = 0.95;

    private final Workers workers;
    private final Nuclei[] chunks;
    private final long[] present; // [cell]

    /**
     * The chances that result, each [flow][cell].
     *
     * @param weight to be averaged over the members of a nucleus: its chance to move as one
     * @param alone chance of a person to leave without the nucleus
     * @param stays chance of a person to stay behind when the nucleus moves
     */
    record Chances(double[][] weight, double[][] alone, double[][] stays) {}

    Raking(Workers workers, Nuclei[] chunks, int cells) {
        this.workers = workers;
        this.chunks = chunks;
        this.present = new long[cells];
        for (Nuclei nuclei : chunks) {
            for (int cell = 0; cell < cells; cell++) present[cell] += nuclei.present(cell);
        }
    }

    /** People at risk, [cell]. */
    double[] present() {
        double[] people = new double[present.length];
        for (int cell = 0; cell < people.length; cell++) people[cell] = present[cell];
        return people;
    }

    /** Chances under which as many leave as wanted; {@code chance} is per person and year, [flow][cell]. */
    Chances rake(double[][] chance) {
        double[][] weight = new double[chance.length][];
        for (int flow = 0; flow < chance.length; flow++) weight[flow] = chance[flow].clone();
        double[][] found = movers(weight);
        for (int round = 0; round < ROUNDS; round++) {
            for (int flow = 0; flow < chance.length; flow++) correct(weight[flow], chance[flow], found[flow]);
            found = movers(weight);
        }
        double[][] alone = new double[chance.length][present.length];
        double[][] stays = new double[chance.length][present.length];
        for (int flow = 0; flow < chance.length; flow++) {
            for (int cell = 0; cell < present.length; cell++) {
                double lacking = chance[flow][cell] * present[cell] - found[flow][cell];
                if (lacking > 0) alone[flow][cell] = lacking / present[cell];
                if (lacking < 0) stays[flow][cell] = -lacking / found[flow][cell];
            }
        }
        return new Chances(weight, alone, stays);
    }

    private void correct(double[] weight, double[] chance, double[] found) {
        for (int cell = 0; cell < chance.length; cell++) {
            if (found[cell] > 0) weight[cell] *= chance[cell] * present[cell] / found[cell];
        }
    }

    /** Movers expected in each cell under these weights, added up in the order of the chunks. */
    private double[][] movers(double[][] weight) {
        double[][][] partial = new double[chunks.length][][];
        workers.forEach(chunks.length, chunk -> partial[chunk] = chunks[chunk].movers(weight, LARGEST_CHANCE));
        double[][] total = new double[weight.length][present.length];
        for (double[][] part : partial) {
            for (int flow = 0; flow < weight.length; flow++) {
                for (int cell = 0; cell < present.length; cell++) total[flow][cell] += part[flow][cell];
            }
        }
        return total;
    }
}
