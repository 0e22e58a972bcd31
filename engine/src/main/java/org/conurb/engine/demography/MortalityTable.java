package org.conurb.engine.demography;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Tables;

/**
 * Base-year mortality: the period life table, how areas differ from it, and how fast it falls. Immutable.
 *
 * <p>Source: the city's {@code rates/mortality.csv}, {@code mortality_area.csv}, {@code mortality_improvement.csv}.
 */
public final class MortalityTable {

    private final double[][] qx; // [sex][age] chance of dying between exact ages x and x + 1
    private final double[] areaRatio; // [area] multiplies qx
    private final double[][] improvement; // [sex][age] share by which qx falls each year

    /**
     * All arrays are kept, not copied.
     *
     * @param qx [sex][age 0..120] probability of dying between exact ages x and x + 1, in the base year
     * @param areaRatio [area] ratio of the area's mortality to the table's
     * @param improvement [sex][age 0..120] yearly fall of qx, as a share
     */
    public MortalityTable(double[][] qx, double[] areaRatio, double[][] improvement) {
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            Tables.requireProbabilities("qx", qx[sex]);
            Tables.requireLength("qx", qx[sex], Ages.COUNT);
            Tables.requireLength("improvement", improvement[sex], Ages.COUNT);
        }
        this.qx = qx;
        this.areaRatio = areaRatio;
        this.improvement = improvement;
    }

    /** Chance of dying between exact ages {@code age} and {@code age + 1} in the base year, before area ratios. */
    public double qx(Sex sex, int age) {
        return qx[sex.ordinal()][age];
    }

    /** The area's mortality relative to the table. */
    public double areaRatio(int area) {
        return areaRatio[area];
    }

    /** Yearly fall of qx as a share. */
    public double improvement(Sex sex, int age) {
        return improvement[sex.ordinal()][age];
    }

    /** How many areas there are. */
    public int areas() {
        return areaRatio.length;
    }
}
