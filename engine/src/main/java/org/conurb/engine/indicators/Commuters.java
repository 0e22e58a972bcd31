package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;

/**
 * What the way to work and back costs those who go there on the weekday, by area of residence, fifth of household income, age
 * and the mode by which they get there. All trips of a tour to work count, stops on the way included; minutes lost are known
 * of those at the wheel.
 */
public final class Commuters {

    /** Fifths of all private households by income, the poorest first; those who live in establishments are in none. */
    public static final int FIFTHS = 5;

    /** Ages from which a group begins; the last is open. */
    private static final int[] FROM_AGE = {16, 25, 35, 50, 65};

    private static final String[] AGES = {"16_24", "25_34", "35_49", "50_64", "65_over"};

    /** What is counted of a cell. */
    public enum Sum {
        /** People. */
        COMMUTERS,
        /** Their minutes from door to door. */
        MINUTES,
        /** Minutes of these lost in traffic. */
        DELAY_MINUTES
    }

    private static final int SUMS = Sum.values().length;

    private final City city;
    private final double scale;
    private final double[] sums; // [area][fifth][age][mode][sum]

    private Commuters(City city, double scale, double[] sums) {
        this.city = city;
        this.scale = scale;
        this.sums = sums;
    }

    /**
     * Counts those of the city's day.
     *
     * @param share share of the people that are simulated; commuters are scaled up by it
     */
    public static Commuters count(City city, int year, double share, Workers workers) {
        byte[] fifthOf = fifths(city.population().households());
        ResidentStore people = city.population().residents();
        TripStore trips = city.trips();
        int cells = city.areas().count() * FIFTHS * AGES.length * TravelMode.COUNT * SUMS;
        double[] sums = workers.sum(trips.residents(), cells, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                int mode = modeToWork(trips, resident);
                if (mode < 0) continue;
                int fifth = fifthOf[people.household(resident)];
                if (fifth < 0) continue;
                int age = ageGroup(people.age(resident, year));
                add(trips, resident, into, cell(city.areaOfResident(resident), fifth, age, mode));
            }
        });
        return new Commuters(city, 1 / share, sums);
    }

    /** The mode of the first trip to work; -1 for those who make none. */
    private static int modeToWork(TripStore trips, int resident) {
        for (int trip = trips.first(resident); trip < trips.first(resident + 1); trip++) {
            if (trips.purpose(trip) == Purpose.WORK.ordinal()) return trips.mode(trip);
        }
        return -1;
    }

    private static void add(TripStore trips, int resident, double[] into, int at) {
        into[at]++;
        int first = trips.first(resident);
        int end = trips.first(resident + 1);
        while (first < end) {
            boolean isToWork = false;
            int next = first;
            for (; next < end && trips.tour(next) == trips.tour(first); next++) {
                isToWork |= trips.purpose(next) == Purpose.WORK.ordinal();
            }
            for (int trip = first; trip < next && isToWork; trip++) {
                into[at + 1] += trips.minutes(trip);
                into[at + 2] += trips.delayMinutes(trip);
            }
            first = next;
        }
    }

    /** [household] its fifth, -1 for those that are no private household; of equal incomes the lower row comes first. */
    static byte[] fifths(HouseholdStore households) {
        long[] keys = new long[households.rows()];
        int size = 0;
        for (int household = 0; household < keys.length; household++) {
            if (households.size(household) == 0 || !households.isPrivate(household)) continue;
            int income = Float.floatToIntBits(Math.max(0, households.income(household)));
            keys[size++] = (long) income << Integer.SIZE | household;
        }
        Arrays.sort(keys, 0, size);
        byte[] fifths = new byte[keys.length];
        Arrays.fill(fifths, (byte) -1);
        for (int place = 0; place < size; place++) fifths[(int) keys[place]] = (byte) ((long) place * FIFTHS / size);
        return fifths;
    }

    private static int ageGroup(int age) {
        int group = AGES.length - 1;
        while (group > 0 && age < FROM_AGE[group]) group--;
        return group;
    }

    private static int cell(int area, int fifth, int age, int mode) {
        return (((area * FIFTHS + fifth) * AGES.length + age) * TravelMode.COUNT + mode) * SUMS;
    }

    /** How many groups of ages there are. */
    public static int ages() {
        return AGES.length;
    }

    /** The word for a group of ages. */
    public static String age(int group) {
        return AGES[group];
    }

    /** The sum of a cell, of all the people. */
    public double sum(Sum what, int area, int fifth, int age, TravelMode mode) {
        return scale * sums[cell(area, fifth, age, mode.ordinal()) + what.ordinal()];
    }

    /** Minutes that a commuter loses on a day: by area; for the city by fifth and age too; all, and those at the wheel. */
    public List<Indicator> indicators(int year) {
        List<Indicator> all = new ArrayList<>();
        for (int area = 0; area < city.areas().count(); area++) {
            add(all, year, city.areas().code(area), "", area, -1, -1);
        }
        add(all, year, Indicators.ALL, "", -1, -1, -1);
        for (int fifth = 0; fifth < FIFTHS; fifth++) {
            add(all, year, Indicators.ALL, "income_" + (fifth + 1), -1, fifth, -1);
        }
        for (int age = 0; age < AGES.length; age++) {
            add(all, year, Indicators.ALL, "age_" + AGES[age], -1, -1, age);
        }
        return all;
    }

    private void add(List<Indicator> into, int year, String code, String group, int area, int fifth, int age) {
        double[] everyone = new double[SUMS];
        double[] driving = new double[SUMS];
        for (int cell = 0; cell < sums.length / SUMS; cell++) {
            int mode = cell % TravelMode.COUNT;
            int ofAge = cell / TravelMode.COUNT % AGES.length;
            int ofFifth = cell / TravelMode.COUNT / AGES.length % FIFTHS;
            int ofArea = cell / TravelMode.COUNT / AGES.length / FIFTHS;
            boolean isWanted =
                    (area < 0 || area == ofArea) && (fifth < 0 || fifth == ofFifth) && (age < 0 || age == ofAge);
            if (!isWanted) continue;
            for (int sum = 0; sum < SUMS; sum++) {
                everyone[sum] += sums[cell * SUMS + sum];
                if (mode == TravelMode.CAR_DRIVER.ordinal()) driving[sum] += sums[cell * SUMS + sum];
            }
        }
        String byCar = group.isEmpty() ? "car_driver" : "car_driver_" + group;
        into.add(new Indicator(year, code, "commuter_delay", group, ratio(everyone), "minutes a day"));
        into.add(new Indicator(year, code, "commuter_delay", byCar, ratio(driving), "minutes a day"));
    }

    private static double ratio(double[] of) {
        return of[0] == 0 ? 0 : of[Sum.DELAY_MINUTES.ordinal()] / of[0];
    }
}
