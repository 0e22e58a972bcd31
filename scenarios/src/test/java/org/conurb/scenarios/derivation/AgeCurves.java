package org.conurb.scenarios.derivation;

import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** Straight lines between the ages of a small table, and shifts in log odds that make a pattern meet a total. */
final class AgeCurves {

    private static final int HALVINGS = 60; // of an interval of log odds: far beyond the six digits written
    private static final double WIDEST = 20; // log odds
    private static final double ALMOST_NEVER = 1e-6;

    private AgeCurves() {}

    /** [sex][age] of a column, constant before the first age given and after the last. */
    static double[][] bySex(String file, String column) {
        double[][] curves = new double[Published.SEXES][];
        for (int sex = 0; sex < Published.SEXES; sex++) {
            List<Row> rows = new ArrayList<>();
            for (Row row : Facts.read(file)) {
                if (row.sex("sex") == sex) rows.add(row);
            }
            curves[sex] = curve(rows, column);
        }
        return curves;
    }

    /** [age] of a column of a table that is the same for both sexes. */
    static double[] ofAll(String file, String column) {
        return curve(Facts.read(file), column);
    }

    private static double[] curve(List<Row> rows, String column) {
        double[] curve = new double[Published.AGES];
        int next = 0;
        for (int age = 0; age < curve.length; age++) {
            while (next < rows.size() && rows.get(next).whole("age") < age) next++;
            if (next == 0) curve[age] = rows.get(0).number(column);
            else if (next == rows.size()) curve[age] = rows.get(next - 1).number(column);
            else curve[age] = between(rows.get(next - 1), rows.get(next), column, age);
        }
        return curve;
    }

    private static double between(Row before, Row after, String column, int age) {
        double part = (double) (age - before.whole("age")) / (after.whole("age") - before.whole("age"));
        return before.number(column) + part * (after.number(column) - before.number(column));
    }

    /** A share with other odds: {@code logOdds} added to its log odds. */
    static double shifted(double share, double logOdds) {
        double bounded = Math.max(ALMOST_NEVER, Math.min(1 - ALMOST_NEVER, share));
        return 1 / (1 + (1 - bounded) / bounded * StrictMath.exp(-logOdds));
    }

    /** The shift with which the shares hold {@code total} of the persons. */
    static double shiftFor(double[] persons, double[] shares, double total) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            double held = 0;
            for (int cell = 0; cell < persons.length; cell++) held += persons[cell] * shifted(shares[cell], middle);
            if (held < total) low = middle;
            else high = middle;
        }
        return low;
    }
}
