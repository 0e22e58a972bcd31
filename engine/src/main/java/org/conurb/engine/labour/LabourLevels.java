package org.conurb.engine.labour;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.engine.store.Columns;

/**
 * How the areas stood to the tables and to the world outside in the base year. Later years keep to the tables with these
 * shifts, so that an area stays as far from them as it was.
 *
 * @param learning [area] shift of the log odds of having a high qualification, residents of 25 to 64
 * @param participation [area] shift of the log odds of working or seeking work
 * @param unemployment [area] unemployed over those who work or seek work
 * @param relative [group of {@code SearchCells}] unemployment over the mean of the city
 * @param outside [area] residents who work outside the city over those who work or seek work
 * @param fromOutside [area] jobs held by people from outside the city over all jobs
 * @param vacant vacant jobs of the city over all jobs
 */
public record LabourLevels(
        double[] learning,
        double[] participation,
        double[] unemployment,
        double[] relative,
        double[] outside,
        double[] fromOutside,
        double vacant) {

    private static final int LEARNT_FROM = 25;
    private static final int LEARNT_TO = 64;
    private static final double LARGEST_SHIFT = 6; // log odds
    private static final int BISECTIONS = 50;

    /** Kinds of residents of one sex, age and qualification: not studying, studying, mother of a young child. */
    private static final int KINDS = 3;

    /** Levels of areas that do just as the tables say, with these rates everywhere. */
    public static LabourLevels even(int areas, double unemployment, double outside, double fromOutside, double vacant) {
        return new LabourLevels(
                new double[areas],
                new double[areas],
                filled(areas, unemployment),
                filled(SearchCells.GROUPS, 1),
                filled(areas, outside),
                filled(areas, fromOutside),
                vacant);
    }

    private static double[] filled(int areas, double value) {
        double[] values = new double[areas];
        Arrays.fill(values, value);
        return values;
    }

    /** The levels of a city as it stands in the middle of its base year. */
    public static LabourLevels measure(City city, LabourModel model, int year, Workers workers) {
        int areas = city.areas().count();
        double[] learning = new double[areas];
        double[] participation = new double[areas];
        measureLearning(city, model.tables(), year, learning, workers);
        measureParticipation(city, new ActivityRates(model, year, year), year, participation, workers);
        Activities now = Activities.count(city, workers);
        double[] unemployment = new double[areas];
        double[] outside = new double[areas];
        for (int area = 0; area < areas; area++) {
            unemployment[area] = now.unemploymentRate(area);
            outside[area] = now.active(area) == 0 ? 0 : (double) now.outside(area) / now.active(area);
        }
        long[] jobs = new long[areas];
        long[] fromOutside = new long[areas];
        long vacant = 0;
        JobStore store = city.jobs();
        for (int job = 0; job < store.rows(); job++) {
            int area = city.zones().area(store.zone(job));
            jobs[area]++;
            if (store.worker(job) == JobStore.IN_COMMUTER) fromOutside[area]++;
            if (store.isVacant(job)) vacant++;
        }
        double[] shares = new double[areas];
        for (int area = 0; area < areas; area++) {
            shares[area] = jobs[area] == 0 ? 0 : (double) fromOutside[area] / jobs[area];
        }
        double rate = store.rows() == 0 ? 0 : (double) vacant / store.rows();
        double[] relative = SearchCells.count(city, year, workers).relativeUnemployment();
        return new LabourLevels(learning, participation, unemployment, relative, outside, shares, rate);
    }

    private static void measureLearning(City city, LabourTables tables, int year, double[] shift, Workers workers) {
        ResidentStore residents = city.population().residents();
        int cells = Sex.COUNT * Ages.COUNT;
        long[] count = workers.count(residents.rows(), 2 * shift.length * cells, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (!residents.isPresent(resident)) continue;
                int age = residents.age(resident, year);
                if (age < LEARNT_FROM || age > LEARNT_TO) continue;
                int cell = (city.areaOfResident(resident) * Sex.COUNT + residents.sex(resident)) * Ages.COUNT + age;
                into[2 * cell]++;
                if (residents.qualification(resident) == Qualification.HIGHER.ordinal()) into[2 * cell + 1]++;
            }
        });
        for (int area = 0; area < shift.length; area++) {
            double[] people = new double[cells];
            double[] odds = new double[cells];
            double found = 0;
            for (int cell = 0; cell < cells; cell++) {
                double share =
                        tables.qualification()[cell / Ages.COUNT][cell % Ages.COUNT][Qualification.HIGHER.ordinal()];
                odds[cell] = Propensity.logOdds(share);
                people[cell] = count[2 * (area * cells + cell)];
                found += count[2 * (area * cells + cell) + 1];
            }
            shift[area] = solve(people, odds, found);
        }
    }

    private static void measureParticipation(
            City city, ActivityRates rates, int year, double[] shift, Workers workers) {
        int cells = Sex.COUNT * Ages.COUNT * Qualification.COUNT * KINDS;
        HouseholdStore households = city.population().households();
        long[] count = workers.count(households.rows(), 2 * shift.length * cells, (into, from, to) -> {
            for (int household = from; household < to; household++) countHousehold(city, household, year, cells, into);
        });
        for (int area = 0; area < shift.length; area++) {
            double[] people = new double[cells];
            double[] odds = new double[cells];
            double found = 0;
            for (int cell = 0; cell < cells; cell++) {
                people[cell] = count[2 * (area * cells + cell)];
                found += count[2 * (area * cells + cell) + 1];
                odds[cell] = people[cell] == 0 ? 0 : odds(rates, cell);
            }
            shift[area] = solve(people, odds, found);
        }
    }

    private static void countHousehold(City city, int household, int year, int cells, long[] into) {
        ResidentStore residents = city.population().residents();
        int youngest = Participation.youngest(city, household, year);
        int area = city.zones().area(city.population().households().zone(household));
        int member = city.population().households().firstMember(household);
        for (; member != Columns.NONE; member = residents.nextMember(member)) {
            int age = residents.age(member, year);
            if (age < ActivityRates.WORKING_AGE) continue;
            boolean isParent = residents.role(member) <= Role.PARTNER.ordinal();
            int kind = residents.study(member) != Study.NONE.ordinal()
                    ? 1
                    : isParent && youngest < ActivityRates.YOUNG_CHILD ? 2 : 0;
            int cell = ((residents.sex(member) * Ages.COUNT + Ages.index(age)) * Qualification.COUNT
                                    + residents.qualification(member))
                            * KINDS
                    + kind;
            into[2 * (area * cells + cell)]++;
            boolean isActive = residents.is(Activity.EMPLOYED, member) || residents.is(Activity.UNEMPLOYED, member);
            if (isActive) into[2 * (area * cells + cell) + 1]++;
        }
    }

    private static double odds(ActivityRates rates, int cell) {
        int kind = cell % KINDS;
        int level = cell / KINDS % Qualification.COUNT;
        int age = cell / (KINDS * Qualification.COUNT) % Ages.COUNT;
        int sex = cell / (KINDS * Qualification.COUNT * Ages.COUNT);
        int study = kind == 1 ? Study.HIGHER.ordinal() : Study.NONE.ordinal();
        return rates.logOdds(sex, age, level, study, kind == 2 ? 0 : Integer.MAX_VALUE, kind == 2);
    }

    /** The shift of all log odds that leads to as many as were found; the nearest possible if none does. */
    private static double solve(double[] people, double[] odds, double found) {
        double low = -LARGEST_SHIFT;
        double high = LARGEST_SHIFT;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            double expected = 0;
            for (int cell = 0; cell < people.length; cell++) {
                if (people[cell] > 0) expected += people[cell] / (1 + Math.exp(-odds[cell] - middle));
            }
            if (expected < found) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
