package org.conurb.scenarios.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.indicators.AccessFigures;
import org.conurb.engine.indicators.Appraisal;
import org.conurb.engine.indicators.Bottleneck;
import org.conurb.engine.indicators.Bottlenecks;
import org.conurb.engine.indicators.Commuters;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.indicators.RoadFigures;
import org.conurb.engine.indicators.RoadFigures.Sum;
import org.conurb.engine.indicators.TrafficEffects;
import org.conurb.engine.indicators.TripFigures;
import org.conurb.engine.indicators.TripLengths;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.trips.TravelSettings;
import org.duckdb.DuckDBAppender;

/** The figures of trips and roads of a year, for its tables; none in years without travel. */
public final class TravelRows {

    /** The tables that it fills. */
    static final List<RunTable> TABLES = List.of(
            RunTable.TRIPS,
            RunTable.TRAFFIC,
            RunTable.LINKS,
            RunTable.DAYS,
            RunTable.BOTTLENECKS,
            RunTable.COMMUTERS,
            RunTable.EMISSIONS,
            RunTable.ACCESSIBILITY,
            RunTable.NEARNESS);

    private static final double KMH = 3.6;
    private static final double SECONDS_PER_HOUR = 3600;

    /** Bottlenecks told of a year. */
    private static final int BOTTLENECKS = 50;

    private final City city;
    private final double share;
    private final TravelSettings settings;
    private final Appraisal appraisal;
    private final Workers workers;
    private final List<Convergence> days = new ArrayList<>();
    private int year;
    private TripFigures trips;
    private RoadFigures roads;
    private Commuters commuters;
    private List<Bottleneck> bottlenecks = List.of();
    private AccessFigures access;

    /**
     * Figures of this city.
     *
     * @param share share of the people that are simulated
     * @param settings how people travel, and the days of a year beside the one that is simulated
     * @param appraisal what the traffic is judged by
     */
    public TravelRows(City city, double share, TravelSettings settings, Appraisal appraisal, Workers workers) {
        this.city = city;
        this.share = share;
        this.settings = settings;
        this.appraisal = appraisal;
        this.workers = workers;
    }

    /** Notes a day of traffic of the year that is being simulated. */
    public void heard(Convergence day) {
        if (day.iteration() == 1) days.clear();
        days.add(day);
    }

    /** Counts a year; answers its indicators. */
    List<Indicator> count(int countedYear) {
        year = countedYear;
        List<Indicator> all = new ArrayList<>();
        trips = city.trips() == null ? null : TripFigures.count(city, share, workers);
        roads = null;
        access = null;
        if (trips == null) return all;
        commuters = Commuters.count(city, year, share, workers);
        access = AccessFigures.measure(city, share, settings.decayOfJobs(), workers);
        all.addAll(trips.indicators(year, settings.calendar()));
        all.addAll(TripLengths.indicators(city, year, workers));
        all.addAll(commuters.indicators(year));
        all.addAll(access.indicators());
        RoadDay day = city.roadDay();
        if (day == null || day.year() != year) return all;
        measure(day);
        all.addAll(roads.indicators(settings.calendar()));
        all.addAll(new TrafficEffects(city, roads, trips, appraisal, settings.calendar()).indicators());
        return all;
    }

    private void measure(RoadDay day) {
        int[] areaOf = Arrays.stream(ZoneLinks.zoneOf(day.network(), city.zones()))
                .map(city.zones()::area)
                .toArray();
        roads = RoadFigures.measure(city, day, areaOf, appraisal, workers);
        bottlenecks = Bottlenecks.find(day, areaOf, BOTTLENECKS, workers);
    }

    /** How many rows the table of links gets of the year that was counted, at most. */
    long mostLinkRows() {
        return roads == null ? 0 : (long) roads.day().bins() * roads.day().links();
    }

