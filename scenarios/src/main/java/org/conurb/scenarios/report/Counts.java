package org.conurb.scenarios.report;

import org.conurb.engine.population.HouseholdType;

/** Residents by age and sex, and households by type, of every area and year; area 0 is the whole city. */
final class Counts {

    /** The oldest age of the table, which is open. */
    static final int TOP_AGE = 100;

    private final long[][][][] residents; // [year from the first][area][sex][age]
    private final long[][][] households; // [year from the first][area][type]

    Counts(int years, int areas) {
        residents = new long[years][areas][2][TOP_AGE + 1];
        households = new long[years][areas][HouseholdType.values().length];
    }

    /** Adds residents to an area, and to the whole city. */
    void addResidents(int year, int area, int sex, int age, long count) {
        residents[year][area][sex][age] += count;
        residents[year][0][sex][age] += count;
    }

    /** Adds households to an area, and to the whole city. */
    void addHouseholds(int year, int area, int type, long count) {
        households[year][area][type] += count;
        households[year][0][type] += count;
    }

    long ofAge(int year, int area, int sex, int age) {
        return residents[year][area][sex][age];
    }

    /** Residents of both sexes from one age to another, that one included. */
    long residents(int year, int area, int fromAge, int toAge) {
        return residents(year, area, 0, fromAge, toAge) + residents(year, area, 1, fromAge, toAge);
    }

    /** Residents of a sex from one age to another, that one included. */
    long residents(int year, int area, int sex, int fromAge, int toAge) {
        long sum = 0;
        for (int age = fromAge; age <= toAge; age++) sum += residents[year][area][sex][age];
        return sum;
    }

    long households(int year, int area, HouseholdType type) {
        return households[year][area][type.ordinal()];
    }
}
