package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;

/**
 * Notes how the labour market stood when the year began, for those processes of the year that respond to a change. It is
 * the first of them and keeps nothing from year to year.
 */
public final class YearStart implements YearlyProcess {

    private final City city;
    private final Workers workers;
    private Activities before;
    private long activeBefore;

    /** Notes of this city. */
    public YearStart(City city, Workers workers) {
        this.city = city;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "labour market before";
    }

    @Override
    public void run(int year) {
        before = Activities.count(city, workers);
        activeBefore = active(false);
    }

    /** Unemployment at the start of the year, of the residents who are still there. */
    Activities before() {
        return before;
    }

    /**
     * Those who work or seek work now over those who did at the end of last year; rows of people who have gone since say
     * what they did until compaction.
     */
    double growth() {
        return activeBefore == 0 ? 1 : (double) active(true) / activeBefore;
    }

    private long active(boolean onlyPresent) {
        ResidentStore residents = city.population().residents();
        return workers.count(residents.rows(), 1, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (onlyPresent && !residents.isPresent(resident)) continue;
                boolean isActive =
                        residents.is(Activity.EMPLOYED, resident) || residents.is(Activity.UNEMPLOYED, resident);
                if (isActive) into[0]++;
            }
        })[0];
    }
}
