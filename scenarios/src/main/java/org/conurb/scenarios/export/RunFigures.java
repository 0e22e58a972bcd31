package org.conurb.scenarios.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.report.CityTexts;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.TableFiles;

/** A finished run as what is exported from it: its tables as views in a database, its city, its roads. */
public final class RunFigures implements AutoCloseable {

    private final Path run;
    private final Path snapshot;
    private final TableFiles files;
    private final CityTexts city;
    private final Duck duck = Duck.open();

    private RunFigures(Path run, Path snapshot, TableFiles files) {
        this.run = run;
        this.snapshot = snapshot;
        this.files = files;
        this.city = CityTexts.read(snapshot);
        for (RunTable table : tables())
            duck.execute("CREATE VIEW " + table.table() + " AS " + files.all(table.table()));
    }

    /** Opens a run; throws an {@code InputException} if the folder is none that is finished. */
    public static RunFigures open(Path run) {
        TableFiles files = TableFiles.in(run);
        if (files.isBatch()) throw refused(run, "a batch", "'conurb query' writes tables of a batch");
        Path newest = CityTexts.newestSnapshot(run).orElseThrow(() -> refused(run, "a run without snapshots", ""));
        return new RunFigures(run, newest, files);
    }

    private static InputException refused(Path run, String found, String remedy) {
        return new InputException(List.of(new Problem(run, null, "", found, "the folder of a finished run", remedy)));
    }

    /** The database with a view for each table. */
    Duck duck() {
        return duck;
    }

    /** The tables that the run has. */
    public List<RunTable> tables() {
        List<RunTable> tables = new ArrayList<>();
        for (RunTable table : RunTable.values()) {
            if (!files.files(table.table()).isEmpty()) tables.add(table);
        }
        return tables;
    }

    /** Whether a table is there and has rows. */
    boolean has(RunTable table) {
        return tables().contains(table) && duck.number("SELECT count(*) FROM " + table.table()) > 0;
    }

    /** Whether an indicator is there. */
    boolean has(String indicator) {
        return duck.number("SELECT count(*) FROM indicators WHERE indicator = '" + indicator + "'") > 0;
    }

    /** The city in the last year. */
    CityTexts city() {
        return city;
    }

    /** The outlines of the zones as they came with the city. */
    Path zoneOutlines() {
        return snapshot.resolve("zones.geojson");
    }

    /** The roads of the last year; null in a city without. */
    GmnsNetwork roads() {
        Path network = snapshot.resolve("network");
        return Files.isDirectory(network) ? GmnsNetwork.read(network) : null;
    }

    /** Names of the areas by code. */
    SortedMap<String, String> areas() {
        SortedMap<String, String> names = new TreeMap<>();
        city.shapes().forEach(shape -> names.put(shape.area(), shape.areaName()));
        return names;
    }

    /** The first year. */
    int firstYear() {
        return (int) duck.number("SELECT min(year) FROM zones");
    }

    /** The last year. */
    int lastYear() {
        return (int) duck.number("SELECT max(year) FROM zones");
    }

    /** The name of the run's folder. */
    String name() {
        return run.toAbsolutePath().normalize().getFileName().toString();
    }

    /**
     * What passed on each link in a weekday of each year of travel: vehicles, mean speed over the day, from 7 to 10 and from
     * 16 to 19 (vehicle-kilometres over vehicle-hours), hours lost, and the largest volume over capacity of a quarter of an
     * hour.
     */
    static String linkDays() {
        return "SELECT year, link, sum(vehicles) AS vehicles, sum(goods) AS goods, " + speed("") + " AS speed, "
                + speed(" FILTER (bin BETWEEN 28 AND 39)") + " AS speed_am, " + speed(" FILTER (bin BETWEEN 64 AND 75)")
                + " AS speed_pm, sum(vehicles * delay) / 3600 AS hours_lost, max(volume_capacity) AS volume_capacity"
                + " FROM links GROUP BY year, link ORDER BY year, link";
    }

    private static String speed(String filter) {
        return "sum(vehicles)" + filter + " / sum(vehicles / nullif(speed, 0))" + filter;
    }

    @Override
    public void close() {
        duck.close();
    }
}
