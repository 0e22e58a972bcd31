package org.conurb.scenarios.results;

import java.util.List;
import org.conurb.scenarios.results.ColumnFile.Column;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** Columns of the model's stores as DuckDB asks for their rows: one block after the other, on one thread. */
final class ColumnFeed implements DuckDBTableFunction<Object, int[], Object> {

    private int rows;
    private List<Column> columns = List.of();

    /** From now on these are fed. */
    void put(int newRows, List<Column> newColumns) {
        rows = newRows;
        columns = newColumns;
    }

    /** Lets go of the columns: the driver may keep this object as long as the process runs. */
    void release() {
        put(0, List.of());
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) {
        columns.forEach(column -> info.addResultColumn(column.name(), column.type()));
        info.setCardinality(rows, true);
        return null;
    }

    @Override
    public int[] init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new int[1]; // the next row
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter block) {
        int[] next = info.getInitData();
        int first = next[0];
        int count = (int) Math.min(block.capacity(), rows - first);
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).values().write(block.vector(column), first, count);
        }
        next[0] += count;
        return count;
    }
}
