package org.conurb.engine.migration;

import org.conurb.engine.parallel.Workers;

/**
 * Turns chances per person into chances per nucleus that lead to the very same numbers of people by area, sex and age.
 *
 * <p>A nucleus moves as one, with the mean of its minors' weights, or of its members' if it has none. Means blur the
 * ages, and parents take over the mobility of their children. So the weight of each cell is corrected in rounds: count the movers that the weights would
 * lead to, multiply each weight by wanted over found. This is iterative proportional fitting with the nuclei as units
 * and the people as margins (Deming and Stephan 1940; for households and persons together: Ye, Konduri, Pendyala, Sana
 * and Waddell 2009, TRB 88th meeting, "iterative proportional updating"). What a few rounds leave over, and what no
 * rounds can meet because families are made up so, is settled by single people: of a cell with too few movers some
 * leave alone, of a cell with too many some stay behind. The expected movers are then exactly the wanted ones.
 */
final class Raking {

    /**
     * More rounds gain little and cost a thirtieth of a year each: of the 127,000 movers of Greater Manchester's first
     * year, 2,290 are settled one by one after 2 rounds, 800 after 4, 260 after 8. With the mean of all members in place
     * of the minors' they are 6,200 after 4.
     */
    private static final int ROUNDS = 3;

    /** A nucleus moves with at most this chance, so that luck is left to every one. */
    static final double LARGEST_CHANCE = 0.95;

    /** Flows raked at once: their figures lie side by side, so that one pass over the people serves both. */
    static final int FLOWS = 2;

    private final Workers workers;
    private final Nuclei[] chunks;
    private final long[] present; // [cell]

    /**
     * The chances that result, each [cell * 2 + flow].
     *
     * @param weight to be averaged over the members of a nucleus: its chance to move as one
     * @param alone chance of a person to leave without the nucleus
     * @param stays chance of a person to stay behind when the nucleus moves
     */
    record Chances(double[] weight, double[] alone, double[] stays) {}

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

    /** Chances under which as many leave as wanted, given the chance of each person by cell in two flows. */
    Chances rake(double[] firstFlow, double[] secondFlow) {
        double[] chance = new double[FLOWS * present.length];
        for (int cell = 0; cell < present.length; cell++) {
            chance[FLOWS * cell] = firstFlow[cell];
            chance[FLOWS * cell + 1] = secondFlow[cell];
        }
        double[] weight = chance.clone();
        double[] found = movers(weight);
        for (int round = 0; round < ROUNDS; round++) {
            for (int entry = 0; entry < chance.length; entry++) {
                if (found[entry] > 0) weight[entry] *= wanted(chance, entry) / found[entry];
            }
            found = movers(weight);
        }
        double[] alone = new double[chance.length];
        double[] stays = new double[chance.length];
        for (int entry = 0; entry < chance.length; entry++) {
            double lacking = wanted(chance, entry) - found[entry];
            if (lacking > 0) alone[entry] = lacking / present[entry / FLOWS];
            if (lacking < 0) stays[entry] = -lacking / found[entry];
        }
        return new Chances(weight, alone, stays);
    }

    private double wanted(double[] chance, int entry) {
        return chance[entry] * present[entry / FLOWS];
    }

    /** Movers expected in each cell under these weights, added up in the order of the chunks. */
    private double[] movers(double[] weight) {
        double[][] partial = new double[chunks.length][];
        workers.forEach(chunks.length, chunk -> partial[chunk] = chunks[chunk].movers(weight, LARGEST_CHANCE));
        double[] total = new double[weight.length];
        for (double[] part : partial) {
            for (int entry = 0; entry < total.length; entry++) total[entry] += part[entry];
        }
        return total;
    }
}
