package org.conurb.engine.projection;

import org.conurb.engine.demography.DeathChances;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.simulation.Model;

/**
 * The deterministic twin of the simulation: expected numbers of people by area, sex and age on the same rates.
 *
 * <p>The cohort-component method (Preston, Heuveline and Guillot 2001, "Demography", chapter 6; Leslie 1945) with the
 * simulation's order of events: deaths, births, migration. Households play no part, since they decide who moves with
 * whom but not how many. The simulation's mean over seeds must equal this within Monte Carlo error.
 */
public final class CohortComponent {

    private final Model model;
    private final int baseYear;
    private final int areas;
    private int year;
    private double[][][] people; // [area][sex][age]

    /**
     * Stands in the middle of the base year.
     *
     * @param people [area][sex][age 0..120] residents; copied
     */
    public CohortComponent(Model model, int baseYear, double[][][] people) {
        this.model = model;
        this.baseYear = baseYear;
        this.areas = people.length;
        this.year = baseYear;
        this.people = new double[areas][Sex.COUNT][];
        for (int area = 0; area < areas; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) this.people[area][sex] = people[area][sex].clone();
        }
    }

    /** The year in whose middle the projection stands. */
    public int year() {
        return year;
    }

    /** Residents expected. */
    public double people(int area, int sex, int age) {
        return people[area][sex][age];
    }

    /** Residents of an area expected, all sexes and ages. */
    public double people(int area) {
        double total = 0;
        for (double[] ofSex : people[area]) {
            for (double ofAge : ofSex) total += ofAge;
        }
        return total;
    }

    /** Projects one more year. */
    public void advance() {
        year++;
        DeathChances deaths = DeathChances.of(model.mortality(), model.demography(), baseYear, year);
        people = survivors(deaths);
        bear(deaths);
        people = migrate();
    }

    private double[][][] survivors(DeathChances deaths) {
        double[][][] next = new double[areas][Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < areas; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 1; age < Ages.COUNT; age++) {
                    double cohort = people[area][sex][age - 1] + (age == Ages.TOP ? people[area][sex][age] : 0);
                    next[area][sex][age] = cohort * (1 - deaths.at(area, sex, age));
                }
            }
        }
        return next;
    }

    private void bear(DeathChances deaths) {
        double factor = 1;
        if (!model.demography().totalFertilityRate().isEmpty()) {
            double[][] women = new double[areas][];
            for (int area = 0; area < areas; area++) women[area] = people[area][Sex.FEMALE.ordinal()];
            factor = model.demography().totalFertilityRate().at(year)
                    / model.fertility().cityTotalFertilityRate(women);
        }
        double[] changed = model.demography().fertilityFactors(year);
        for (int area = 0; area < areas; area++) {
            double births = 0;
            for (int age = 0; age < Ages.COUNT; age++) {
                births += people[area][Sex.FEMALE.ordinal()][age]
                        * factor
                        * model.fertility().yearlyBirths(area, age, changed);
            }
            double boys = births * model.fertility().maleShare();
            double[] newborns = {boys, births - boys}; // [sex]
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                people[area][sex][0] = newborns[sex] * (1 - deaths.at(area, sex, 0));
            }
        }
    }

    private double[][][] migrate() {
        double[] flat = flat();
        double[] within = model.movement().leaving(model.migration(), Flow.INTERNAL, year, flat);
        double[] abroad = model.movement().leaving(model.migration(), Flow.INTERNATIONAL, year, flat);
        double[][][] next = new double[areas][Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < areas; area++) {
            double[][] fromCountry = model.movement().arriving(model.migration(), Flow.INTERNAL, area, year);
            double[][] fromAbroad = model.movement().arriving(model.migration(), Flow.INTERNATIONAL, area, year);
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    int cell = (area * Sex.COUNT + sex) * Ages.COUNT + age;
                    double here = people[area][sex][age];
                    next[area][sex][age] +=
                            here * (1 - within[cell] - abroad[cell]) + fromCountry[sex][age] + fromAbroad[sex][age];
                    for (int to = 0; to < areas; to++) {
                        next[to][sex][age] +=
                                here * within[cell] * model.migration().destination()[area][to];
                    }
                }
            }
        }
        return next;
    }

    private double[] flat() {
        double[] flat = new double[areas * Sex.COUNT * Ages.COUNT];
        for (int area = 0; area < areas; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                System.arraycopy(people[area][sex], 0, flat, (area * Sex.COUNT + sex) * Ages.COUNT, Ages.COUNT);
            }
        }
        return flat;
    }
}
