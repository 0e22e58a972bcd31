package org.conurb.engine.labour;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * People from outside the city take jobs that its residents have left vacant: in each area until they hold their share of
 * the base year, and half of the vacancies beyond the usual share besides. A lot decides which.
 */
public final class InCommuting implements YearlyProcess {

    /** Share of the vacancies beyond the usual ones that people from outside take in a year; assumed. */
    private static final double TAKEN_OF_EXCESS = 0.5;

    private final City city;
    private final LabourLevels levels;
    private final Draws draws;

    /** Commuting into the city, at the levels of the base year. */
    public InCommuting(City city, LabourLevels levels, long seed) {
        this.city = city;
        this.levels = levels;
        this.draws = Draws.of(seed, "commuters from outside");
    }

    @Override
    public String name() {
        return "commuters from outside";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        JobStore jobs = city.jobs();
        int areas = city.areas().count();
        long[] all = new long[areas];
        long[] held = new long[areas];
        int[] first = new int[areas + 1];
        for (int job = 0; job < jobs.rows(); job++) {
            if (!jobs.isPresent(job)) continue;
            int area = city.zones().area(jobs.zone(job));
            all[area]++;
            if (jobs.worker(job) == JobStore.IN_COMMUTER) held[area]++;
            if (jobs.isVacant(job)) first[area + 1]++;
        }
        for (int area = 0; area < areas; area++) first[area + 1] += first[area];
        int[] vacant = new int[first[areas]];
        int[] next = first.clone();
        for (int job = 0; job < jobs.rows(); job++) {
            if (jobs.isVacant(job)) vacant[next[city.zones().area(jobs.zone(job))]++] = job;
        }
        for (int area = 0; area < areas; area++) {
            int vacancies = first[area + 1] - first[area];
            double share = levels.fromOutside()[area] * all[area] - held[area];
            double excess = TAKEN_OF_EXCESS * (vacancies - Math.max(0, share) - levels.vacant() * all[area]);
            double wanted = Math.max(0, share) + (levels.fromOutside()[area] > 0 ? Math.max(0, excess) : 0);
            fill(vacant, first[area], (int) Math.min(vacancies, Math.round(wanted)), first[area + 1], luck);
        }
    }

    private void fill(int[] vacant, int from, int many, int to, YearDraws luck) {
        if (many == 0) return;
        long[] lot = new long[to - from];
        for (int place = from; place < to; place++)
            lot[place - from] = luck.bits(city.jobs().id(vacant[place]), 0);
        long[] sorted = lot.clone();
        Arrays.sort(sorted);
        long last = sorted[many - 1];
        for (int place = from; place < to; place++) if (lot[place - from] <= last) city.fillFromOutside(vacant[place]);
    }
}
