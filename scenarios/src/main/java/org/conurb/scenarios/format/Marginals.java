package org.conurb.scenarios.format;

import org.conurb.engine.population.HouseholdType;

/**
 * What is known of a city's people before there are any: how many of each age live where, and in which households.
 * Immutable.
 *
 * <p>Source: {@code population.csv}, {@code communal.csv} and {@code households.csv}. For each area the households hold
 * exactly the residents who do not live in establishments.
 */
public final class Marginals {

    /** The last age of the tables, which stands for itself and all older ages. */
    public static final int LAST_AGE = 90;

    /** Ages told apart. */
    public static final int AGES = LAST_AGE + 1;

    /** The largest household told apart. */
    public static final int LARGEST_HOUSEHOLD = 8;

    private final int[][][] residents; // [area][sex][age]
    private final int[][][] zoneResidents; // [zone][sex][age], or null
    private final int[][][] communal; // [area][sex][age]
    private final int[][][] households; // [area][type][size]

    Marginals(int[][][] residents, int[][][] zoneResidents, int[][][] communal, int[][][] households) {
        this.residents = residents;
        this.zoneResidents = zoneResidents;
        this.communal = communal;
        this.households = households;
    }

    /** How many areas there are. */
    public int areas() {
        return residents.length;
    }

    /** Residents of an area, establishments included; age 0 to {@link #LAST_AGE}. */
    public int residents(int area, int sex, int age) {
        return residents[area][sex][age];
    }

    /** All residents of an area. */
    public int residents(int area) {
        return total(residents[area]);
    }

    /** Residents of an area from one age to another, both included, of both sexes, establishments included. */
    public int residentsBetween(int area, int firstAge, int lastAge) {
        int sum = 0;
        for (int[] ofSex : residents[area]) {
            for (int age = firstAge; age <= lastAge; age++) sum += ofSex[age];
        }
        return sum;
    }

    /** Whether the table of residents is by zone. */
    public boolean isByZone() {
        return zoneResidents != null;
    }

    /** [zone][sex][age] residents as far as the city knows them by zone, a copy; null if it does not. */
    public int[][][] zoneResidents() {
        if (zoneResidents == null) return null;
        int[][][] copy = new int[zoneResidents.length][][];
        for (int zone = 0; zone < copy.length; zone++) {
            copy[zone] = new int[][] {zoneResidents[zone][0].clone(), zoneResidents[zone][1].clone()};
        }
        return copy;
    }

    /** Residents of communal establishments of an area. */
    public int communal(int area, int sex, int age) {
        return communal[area][sex][age];
    }

    /** All residents of communal establishments of an area. */
    public int communal(int area) {
        return total(communal[area]);
    }

    /** Private households of a type with exactly {@code size} residents, 1 to {@link #LARGEST_HOUSEHOLD}. */
    public int households(int area, HouseholdType type, int size) {
        return households[area][type.ordinal()][size];
    }

    private static int total(int[][] bySexAndAge) {
        int total = 0;
        for (int[] byAge : bySexAndAge) {
            for (int people : byAge) total += people;
        }
        return total;
    }
}
