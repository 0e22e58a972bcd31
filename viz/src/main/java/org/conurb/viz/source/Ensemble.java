package org.conurb.viz.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The spread of an area's indicators over many runs of one scenario: by year the tenth, half and nine tenths of them. */
final class Ensemble {

    /** Fewer runs tell nothing of a spread. */
    static final int FEWEST = 3;

    private static final double[] SHARES = {0.1, 0.5, 0.9};

    private final List<String> tables;
    private final Database database;

    /**
     * An ensemble.
     *
     * @param tables tables of indicators to select from, of one run each or with a column {@code run}
     */
    Ensemble(List<String> tables, Database database) {
        this.tables = List.copyOf(tables);
        this.database = database;
    }

    /** The bands of every indicator of an area, by the years given; none where there are too few runs. */
    ObjectNode bands(String area, List<Integer> years) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("area", area);
        ArrayNode yearList = answer.putArray("years");
        years.forEach(yearList::add);
        ArrayNode figures = answer.putArray("figures");
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < tables.size(); number++) {
            String table = tables.get(number);
            String run = database.columns(table).contains("run") ? "CAST(run AS VARCHAR)" : "'r'";
            parts.add("SELECT " + number + " || ' ' || " + run + " AS one, indicator, grp, year, value FROM " + table
                    + " WHERE area = " + Database.text(area));
        }
        if (parts.isEmpty()) return answer.put("runs", 0);
        String all = "(" + String.join(" UNION ALL ", parts) + ")";
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
        for (double[] band : bands) java.util.Arrays.fill(band, Double.NaN);
        return bands;
    }
}
