package org.conurb.engine.indicators;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.travel.TripStore;

/**
 * How residents of different groups fare in a year, by area and in the city as a whole: who gains and who loses by a
 * policy shows in the difference of two runs.
 *
 * <p>Every figure is a mean over residents; what is a household's, such as its income or rent, counts for each member. The
 * groups are those of the year: a resident who becomes richer, buys or gives up a car is counted with others than before.
 */
public final class GroupFigures {

    /** What is added up for an area and group. */
    private enum Sum {
        RESIDENTS,
        IN_HOUSEHOLDS,
        EQUIVALISED,
        WITH_CAR,
        RENTING,
        RENT,
        RENTERS_INCOME,
        OWNING,
        HOME_VALUE,
        OF_WORKING_AGE,
        EMPLOYED_OF_WORKING_AGE,
        EMPLOYED,
        UNEMPLOYED,
        COMMUTERS,
        COMMUTE_MINUTES,
        TRIPS,
        TRIP_MINUTES,
        DELAY_MINUTES
    }

    private static final int SUMS = Sum.values().length;
    private static final int WORKING_FROM = 16;
    private static final int WORKING_UNTIL = 64;
    private static final int MANY_CARS = 2;

    private final double[] sums; // [area, the city last][group][sum]
    private final int areas;
    private final boolean isTravelYear;

    private GroupFigures(double[] sums, int areas, boolean isTravelYear) {
        this.sums = sums;
        this.areas = areas;
        this.isTravelYear = isTravelYear;
    }

    /**
     * Counts the city at the end of a year.
     *
     * @param markets the figures of work and homes of this year; null in a city of people alone
     */
    public static GroupFigures count(City city, int year, MarketIndicators markets, Workers workers) {
        int areas = city.areas().count();
        HouseholdStore households = city.population().households();
        double[] fifths = markets == null ? null : markets.incomeFifths();
        double[] parts = workers.sum(households.rows(), areas * Group.COUNT * SUMS, (into, from, to) -> {
            Count count = new Count(city, year, fifths, into);
            for (int household = from; household < to; household++) {
                if (households.size(household) > 0) count.add(household);
            }
        });
        double[] sums = Arrays.copyOf(parts, (areas + 1) * Group.COUNT * SUMS);
        for (int cell = 0; cell < parts.length; cell++) {
            sums[parts.length + cell % (Group.COUNT * SUMS)] += parts[cell];
        }
        return new GroupFigures(sums, areas, city.trips() != null);
    }

    /** How many areas there are; the city as a whole comes after the last. */
    public int areas() {
        return areas;
    }

    private double sum(int area, Group group, Sum sum) {
        return sums[(area * Group.COUNT + group.ordinal()) * SUMS + sum.ordinal()];
    }

    private double ratio(int area, Group group, Sum part, Sum whole) {
        return sum(area, group, part) / sum(area, group, whole);
    }

    /** Residents of the group. */
    public long residents(int area, Group group) {
        return (long) sum(area, group, Sum.RESIDENTS);
    }

    /** Mean equivalised gross income of the household in a year; NaN of nobody, as all that follow. */
    public double equivalisedIncome(int area, Group group) {
        return ratio(area, group, Sum.EQUIVALISED, Sum.IN_HOUSEHOLDS);
    }

    /** Share of those of 16 to 64 who work. */
    public double employmentRate(int area, Group group) {
        return ratio(area, group, Sum.EMPLOYED_OF_WORKING_AGE, Sum.OF_WORKING_AGE);
    }

    /** Share of those of 16 and over who work or seek work that seek it. */
    public double unemploymentRate(int area, Group group) {
        double seeking = sum(area, group, Sum.UNEMPLOYED);
        return seeking / (seeking + sum(area, group, Sum.EMPLOYED));
    }

    /** Mean rent of a year of those whose household rents. */
    public double rent(int area, Group group) {
        return ratio(area, group, Sum.RENT, Sum.RENTING);
    }

    /** Rent over gross income of those whose household rents, all together. */
    public double rentShare(int area, Group group) {
        return ratio(area, group, Sum.RENT, Sum.RENTERS_INCOME);
    }

    /** Mean value of the home of those whose household owns it. */
    public double homeValue(int area, Group group) {
        return ratio(area, group, Sum.HOME_VALUE, Sum.OWNING);
    }

    /** Mean minutes one way of those who work in the city. */
    public double commuteMinutes(int area, Group group) {
        return ratio(area, group, Sum.COMMUTE_MINUTES, Sum.COMMUTERS);
    }

    /** Share of those in households whose household has a car. */
    public double withCar(int area, Group group) {
        return ratio(area, group, Sum.WITH_CAR, Sum.IN_HOUSEHOLDS);
    }

    /** Trips of a resident on a weekday; NaN in years without travel, as the two that follow. */
    public double trips(int area, Group group) {
        return perResident(area, group, Sum.TRIPS);
    }

    /** Minutes on the way of a resident on a weekday. */
    public double tripMinutes(int area, Group group) {
        return perResident(area, group, Sum.TRIP_MINUTES);
    }

