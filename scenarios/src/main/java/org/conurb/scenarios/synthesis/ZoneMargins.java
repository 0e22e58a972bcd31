package org.conurb.scenarios.synthesis;

import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;

/** What one zone must hold: residents of establishments and of households by sex and age, households by type and size. */
final class ZoneMargins {

    /** Ages of the marginals: 0 to 90, the last one open. */
    static final int AGES = 91;

    final int zone;
    final int[][] communal = new int[Sex.COUNT][AGES];
    final int[][] inHouseholds = new int[Sex.COUNT][AGES];
    final HouseholdTable households = new HouseholdTable();

    ZoneMargins(int zone) {
        this.zone = zone;
    }

    int residentsOfHouseholds() {
        return sum(inHouseholds);
    }

    int residents() {
        return sum(inHouseholds) + sum(communal);
    }

    /** Places that the households offer too many (positive) or too few (negative). */
    int surplus() {
        return households.places() - residentsOfHouseholds();
    }

    static int sum(int[][] bySexAndAge) {
        int sum = 0;
        for (int[] ofSex : bySexAndAge) {
            for (int people : ofSex) sum += people;
        }
        return sum;
    }

    void addHouseholds(HouseholdType type, int size, int count) {
        households.add(type, size, count);
    }
}
