package org.conurb.engine.trips;

import org.conurb.engine.economy.JobStore;

/** Shares of days worked at home by sector that come to a given share of all days of work in the city. */
final class HomeDays {

    private static final int HALVINGS = 60;
    private static final double MOST_TIMES = 1e6;

    private HomeDays() {}

    /**
     * The shares in proportion to these, but at most 1, whose mean over all jobs is the wanted one; the nearest to it if sectors
     * without any days at home keep it from being reached.
     *
     * @param shares [sector] from 0 to 1
     * @param wanted from 0 to 1
     */
    static double[] shares(JobStore jobs, double[] shares, double wanted) {
        long[] inSector = new long[shares.length];
        for (int job = 0; job < jobs.rows(); job++) if (jobs.isPresent(job)) inSector[jobs.sector(job)]++;
        double low = 0;
        double high = MOST_TIMES;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (mean(inSector, shares, middle) < wanted) low = middle;
            else high = middle;
        }
        double[] scaled = new double[shares.length];
        for (int sector = 0; sector < scaled.length; sector++) scaled[sector] = Math.min(1, low * shares[sector]);
        return scaled;
    }

    private static double mean(long[] inSector, double[] shares, double times) {
        double days = 0;
        double all = 0;
        for (int sector = 0; sector < shares.length; sector++) {
            days += inSector[sector] * Math.min(1, times * shares[sector]);
            all += inSector[sector];
        }
        return all == 0 ? 0 : days / all;
    }
}
