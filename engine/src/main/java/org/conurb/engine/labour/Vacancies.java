package org.conurb.engine.labour;

import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;

/**
 * The vacant jobs at a moment, zone by zone, and where to hear of them from each zone. What searchers ask of each is
 * copied side by side, and what depends on zones alone is worked out once, as everyone hears of a dozen. Immutable.
 */
final class Vacancies {

    private final int zones;
    private final int[] first; // [zone] → place of its first vacancy, one longer
    private final int[] job; // [place] → row of the job
    private final int[] zone; // [place]
    private final byte[] skill; // [place]
    private final long[] id; // [place] identity of the job
    private final double[] logWage; // [place]
    private final double[] once; // [home x zone] correction for a vacancy drawn once
    private final int draws;
    private final AlternativeSampler sampler;

    /** The vacancies of a city, of which people hear the less the longer the way, in so many draws. */
    Vacancies(City city, double minutesDecay, int draws, Workers workers) {
        JobStore jobs = city.jobs();
        this.draws = draws;
        zones = city.zones().count();
        first = new int[zones + 1];
        for (int row = 0; row < jobs.rows(); row++) if (jobs.isVacant(row)) first[jobs.zone(row) + 1]++;
        for (int at = 0; at < zones; at++) first[at + 1] += first[at];
        int[] next = first.clone();
        job = new int[first[zones]];
        for (int row = 0; row < jobs.rows(); row++) if (jobs.isVacant(row)) job[next[jobs.zone(row)]++] = row;
        zone = new int[job.length];
        skill = new byte[job.length];
        id = new long[job.length];
        logWage = new double[job.length];
        workers.forEachChunk(job.length, (chunk, from, to) -> {
            for (int vacancy = from; vacancy < to; vacancy++) copy(jobs, vacancy);
        });
        double[] weights = new double[zones * zones];
        workers.forEach(zones, home -> {
            for (int there = 0; there < zones; there++) {
                double decay = Math.exp(-minutesDecay * city.times().minutes(home, there));
                weights[home * zones + there] = (first[there + 1] - first[there]) * decay;
            }
        });
        sampler = AlternativeSampler.summing(zones, weights);
        once = new double[zones * zones];
        workers.forEach(zones, home -> {
            for (int there = 0; there < zones; there++) {
                if (first[there + 1] > first[there]) once[home * zones + there] = correction(1, home, there);
            }
        });
    }

    private void copy(JobStore jobs, int vacancy) {
        int row = job[vacancy];
        zone[vacancy] = jobs.zone(row);
        skill[vacancy] = (byte) jobs.skill(row);
        id[vacancy] = jobs.id(row);
        logWage[vacancy] = logWage(jobs, row);
    }

    /** Logarithm of the wage of any job; 0 where it pays nothing. */
    static double logWage(JobStore jobs, int row) {
        return Math.log(Math.max(1, jobs.wage(row)));
    }

    int count() {
        return job.length;
    }

    /** The row of the job of a vacancy. */
    int job(int vacancy) {
        return job[vacancy];
    }

    int zone(int vacancy) {
        return zone[vacancy];
    }

    int skill(int vacancy) {
        return skill[vacancy];
    }

    /** Identity of the job. */
    long id(int vacancy) {
        return id[vacancy];
    }

    double logWage(int vacancy) {
        return logWage[vacancy];
    }

    /** A vacancy of which someone living in a zone hears, by two uniform numbers in [0, 1). */
    int draw(int home, double forZone, double within) {
        int there = sampler.draw(home, forZone);
        return first[there] + (int) (within * (first[there + 1] - first[there]));
    }

    /** What to add to the utility of a vacancy of a zone that was drawn so often. */
    double correctionFor(int times, int home, int there) {
        return times == 1 ? once[home * zones + there] : correction(times, home, there);
    }

    private double correction(int times, int home, int there) {
        double chance = sampler.chance(home, there) / (first[there + 1] - first[there]);
        return AlternativeSampler.correction(times, draws, chance);
    }
}
