package org.conurb.viz.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.viz.frame.Frame;

/** The figures of all links over the weekday of a year of travel. Immutable. */
final class LinkFigures {

    private static final double PERCENT = 100;
    private static final double METRES_PER_KM = 1000;
    private static final double KMH = 3.6;
    private static final int BINS_PER_HOUR = 4;
    private static final int MORNING_FROM = 7;
    private static final int MORNING_TO = 10;

    private final int year;
    private final Map<LinkMeasure, float[]> columns = new EnumMap<>(LinkMeasure.class);

    private LinkFigures(int year) {
        this.year = year;
    }

    /** The years in which people travel, rising. */
    static List<Integer> years(RunFiles files, Database database) {
        List<Integer> years = new ArrayList<>();
        files.table("links")
                .ifPresent(table -> database.query(
                        "SELECT DISTINCT year FROM " + table + " ORDER BY year", row -> years.add(row.getInt(1))));
        return years;
    }

    /** The measures that the run can tell. */
    static List<LinkMeasure> measures(RunFiles files) {
        List<LinkMeasure> measures = new ArrayList<>(List.of(LinkMeasure.values()));
        if (files.table("emissions").isEmpty()) measures.removeAll(List.of(LinkMeasure.CO2, LinkMeasure.NOX));
        return measures;
    }

    /** Reads a year of travel. */
    static LinkFigures read(RunFiles files, RoadShapes roads, Database database, int year) {
        LinkFigures figures = new LinkFigures(year);
        RoadNetwork network = roads.network();
        for (LinkMeasure measure : measures(files)) {
            float[] column = new float[network.links()];
            Arrays.fill(column, Float.NaN);
            figures.columns.put(measure, column);
        }
        String morning = "bin >= " + MORNING_FROM * BINS_PER_HOUR + " AND bin < " + MORNING_TO * BINS_PER_HOUR;
        String links = files.table("links").orElseThrow();
        database.query(
                "SELECT link, sum(vehicles), sum(vehicles * delay), max(volume_capacity), sum(vehicles) FILTER ("
                        + morning + "), sum(vehicles / speed) FILTER (" + morning + ") FROM " + links
                        + " WHERE year = " + year + " GROUP BY link",
                row -> figures.put(
                        network,
                        network.findLink(row.getString(1)),
                        row.getDouble(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5) / row.getDouble(6)));
        files.table("emissions").ifPresent(table -> figures.readEmissions(table, network, database));
        return figures;
    }

    private void put(
            RoadNetwork network, int link, double vehicles, double secondsLost, double crowding, double morningKmh) {
        if (link < 0) return;
        double km = network.lengthMetres(link) / METRES_PER_KM;
        columns.get(LinkMeasure.FLOW)[link] = (float) vehicles;
        columns.get(LinkMeasure.DELAY)[link] = (float) (secondsLost / vehicles / km);
        columns.get(LinkMeasure.HOURS_LOST)[link] = (float) (secondsLost / 3600 / km);
        columns.get(LinkMeasure.CROWDING)[link] = (float) (PERCENT * crowding);
        double share = PERCENT * morningKmh / (network.freeSpeed(link) * KMH);
        columns.get(LinkMeasure.MORNING_SPEED)[link] = (float) share; // NaN where nobody passes in the morning
    }

    private void readEmissions(String table, RoadNetwork network, Database database) {
        database.query("SELECT link, co2_tonnes, nox_kg FROM " + table + " WHERE year = " + year, row -> {
            int link = network.findLink(row.getString(1));
            if (link < 0) return;
            double km = network.lengthMetres(link) / METRES_PER_KM;
            columns.get(LinkMeasure.CO2)[link] = (float) (row.getDouble(2) * 1000 / km);
            columns.get(LinkMeasure.NOX)[link] = (float) (row.getDouble(3) * 1000 / km);
        });
    }

    /** The figure of a link, NaN if it is not known. */
    double value(LinkMeasure measure, int link) {
        return columns.containsKey(measure) ? columns.get(measure)[link] : Double.NaN;
    }

    /** A column for every measure. */
    Frame frame() {
        Frame.Builder frame = Frame.of("link-figures");
        frame.header().put("year", year);
        columns.forEach((measure, values) -> frame.floats(measure.key(), values));
        return frame.build();
    }
}
