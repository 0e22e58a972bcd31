package org.conurb.scenarios.results;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.indicators.Indicator;
import org.conurb.engine.indicators.RoadFigures;
import org.conurb.engine.indicators.RoadFigures.Sum;
import org.conurb.engine.indicators.TripFigures;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.duckdb.DuckDBAppender;

/** The figures of trips and roads of a year, for its tables; none in years without travel. */
public final class TravelRows {

    private static final double KMH = 3.6;
    private static final double SECONDS_PER_HOUR = 3600;

    private final City city;
    private final double share;
    private final Calendar calendar;
    private final Workers workers;
    private final List<Convergence> days = new ArrayList<>();
    private int year;
    private TripFigures trips;
    private RoadFigures roads;

    /**
     * Figures of this city.
     *
     * @param share share of the people that are simulated
     * @param calendar the days of a year beside the one that is simulated
     */
    public TravelRows(City city, double share, Calendar calendar, Workers workers) {
        this.city = city;
        this.share = share;
        this.calendar = calendar;
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
        trips = city.trips() == null ? null : TripFigures.count(city, share, workers);
        RoadDay day = city.roadDay();
        roads = trips == null || day == null || day.year() != year ? null : measured(day);
        List<Indicator> all = new ArrayList<>();
        if (trips != null) all.addAll(trips.indicators(year, calendar));
        if (roads != null) all.addAll(roads.indicators(calendar));
        return all;
    }

    private RoadFigures measured(RoadDay day) {
        int[] areaOf = Arrays.stream(ZoneLinks.zoneOf(day.network(), city.zones()))
                .map(city.zones()::area)
                .toArray();
        return RoadFigures.measure(city, day, areaOf);
    }

    /** Appends the rows of a table of travel. */
    void append(RunTable table, DuckDBAppender rows) throws SQLException {
        if (table == RunTable.TRIPS && trips != null) appendTrips(rows);
        if (roads == null) return;
        switch (table) {
            case TRAFFIC -> appendTraffic(rows);
            case LINKS -> appendLinks(rows, roads.day());
            case DAYS -> appendDays(rows);
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
                    for (Sum sum : Sum.values()) rows.append(roads.sum(sum, area, rank, period));
                    rows.endRow();
                }
            }
        }
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
