package org.conurb.scenarios.derivation;

import java.util.Arrays;

/** Iterative proportional fitting of a table to sums of rows and columns. */
final class Raking {

    private static final int ROUNDS = 2000;
    private static final double CLOSE = 1e-10; // of the total

    private Raking() {}

    /** Changes a table as little as possible (Kullback-Leibler) so that its rows and columns add up to these. */
    static void rake(double[][] table, double[] rows, double[] columns) {
        double total = Arrays.stream(rows).sum();
        for (int round = 0; round < ROUNDS; round++) {
            double off = 0;
            for (int row = 0; row < rows.length; row++) {
                double sum = Arrays.stream(table[row]).sum();
                off += Math.abs(sum - rows[row]);
                for (int column = 0; column < columns.length && sum > 0; column++) {
                    table[row][column] *= rows[row] / sum;
                }
            }
            for (int column = 0; column < columns.length; column++) {
                double sum = 0;
                for (double[] ofRow : table) sum += ofRow[column];
                for (double[] ofRow : table) {
                    if (sum > 0) ofRow[column] *= columns[column] / sum;
                }
            }
            if (round > 0 && off < CLOSE * total) return; // what the rows were off by after the columns before
        }
        throw new IllegalStateException("raking does not come to an end");
    }
}
