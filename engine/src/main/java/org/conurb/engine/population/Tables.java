package org.conurb.engine.population;

/** Checks that rate tables have the shape and range they should. */
public final class Tables {

    private Tables() {}

    /** Refuses a table that does not have this many ages. */
    public static void requireLength(String name, double[] table, int length) {
        if (table.length != length) {
            throw new IllegalArgumentException(name + " has " + table.length + " ages; it should have " + length);
        }
    }

    /** Refuses a table with a value outside 0 to 1. */
    public static void requireProbabilities(String name, double[] table) {
        for (int age = 0; age < table.length; age++) {
            if (!(table[age] >= 0 && table[age] <= 1)) {
                throw new IllegalArgumentException(
                        name + " at age " + age + " is " + table[age] + "; it should be from 0 to 1");
            }
        }
    }
}
