package org.conurb.scenarios.run;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;

/** How fast the years pass, and so how long the rest will take. */
final class Pace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final int firstYear;
    private final int lastYear;
    private final long start = System.nanoTime();
    private long last = start;

    /** Years after {@code standing} up to {@code lastYear} are to come. */
    Pace(int standing, int lastYear) {
        this.firstYear = standing + 1;
        this.lastYear = lastYear;
    }

    RunListener.YearDone done(int year, int firstOfScenario, City city) {
        long now = System.nanoTime();
        double perYear = (now - start) / NANOS_PER_SECOND / (year - firstYear + 1);
        double seconds = (now - last) / NANOS_PER_SECOND;
        last = now;
        long events = 0;
        for (Entry entry : Entry.values()) {
            for (int area = 0; area < city.areas().count(); area++)
                events += city.ledger().count(entry, area);
        }
        int residents = city.population().residents().count();
        return new RunListener.YearDone(
                year, firstOfScenario, lastYear, residents, events, seconds, perYear * (lastYear - year));
    }
}
