package org.conurb.engine.traffic.day;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;

/**
 * Flows and times of all links in a period.
 *
 * @param vehicles [link] of the period, among those simulated
 * @param seconds [link] on the link
 */
record PeriodFlows(double[] vehicles, double[] seconds) {

    private static final int SECONDS_PER_DAY = 24 * 3600;

    /**
     * What was assigned.
     *
     * @param last [link] vehicles that end there, besides those assigned
     */
    static PeriodFlows of(Assignment found, double[] last) {
        double[] vehicles = found.flows();
        double[] seconds = new double[vehicles.length];
        for (int link = 0; link < vehicles.length; link++) {
            seconds[link] = found.time(link);
            vehicles[link] += last[link];
        }
        return new PeriodFlows(vehicles, seconds);
    }

    /**
     * A day whose flows follow the departures within each period, and whose links hold at any time as many as come on
     * them while one drives along them (Little 1961, Operations Research 9, 383).
     *
     * @param goods [period][link] vans on one cheapest way each, and behind all links lorries
     */
    static RoadDay day(
            int year,
            RoadNetwork network,
            Vehicles vehicles,
            boolean[] reaches,
            PeriodFlows[] flows,
            double[][] goods,
            StaticSettings settings) {
        int links = network.links();
        int binSeconds = settings.binSeconds();
        double[] part = departures(vehicles, reaches, binSeconds);
        double scale = 1 / settings.capacityFactor();
        float[][] columns = new float[5][part.length * links]; // vehicles, goods, lorries, seconds, present
        for (int bin = 0; bin < part.length; bin++) {
            int period = Period.at(bin * binSeconds).ordinal();
            for (int link = 0; link < links; link++) {
                double flow = flows[period].vehicles[link] * part[bin] * scale;
                double seconds = flows[period].seconds[link];
                int cell = bin * links + link;
                columns[0][cell] = (float) flow;
                double lorries = goods[period][links + link] * part[bin] * scale;
                double all = goods[period][link] * part[bin] * scale + lorries;
                columns[1][cell] = (float) Math.min(flow, all);
                columns[2][cell] = (float) (all > flow ? lorries * flow / all : lorries);
                columns[3][cell] = (float) seconds;
                columns[4][cell] = (float) (flow * seconds / binSeconds);
            }
        }
        return new RoadDay(year, network, binSeconds, 0, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** [bin] the part of its period's departures; those after midnight of the next day count to the early hours. */
    private static double[] departures(Vehicles vehicles, boolean[] reaches, int binSeconds) {
        double[] part = new double[SECONDS_PER_DAY / binSeconds];
        double[] total = new double[Period.COUNT];
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            if (!reaches[vehicle]) continue;
            int second = vehicles.departure(vehicle) % SECONDS_PER_DAY;
            part[second / binSeconds]++;
            total[Period.at(second).ordinal()]++;
        }
        for (int bin = 0; bin < part.length; bin++) {
            double all = total[Period.at(bin * binSeconds).ordinal()];
            part[bin] = all == 0 ? 0 : part[bin] / all;
        }
        return part;
    }
}
