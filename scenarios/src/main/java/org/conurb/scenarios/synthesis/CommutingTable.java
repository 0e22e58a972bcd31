package org.conurb.scenarios.synthesis;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;

/**
 * How many residents of each zone work in which zone: a gravity model with exponential deterrence, raked to the workers
 * of each home zone, the jobs of each work zone and the commuters between areas (doubly constrained, Wilson 1971,
 * "A family of spatial interaction models", equation 24; raking is Deming and Stephan 1940).
 */
final class CommutingTable {

    private static final int ROUNDS = 40;

    /** Fall of commuting by minutes one way; 0.06 a minute, assumed, as people hear of vacancies. */
    private static final double DECAY_PER_MINUTE = 0.06;

    private CommutingTable() {}

    /**
     * Workers from zone to zone.
     *
     * @param living [home zone] workers living there, those who work outside left out
     * @param working [work zone] relative numbers of jobs that residents of the city hold
     * @param pairs [home area][work area] workers; the last of both is outside and not used
     * @return [home zone][work zone] in fractions; rows add up to the workers living there
     */
    static double[][] make(City city, double[] living, double[] working, long[][] pairs, Workers workers) {
        int zones = living.length;
        double[][] flow = new double[zones][zones];
        workers.forEach(zones, home -> {
            for (int work = 0; work < zones; work++) {
                flow[home][work] = living[home]
                        * working[work]
                        * Math.exp(-DECAY_PER_MINUTE * city.times().minutes(home, work));
            }
        });
        double[] jobs = columnTargets(city, working, pairs);
        for (int round = 0; round < ROUNDS; round++) {
            rakePairs(city, flow, pairs);
            rakeColumns(flow, jobs);
            rakeRows(flow, living);
        }
        return flow;
    }

    private static double[] columnTargets(City city, double[] working, long[][] pairs) {
        int areas = city.areas().count();
        double[] ofArea = new double[areas];
        for (int zone = 0; zone < working.length; zone++) ofArea[city.zones().area(zone)] += working[zone];
        double[] targets = new double[working.length];
        for (int zone = 0; zone < working.length; zone++) {
            int area = city.zones().area(zone);
            double arriving = 0;
            for (int home = 0; home < areas; home++) arriving += pairs[home][area];
            targets[zone] = ofArea[area] == 0 ? 0 : arriving * working[zone] / ofArea[area];
        }
        return targets;
    }

    private static void rakePairs(City city, double[][] flow, long[][] pairs) {
        int areas = city.areas().count();
        double[][] now = new double[areas][areas];
        for (int home = 0; home < flow.length; home++) {
            double[] ofArea = now[city.zones().area(home)];
            for (int work = 0; work < flow.length; work++) ofArea[city.zones().area(work)] += flow[home][work];
        }
        for (int home = 0; home < flow.length; home++) {
            int from = city.zones().area(home);
            for (int work = 0; work < flow.length; work++) {
                int to = city.zones().area(work);
                if (now[from][to] > 0) flow[home][work] *= pairs[from][to] / now[from][to];
            }
        }
    }

    private static void rakeColumns(double[][] flow, double[] wanted) {
        double[] now = new double[wanted.length];
        for (double[] row : flow) for (int work = 0; work < now.length; work++) now[work] += row[work];
        for (double[] row : flow) {
            for (int work = 0; work < now.length; work++) if (now[work] > 0) row[work] *= wanted[work] / now[work];
        }
    }

    private static void rakeRows(double[][] flow, double[] wanted) {
        for (int home = 0; home < flow.length; home++) {
            double now = 0;
            for (double cell : flow[home]) now += cell;
            if (now > 0) for (int work = 0; work < flow.length; work++) flow[home][work] *= wanted[home] / now;
        }
    }
}
