package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;

/**
 * People learn: children go to school, those most inclined to learn go on to college and university, and qualifications
 * are gained on the way. Whoever has come to the city since last year brings what people of the same age have.
 *
 * <p>Shares by sex and age are those of the tables, shifted in log odds by the level of the area, since everyone's place
 * among all, the inclination to learn, lasts.
 */
public final class Schooling implements YearlyProcess {

    /** Children begin school in the year in which they become five. */
    public static final int SCHOOL_FROM = 5;

    /** Qualifications are gained up to this age; later ones are few and are left out. */
    static final int LEARNING_TO = 30;

    private final City city;
    private final LabourModel model;
    private final LabourLevels levels;
    private final Propensity propensity;
    private final Workers workers;

    /** Schooling by these tables, at the levels of areas in the base year. */
    public Schooling(City city, LabourModel model, LabourLevels levels, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.propensity = new Propensity(seed, model.settings().spellYears());
        this.workers = workers;
    }

    @Override
    public String name() {
        return "schooling";
    }

    @Override
    public void run(int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        int leaving = (int) LabourAssumptions.at(model.assumptions().leavingAge(), year, LabourAssumptions.LEAVING_AGE);
        workers.forEachChunk(residents.rows(), (chunk, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (residents.isPresent(resident)) teach(resident, year, leaving);
            }
        });
    }

    private void teach(int resident, int year, int leaving) {
        ResidentStore residents = city.population().residents();
        int age = residents.age(resident, year);
        int known = residents.qualification(resident);
        if (age < ActivityRates.WORKING_AGE) {
            Study study = age < SCHOOL_FROM ? Study.NONE : Study.SCHOOL;
            if (residents.study(resident) != study.ordinal()) {
                city.population().setSchooling(resident, Qualification.NONE, study);
            }
            return;
        }
        boolean isNew = residents.is(Activity.UNKNOWN, resident) && age > ActivityRates.WORKING_AGE;
        boolean mayStudy = residents.study(resident) != Study.NONE.ordinal() || age <= LEARNING_TO || isNew;
        if (!mayStudy) return;
        double place = propensity.toLearn(residents.id(resident)) - levels.learning()[city.areaOfResident(resident)];
        int sex = residents.sex(resident);
        Study study = study(model.tables(), sex, age, place, leaving);
        int gained = age <= LEARNING_TO || isNew ? qualification(model.tables(), sex, age, place) : known;
        city.population().setSchooling(resident, Qualification.of(Math.max(known, gained)), study);
    }

    /** What a resident of this age and place among all, in log odds, studies. */
    public static Study study(LabourTables tables, int sex, int age, double place, int leavingAge) {
        double[] shares = tables.study()[sex][Ages.index(age)];
        double reached = shares[Study.HIGHER.ordinal()];
        if (isWithin(place, reached)) return Study.HIGHER;
        reached += shares[Study.FURTHER.ordinal()];
        if (age < leavingAge || isWithin(place, reached)) return Study.FURTHER;
        return isWithin(place, reached + shares[Study.SCHOOL.ordinal()]) ? Study.SCHOOL : Study.NONE;
    }

    /** The highest qualification of a resident of this age and place among all, in log odds. */
    public static int qualification(LabourTables tables, int sex, int age, double place) {
        double[] shares = tables.qualification()[sex][Ages.index(age)];
        double reached = 0;
        for (int level = Qualification.COUNT - 1; level > 0; level--) {
            reached += shares[level];
            if (isWithin(place, reached)) return level;
        }
        return 0;
    }

    private static boolean isWithin(double place, double share) {
        return share > 0 && (share >= 1 || place < Propensity.logOdds(share));
    }
}
