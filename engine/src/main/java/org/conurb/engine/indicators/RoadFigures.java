package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;

/**
 * The traffic of a weekday by area, class of road and period.
 *
 * <p>Delay is against the empty road, in seconds for each vehicle and kilometre, as in the road congestion statistics of the
 * Department for Transport (table CGN0501), which take the free flow of the night for it. The travel-time index is time over
 * free time; the planning-time index that of the worst twentieth of vehicle-kilometres (Federal Highway Administration 2005,
 * "Traffic congestion and reliability", section 2.1).
 */
public final class RoadFigures {

    /** What is added up for a cell. */
    public enum Sum {
        /** Vehicle-kilometres. */
        VEHICLE_KM,
        /** Vehicle-hours. */
        VEHICLE_HOURS,
        /** Hours lost against the empty road. */
        HOURS_LOST,
        /** Kilometres driven by goods vehicles. */
        GOODS_KM,
        /** Kilometres driven at levels of service E and F: near capacity, or at two fifths of the free speed and less. */
        CROWDED_KM,
        /** Kilometres of road times the hours of the period. */
        ROAD_KM_HOURS,
        /** These at levels of service E and F. */
        CROWDED_KM_HOURS,
        /** Hours lost by vans. */
        VAN_HOURS_LOST,
        /** Hours lost by lorries. */
        LORRY_HOURS_LOST,
        /** Tonnes of carbon dioxide; this and the next two in the order of {@link Pollutant}. */
        CO2_TONNES,
        /** Kilograms of nitrogen oxides. */
        NOX_KG,
        /** Kilograms of particles. */
        PM_KG,
        /** Collisions with injuries to be expected. */
        COLLISIONS
    }

    private static final double SECONDS_PER_HOUR = 3600;
    private static final int SECONDS_PER_DAY = 24 * 3600;
    private static final int SUMS = Sum.values().length;
    private static final int CLASSES = RoadClass.values().length;

    private final City city;
    private final RoadDay day;
    private final LinkFigures links;
    private final double[] sums; // [area][class][period][sum]
    private final Planning planning;

    /** The planning-time index of cells, areas, classes, periods, and of all. */
    private record Planning(double[] cells, double[] areas, double[] classes, double[] periods, double all) {}

    private RoadFigures(City city, RoadDay day, LinkFigures links, double[] sums, Planning planning) {
        this.city = city;
        this.day = day;
        this.links = links;
        this.sums = sums;
        this.planning = planning;
    }

    /**
     * Measures a day.
     *
     * @param areaOfLink [link] the area it lies in
     */
    public static RoadFigures measure(City city, RoadDay day, int[] areaOfLink, Appraisal appraisal, Workers workers) {
        LinkFigures links = LinkFigures.measure(day, appraisal, workers);
        double[] sums = new double[city.areas().count() * CLASSES * Period.COUNT * SUMS];
        int[] rank = new int[day.links()];
        for (int link = 0; link < rank.length; link++) {
            rank[link] = day.network().roadClass(link).ordinal();
            for (int period = 0; period < Period.COUNT; period++) {
                int first = cell(areaOfLink[link], rank[link], period) * SUMS;
                for (Sum sum : Sum.values()) sums[first + sum.ordinal()] += links.sum(sum, link, period);
            }
        }
        return new RoadFigures(
                city,
                day,
                links,
                sums,
                planning(day, areaOfLink, rank, city.areas().count()));
    }

    private static Planning planning(RoadDay day, int[] areaOfLink, int[] rank, int areas) {
        WorstTimes times = WorstTimes.sort(day);
        int[] period = new int[day.bins()];
        for (int bin = 0; bin < period.length; bin++)
            period[bin] = Period.at(bin * day.binSeconds()).ordinal();
        return new Planning(
                times.ratios(
                        areas * CLASSES * Period.COUNT, (link, bin) -> cell(areaOfLink[link], rank[link], period[bin])),
                times.ratios(areas, (link, bin) -> areaOfLink[link]),
                times.ratios(CLASSES, (link, bin) -> rank[link]),
                times.ratios(Period.COUNT, (link, bin) -> period[bin]),
                times.ratios(1, (link, bin) -> 0)[0]);
    }

    private static int cell(int area, int rank, int period) {
        return (area * CLASSES + rank) * Period.COUNT + period;
    }

    /** The sum of a cell. */
    public double sum(Sum what, int area, RoadClass rank, Period period) {
        return sums[cell(area, rank.ordinal(), period.ordinal()) * SUMS + what.ordinal()];
    }

    /** The planning-time index of a cell; 1 where nobody drives. */
    public double planningTimeIndex(int area, RoadClass rank, Period period) {
        return planning.cells[cell(area, rank.ordinal(), period.ordinal())];
    }

    /** The sum of a link over the day. */
    public double sum(Sum what, int link) {
        double sum = 0;
        for (int period = 0; period < Period.COUNT; period++) sum += links.sum(what, link, period);
        return sum;
    }

