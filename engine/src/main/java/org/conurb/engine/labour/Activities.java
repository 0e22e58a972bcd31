package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;

/** How many residents of each area work and seek work at a moment. Immutable. */
final class Activities {

    private static final int EMPLOYED = 0;
    private static final int UNEMPLOYED = 1;
    private static final int OUTSIDE = 2;
    private static final int COUNTS = 3;

    private final long[] count;

    private Activities(long[] count) {
        this.count = count;
    }

    static Activities count(City city, Workers workers) {
        ResidentStore residents = city.population().residents();
        return new Activities(workers.count(
                residents.rows(), COUNTS * city.areas().count(), (into, from, to) -> {
                    for (int resident = from; resident < to; resident++) {
                        if (!residents.isPresent(resident)) continue;
                        boolean works = residents.is(Activity.EMPLOYED, resident);
                        if (!works && !residents.is(Activity.UNEMPLOYED, resident)) continue;
                        int cell = COUNTS * city.areaOfResident(resident);
                        into[cell + (works ? EMPLOYED : UNEMPLOYED)]++;
                        if (residents.job(resident) == JobStore.OUTSIDE) into[cell + OUTSIDE]++;
                    }
                }));
    }

    long active(int area) {
        return count[COUNTS * area + EMPLOYED] + count[COUNTS * area + UNEMPLOYED];
    }

    long unemployed(int area) {
        return count[COUNTS * area + UNEMPLOYED];
    }

    long outside(int area) {
        return count[COUNTS * area + OUTSIDE];
    }

    /** Unemployed over those who work or seek work; 0 where nobody does. */
    double unemploymentRate(int area) {
        return active(area) == 0 ? 0 : (double) unemployed(area) / active(area);
    }
}
