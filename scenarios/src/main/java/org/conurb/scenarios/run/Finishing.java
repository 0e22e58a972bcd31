package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conurb.engine.city.Areas;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** The last steps of a run: the years become tables, and the first and last of them a summary. */
final class Finishing {

    private final RunFolder folder;
    private final Duck duck;

    Finishing(RunFolder folder, Duck duck) {
        this.folder = folder;
        this.duck = duck;
    }

    /** Joins the parts of all years, in order, into one file for each table. */
    void joinTables(int from, int to) {
        List<Path> years =
                IntStream.rangeClosed(from, to).mapToObj(folder::year).toList();
        Durable.delete(folder.tables());
        Durable.folder(folder.tables(), temporary -> joinTables(duck, years, temporary));
    }

    /** Writes, for each table, the rows of all folders, one after the other, into another folder. */
    static void joinTables(Duck duck, List<Path> folders, Path into) {
        for (RunTable table : RunTable.values()) {
            String all = folders.stream()
                    .map(table::in)
                    .map(Duck::quoted)
                    .collect(Collectors.joining(", ", "read_parquet([", "])"));
            duck.writeParquet("FROM " + all, table.in(into));
        }
    }

    /** The rows that a planner wants to see first. */
    List<Summary.AreaRow> rows(Areas areas, int from, int to) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Path indicators = RunTable.INDICATORS.in(folder.tables());
        duck.query(
                "SELECT area, indicator, year, value FROM " + Duck.parquet(indicators) + " WHERE grp = '' AND year IN ("
                        + from + ", " + (from + 1) + ", " + to + ")",
                row -> figures.put(key(row.getString(1), row.getString(2), row.getInt(3)), row.getDouble(4)));
        List<Summary.AreaRow> rows = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) {
            rows.add(row(areas.code(area), areas.name(area), figures, from, to));
        }
        rows.add(row(Indicators.ALL, "All", figures, from, to));
        return rows;
    }

    private static Summary.AreaRow row(String code, String name, Map<String, Double> figures, int from, int to) {
        return new Summary.AreaRow(code, name, figures(code, figures, from, from + 1), figures(code, figures, to, to));
    }

    private static Summary.Figures figures(String code, Map<String, Double> figures, int stocks, int events) {
        return new Summary.Figures(
                whole(figures, code, "population", stocks),
                whole(figures, code, "births", events),
                whole(figures, code, "deaths", events),
                whole(figures, code, "net_migration", events),
                figures.getOrDefault(key(code, "median_age", stocks), Double.NaN),
                figures.getOrDefault(key(code, "old_age_dependency", stocks), Double.NaN),
                whole(figures, code, "households", stocks));
    }

    private static long whole(Map<String, Double> figures, String code, String indicator, int year) {
        return Math.round(figures.getOrDefault(key(code, indicator, year), 0.0));
    }

    private static String key(String area, String indicator, int year) {
        return area + " " + indicator + " " + year;
    }
}
