package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
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
        /** Kilometres driven where flow is at or above nine tenths of capacity: levels of service E and F. */
        CROWDED_KM
    }

    /** Volume over capacity from which a road is at level of service E (Highway Capacity Manual 2010, exhibit 10-9). */
    private static final double CROWDED = 0.9;

    private static final double WORST = 0.95;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final int SECONDS_PER_DAY = 24 * 3600;
    private static final int SUMS = Sum.values().length;
    private static final int CLASSES = RoadClass.values().length;

    private final City city;
    private final RoadDay day;
    private final double[] sums; // [area][class][period][sum]
    private final double[] planning; // [class, all last] planning-time index

    private RoadFigures(City city, RoadDay day, double[] sums, double[] planning) {
        this.city = city;
        this.day = day;
        this.sums = sums;
        this.planning = planning;
    }

    /**
     * Measures a day.
     *
     * @param areaOfLink [link] the area it lies in
     */
    public static RoadFigures measure(City city, RoadDay day, int[] areaOfLink) {
        RoadNetwork network = day.network();
        double[] sums = new double[city.areas().count() * CLASSES * Period.COUNT * SUMS];
        List<List<double[]>> ratios = new ArrayList<>();
        for (int number = 0; number <= CLASSES; number++) ratios.add(new ArrayList<>());
        for (int link = 0; link < network.links(); link++) {
            double km = network.lengthMetres(link) / METRES_PER_KILOMETRE;
            double free = network.freeSeconds(link);
            double capacity = network.capacity(link) * day.binSeconds() / SECONDS_PER_HOUR;
            int rank = network.roadClass(link).ordinal();
            for (int bin = 0; bin < day.bins(); bin++) {
                double vehicles = day.vehicles(bin, link);
                if (vehicles == 0) continue;
                Period period = Period.at(bin * day.binSeconds());
                int at = cell(areaOfLink[link], rank, period.ordinal());
                double hours = vehicles * day.seconds(bin, link) / SECONDS_PER_HOUR;
                sums[at] += vehicles * km;
                sums[at + 1] += hours;
                sums[at + 2] += hours - vehicles * free / SECONDS_PER_HOUR;
                sums[at + 3] += day.goods(bin, link) * km;
                if (vehicles >= CROWDED * capacity) sums[at + 4] += vehicles * km;
                double[] ratio = {day.seconds(bin, link) / free, vehicles * km};
                ratios.get(rank).add(ratio);
                ratios.get(CLASSES).add(ratio);
            }
        }
        return new RoadFigures(
                city, day, sums, ratios.stream().mapToDouble(RoadFigures::worst).toArray());
    }

    /** The ratio that is exceeded on a twentieth of the kilometres. */
    private static double worst(List<double[]> ratios) {
        ratios.sort((one, other) -> Double.compare(one[0], other[0]));
        double total = ratios.stream().mapToDouble(each -> each[1]).sum();
        double passed = 0;
        for (double[] each : ratios) {
            passed += each[1];
            if (passed >= WORST * total) return each[0];
        }
        return 1;
    }

    private static int cell(int area, int rank, int period) {
        return ((area * CLASSES + rank) * Period.COUNT + period) * SUMS;
    }

    /** The sum of a cell. */
    public double sum(Sum what, int area, RoadClass rank, Period period) {
        return sums[cell(area, rank.ordinal(), period.ordinal()) + what.ordinal()];
    }

    /** The day that was measured. */
    public RoadDay day() {
        return day;
    }

    /** Indicators by area and for the city; by class, by period and for the average day for the city alone. */
    public List<Indicator> indicators(Calendar calendar) {
        List<Indicator> all = new ArrayList<>();
        int areas = city.areas().count();
        for (int area = 0; area < areas; area++) add(all, city.areas().code(area), "", area, area + 1, null, null);
        add(all, Indicators.ALL, "", 0, areas, null, null);
        addAverageDay(all, calendar);
        for (Period period : Period.values()) add(all, Indicators.ALL, period.word(), 0, areas, null, period);
        for (RoadClass rank : RoadClass.values()) {
            if (total(Sum.VEHICLE_KM, 0, areas, rank, null) > 0) {
                add(all, Indicators.ALL, rank.word(), 0, areas, rank, null);
                all.add(new Indicator(
                        day.year(),
                        Indicators.ALL,
                        "planning_time_index",
                        rank.word(),
                        planning[rank.ordinal()],
                        "ratio"));
            }
        }
        all.add(new Indicator(day.year(), Indicators.ALL, "planning_time_index", "", planning[CLASSES], "ratio"));
        return all;
    }

    private void add(List<Indicator> into, String code, String group, int from, int to, RoadClass rank, Period period) {
        double km = total(Sum.VEHICLE_KM, from, to, rank, period);
        double hours = total(Sum.VEHICLE_HOURS, from, to, rank, period);
        double lost = total(Sum.HOURS_LOST, from, to, rank, period);
        double crowded = total(Sum.CROWDED_KM, from, to, rank, period);
        int year = day.year();
        into.add(new Indicator(year, code, "vehicle_km", group, km, "km on a weekday"));
        into.add(new Indicator(year, code, "vehicle_hours", group, hours, "hours on a weekday"));
        into.add(new Indicator(year, code, "hours_lost", group, lost, "hours on a weekday"));
        double delay = km == 0 ? 0 : lost * SECONDS_PER_HOUR / km;
        into.add(new Indicator(year, code, "average_delay", group, delay, "seconds per vehicle-km"));
        double index = hours - lost <= 0 ? 1 : hours / (hours - lost);
        into.add(new Indicator(year, code, "travel_time_index", group, index, "ratio"));
        into.add(new Indicator(year, code, "crowded_share", group, km == 0 ? 0 : crowded / km, "share of vehicle-km"));
    }

    /** Delay on a kilometre in the course of the year: on other days there is less traffic, and less still is lost. */
    private void addAverageDay(List<Indicator> into, Calendar calendar) {
        double part = calendar.delayDays() / calendar.trafficDays();
        for (RoadClass rank : RoadClass.values()) {
            double km = total(Sum.VEHICLE_KM, 0, city.areas().count(), rank, null);
            if (km == 0) continue;
            double lost = total(Sum.HOURS_LOST, 0, city.areas().count(), rank, null);
            double delay = part * lost * SECONDS_PER_HOUR / km;
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
