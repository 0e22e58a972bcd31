package org.conurb.benchmarks.worlds;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.labour.ActivityRates;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.labour.LabourSettings;
import org.conurb.engine.labour.LabourTables;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/**
 * Gives the residents of a city study, qualifications and work by smooth, assumed shares of their age, with about one job
 * for each who wants one; a few jobs are vacant and a few are held from outside.
 */
final class SyntheticWork {

    private static final int WORKING_AGE = ActivityRates.WORKING_AGE;
    private static final int SCHOOL_AGE = 5;
    private static final double UNEMPLOYED = 0.07;
    private static final double OUTSIDE = 0.08;
    private static final double FROM_OUTSIDE = 0.1; // jobs held from outside for each resident who is active
    private static final double VACANT = 0.02; // vacant jobs for each resident who is active
    private static final double LEAST_WAGE = 14_000;
    private static final double WAGE_STEP = 8_000; // of a level of skill, and between the least and the most within one

    private SyntheticWork() {}

    static LabourModel model() {
        double[][][] study = new double[Sex.COUNT][Ages.COUNT][];
        double[][][] qualification = new double[Sex.COUNT][Ages.COUNT][];
        double[][][] participation = new double[Sex.COUNT][Ages.COUNT][];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                study[sex][age] = study(age);
                double learnt = Math.min(1, Math.max(0, (age - WORKING_AGE) / 8.0));
                qualification[sex][age] = new double[] {1 - 0.85 * learnt, 0.3 * learnt, 0.2 * learnt, 0.35 * learnt};
                double active = age < WORKING_AGE ? 0 : 0.85 - Math.min(0.83, 0.035 * Math.max(0, age - 50));
                participation[sex][age] = new double[] {0.9 * active, active, active, 1.1 * active};
            }
        }
        LabourTables tables = new LabourTables(study, qualification, participation);
        return new LabourModel(tables, LabourSettings.standard(), LabourAssumptions.none());
    }

    private static double[] study(int age) {
        double atSchool = age >= SCHOOL_AGE && age < WORKING_AGE ? 1 : 0;
        double further = age >= WORKING_AGE && age < 19 ? 0.7 - 0.25 * (age - WORKING_AGE) : 0;
        double higher = age >= 18 && age < 24 ? 0.3 - 0.05 * (age - 18) : 0;
        return new double[] {1 - atSchool - further - higher, atSchool, further, higher};
    }

    static void employ(City city, LabourTables tables, YearDraws luck) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            long id = residents.id(resident);
            int age = Ages.index(residents.age(resident, SyntheticCity.BASE_YEAR));
            int sex = residents.sex(resident);
            int study = pick(tables.study()[sex][age], luck.uniform(id, 0));
            int level = pick(tables.qualification()[sex][age], luck.uniform(id, 1));
            population.setSchooling(resident, Qualification.of(level), Study.of(study));
            double active = study == Study.NONE.ordinal()
                    ? tables.participation()[sex][age][level]
                    : age < WORKING_AGE ? 0 : LabourSettings.standard().studentShare();
            if (luck.uniform(id, 2) >= active) {
                population.setActivity(resident, ActivityRates.withoutWork(age, study));
                continue;
            }
            double lot = luck.uniform(id, 3);
            if (lot < UNEMPLOYED) population.setActivity(resident, Activity.UNEMPLOYED);
            else if (lot < UNEMPLOYED + OUTSIDE) city.hireOutside(resident, (float) (LEAST_WAGE + WAGE_STEP));
            else city.hire(resident, open(city, id, level, luck));
            if (luck.uniform(id, 4) < FROM_OUTSIDE) {
                city.fillFromOutside(open(city, Mix.identity(id, 1), level, luck));
            }
            if (luck.uniform(id, 5) < VACANT) open(city, Mix.identity(id, 2), level, luck);
        }
    }

    private static int pick(double[] shares, double uniform) {
        double total = Arrays.stream(shares).sum();
        double reached = 0;
        for (int place = 0; place < shares.length - 1; place++) {
            reached += shares[place];
            if (uniform * total < reached) return place;
        }
        return shares.length - 1;
    }

    private static int open(City city, long id, int level, YearDraws luck) {
        int zone = luck.below(city.zones().count(), id, 6);
        int sector = luck.below(Sector.COUNT, id, 7);
        int skill = Math.min(Skill.COUNT - 1, level);
        return city.openJob(id, zone, sector, skill, (float) (LEAST_WAGE + WAGE_STEP * (skill + luck.uniform(id, 8))));
    }
}