    /** Minutes lost in traffic of a resident on a weekday. */
    public double delayMinutes(int area, Group group) {
        return perResident(area, group, Sum.DELAY_MINUTES);
    }

    private double perResident(int area, Group group, Sum sum) {
        return isTravelYear ? ratio(area, group, sum, Sum.RESIDENTS) : Double.NaN;
    }

    /** Adds households up; one object for each chunk of rows. */
    private static final class Count {

        private final City city;
        private final HouseholdStore households;
        private final ResidentStore residents;
        private final int year;
        private final double[] fifths;
        private final double[] into;
        private final double[] home = new double[SUMS]; // of the household that is being added
        private final double[] person = new double[SUMS]; // of its member

        Count(City city, int year, double[] fifths, double[] into) {
            this.city = city;
            this.households = city.population().households();
            this.residents = city.population().residents();
            this.year = year;
            this.fifths = fifths;
            this.into = into;
        }

        /** Members go to their age groups one by one, to the household's groups all together. */
        void add(int household) {
            boolean isPrivate = households.isPrivate(household);
            int first = city.zones().area(households.zone(household)) * Group.COUNT;
            double equivalised = isPrivate && fifths != null
                    ? households.income(household) / HousingCensus.scale(city, household, year)
                    : 0;
            Arrays.fill(home, 0);
            int member = households.firstMember(household);
            for (; member != NONE; member = residents.nextMember(member)) {
                Arrays.fill(person, 0);
                if (isPrivate) addHousehold(household, equivalised);
                addResident(household, member);
                addTo(first + Group.ofAge(residents.age(member, year)), person);
                for (int sum = 0; sum < SUMS; sum++) home[sum] += person[sum];
            }
            addTo(first, home);
            if (!isPrivate) return;
            int cars = Math.min(MANY_CARS, households.cars(household));
            addTo(first + Group.CARS_0.ordinal() + cars, home);
            if (fifths == null) return;
            addTo(first + Group.FIFTH_1.ordinal() + fifth(equivalised), home);
            addTo(first + Group.TENURE_OWNED.ordinal() + tenure(household), home);
        }

        private void addTo(int cell, double[] sums) {
            int at = cell * SUMS;
            for (int sum = 0; sum < SUMS; sum++) into[at + sum] += sums[sum];
        }

        private int fifth(double equivalised) {
            int fifth = 0;
            while (fifth < fifths.length && equivalised > fifths[fifth]) fifth++;
            return fifth;
        }

        /** The ordinal of the tenure, or one more without a home of their own. */
        private int tenure(int household) {
            int dwelling = households.dwelling(household);
            return dwelling < 0 ? Tenure.COUNT : city.dwellings().tenure(dwelling);
        }

        private void addHousehold(int household, double equivalised) {
            put(Sum.IN_HOUSEHOLDS, 1);
            if (households.cars(household) > 0) put(Sum.WITH_CAR, 1);
            if (fifths == null) return;
            put(Sum.EQUIVALISED, equivalised);
            int dwelling = households.dwelling(household);
            if (dwelling < 0) return;
            DwellingStore dwellings = city.dwellings();
            if (dwellings.tenure(dwelling) == Tenure.OWNED.ordinal()) {
                put(Sum.OWNING, 1);
                put(Sum.HOME_VALUE, dwellings.price(dwelling));
            } else {
                put(Sum.RENTING, 1);
                put(Sum.RENT, dwellings.rent(dwelling));
                put(Sum.RENTERS_INCOME, households.income(household));
            }
        }

        private void addResident(int household, int resident) {
            put(Sum.RESIDENTS, 1);
            int age = residents.age(resident, year);
            boolean works = residents.is(Activity.EMPLOYED, resident);
            if (fifths != null && age >= WORKING_FROM) {
                boolean ofWorkingAge = age <= WORKING_UNTIL;
                if (ofWorkingAge) put(Sum.OF_WORKING_AGE, 1);
                if (works && ofWorkingAge) put(Sum.EMPLOYED_OF_WORKING_AGE, 1);
                if (works) put(Sum.EMPLOYED, 1);
                if (residents.is(Activity.UNEMPLOYED, resident)) put(Sum.UNEMPLOYED, 1);
                if (works && residents.job(resident) >= 0) {
                    int workplace = city.jobs().zone(residents.job(resident));
                    put(Sum.COMMUTERS, 1);
                    put(Sum.COMMUTE_MINUTES, city.times().minutes(households.zone(household), workplace));
                }
            }
            TripStore trips = city.trips();
            if (trips == null) return;
            int end = trips.first(resident + 1);
            put(Sum.TRIPS, end - trips.first(resident));
            for (int trip = trips.first(resident); trip < end; trip++) {
                person[Sum.TRIP_MINUTES.ordinal()] += trips.minutes(trip);
                person[Sum.DELAY_MINUTES.ordinal()] += trips.delayMinutes(trip);
            }
        }

        private void put(Sum sum, double value) {
            person[sum.ordinal()] = value;
        }
    }
}