    /** Appends the rows of a table of travel. */
    void append(RunTable table, DuckDBAppender rows) throws SQLException {
        EffectRows effects = new EffectRows(city, year);
        if (table == RunTable.TRIPS && trips != null) appendTrips(rows);
        if (table == RunTable.COMMUTERS && trips != null) effects.commuters(rows, commuters);
        if (table == RunTable.ACCESSIBILITY && access != null) AccessRows.appendReach(rows, year, city, access);
        if (table == RunTable.NEARNESS && access != null) AccessRows.appendNearness(rows, year, city, access);
        if (roads == null) return;
        switch (table) {
            case TRAFFIC -> appendTraffic(rows);
            case LINKS -> appendLinks(rows, roads.day());
            case DAYS -> appendDays(rows);
            case BOTTLENECKS ->
                effects.bottlenecks(rows, bottlenecks, roads.day().network());
            case EMISSIONS -> {
                if (appraisal.emissions() != null) effects.emissions(rows, roads);
            }
            default -> {}
        }
    }

    private void appendTrips(DuckDBAppender rows) throws SQLException {
        for (int area = 0; area < city.areas().count(); area++) {
            for (Purpose purpose : Purpose.values()) {
                for (TravelMode mode : TravelMode.values()) {
                    for (int hour = 0; hour < TripFigures.HOURS; hour++) appendTrips(rows, area, purpose, mode, hour);
                }
            }
        }
    }

    private void appendTrips(DuckDBAppender rows, int area, Purpose purpose, TravelMode mode, int hour)
            throws SQLException {
        double many = trips.trips(area, purpose.ordinal(), mode.ordinal(), hour);
        if (many == 0) return;
        rows.beginRow()
                .append(year)
                .append(city.areas().code(area))
                .append(purpose.word())
                .append(mode.word())
                .append(hour)
                .append(many)
                .append(trips.kilometres(area, purpose.ordinal(), mode.ordinal(), hour))
                .append(trips.minutes(area, purpose.ordinal(), mode.ordinal(), hour))
                .append(trips.delayMinutes(area, purpose.ordinal(), mode.ordinal(), hour))
                .endRow();
    }

    private void appendTraffic(DuckDBAppender rows) throws SQLException {
        for (int area = 0; area < city.areas().count(); area++) {
            for (RoadClass rank : RoadClass.values()) {
                for (Period period : Period.values()) {
                    if (roads.sum(Sum.VEHICLE_KM, area, rank, period) == 0) continue;
                    rows.beginRow()
                            .append(year)
                            .append(city.areas().code(area))
                            .append(rank.word())
                            .append(period.word());
                    for (Sum sum : Sum.values()) appendSum(rows, sum, roads.sum(sum, area, rank, period));
                    rows.append(roads.planningTimeIndex(area, rank, period));
                    rows.endRow();
                }
            }
        }
    }

    /** What is emitted is not known without curves. */
    private void appendSum(DuckDBAppender rows, Sum sum, double value) throws SQLException {
        boolean isEmission = sum == Sum.CO2_TONNES || sum == Sum.NOX_KG || sum == Sum.PM_KG;
        if (isEmission && appraisal.emissions() == null) rows.appendNull();
        else rows.append(value);
    }

    private void appendLinks(DuckDBAppender rows, RoadDay day) throws SQLException {
        RoadNetwork network = day.network();
        for (int link = 0; link < network.links(); link++) {
            double capacity = network.capacity(link) * day.binSeconds() / SECONDS_PER_HOUR;
            double free = network.freeSeconds(link);
            for (int bin = 0; bin < day.bins(); bin++) {
                double vehicles = day.vehicles(bin, link);
                if (vehicles == 0) continue;
                double seconds = day.seconds(bin, link);
                rows.beginRow()
                        .append(year)
                        .append(network.linkId(link))
                        .append(bin)
                        .append(vehicles)
                        .append((double) day.goods(bin, link))
                        .append(network.lengthMetres(link) / seconds * KMH)
                        .append(seconds - free)
                        .append(capacity > 0 ? vehicles / capacity : 0.0)
                        .append((double) day.present(bin, link))
                        .endRow();
            }
        }
    }

    private void appendDays(DuckDBAppender rows) throws SQLException {
        for (Convergence day : days) {
            rows.beginRow()
                    .append(year)
                    .append(day.iteration())
                    .append(day.relativeGap())
                    .append(day.vehicleHours() / share)
                    .append(day.shareReplanned())
                    .append(day.stuck() / share)
                    .endRow();
        }
    }
}
