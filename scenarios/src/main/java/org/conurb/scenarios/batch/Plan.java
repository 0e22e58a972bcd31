package org.conurb.scenarios.batch;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/**
 * All runs of an experiment, checked against their cities.
 *
 * @param experiment the experiment, every scenario labelled
 * @param columns what is varied, in the order of the file
 * @param runs the runs in the order of their numbers
 * @param inputs SHA-256 by input file, as the files are named from the experiment's folder
 * @param need what the largest run takes
 */
public record Plan(
        Experiment experiment,
        List<Column> columns,
        List<PlannedRun> runs,
        SortedMap<String, String> inputs,
        MemoryNeed need) {

    /** Keeps copies of the lists. */
    public Plan {
        columns = List.copyOf(columns);
        runs = List.copyOf(runs);
    }

    /** What the values of a varied key are in a table. */
    public enum Kind {
        /** Whole numbers. */
        WHOLE("BIGINT"),
        /** Numbers. */
        REAL("DOUBLE"),
        /** Words, or values of different kinds; what is neither word nor number is written as JSON. */
        TEXT("VARCHAR");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * The column of a varied key.
     *
     * @param key the dotted key
     * @param kind what its values are
     */
    public record Column(String key, Kind kind) {

        /** The column of a key for these runs. */
        static Column of(String key, List<PlannedRun> runs) {
            Kind kind = runs.stream()
                    .map(run -> run.values().get(key))
                    .filter(Objects::nonNull)
                    .map(Column::kindOf)
                    .reduce((one, other) -> one.ordinal() > other.ordinal() ? one : other)
                    .orElse(Kind.TEXT);
            return new Column(key, kind);
        }

        private static Kind kindOf(JsonNode value) {
            if (value.isIntegralNumber() && value.canConvertToLong()) return Kind.WHOLE;
            return value.isNumber() ? Kind.REAL : Kind.TEXT;
        }

        /** The value of a run as text that SQL casts to the column's type; null if the run leaves the key alone. */
        String text(PlannedRun run) {
            JsonNode value = run.values().get(key);
            if (value == null) return null;
            return value.isString() ? value.stringValue() : value.toString();
        }

        String quoted() {
            return '"' + key.replace("\"", "\"\"") + '"';
        }
    }
}