    /** The sum of an area in a period; of the city for no area, of the day for no period. */
    double total(Sum what, Integer area, Period period) {
        return area == null
                ? total(what, 0, city.areas().count(), null, period)
                : total(what, area, area + 1, null, period);
    }

    /** The day that was measured. */
    public RoadDay day() {
        return day;
    }

    /** Indicators by area and for the city; by class, by period and for the average day for the city alone. */
    public List<Indicator> indicators(Calendar calendar) {
        List<Indicator> all = new ArrayList<>();
        int areas = city.areas().count();
        for (int area = 0; area < areas; area++) {
            add(all, city.areas().code(area), "", area, area + 1, null, null, planning.areas[area]);
        }
        add(all, Indicators.ALL, "", 0, areas, null, null, planning.all);
        addAverageDay(all, calendar);
        for (Period period : Period.values()) {
            add(all, Indicators.ALL, period.word(), 0, areas, null, period, planning.periods[period.ordinal()]);
        }
        for (RoadClass rank : RoadClass.values()) {
            if (total(Sum.VEHICLE_KM, 0, areas, rank, null) == 0) continue;
            add(all, Indicators.ALL, rank.word(), 0, areas, rank, null, planning.classes[rank.ordinal()]);
        }
        return all;
    }

    private void add(
            List<Indicator> into,
            String code,
            String group,
            int from,
            int to,
            RoadClass rank,
            Period period,
            double planned) {
        double km = total(Sum.VEHICLE_KM, from, to, rank, period);
        double hours = total(Sum.VEHICLE_HOURS, from, to, rank, period);
        double lost = total(Sum.HOURS_LOST, from, to, rank, period);
        double crowded = total(Sum.CROWDED_KM, from, to, rank, period);
        double road = total(Sum.ROAD_KM_HOURS, from, to, rank, period);
        double crowdedRoad = total(Sum.CROWDED_KM_HOURS, from, to, rank, period);
        int year = day.year();
        into.add(new Indicator(year, code, "vehicle_km", group, km, "km on a weekday"));
        into.add(new Indicator(year, code, "vehicle_hours", group, hours, "hours on a weekday"));
        into.add(new Indicator(year, code, "hours_lost", group, lost, "hours on a weekday"));
        double delay = km == 0 ? 0 : lost * SECONDS_PER_HOUR / km;
        into.add(new Indicator(year, code, "average_delay", group, delay, "seconds per vehicle-km"));
        double index = hours - lost <= 0 ? 1 : hours / (hours - lost);
        into.add(new Indicator(year, code, "travel_time_index", group, index, "ratio"));
        into.add(new Indicator(year, code, "planning_time_index", group, planned, "ratio"));
        into.add(new Indicator(year, code, "crowded_share", group, km == 0 ? 0 : crowded / km, "share of vehicle-km"));
        into.add(new Indicator(
                year, code, "crowded_network", group, road == 0 ? 0 : crowdedRoad / road, "share of road-km and time"));
    }

    /** Delay on a kilometre in the course of the year: on other days there is less traffic, and less still is lost. */
    private void addAverageDay(List<Indicator> into, Calendar calendar) {
        double part = calendar.delayDays() / calendar.trafficDays();
        for (RoadClass rank : RoadClass.values()) {
            double km = total(Sum.VEHICLE_KM, rank);
            if (km == 0) continue;
            double delay = part * total(Sum.HOURS_LOST, rank) * SECONDS_PER_HOUR / km;
            String unit = "seconds per vehicle-km";
            into.add(new Indicator(day.year(), Indicators.ALL, "average_day_delay", rank.word(), delay, unit));
        }
    }

    private double total(Sum what, int from, int to, RoadClass wanted, Period during) {
        double total = 0;
        for (int area = from; area < to; area++) {
            for (RoadClass rank : RoadClass.values()) {
                if (wanted != null && rank != wanted) continue;
                for (Period period : Period.values()) {
                    if (during == null || period == during) total += sum(what, area, rank, period);
                }
            }
        }
        return total;
    }

    /** The sum of a class of roads in the whole city. */
    double total(Sum what, RoadClass rank) {
        return total(what, 0, city.areas().count(), rank, null);
    }

    /** Hours lost in each hour of the day, the whole city. */
    public double[] lostByHour() {
        double[] lost = new double[TripFigures.HOURS];
        RoadNetwork network = day.network();
        for (int bin = 0; bin < day.bins(); bin++) {
            int hour = bin * day.binSeconds() % SECONDS_PER_DAY / (int) SECONDS_PER_HOUR;
            for (int link = 0; link < network.links(); link++) {
                lost[hour] += day.vehicles(bin, link)
                        * (day.seconds(bin, link) - network.freeSeconds(link))
                        / SECONDS_PER_HOUR;
            }
        }
        return lost;
    }
}
