package org.conurb.scenarios.compare;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.scenarios.results.Duck;
import org.duckdb.DuckDBAppender;

/** The table of a comparison for researchers: a row for every figure, by year, area and group. */
public final class ComparisonTable {

    /**
     * A column.
     *
     * @param name its name
     * @param sql its type
     * @param meaning what it holds
     */
    public record Column(String name, String sql, String meaning) {}

    private static final String TEXT = "VARCHAR";
    private static final String REAL = "DOUBLE";

    private static final List<Column> COLUMNS = List.of(
            new Column("policy", TEXT, "short name of the policy"),
            new Column(
                    "source",
                    TEXT,
                    "table of the runs: indicators, groups (a column each) or zones (of the last year)"),
            new Column("indicator", TEXT, "the figure"),
            new Column("area", TEXT, "code of the area, ALL for the whole city; of the zone if the source is zones"),
            new Column("grp", TEXT, "sub-group, empty for all"),
            new Column("year", "INTEGER", "the year"),
            new Column("unit", TEXT, "unit of the figure"),
            new Column("n", "INTEGER", "pairs of runs that both have the figure"),
            new Column("mean_base", REAL, "mean of the base's runs"),
            new Column("mean_policy", REAL, "mean of the policy's runs"),
            new Column("difference", REAL, "policy less base, mean over the pairs"),
            new Column("lower", REAL, "lower end of the confidence interval by Student's t; empty of a single pair"),
            new Column("upper", REAL, "upper end"),
            new Column("lower_bootstrap", REAL, "lower end of the interval by bootstrap (BCa, 1999 resamples)"),
            new Column("upper_bootstrap", REAL, "upper end"),
            new Column("p_sign", REAL, "probability that the true difference has the sign of this one"),
            new Column(
                    "variance_ratio",
                    REAL,
                    "variance of the paired difference over that with unpaired seeds; empty if neither varies"),
            new Column("seeds_needed", REAL, "pairs needed for the wished precision; empty if none are enough"),
            new Column("certainty", TEXT, "sure, likely, cannot tell or the same"));

    private ComparisonTable() {}

    /** The columns in order. */
    public static List<Column> columns() {
        return COLUMNS;
    }

    /**
     * Writes a file with a row for each line of the comparisons.
     *
     * @param kind {@code csv} or {@code parquet}
     */
    public static void write(List<Comparison> comparisons, String kind, Path file) {
        try (Duck duck = Duck.open()) {
            duck.execute(COLUMNS.stream()
                    .map(column -> column.name() + " " + column.sql())
                    .collect(Collectors.joining(", ", "CREATE TABLE compare (", ")")));
            duck.append("compare", rows -> {
                for (Comparison comparison : comparisons) {
                    String policy = comparison.policy().name();
                    for (Line line : comparison.lines()) append(rows, policy, line);
                }
            });
            if (kind.equals("parquet")) duck.writeParquet("FROM compare", file);
            else duck.execute("COPY compare TO " + Duck.quoted(file) + " (FORMAT csv, HEADER)");
        }
    }

    private static void append(DuckDBAppender rows, String policy, Line line) throws SQLException {
        Difference difference = line.difference();
        rows.beginRow()
                .append(policy)
                .append(line.table())
                .append(line.indicator())
                .append(line.area())
                .append(line.group())
                .append(line.year())
                .append(line.unit())
                .append(difference.pairs());
        List<Double> figures = new ArrayList<>(List.of(
                difference.meanBase(),
                difference.meanPolicy(),
                difference.difference(),
                difference.interval().lower(),
                difference.interval().upper(),
                difference.bootstrap().lower(),
                difference.bootstrap().upper(),
                difference.signProbability(),
                difference.varianceRatio(),
                difference.seedsNeeded()));
        for (double figure : figures) {
            if (Double.isNaN(figure)) rows.appendNull();
            else rows.append(figure);
        }
        rows.append(difference.certainty().words()).endRow();
    }
}
