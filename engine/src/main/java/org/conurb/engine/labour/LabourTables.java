package org.conurb.engine.labour;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;

/**
 * What the city's people of each sex and age learn and do, as tables of the base year. Shares are kept as given; they are
 * not copied and must not be changed.
 *
 * @param study [sex][age][{@link Study}] share that studies so; {@link Study#NONE} is the rest
 * @param qualification [sex][age][{@link Qualification}] share whose highest it is
 * @param participation [sex][age][{@link Qualification}] share that works or seeks work, of those who do not study
 */
public record LabourTables(double[][][] study, double[][][] qualification, double[][][] participation) {

    /** Checks shapes and ranges. */
    public LabourTables {
        check("study", study, Study.COUNT);
        check("qualification", qualification, Qualification.COUNT);
        check("participation", participation, Qualification.COUNT);
    }

    private static void check(String name, double[][][] table, int width) {
        if (table.length != Sex.COUNT) throw new IllegalArgumentException(name + " has " + table.length + " sexes");
        for (double[][] ofSex : table) {
            if (ofSex.length != Ages.COUNT) throw new IllegalArgumentException(name + " has " + ofSex.length + " ages");
            for (double[] shares : ofSex) {
                if (shares.length != width)
                    throw new IllegalArgumentException(name + " has " + shares.length + " shares");
                for (double share : shares) {
                    if (!(share >= 0 && share <= 1)) {
                        throw new IllegalArgumentException(name + " has a share of " + share + "; it should be 0 to 1");
                    }
                }
            }
        }
    }
}
