package org.conurb.engine.migration;

import org.conurb.engine.population.Ages;

/**
 * Who leaves and who comes in a year, under the base-year assumption. Immutable.
 *
 * <p>Source: the city's {@code rates/migration_out.csv}, {@code migration_in.csv}, {@code migration_od.csv}.
 *
 * @param leaving [flow][area][sex][age 0..120] chance that a resident leaves the area in a year, by age at its end
 * @param arriving [flow][area][sex][age 0..120] persons who arrive from outside the city in a year
 * @param destination [origin][area, then elsewhere] where those who leave an area for another in the country go
 */
public record MigrationTables(double[][][][] leaving, double[][][][] arriving, double[][] destination) {

    /** Streams of migration. */
    public enum Flow {
        /** Between areas of the country, other areas of the city included. */
        INTERNAL,
        /** To and from other countries. */
        INTERNATIONAL
    }

    /** Checks shapes and ranges. */
    public MigrationTables {
        int areas = destination.length;
        for (Flow flow : Flow.values()) {
            for (int area = 0; area < areas; area++) {
                for (int sex = 0; sex < leaving[flow.ordinal()][area].length; sex++) {
                    double[] chance = leaving[flow.ordinal()][area][sex];
                    double[] persons = arriving[flow.ordinal()][area][sex];
                    if (chance.length != Ages.COUNT || persons.length != Ages.COUNT) {
                        throw new IllegalArgumentException("migration tables should have " + Ages.COUNT + " ages");
                    }
                    for (int age = 0; age < Ages.COUNT; age++) {
                        if (!(chance[age] >= 0 && chance[age] <= 1) || !(persons[age] >= 0)) {
                            throw new IllegalArgumentException(flow + " migration at age " + age + " is " + chance[age]
                                    + " out, " + persons[age] + " in; it should be a chance and a count");
                        }
                    }
                }
            }
        }
    }

    /** How many areas there are. */
    public int areas() {
        return destination.length;
    }
}
