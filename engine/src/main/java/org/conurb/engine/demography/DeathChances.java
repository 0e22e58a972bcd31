package org.conurb.engine.demography;

import org.conurb.engine.demography.DemographicAssumptions.DeathChange;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.units.YearPath;

/**
 * The chance to die in one year, by area, sex and age at the year's end: the base table, brought forward to the year.
 * Immutable.
 */
public final class DeathChances {

    private static final int BISECTIONS = 60; // halves a factor of e^±8 below the spacing of doubles
    private static final double LARGEST_LOG_FACTOR = 8;

    private final double[] chance; // [(area * 2 + sex) * ages + age]

    private final double[] largest; // [sex * ages + age] over all areas

    private DeathChances(double[] chance) {
        this.chance = chance;
        this.largest = new double[Sex.COUNT * Ages.COUNT];
        for (int cell = 0; cell < chance.length; cell++) {
            int sexAndAge = cell % largest.length;
            largest[sexAndAge] = Math.max(largest[sexAndAge], chance[cell]);
        }
    }

    /** The chances of the year, after improvement since the base year or on the scenario's life expectancy path. */
    public static DeathChances of(MortalityTable table, DemographicAssumptions assumptions, int baseYear, int year) {
        double[] chance = new double[table.areas() * Sex.COUNT * Ages.COUNT];
        for (Sex sex : Sex.values()) {
            double[] qx = yearTable(table, assumptions, sex, baseYear, year);
            double[] scaled = new double[Ages.COUNT];
            for (int area = 0; area < table.areas(); area++) {
                for (int age = 0; age < Ages.COUNT; age++) scaled[age] = Math.min(1, qx[age] * table.areaRatio(area));
                LifeTable ofArea = LifeTable.of(sex, scaled);
                for (int age = 0; age < Ages.COUNT; age++) {
                    chance[cell(area, sex.ordinal(), age)] = ofArea.yearlyChance(age);
                }
            }
        }
        return new DeathChances(chance);
    }

    /** Chance to die in the year for a resident of this age at its end; for age 0, from birth to the year's end. */
    public double at(int area, int sex, int age) {
        return chance[cell(area, sex, Ages.index(age))];
    }

    /** The largest chance of any area at this sex and age: whoever draws above it lives, wherever they live. */
    double largest(int sex, int age) {
        return largest[sex * Ages.COUNT + Ages.index(age)];
    }

    private static int cell(int area, int sex, int age) {
        return (area * Sex.COUNT + sex) * Ages.COUNT + age;
    }

    /** The table's chances of dying between exact ages in the year, [age], before area ratios. */
    static double[] yearTable(
            MortalityTable table, DemographicAssumptions assumptions, Sex sex, int baseYear, int year) {
        double[] qx = new double[Ages.COUNT];
        for (int age = 0; age < Ages.COUNT; age++) {
            qx[age] = table.qx(sex, age);
            for (int passed = baseYear + 1; passed <= year; passed++) {
                double fall =
                        table.improvement(sex, age) * assumptions.improvement().at(passed);
                qx[age] = Math.min(1, qx[age] * (1 - fall));
            }
        }
        YearPath path = sex == Sex.MALE ? assumptions.lifeExpectancyMale() : assumptions.lifeExpectancyFemale();
        double[] changed = path.isEmpty() ? qx : withLifeExpectancy(sex, qx, path.at(year));
        for (DeathChange change : assumptions.deaths()) {
            if (change.years().holds(year)) changed = with(change, sex, changed, year);
        }
        return changed;
    }

    private static double[] with(DeathChange change, Sex sex, double[] qx, int year) {
        if (change.gainYears() == null) return withForce(qx, change.factor().at(year), change.ages());
        double before = LifeTable.of(sex, qx).lifeExpectancy();
        return withLifeExpectancy(sex, qx, before + change.gainYears().at(year));
    }

    /** The same age pattern with all forces of mortality multiplied so that life expectancy at birth is as wanted. */
    static double[] withLifeExpectancy(Sex sex, double[] qx, double wantedYears) {
        double low = -LARGEST_LOG_FACTOR;
        double high = LARGEST_LOG_FACTOR;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            double reached = LifeTable.of(sex, withForce(qx, Math.exp(middle), AgeBand.ALL))
                    .lifeExpectancy();
            if (reached > wantedYears) low = middle;
            else high = middle;
        }
        return withForce(qx, Math.exp((low + high) / 2), AgeBand.ALL);
    }

    /**
     * The forces of mortality of these ages multiplied, hence the chance to survive each of them to that power (proportional
     * hazards; Cox 1972, "Regression models and life-tables", Journal of the Royal Statistical Society B 34).
     */
    private static double[] withForce(double[] qx, double factor, AgeBand ages) {
        double[] changed = qx.clone();
        for (int age = 0; age < qx.length; age++) {
            if (ages.holds(age)) changed[age] = factor == 0 ? 0 : -Math.expm1(factor * Math.log1p(-qx[age]));
        }
        return changed;
    }
}
