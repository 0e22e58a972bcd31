package org.conurb.benchmarks.worlds;

import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.projection.CohortComponent;
import org.conurb.engine.simulation.Model;

/**
 * Rates of the size found in a large British city-region, from the textbook curve of each event; all levels are assumed.
 *
 * <p>Rates never change, and arrivals are such that the population neither grows nor shrinks in the long run: every
 * measured year is like the next.
 */
public final class SyntheticRates {

    /** Reporting areas of the city. */
    static final int AREAS = 10;

    private static final double MAKEHAM = 2e-4; // deaths per year at any age (Makeham 1860)
    private static final double[] GOMPERTZ_LEVEL = {3.5e-5, 2.2e-5}; // [sex] deaths per year, extrapolated to age 0
    private static final double GOMPERTZ_SLOPE = 0.1; // per year of age (Gompertz 1825)
    private static final double INFANT = 4e-3; // deaths per year in the first year of life, on top

    private static final double TOTAL_FERTILITY = 1.9; // births per woman
    private static final double HADWIGER_PEAK = 30; // years (Hadwiger 1940)
    private static final double HADWIGER_SHARPNESS = 3.5;
    private static final int FIRST_MOTHERS = 15;
    private static final int LAST_MOTHERS = 49;

    private static final double INTERNAL_LEVEL = 1;
    private static final double INTERNATIONAL_LEVEL = 0.25;
    private static final double STAYS_IN_THE_CITY = 0.4; // of those who leave an area for another in the country

    private static final int YEARS_TO_BALANCE = 300; // until the start is forgotten

    private SyntheticRates() {}

    /** The model of a city that balances at this many residents. */
    public static Model model(int residents) {
        double balance = residents / balanceOf(withArrivals(1));
        return withArrivals(balance);
    }

    private static Model withArrivals(double personsAtPeak) {
        return new Model(
                mortality(),
                fertility(),
                living(),
                LivingLevels.asTables(AREAS),
                couples(),
                new SharingHabits(0.4, 30, 3),
                migration(personsAtPeak),
                DemographicAssumptions.trend(),
                MigrationAssumptions.constant());
    }

    /** Where the population settles in the long run: proportional to the arrivals, since natural change is negative. */
    private static double balanceOf(Model model) {
        CohortComponent projection = new CohortComponent(model, 0, new double[AREAS][Sex.COUNT][Ages.COUNT]);
        for (int year = 0; year < YEARS_TO_BALANCE; year++) projection.advance();
        double total = 0;
        for (int area = 0; area < AREAS; area++) total += projection.people(area);
        return total;
    }

    /** Deaths: Gompertz's and Makeham's curve, the same in every year; areas differ by up to a tenth. */
    public static MortalityTable mortality() {
        double[][] qx = new double[Sex.COUNT][Ages.COUNT];
        double[] ratio = new double[AREAS];
        for (int area = 0; area < AREAS; area++) ratio[area] = 0.9 + 0.2 * area / AREAS;
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                double force = MAKEHAM + GOMPERTZ_LEVEL[sex] * Math.exp(GOMPERTZ_SLOPE * age) + (age == 0 ? INFANT : 0);
                qx[sex][age] = -Math.expm1(-force);
            }
        }
        return new MortalityTable(qx, ratio, new double[Sex.COUNT][Ages.COUNT]);
    }

    /** Births: Hadwiger's curve, scaled so that its integral over all ages is the total fertility. */
    public static FertilityTable fertility() {
        double[][] births = new double[AREAS][Ages.COUNT];
        double square = HADWIGER_SHARPNESS * HADWIGER_SHARPNESS;
        for (int age = FIRST_MOTHERS; age <= LAST_MOTHERS; age++) {
            double relative = HADWIGER_PEAK / age;
            double curve = HADWIGER_SHARPNESS
                    / (HADWIGER_PEAK * Math.sqrt(Math.PI))
                    * Math.pow(relative, 1.5)
                    * Math.exp(-square * (relative + 1 / relative - 2));
            for (int area = 0; area < AREAS; area++) births[area][age] = TOTAL_FERTILITY * curve;
        }
        return new FertilityTable(births, 0.512, 0.015, 0.2);
    }

    /** The standard schedule of Rogers and Castro (1981), "Model migration schedules", times 0.6. */
    private static double migrationAt(int age) {
        double childhood = 0.02 * Math.exp(-0.1 * age);
        double working = 0.06 * Math.exp(-0.1 * (age - 20) - Math.exp(-0.4 * (age - 20)));
        return 0.6 * (childhood + working + 0.003);
    }

    private static MigrationTables migration(double personsAtPeak) {
        int flows = Flow.values().length;
        double[][][][] leaving = new double[flows][AREAS][Sex.COUNT][Ages.COUNT];
        double[][][][] arriving = new double[flows][AREAS][Sex.COUNT][Ages.COUNT];
        double[][] destination = new double[AREAS][AREAS + 1];
        double[] level = {INTERNAL_LEVEL, INTERNATIONAL_LEVEL};
        for (int area = 0; area < AREAS; area++) {
            for (int flow = 0; flow < flows; flow++) {
                for (double[] chances : leaving[flow][area]) fill(chances, level[flow]);
                for (double[] persons : arriving[flow][area]) fill(persons, personsAtPeak * level[flow]);
            }
            for (int to = 0; to < AREAS; to++) destination[area][to] = to == area ? 0 : STAYS_IN_THE_CITY / (AREAS - 1);
            destination[area][AREAS] = 1 - STAYS_IN_THE_CITY;
        }
        return new MigrationTables(leaving, arriving, destination);
    }

    private static void fill(double[] byAge, double level) {
        for (int age = 0; age < Ages.COUNT; age++) byAge[age] = level * migrationAt(age);
    }

    private static LivingTables living() {
        double[][] inCouple = new double[Sex.COUNT][Ages.COUNT];
        double[][] withParents = new double[Sex.COUNT][Ages.COUNT];
        double[][] communal = new double[Sex.COUNT][Ages.COUNT];
        double[][] alone = new double[Sex.COUNT][Ages.COUNT];
        double[][] loneParent = new double[Sex.COUNT][Ages.COUNT]; // read by population synthesis only
        for (int age = 0; age < Ages.COUNT; age++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                double rise = age < 16 ? 0 : 0.74 / (1 + Math.exp(-(age - 25 - 2 * (1 - sex)) / 3.0));
                inCouple[sex][age] = Math.max(0, rise - 0.018 * Math.max(0, age - 72));
                withParents[sex][age] = age < Ages.ADULT ? 1 : Math.max(0, 1 - 0.07 * (age - Ages.ADULT + 1));
                communal[sex][age] = age < Ages.ADULT ? 0 : age < 23 ? 0.06 : Math.max(0.002, 0.01 * (age - 74));
                communal[sex][age] = Math.min(0.3, communal[sex][age]);
                double others = 1 - inCouple[sex][age] - withParents[sex][age] - communal[sex][age];
                alone[sex][age] = age < Ages.ADULT ? 0 : 0.5 * Math.max(0, others);
            }
        }
        return new LivingTables(inCouple, withParents, communal, loneParent, alone);
    }

    private static CoupleTables couples() {
        double[] dissolution = new double[Ages.COUNT];
        for (int age = 16; age < 80; age++) dissolution[age] = 0.015;
        double[][] gap = {{0.05, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1, 0.05}};
        return new CoupleTables(new int[] {16}, -2, gap, dissolution, 0.02, 0.9, 20);
    }
}
