package org.conurb.engine.indicators;

import org.conurb.engine.indicators.RoadFigures.Sum;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;

/** What is added up of a day for every link and period; all other sums are sums of these. */
final class LinkFigures {

    /** Volume over capacity from which a road is at level of service E (Highway Capacity Manual 2010, exhibit 10-9). */
    private static final double CROWDED = 0.9;

    /** Share of the free speed down to which a street is better than level of service E (the same, exhibit 16-4). */
    private static final double SLOW = 0.4;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final double KMH = 3.6;
    private static final double GRAMS_PER_KILOGRAM = 1000;
    private static final double GRAMS_PER_TONNE = 1e6;
    private static final double[] GRAMS = {GRAMS_PER_TONNE, GRAMS_PER_KILOGRAM, GRAMS_PER_KILOGRAM}; // [pollutant]
    private static final int SECONDS_PER_DAY = 24 * 3600;
    private static final int SUMS = Sum.values().length;
    private static final int LINKS_OF_A_TASK = 256;

    private final RoadDay day;
    private final Appraisal appraisal;
    private final double[] toUnits =
            new double[Pollutant.COUNT]; // [pollutant] units of a gram of the base year's rates
    private final double[] sums; // [link][period][sum]

    private LinkFigures(RoadDay day, Appraisal appraisal) {
        this.day = day;
        this.appraisal = appraisal;
        this.sums = new double[day.links() * Period.COUNT * SUMS];
        if (appraisal.emissions() == null) return;
        for (Pollutant pollutant : Pollutant.values()) {
            toUnits[pollutant.ordinal()] =
                    appraisal.emissions().factor(pollutant, day.year()) / GRAMS[pollutant.ordinal()];
        }
    }

    /** Measures a day. */
    static LinkFigures measure(RoadDay day, Appraisal appraisal, Workers workers) {
        LinkFigures figures = new LinkFigures(day, appraisal);
        int links = day.links();
        workers.forEach((links + LINKS_OF_A_TASK - 1) / LINKS_OF_A_TASK, task -> {
            int from = task * LINKS_OF_A_TASK;
            int to = Math.min(links, from + LINKS_OF_A_TASK);
            for (int bin = 0; bin < day.bins(); bin++) {
                int period = Period.at(bin * day.binSeconds()).ordinal();
                for (int link = from; link < to; link++) figures.add(link, bin, period);
            }
        });
        return figures;
    }

    private void add(int link, int bin, int period) {
        RoadNetwork network = day.network();
        int at = (link * Period.COUNT + period) * SUMS;
        double km = network.lengthMetres(link) / METRES_PER_KILOMETRE;
        double vehicles = day.vehicles(bin, link);
        if (bin * day.binSeconds() < SECONDS_PER_DAY) {
            double kmHours = km * day.binSeconds() / SECONDS_PER_HOUR;
            sums[at + Sum.ROAD_KM_HOURS.ordinal()] += kmHours;
            if (isCrowded(link, bin)) sums[at + Sum.CROWDED_KM_HOURS.ordinal()] += kmHours;
        }
        if (vehicles == 0) return;
        double hours = day.seconds(bin, link) / SECONDS_PER_HOUR;
        double lost = hours - network.freeSeconds(link) / SECONDS_PER_HOUR;
        double lorries = day.lorries(bin, link);
        double vans = day.goods(bin, link) - lorries;
        sums[at + Sum.VEHICLE_KM.ordinal()] += vehicles * km;
        sums[at + Sum.VEHICLE_HOURS.ordinal()] += vehicles * hours;
        sums[at + Sum.HOURS_LOST.ordinal()] += vehicles * lost;
        sums[at + Sum.GOODS_KM.ordinal()] += (vans + lorries) * km;
        if (isCrowded(link, bin)) sums[at + Sum.CROWDED_KM.ordinal()] += vehicles * km;
        sums[at + Sum.VAN_HOURS_LOST.ordinal()] += vans * lost;
        sums[at + Sum.LORRY_HOURS_LOST.ordinal()] += lorries * lost;
        sums[at + Sum.COLLISIONS.ordinal()] +=
                vehicles * km * appraisal.safety().perKm(network.roadClass(link));
        EmissionRates emissions = appraisal.emissions();
        if (emissions == null) return;
        double speed = network.lengthMetres(link) / day.seconds(bin, link) * KMH;
        for (int pollutant = 0; pollutant < Pollutant.COUNT; pollutant++) {
            double grams = emissions.grams(pollutant, vehicles - vans - lorries, vans, lorries, speed);
            sums[at + Sum.CO2_TONNES.ordinal() + pollutant] += km * grams * toUnits[pollutant];
        }
    }

    /** Whether a link is at level of service E or F: near its capacity, slow, or full so that nobody leaves it. */
    private boolean isCrowded(int link, int bin) {
        RoadNetwork network = day.network();
        double vehicles = day.vehicles(bin, link);
        if (vehicles == 0) return day.isSimulated() && day.present(bin, link) >= CROWDED * day.room(link);
        double capacity = network.capacity(link) * day.binSeconds() / SECONDS_PER_HOUR;
        return vehicles >= CROWDED * capacity || network.freeSeconds(link) <= SLOW * day.seconds(bin, link);
    }

    /** The sum of a link in a period. */
    double sum(Sum what, int link, int period) {
        return sums[(link * Period.COUNT + period) * SUMS + what.ordinal()];
    }
}
