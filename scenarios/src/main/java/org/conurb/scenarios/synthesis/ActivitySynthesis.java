package org.conurb.scenarios.synthesis;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.labour.ActivityRates;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.labour.LabourTables;
import org.conurb.engine.labour.Participation;
import org.conurb.engine.labour.Propensity;
import org.conurb.engine.labour.Schooling;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * What the residents of the base year have learnt, study and do.
 *
 * <p>In each area those come first whose lasting inclination is strongest against what their sex and age (and
 * qualification) do on average, until the margin is full: as if the tables were shifted in log odds. The years that
 * follow use the same inclinations and measure the same shifts, so nobody changes only because a run begins.
 */
final class ActivitySynthesis {

    private static final int LAST_AGE_OF_MARGIN = 74;
    private static final int UNEMPLOYMENT = 0; // draw numbers of a resident
    private static final int RETIREMENT = 1;

    /** Retirement comes at 60 or so give or take this many years; assumed. */
    private static final double RETIREMENT_SPREAD = 8;

    private final City city;
    private final WorkMargins margins;
    private final int year;
    private final Propensity propensity;
    private final ActivityRates rates;
    private final YearDraws luck;

    private ActivitySynthesis(City city, WorkMargins margins, int year, long seed) {
        this.city = city;
        this.margins = margins;
        this.year = year;
        this.propensity = new Propensity(seed, margins.model().settings().spellYears());
        this.rates = new ActivityRates(margins.model(), year, year);
        this.luck = Draws.of(seed, "activity synthesis").in(year);
    }

