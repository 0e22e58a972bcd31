package org.conurb.viz.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.viz.frame.Frame;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures of areas, and of the city as a whole, by year: indicators and the pyramid of ages. */
final class AreaFigures {

    /** The word for the whole city in the tables. */
    static final String ALL = "ALL";

    private static final int AGES = 101; // the last is 100 and over
    private static final int SEXES = 2;

    private final RunFiles files;
    private final Database database;

    AreaFigures(RunFiles files, Database database) {
        this.files = files;
        this.database = database;
    }

    /** Every indicator of an area: name, group, unit, figures by year. */
    ObjectNode indicators(String area) {
        List<Integer> years = files.years();
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        String table = files.table("indicators").orElse(null);
        if (table != null) {
            database.query(
                    "SELECT indicator, grp, unit, year, value FROM " + table + " WHERE area = " + Database.text(area)
                            + " ORDER BY indicator, grp, year",
                    row -> {
                        String key = row.getString(1) + " " + row.getString(2);
                        ObjectNode figure = found.get(key);
                        if (figure == null) {
                            figure = JsonNodeFactory.instance
                                    .objectNode()
                                    .put("name", row.getString(1))
                                    .put("group", row.getString(2))
                                    .put("unit", row.getString(3));
                            found.put(key, figure);
                            values.put(key, nothing(years.size()));
                        }
                        int place = years.indexOf(row.getInt(4));
                        if (place >= 0) values.get(key)[place] = row.getDouble(5);
                    });
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("area", area);
        ArrayNode yearList = answer.putArray("years");
        years.forEach(yearList::add);
        ArrayNode figures = answer.putArray("figures");
        found.forEach((key, figure) -> figures.add(figure.set("values", numbers(values.get(key)))));
        return answer;
    }

    private static double[] nothing(int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Numbers as JSON, null where there is none. */
    static ArrayNode numbers(double[] values) {
        ArrayNode numbers = JsonNodeFactory.instance.arrayNode();
        for (double value : values) {
            if (Double.isFinite(value)) numbers.add(value);
            else numbers.addNull();
        }
        return numbers;
    }

    /** Residents by year, sex and age: [(year × 2 + sex) × 101 + age], men first. */
    Frame pyramid(String area) {
        List<Integer> years = files.years();
        int[] people = new int[years.size() * SEXES * AGES];
        String where = area.equals(ALL) ? "" : " WHERE area = " + Database.text(area);
        files.table("population")
                .ifPresent(table -> database.query(
                        "SELECT year, sex, age, sum(population) FROM " + table + where + " GROUP BY ALL", row -> {
                            int year = years.indexOf(row.getInt(1));
                            int sex = row.getString(2).equals("M") ? 0 : 1;
                            int age = Math.min(AGES - 1, row.getInt(3));
                            if (year >= 0) people[(year * SEXES + sex) * AGES + age] = row.getInt(4);
                        }));
        Frame.Builder frame = Frame.of("pyramid").ints("people", people);
        frame.header().put("area", area).put("ages", AGES);
        ArrayNode yearList = frame.header().putArray("years");
        years.forEach(yearList::add);
        return frame.build();
    }
}
