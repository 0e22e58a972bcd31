package org.conurb.viz.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.run.InputHash;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The spread of an area's indicators over many runs of one scenario: by year the tenth, half and nine tenths of them. A
 * run counts once, wherever it is found: by itself, again by itself, in a batch.
 */
final class Ensemble {

    /** Fewer runs tell nothing of a spread. */
    static final int FEWEST = 3;

    private static final double[] SHARES = {0.1, 0.5, 0.9};

    private final Database database;
    private final Set<String> inputHashes = new HashSet<>(); // of the runs that are in
    private final List<Part> parts = new ArrayList<>();

    /**
     * Runs in one table of indicators.
     *
     * @param table to select from
     * @param run an expression for the run of a row
     * @param isIn a condition for the rows of these runs
     */
    private record Part(String table, String run, String isIn) {

        String rows(int number, String area) {
            return "SELECT " + number + " || ' ' || " + run + " AS one, indicator, grp, year, value FROM " + table
                    + " WHERE area = " + Database.text(area) + " AND " + isIn;
        }
    }

    /** An ensemble without runs. */
    Ensemble(Database database) {
        this.database = database;
    }

    /** Takes in a finished run, by its table of indicators, unless it is in already. */
    void addRun(Path folder, String table) {
        if (inputHashes.add(InputHash.ofRun(folder))) parts.add(new Part(table, "'r'", "TRUE"));
    }

    /** Takes in the finished runs of a batch with this label that are not in already; none if the folder holds no batch. */
    void addBatch(Path folder, String label) {
        Path runTable = folder.resolve("runs.parquet");
        Path part = folder.resolve("tables/indicators/scenario=" + label + "/part.parquet");
        if (!Files.isRegularFile(runTable) || !Files.isRegularFile(part)) return;
        List<String> runs = new ArrayList<>();
        database.query(
                "SELECT run, input_hash FROM " + Duck.parquet(runTable) + " WHERE status = 'done' AND scenario = "
                        + Database.text(label) + " ORDER BY run",
                row -> {
                    if (inputHashes.add(row.getString(2))) runs.add(Database.text(row.getString(1)));
                });
        if (runs.isEmpty()) return;
        parts.add(new Part(Duck.parquet(part), "run", "run IN (" + String.join(", ", runs) + ")"));
    }

    /** The bands of every indicator of an area, by the years given; none where there are too few runs. */
    ObjectNode bands(String area, List<Integer> years) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("area", area);
        ArrayNode yearList = answer.putArray("years");
        years.forEach(yearList::add);
        ArrayNode figures = answer.putArray("figures");
        if (parts.isEmpty()) return answer.put("runs", 0);
        String all = IntStream.range(0, parts.size())
                .mapToObj(number -> parts.get(number).rows(number, area))
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
        int[] runs = new int[1];
        database.query("SELECT count(DISTINCT one) FROM " + all, row -> runs[0] = row.getInt(1));
        answer.put("runs", runs[0]);
        if (runs[0] < FEWEST) return answer;
        Map<String, double[][]> found = new LinkedHashMap<>();
        database.query(
                "SELECT indicator, grp, year, quantile_cont(value, " + SHARES[0] + "), quantile_cont(value, "
                        + SHARES[1]
                        + "), quantile_cont(value, " + SHARES[2] + ") FROM " + all
                        + " GROUP BY ALL ORDER BY indicator, grp, year",
                row -> {
                    double[][] bands = found.computeIfAbsent(
                            row.getString(1) + "\t" + row.getString(2), key -> nothing(years.size()));
                    int place = years.indexOf(row.getInt(3));
                    for (int share = 0; place >= 0 && share < SHARES.length; share++) {
                        bands[share][place] = row.getDouble(4 + share);
                    }
                });
        found.forEach((key, bands) -> {
            String[] names = key.split("\t", 2);
            ObjectNode figure = figures.addObject().put("name", names[0]).put("group", names[1]);
            figure.set("low", AreaFigures.numbers(bands[0]));
            figure.set("middle", AreaFigures.numbers(bands[1]));
            figure.set("high", AreaFigures.numbers(bands[2]));
        });
        return answer;
    }

    private static double[][] nothing(int years) {
        double[][] bands = new double[SHARES.length][years];
        for (double[] band : bands) Arrays.fill(band, Double.NaN);
        return bands;
    }
}
