package org.conurb.engine.labour;

import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;

/** The vacant jobs at a moment, zone by zone, and where to hear of them from each zone. Immutable. */
final class Vacancies {

    private final int[] first; // [zone] → place of its first vacancy, one longer
    private final int[] job; // [place] → row of the job
    private final AlternativeSampler sampler;

    /** The vacancies of a city, of which people hear the less the longer the way. */
    Vacancies(City city, double minutesDecay) {
        JobStore jobs = city.jobs();
        int zones = city.zones().count();
        first = new int[zones + 1];
        for (int row = 0; row < jobs.rows(); row++) if (jobs.isVacant(row)) first[jobs.zone(row) + 1]++;
        for (int zone = 0; zone < zones; zone++) first[zone + 1] += first[zone];
        int[] next = first.clone();
        job = new int[first[zones]];
        for (int row = 0; row < jobs.rows(); row++) if (jobs.isVacant(row)) job[next[jobs.zone(row)]++] = row;
        double[] weights = new double[zones * zones];
        for (int home = 0; home < zones; home++) {
            for (int zone = 0; zone < zones; zone++) {
                double decay = Math.exp(-minutesDecay * city.times().minutes(home, zone));
                weights[home * zones + zone] = (first[zone + 1] - first[zone]) * decay;
            }
        }
        sampler = AlternativeSampler.summing(zones, weights);
    }

    int count() {
        return job.length;
    }

    /** The row of the job of a vacancy. */
    int job(int vacancy) {
        return job[vacancy];
    }

    /** A vacancy of which someone living in a zone hears, by two uniform numbers in [0, 1). */
    int draw(int home, double forZone, double within) {
        int zone = sampler.draw(home, forZone);
        return first[zone] + (int) (within * (first[zone + 1] - first[zone]));
    }

    /** The chance that one draw falls on a vacancy of this zone. */
    double chance(int home, int zone) {
        return sampler.chance(home, zone) / (first[zone + 1] - first[zone]);
    }
}
