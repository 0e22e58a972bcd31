package org.conurb.scenarios.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.conurb.engine.indicators.Indicators;
import org.conurb.engine.travel.TravelMode;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.GeoJsonWriter;
import org.conurb.scenarios.report.Ticks;
import org.conurb.scenarios.results.RunTable;

/**
 * A run as a folder that SimWrapper (https://simwrapper.github.io) opens: dashboards in YAML over CSV and GeoJSON, since it
 * reads no Parquet. Keys as in its documentation of version 4.6.
 */
public final class SimWrapperFolder {

    /** Zones in the strongest colours at either end. */
    private static final double SHOWN_SHARE = 0.95;

    private static final int SHADES = 3; // breaks on each side of nought

    private final RunFigures run;
    private final Path folder;
    private final Path data;

    private SimWrapperFolder(RunFigures run, Path folder) {
        this.run = run;
        this.folder = folder;
        this.data = folder.resolve("data");
    }

    /** Writes a run into a folder that is there and empty. */
    public static void write(RunFigures run, Path folder) {
        new SimWrapperFolder(run, folder).write();
    }

    private void write() {
        try {
            Files.createDirectories(data);
            Files.copy(run.zoneOutlines(), data.resolve("zones.geojson"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        csv("zones.csv", zones());
        csv("indicators.csv", "FROM indicators");
        people();
        if (run.has("jobs")) workAndHomes();
        if (run.has(RunTable.TRIPS)) travel();
        if (run.has(RunTable.GROUPS)) groups();
        Dashboard figures = new Dashboard("All figures", title(), "Every indicator by year, area and group");
        figures.row(Dashboard.table("Indicators", "data/indicators.csv"));
        figures.write(folder.resolve("dashboard-9-figures.yaml"));
    }

    private String title() {
        return run.city().name() + ", " + run.name();
    }

    private void csv(String name, String query) {
        RunCsv.write(run, query, data.resolve(name));
    }

    /** Each zone in the last year, with changes since the first in per cent. */
    private String zones() {
        StringJoiner changes = new StringJoiner(", ");
        for (String figure : List.of("population", "jobs", "dwellings", "mean_price")) {
            changes.add("round(100.0 * (last." + figure + " / nullif(first." + figure + ", 0)::DOUBLE - 1), 3) AS "
                    + figure + "_change");
        }
        return "SELECT last.*, 100.0 * last.unemployed / nullif(last.employed + last.unemployed, 0) AS unemployment, "
                + changes + " FROM zones last JOIN zones first USING (zone) WHERE last.year = " + run.lastYear()
                + " AND first.year = " + run.firstYear() + " ORDER BY zone";
    }

    /** An indicator by year, a column for each area by its name. */
    private void byArea(String indicator, double factor) {
        StringJoiner columns = new StringJoiner(", ");
        run.areas()
                .forEach((code, name) ->
                        columns.add("max(" + factor + " * value) FILTER (area = " + text(code) + ") AS " + name(name)));
        csv(
                indicator + "_by_area.csv",
                "SELECT year, " + columns + " FROM indicators WHERE indicator = '" + indicator
                        + "' AND grp = '' GROUP BY year ORDER BY year");
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private Map<String, Object> linesByArea(String indicator, String title, String unit, double factor) {
        byArea(indicator, factor);
        Collection<String> names = run.areas().values();
        return Dashboard.chart("line", title, "data/" + indicator + "_by_area.csv", "year", names, "Year", unit);
    }

    private Map<String, Object> changeMap(String figure, String title) {
        double step = step(figure);
        List<String> breaks = new ArrayList<>();
        for (int edge = -SHADES; edge <= SHADES; edge++) breaks.add(plain(edge * step));
        return Dashboard.zones(
                title + " from mid-" + run.firstYear() + " to mid-" + run.lastYear() + ", per cent",
                figure + "_change",
                "RdBu",
                String.join(", ", breaks));
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private double step(String figure) {
        double[] size = new double[1];
        run.duck()
                .query(
                        "SELECT quantile_cont(abs(change), " + SHOWN_SHARE + ") FROM (SELECT " + figure
                                + "_change AS change FROM (" + zones() + "))",
                        row -> size[0] = row.getDouble(1));
        return size[0] > 0 ? Ticks.roundUp(size[0] / SHADES) : 1;
    }

    private void people() {
        Dashboard people = new Dashboard("People", title(), "Where people will live");
        people.row(
                linesByArea("population", "Residents by area", "residents", 1),
                linesByArea("median_age", "Median age by area", "years", 1));
        people.row(changeMap("population", "Change of residents"));
        if (run.has(RunTable.COMPONENTS)) people.row(components());
        people.write(folder.resolve("dashboard-1-people.yaml"));
    }

    private Map<String, Object> components() {
        csv(
                "components.csv",
                "SELECT year, sum(births)::BIGINT AS births, -sum(deaths)::BIGINT AS deaths, (sum(internal_in) +"
                        + " sum(international_in) - sum(internal_out) - sum(international_out))::BIGINT AS"
                        + " net_migration FROM components GROUP BY year ORDER BY year");
        return Dashboard.stacked(Dashboard.chart(
                "bar",
                "What changes the number of residents",
                "data/components.csv",
                "year",
                List.of("births", "deaths", "net_migration"),
                "Twelve months to mid-year",
                "residents"));
    }

    private void workAndHomes() {
        Dashboard work = new Dashboard("Work and homes", title(), "Where people will work and what a home will cost");
        String currency = run.city().currency();
        work.row(
                linesByArea("unemployment_rate", "Unemployed", "per cent of the active", 100),
                linesByArea("jobs", "Jobs by area", "jobs", 1));
        work.row(
                linesByArea("median_price", "Median price of a home", currency, 1),
                linesByArea("median_rent", "Median rent of a home", currency + " a year", 1));
        work.row(
                changeMap("jobs", "Change of jobs"),
                Dashboard.zones(
                        "Mean price of a home, mid-" + run.lastYear() + ", " + currency, "mean_price", "Viridis", ""));
        work.write(folder.resolve("dashboard-2-work-and-homes.yaml"));
    }

    private void travel() {
        StringJoiner shares = new StringJoiner(", ");
        List<String> modes = new ArrayList<>();
        for (TravelMode mode : TravelMode.values()) {
            modes.add(mode.word());
            shares.add("coalesce(100 * sum(trips) FILTER (mode = '" + mode.word() + "') / sum(trips), 0) AS "
                    + mode.word());
        }
        csv("mode_share.csv", "SELECT year, " + shares + " FROM trips GROUP BY year ORDER BY year");
        csv("trips_by_hour.csv", "SELECT hour, " + hours() + " FROM trips GROUP BY hour ORDER BY hour");
        Dashboard travel = new Dashboard("Travel", title(), "How people will travel on a weekday");
        travel.row(
                Dashboard.stacked(Dashboard.chart(
                        "bar", "Trips by mode", "data/mode_share.csv", "year", modes, "Year", "per cent of trips")),
                Dashboard.chart(
                        "line",
                        "Trips by hour of departure",
                        "data/trips_by_hour.csv",
                        "hour",
                        travelYears(),
                        "Hour",
                        "trips"));
        GmnsNetwork roads = run.roads();
        if (roads != null && run.has(RunTable.LINKS)) {
            GeoJsonWriter.write(roads.network(), roads.crs(), List.of(), data.resolve("links.geojson"));
            csv(
                    "links.csv",
                    "SELECT * FROM (" + RunFigures.linkDays() + ") WHERE year = (SELECT max(year) FROM links)");
            travel.row(Dashboard.links("Speed from 7 to 10 (km/h) and vehicles of a weekday", "speed_am", "vehicles"));
        }
        travel.write(folder.resolve("dashboard-3-travel.yaml"));
    }

    private List<String> travelYears() {
        List<String> years = new ArrayList<>();
        run.duck().query("SELECT DISTINCT year FROM trips ORDER BY year", row -> years.add(row.getString(1)));
        return years;
    }

    private String hours() {
        StringJoiner columns = new StringJoiner(", ");
        for (String year : travelYears()) columns.add("sum(trips) FILTER (year = " + year + ") AS \"" + year + '"');
        return columns.toString();
    }

    private void groups() {
        csv(
                "groups.csv",
                "SELECT grp, " + ends("equivalised_income") + ", " + ends("employment_rate") + ", " + ends("rent_share")
                        + " FROM groups WHERE area = '" + Indicators.ALL + "' GROUP BY dimension, grp ORDER BY"
                        + " min(CASE dimension WHEN 'all' THEN 0 WHEN 'age_group' THEN 1 WHEN 'income_fifth' THEN 2 WHEN"
                        + " 'tenure' THEN 3 ELSE 4 END), grp");
        Dashboard groups = new Dashboard("Groups", title(), "How residents of different groups fare");
        if (run.has("jobs")) {
            groups.row(bars(
                    "equivalised_income",
                    "Equivalised household income",
                    run.city().currency() + " a year"));
            groups.row(
                    bars("employment_rate", "Share of those of 16 to 64 who work", "share"),
                    bars("rent_share", "Rent over income of tenants", "share"));
        }
        groups.row(Dashboard.table("Groups", "data/groups.csv"));
        groups.write(folder.resolve("dashboard-4-groups.yaml"));
    }

    private String ends(String figure) {
        return "max(" + figure + ") FILTER (year = " + run.firstYear() + ") AS " + figure + "_" + run.firstYear()
                + ", max(" + figure + ") FILTER (year = " + run.lastYear() + ") AS " + figure + "_" + run.lastYear();
    }

    private Map<String, Object> bars(String figure, String title, String unit) {
        List<String> columns = List.of(figure + "_" + run.firstYear(), figure + "_" + run.lastYear());
        return Dashboard.chart("bar", title, "data/groups.csv", "grp", columns, "", unit);
    }
}
