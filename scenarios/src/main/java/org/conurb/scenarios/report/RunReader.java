package org.conurb.scenarios.report;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.lives.LifeTables;
import org.conurb.scenarios.lives.ToldLife;
import org.conurb.scenarios.report.RunData.Area;
import org.conurb.scenarios.report.RunData.Work;
import org.conurb.scenarios.report.RunData.Zone;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** Reads the tables of a run folder; its texts come from {@link RunTexts}. */
final class RunReader {

    private final Path tables;
    private final Duck duck;

    private RunReader(Path tables, Duck duck) {
        this.tables = tables;
        this.duck = duck;
    }

    /** Reads all that the report shows. */
    static RunData read(Path run) {
        RunTexts texts = new RunTexts(run);
        try (Duck duck = Duck.open()) {
            return new RunReader(run.resolve("tables"), duck).read(run, texts);
        }
    }

    private static List<ToldLife> lives(Path run) {
        try (LifeTables lives = new LifeTables(run)) {
            return lives.hasLives() ? lives.told() : List.of();
        }
    }

    private RunData read(Path run, RunTexts texts) {
        List<CityTexts.Shape> shapes = texts.city().shapes();
        int[] years = years();
        List<Area> areas = areas(texts.city().name(), shapes);
        return new RunData(
                texts.facts(),
                texts.city().name(),
                texts.city().notes(),
                texts.city().sources(),
                areas,
                years,
                figures(),
                counts(years, areas),
                zones(years, shapes),
                JourneysReader.read(tables, texts.snapshot(), duck),
                lives(run));
    }

    private String from(RunTable table) {
        return " FROM " + Duck.parquet(table.in(tables));
    }

    private int[] years() {
        List<Integer> years = new ArrayList<>();
        duck.query(
                "SELECT DISTINCT year" + from(RunTable.POPULATION) + " ORDER BY year", row -> years.add(row.getInt(1)));
        return years.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Area> areas(String cityName, List<CityTexts.Shape> shapes) {
        Map<String, String> names = new TreeMap<>();
        duck.query(
                "SELECT DISTINCT area" + from(RunTable.POPULATION),
                row -> names.put(row.getString(1), row.getString(1)));
        shapes.forEach(shape -> names.replace(shape.area(), shape.areaName()));
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(0, RunData.ALL, cityName));
        names.forEach((code, name) -> areas.add(new Area(areas.size(), code, name)));
        return areas;
    }

    private Figures figures() {
        Figures figures = new Figures();
        duck.query(
                "SELECT indicator || CASE WHEN grp = '' THEN '' ELSE '/' || grp END, area, year, value"
                        + from(RunTable.INDICATORS),
                row -> figures.put(row.getString(1), row.getString(2), row.getInt(3), row.getDouble(4)));
        return figures;
    }

    private Counts counts(int[] years, List<Area> areas) {
        Counts counts = new Counts(years.length, areas.size());
        Map<String, Integer> indexOf = new HashMap<>();
        areas.forEach(area -> indexOf.put(area.code(), area.index()));
        duck.query(
                "SELECT year, area, sex, age, population" + from(RunTable.POPULATION),
                row -> counts.addResidents(
                        Arrays.binarySearch(years, row.getInt(1)),
                        indexOf.get(row.getString(2)),
                        (row.getString(3).equals(Sex.MALE.code()) ? Sex.MALE : Sex.FEMALE).ordinal(),
                        row.getInt(4),
                        row.getLong(5)));
        duck.query(
                "SELECT year, area, type, sum(households)::BIGINT" + from(RunTable.HOUSEHOLDS)
                        + " GROUP BY year, area, type",
                row -> counts.addHouseholds(
                        Arrays.binarySearch(years, row.getInt(1)),
                        indexOf.get(row.getString(2)),
                        HouseholdType.valueOf(row.getString(3).toUpperCase(Locale.ROOT))
                                .ordinal(),
                        row.getLong(4)));
        return counts;
    }

    private List<Zone> zones(int[] years, List<CityTexts.Shape> shapes) {
        Map<String, long[]> ends = new HashMap<>();
        Map<String, double[][]> work = new HashMap<>();
        String columns = Arrays.stream(Work.values()).map(Work::sql).collect(Collectors.joining(", ", ", ", ""));
        int lastYear = years[years.length - 1];
        duck.query("SELECT year, zone, population" + columns + from(RunTable.ZONES), row -> {
            long[] pair = ends.computeIfAbsent(row.getString(2), code -> new long[2]);
            double[][] both = work.computeIfAbsent(row.getString(2), code -> new double[2][]);
            if (row.getInt(1) == years[0]) {
                pair[0] = row.getLong(3);
                both[0] = work(row);
            }
            if (row.getInt(1) == lastYear) {
                pair[1] = row.getLong(3);
                both[1] = work(row);
            }
        });
        List<Zone> zones = new ArrayList<>();
        for (CityTexts.Shape shape : shapes) {
            long[] pair = ends.getOrDefault(shape.code(), new long[2]);
            double[][] both = work.getOrDefault(shape.code(), new double[][] {nothing(), nothing()});
            zones.add(new Zone(shape.code(), shape.name(), shape.area(), shape.outline(), pair[0], pair[1], both));
        }
        return zones;
    }

    private static double[] work(ResultSet row) throws SQLException {
        double[] work = nothing();
        for (int what = 0; what < work.length; what++) {
            double value = row.getDouble(4 + what);
            if (!row.wasNull()) work[what] = value;
        }
        return work;
    }

    private static double[] nothing() {
        double[] work = new double[Work.values().length];
        Arrays.fill(work, Double.NaN);
        return work;
    }
}
