package org.conurb.engine.indicators;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;

/**
 * Gross value added, by zone: pay over labour's share of it, times what nearness to other work adds.
 *
 * <p>Effective density of a zone for a group of sectors is the sum over zones of jobs there over minutes to the power of
 * the decay; productivity is in proportion to it to the power of the elasticity. Elasticities and decays: UK Department
 * for Transport, TAG unit A2.4, table of agglomeration elasticities (after Graham, Gibbons and Martin 2009,
 * "Transport investment and the distance decay of agglomeration benefits", table 4). What nearness adds counts against the
 * base year, since pay of that year already contains it.
 */
final class Output {

    /** Manufacturing, construction, consumer services, producer services; all others gain nothing. */
    private static final double[] ELASTICITY = {0.021, 0.034, 0.024, 0.083};

    private static final double[] DECAY = {1.097, 1.562, 1.818, 1.746};
    private static final int NONE = -1;

    /** Compensation of employees and mixed income over gross value added, United Kingdom 2011; rounded (ONS Blue Book 2012). */
    private static final double LABOUR_SHARE = 0.65;

    private final double[] density; // [zone][group]
    private final double[] pay; // [zone][sector] of held jobs

    private Output(double[] density, double[] pay) {
        this.density = density;
        this.pay = pay;
    }

    private static int group(Sector sector) {
        return switch (sector) {
            case C -> 0;
            case F -> 1;
            case G, H, I, R, S -> 2;
            case J, K, L, M, N -> 3;
            default -> NONE;
        };
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
        double[] density = new double[zones * ELASTICITY.length];
        workers.forEach(zones, zone -> {
            for (int other = 0; other < zones; other++) {
                double held = pay[other * (Sector.COUNT + 1) + Sector.COUNT];
                double log = Math.log(city.times().minutes(zone, other));
                for (int group = 0; group < ELASTICITY.length; group++) {
                    density[zone * ELASTICITY.length + group] += held * Math.exp(-DECAY[group] * log);
                }
            }
        });
        return new Output(density, pay);
    }

    /** [zone][sector] gross value added of a year at base-year prices. */
    double[][] grossValueAdded(City city, Output base) {
        double[][] added = new double[city.zones().count()][Sector.COUNT];
        for (int zone = 0; zone < added.length; zone++) {
            for (Sector sector : Sector.values()) {
                double paid = pay[zone * (Sector.COUNT + 1) + sector.ordinal()];
                added[zone][sector.ordinal()] = paid / LABOUR_SHARE * gain(zone, group(sector), base);
            }
        }
        return added;
    }

    private double gain(int zone, int group, Output base) {
        if (group == NONE) return 1;
        double before = base.density[zone * ELASTICITY.length + group];
        double now = density[zone * ELASTICITY.length + group];
        return before > 0 && now > 0 ? Math.pow(now / before, ELASTICITY[group]) : 1;
    }
}
