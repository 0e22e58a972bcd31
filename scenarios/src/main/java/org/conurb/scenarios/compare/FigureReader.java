package org.conurb.scenarios.compare;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.RunTable.Column;

/**
 * Reads the figures of paired runs out of their tables: indicators and groups of all years, zones of the last. Each figure
 * comes with its value in every run of base and policy.
 */
final class FigureReader {

    /**
     * A figure and its values.
     *
     * @param base by pair, NaN where the run does not have it
     * @param policy likewise
     */
    record Figure(
            String table,
            String indicator,
            String area,
            String group,
            int year,
            String unit,
            double[] base,
            double[] policy) {}

    private final Ensemble base;
    private final Ensemble policy;
    private final Pairing pairing;
    private final Duck duck;

    FigureReader(Ensemble base, Ensemble policy, Pairing pairing, Duck duck) {
        this.base = base;
        this.policy = policy;
        this.pairing = pairing;
        this.duck = duck;
    }

    /** Hands over all figures of the tables that both ensembles have, table by table, in the order of their names. */
    void read(Consumer<Figure> reader) {
        if (both(RunTable.INDICATORS)) {
            String columns = "indicator, area, grp, year, value, unit";
            read(RunTable.INDICATORS, both(RunTable.INDICATORS, columns), reader);
        }
        if (both(RunTable.GROUPS)) read(RunTable.GROUPS, unpivoted(RunTable.GROUPS, "area, grp, year", ""), reader);
        if (both(RunTable.ZONES)) {
            String zones = unpivoted(RunTable.ZONES, "zone AS area, '' AS grp, year", " WHERE year = " + lastYear());
            read(RunTable.ZONES, zones, reader);
        }
    }

    private boolean both(RunTable table) {
        return base.has(table) && policy.has(table);
    }

    private long lastYear() {
        return duck.number("SELECT max(year) FROM (" + base.select(RunTable.ZONES, "year", pairing.places()) + ")");
    }

    /** Rows of both ensembles, with the place of the run: those of the policy come after those of the base. */
    private String both(RunTable table, String columns) {
        return base.select(table, columns, pairing.places()) + " UNION ALL SELECT place + " + pairing.pairs()
                + " AS place, * EXCLUDE (place) FROM (" + policy.select(table, columns, pairing.places()) + ")";
    }

    /** A row for each figure of a row. */
    private String unpivoted(RunTable table, String keys, String where) {
        List<Column> figures = table.columns().stream()
                .filter(column -> column.type() == RunTable.Type.REAL || column.type() == RunTable.Type.COUNT)
                .toList();
        String columns = figures.stream()
                .map(column -> column.name() + "::DOUBLE AS " + column.name())
                .collect(Collectors.joining(", ", keys + ", ", ""));
        String names = figures.stream().map(Column::name).collect(Collectors.joining(", "));
        return "SELECT *, '' AS unit FROM (UNPIVOT (FROM (" + both(table, columns) + ")" + where + ") ON " + names
                + " INTO NAME indicator VALUE value)";
    }

    private void read(RunTable table, String rows, Consumer<Figure> reader) {
        duck.query(
                "SELECT indicator, area, grp, year, any_value(unit), list(place ORDER BY place), list(value ORDER BY"
                        + " place) FROM (" + rows
                        + ") WHERE isfinite(value) GROUP BY indicator, area, grp, year ORDER BY"
                        + " indicator, area, grp, year",
                row -> reader.accept(figure(table, row)));
    }

    private Figure figure(RunTable table, ResultSet row) throws SQLException {
        double[] values = new double[2 * pairing.pairs()];
        Arrays.fill(values, Double.NaN);
        Object[] places = list(row.getArray(6));
        Object[] figures = list(row.getArray(7));
        for (int each = 0; each < places.length; each++) {
            values[((Number) places[each]).intValue()] = ((Number) figures[each]).doubleValue();
        }
        String indicator = row.getString(1);
        String unit = table == RunTable.INDICATORS ? row.getString(5) : unit(table, indicator);
        return new Figure(
                table.name().toLowerCase(Locale.ROOT),
                indicator,
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                unit,
                Arrays.copyOf(values, pairing.pairs()),
                Arrays.copyOfRange(values, pairing.pairs(), values.length));
    }

    private static Object[] list(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static String unit(RunTable table, String column) {
        for (Column each : table.columns()) {
            if (each.name().equals(column)) return each.unit();
        }
        return "";
    }

    /** All figures at once. */
    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        read(all::add);
        return all;
    }
}
