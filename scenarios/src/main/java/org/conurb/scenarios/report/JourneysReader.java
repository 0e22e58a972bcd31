package org.conurb.scenarios.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.CityRoads;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.locationtech.jts.geom.Coordinate;

/** Reads what the report shows of travel; null for a run in which nobody travels. */
final class JourneysReader {

    private static final String PUBLISHED = "travel/published.csv";
    private static final int HOURS = 24;
    private static final int BOTTLENECKS = 20;
    private static final int BINS_PER_HOUR = 4;
    private static final int MORNING_FROM = 7;
    private static final int MORNING_TO = 10;
    private static final double PERCENT = 100;
    private static final double KMH = 3.6;
    private static final double SECONDS_PER_HOUR = 3600;

    private final Path tables;
    private final Path snapshot;
    private final Duck duck;

    private JourneysReader(Path tables, Path snapshot, Duck duck) {
        this.tables = tables;
        this.snapshot = snapshot;
        this.duck = duck;
    }

    static Journeys read(Path tables, Path snapshot, Duck duck) {
        return new JourneysReader(tables, snapshot, duck).read();
    }

    private Journeys read() {
        if (!Files.exists(RunTable.TRIPS.in(tables))) return null; // a run of an earlier version
        List<Integer> found = new ArrayList<>();
        duck.query("SELECT DISTINCT year" + from(RunTable.TRIPS) + " ORDER BY year", row -> found.add(row.getInt(1)));
        if (found.isEmpty()) return null;
        int[] years = found.stream().mapToInt(Integer::intValue).toArray();
        int[] ends = {years[0], years[years.length - 1]};
        return new Journeys(
                years,
                byHour(
                        ends,
                        "SELECT year, bin // " + BINS_PER_HOUR + " % 24, sum(vehicles * delay) / " + SECONDS_PER_HOUR
                                + from(RunTable.LINKS)),
                byHour(ends, "SELECT year, hour, sum(trips)" + from(RunTable.TRIPS)),
                gaps(years),
                roads(ends),
                bottlenecks(ends[1]),
                new Journeys.Reach(reach(ends, "jobs_45", "public_transport"), reach(ends, "jobs_30", "car_driver")),
                published());
    }

    private String from(RunTable table) {
        return " FROM " + Duck.parquet(table.in(tables));
    }

    /** By zone [first, last] a column of what can be reached in the morning; nothing of runs of an earlier version. */
    private Map<String, double[]> reach(int[] ends, String column, String mode) {
        Map<String, double[]> reach = new TreeMap<>();
        if (!Files.exists(RunTable.ACCESSIBILITY.in(tables))) return reach;
        duck.query(
                "SELECT year, zone, " + column + from(RunTable.ACCESSIBILITY) + " WHERE period = 'am' AND mode = '"
                        + mode + "'",
                row -> {
                    double[] both = reach.computeIfAbsent(row.getString(2), zone -> new double[2]);
                    for (int end = 0; end < ends.length; end++) {
                        if (row.getInt(1) == ends[end]) both[end] = row.getDouble(3);
                    }
                });
        return reach;
    }

    private double[][] byHour(int[] ends, String select) {
        double[][] sums = new double[2][HOURS];
        duck.query(select + " GROUP BY ALL", row -> {
            for (int end = 0; end < ends.length; end++) {
                if (row.getInt(1) == ends[end]) sums[end][row.getInt(2)] += row.getDouble(3);
            }
        });
        return sums;
    }

    private double[][] gaps(int[] years) {
        double[][] gaps = new double[years.length][0];
        duck.query("SELECT year, day, gap" + from(RunTable.DAYS) + " ORDER BY year, day", row -> {
            int place = Arrays.binarySearch(years, row.getInt(1));
            gaps[place] = Arrays.copyOf(gaps[place], row.getInt(2));
            gaps[place][row.getInt(2) - 1] = PERCENT * row.getDouble(3);
        });
        return gaps;
    }

    private List<Journeys.Road> roads(int[] ends) {
        List<Journeys.Road> roads = new ArrayList<>();
        Path folder = snapshot.resolve(CityRoads.FOLDER);
        if (!Files.isDirectory(folder)) return roads;
        GmnsNetwork gmns = GmnsNetwork.read(folder);
        RoadNetwork network = gmns.network();
        Map<String, double[]> figures = new TreeMap<>();
        String morning = "bin >= " + MORNING_FROM * BINS_PER_HOUR + " AND bin < " + MORNING_TO * BINS_PER_HOUR;
        duck.query(
                "SELECT year, link, sum(vehicles), sum(vehicles) FILTER (" + morning + "),"
                        + " sum(vehicles / speed) FILTER (" + morning + ")" + from(RunTable.LINKS)
                        + " GROUP BY year, link",
                row -> {
                    for (int end = 0; end < ends.length; end++) {
                        if (row.getInt(1) != ends[end]) continue;
                        double[] both = figures.computeIfAbsent(row.getString(2), id -> nothing());
                        both[end] = row.getDouble(3);
                        double hoursPerKm = row.getDouble(5);
                        if (!row.wasNull() && hoursPerKm > 0) both[2 + end] = row.getDouble(4) / hoursPerKm;
                    }
                });
        MapProjection grid = MapProjection.find(gmns.crs()).orElseThrow();
        for (int link = 0; link < network.links(); link++) {
            if (network.roadClass(link).compareTo(RoadClass.SECONDARY_LINK) > 0) continue;
            double[] both = figures.getOrDefault(network.linkId(link), nothing());
            double free = network.freeSpeed(link) * KMH;
            roads.add(new Journeys.Road(
                    line(network, link, grid),
                    new double[] {both[2] / free, both[3] / free},
                    new double[] {both[0], both[1]}));
        }
        return roads;
    }

    private static double[] nothing() {
        return new double[] {0, 0, Double.NaN, Double.NaN};
    }

    private static double[] line(RoadNetwork network, int link, MapProjection grid) {
        double[] line = new double[2 * network.points(link)];
        for (int point = 0; point < network.points(link); point++) {
            Coordinate at = grid.degrees(network.pointX(link, point), network.pointY(link, point))
                    .orElseThrow();
            line[2 * point] = at.x;
            line[2 * point + 1] = at.y;
        }
        return line;
    }

    private List<Journeys.Bottleneck> bottlenecks(int year) {
        List<Journeys.Bottleneck> worst = new ArrayList<>();
        if (!Files.exists(RunTable.BOTTLENECKS.in(tables))) return worst; // a run of an earlier version
        duck.query(
                "SELECT road, road_class, area, kilometres, hours_lost, period, cause, cause_link, cause_road,"
                        + " hours_behind" + from(RunTable.BOTTLENECKS) + " WHERE year = " + year
                        + " ORDER BY rank LIMIT " + BOTTLENECKS,
                row -> worst.add(new Journeys.Bottleneck(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getDouble(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getDouble(10))));
        return worst;
    }

    private List<Journeys.Published> published() {
        List<Journeys.Published> published = new ArrayList<>();
        Path file = snapshot.resolve(PUBLISHED);
        if (!Files.exists(file)) return published;
        duck.query(
                "SELECT indicator || CASE WHEN coalesce(\"group\", '') = '' THEN '' ELSE '/' || \"group\" END, value, unit,"
                        + " year, \"of\", source, difference FROM read_csv(" + Duck.quoted(file) + ", header = true)",
                row -> published.add(new Journeys.Published(
                        row.getString(1),
                        row.getDouble(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7))));
        return published;
    }
}
