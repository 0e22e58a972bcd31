package org.conurb.engine.indicators;

import org.conurb.engine.access.EffectiveDensity;
import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;

/**
 * Gross value added, by zone: pay over labour's share of it, times what nearness to other work adds: productivity is in
 * proportion to effective density to the power of the group's elasticity. What nearness adds counts against the base year,
 * since pay of that year already contains it.
 */
final class Output {

    /** Compensation of employees and mixed income over gross value added, United Kingdom 2011; rounded (ONS Blue Book 2012). */
    private static final double LABOUR_SHARE = 0.65;

    private final EffectiveDensity density; // of held jobs
    private final double[] pay; // [zone][sector] of held jobs

    private Output(EffectiveDensity density, double[] pay) {
        this.density = density;
        this.pay = pay;
    }

    static Output measure(City city, Workers workers) {
        int zones = city.zones().count();
        JobStore jobs = city.jobs();
        double[] pay = workers.sum(jobs.rows(), zones * (Sector.COUNT + 1), (sums, from, to) -> {
            for (int job = from; job < to; job++) {
                if (!jobs.isPresent(job) || jobs.isVacant(job)) continue;
                sums[jobs.zone(job) * (Sector.COUNT + 1) + jobs.sector(job)] += jobs.wage(job);
                sums[jobs.zone(job) * (Sector.COUNT + 1) + Sector.COUNT]++;
            }
        });
        double[] held = new double[zones];
        for (int zone = 0; zone < zones; zone++) held[zone] = pay[zone * (Sector.COUNT + 1) + Sector.COUNT];
        return new Output(EffectiveDensity.of(held, city.times(), workers), pay);
    }

    /** [zone][sector] gross value added of a year at base-year prices. */
    double[][] grossValueAdded(City city, Output base) {
        double[][] added = new double[city.zones().count()][Sector.COUNT];
        for (int zone = 0; zone < added.length; zone++) {
            for (Sector sector : Sector.values()) {
                double paid = pay[zone * (Sector.COUNT + 1) + sector.ordinal()];
                Group group = Group.of(sector);
                double gain = group == null ? 1 : density.gain(group, zone, base.density);
                added[zone][sector.ordinal()] = paid / LABOUR_SHARE * gain;
            }
        }
        return added;
    }
}