    /** Gives every resident a qualification, what they study and do; those with work are listed by area, employed. */
    static List<IntBuffer> settle(City city, WorkMargins margins, int year, long seed, Workers workers) {
        ActivitySynthesis synthesis = new ActivitySynthesis(city, margins, year, seed);
        int areas = city.areas().count();
        IntBuffer[] adults = new IntBuffer[areas];
        for (int area = 0; area < areas; area++) adults[area] = new IntBuffer();
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            if (synthesis.age(resident) < ActivityRates.WORKING_AGE) synthesis.settleChild(resident);
            else adults[city.areaOfResident(resident)].add(resident);
        }
        IntBuffer[] employed = new IntBuffer[areas];
        workers.forEach(areas, area -> employed[area] = synthesis.settleArea(area, adults[area].toArray()));
        return List.of(employed);
    }

    private int age(int resident) {
        return city.population().residents().age(resident, year);
    }

    private void settleChild(int resident) {
        Study study = age(resident) < Schooling.SCHOOL_FROM ? Study.NONE : Study.SCHOOL;
        city.population().setSchooling(resident, Qualification.NONE, study);
        city.population().setActivity(resident, Activity.INACTIVE);
    }

    private IntBuffer settleArea(int area, int[] adults) {
        teach(area, adults);
        double[] reluctance = new double[adults.length];
        int[] ofMargin = new int[adults.length];
        int count = 0;
        for (int adult : adults) {
            if (age(adult) > LAST_AGE_OF_MARGIN) {
                city.population().setActivity(adult, Activity.RETIRED);
                continue;
            }
            reluctance[count] = reluctance(adult);
            ofMargin[count++] = adult;
        }
        return engage(area, ofMargin, reluctance, count);
    }

    private void teach(int area, int[] adults) {
        LabourTables tables = margins.model().tables();
        ResidentStore residents = city.population().residents();
        int[] wanted = Quotas.systematic(asDoubles(margins.qualifications()[area]), adults.length, 0.5);
        double[][] distance = new double[Qualification.COUNT][adults.length];
        double[] threshold = new double[Qualification.COUNT];
        int many = 0;
        for (int level = Qualification.COUNT - 1; level > 0; level--) {
            for (int place = 0; place < adults.length; place++) {
                int resident = adults[place];
                double[] shares = tables.qualification()[residents.sex(resident)][Ages.index(age(resident))];
                double reached = 0;
                for (int higher = level; higher < Qualification.COUNT; higher++) reached += shares[higher];
                double inclination = propensity.toLearn(residents.id(resident));
                distance[level][place] = inclination - Propensity.logOdds(Math.min(1, reached));
            }
            many += wanted[level];
            threshold[level] = Quotas.threshold(distance[level], adults.length, many);
        }
        double shift = threshold[Qualification.HIGHER.ordinal()];
        for (int place = 0; place < adults.length; place++) {
            int level = Qualification.COUNT - 1;
            while (level > 0 && !(distance[level][place] <= threshold[level])) level--;
            double own = propensity.toLearn(residents.id(adults[place])) - shift;
            int age = age(adults[place]);
            Study study =
                    Schooling.study(tables, residents.sex(adults[place]), age, own, LabourAssumptions.LEAVING_AGE);
            city.population().setSchooling(adults[place], Qualification.of(level), study);
        }
    }

    /** How far the resident's inclination to work is behind what is usual; who has the least of it works first. */
    private double reluctance(int resident) {
        ResidentStore residents = city.population().residents();
        double odds = rates.logOdds(
                residents.sex(resident),
                age(resident),
                residents.qualification(resident),
                residents.study(resident),
                Participation.youngest(city, residents.household(resident), year),
                residents.role(resident) <= Role.PARTNER.ordinal());
        return propensity.toWork(residents.id(resident), age(resident)) - odds;
    }

    private IntBuffer engage(int area, int[] adults, double[] reluctance, int count) {
        int[] wanted = Quotas.systematic(asDoubles(margins.activity()[area]), count, 0.5);
        int employed = wanted[Activity.EMPLOYED.ordinal()];
        int unemployed = wanted[Activity.UNEMPLOYED.ordinal()];
        double active = Quotas.threshold(reluctance, count, employed + unemployed);
        int[] seeking = new int[count];
        double[] safety = new double[count];
        int[] idle = new int[count];
        double[] youth = new double[count];
        int seekers = 0;
        int idlers = 0;
        for (int place = 0; place < count; place++) {
            int resident = adults[place];
            if (reluctance[place] <= active) {
                safety[seekers] = safety(resident);
                seeking[seekers++] = resident;
            } else {
                youth[idlers] = youth(resident);
                idle[idlers++] = resident;
            }
        }
        double retired = Quotas.threshold(youth, idlers, wanted[Activity.RETIRED.ordinal()]);
        for (int place = 0; place < idlers; place++) {
            boolean isRetired = youth[place] <= retired && youth[place] < 0;
            city.population().setActivity(idle[place], isRetired ? Activity.RETIRED : Activity.INACTIVE);
        }
        double lost = Quotas.threshold(safety, seekers, unemployed);
        IntBuffer workers = new IntBuffer();
        for (int place = 0; place < seekers; place++) {
            if (safety[place] > lost) workers.add(seeking[place]);
            else city.population().setActivity(seeking[place], Activity.UNEMPLOYED);
        }
        return workers;
    }

    private double safety(int resident) {
        ResidentStore residents = city.population().residents();
        double share = margins.unemployment()[residents.sex(resident)][Ages.index(age(resident))][
                residents.qualification(resident)];
        return Propensity.logOdds(luck.open(residents.id(resident), UNEMPLOYMENT)) - Propensity.logOdds(share);
    }

    /** Less than 0 for those who can have retired; the older the smaller. */
    private double youth(int resident) {
        ResidentStore residents = city.population().residents();
        boolean canBe = residents.study(resident) == Study.NONE.ordinal()
                && ActivityRates.withoutWork(age(resident), Study.NONE.ordinal()) == Activity.RETIRED;
        double years = age(resident) + RETIREMENT_SPREAD * luck.uniform(residents.id(resident), RETIREMENT);
        return canBe ? -years : years;
    }

    private static double[] asDoubles(long[] counts) {
        double[] values = new double[counts.length];
        for (int cell = 0; cell < counts.length; cell++) values[cell] = counts[cell];
        return values;
    }
}
