package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;

/** Residents who work or seek work at a moment, by area, qualification and age: groups that are long out of work or not. */
final class SearchCells {

    private static final int[] AGES = {16, 25, 50};

    /** Groups told apart within an area. */
    static final int GROUPS = Qualification.COUNT * AGES.length;

    private final long[] active; // [area][group]
    private final long[] unemployed;

    private SearchCells(long[] active, long[] unemployed) {
        this.active = active;
        this.unemployed = unemployed;
    }

    static SearchCells count(City city, int year, Workers workers) {
        int cells = city.areas().count() * GROUPS;
        ResidentStore residents = city.population().residents();
        long[] both = workers.count(residents.rows(), 2 * cells, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (!residents.isPresent(resident)) continue;
                boolean seeks = residents.is(Activity.UNEMPLOYED, resident);
                if (!seeks && !residents.is(Activity.EMPLOYED, resident)) continue;
                int cell = city.areaOfResident(resident) * GROUPS + group(residents, resident, year);
                into[cell]++;
                if (seeks) into[cells + cell]++;
            }
        });
        return new SearchCells(
                java.util.Arrays.copyOf(both, cells), java.util.Arrays.copyOfRange(both, cells, 2 * cells));
    }

    /** The group of a resident. */
    static int group(ResidentStore residents, int resident, int year) {
        int age = residents.age(resident, year);
        int band = AGES.length - 1;
        while (band > 0 && age < AGES[band]) band--;
        return residents.qualification(resident) * AGES.length + band;
    }

    long active(int area, int group) {
        return active[area * GROUPS + group];
    }

    long unemployed(int area, int group) {
        return unemployed[area * GROUPS + group];
    }

    /** [group] unemployment of the whole city over its mean; 1 for groups of nobody. */
    double[] relativeUnemployment() {
        double[] relative = new double[GROUPS];
        double all = 0;
        double out = 0;
        double[] ofGroup = new double[GROUPS];
        double[] without = new double[GROUPS];
        for (int cell = 0; cell < active.length; cell++) {
            all += active[cell];
            out += unemployed[cell];
            ofGroup[cell % GROUPS] += active[cell];
            without[cell % GROUPS] += unemployed[cell];
        }
        for (int group = 0; group < GROUPS; group++) {
            boolean isKnown = ofGroup[group] > 0 && out > 0;
            relative[group] = isKnown ? without[group] / ofGroup[group] * all / out : 1;
        }
        return relative;
    }
}
