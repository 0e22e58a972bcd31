package org.conurb.engine.access;

import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;

/**
 * What people travel for, by zone. Services are measured by the people who work in them.
 *
 * @param jobs [zone] jobs, vacant ones included
 * @param services [zone] jobs of these in shops, places to eat and stay, schools, health and social care, arts and sports,
 *     and other personal services
 */
public record Opportunities(double[] jobs, double[] services) {

    /** Those of a city of so many zones. */
    public static Opportunities count(JobStore jobs, int zones) {
        double[] all = new double[zones];
        double[] services = new double[zones];
        for (int job = 0; job < jobs.rows(); job++) {
            if (!jobs.isPresent(job)) continue;
            all[jobs.zone(job)]++;
            if (isService(Sector.of(jobs.sector(job)))) services[jobs.zone(job)]++;
        }
        return new Opportunities(all, services);
    }

    /** Whether residents go to the sector's places of work as customers, pupils or patients. */
    static boolean isService(Sector sector) {
        return switch (sector) {
            case G, I, P, Q, R, S -> true;
            default -> false;
        };
    }
}
