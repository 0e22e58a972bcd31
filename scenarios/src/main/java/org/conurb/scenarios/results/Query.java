package org.conurb.scenarios.results;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SQL over the tables of a run or a batch: one SELECT, which reaches their files and nothing else.
 *
 * <p>That it is a SELECT is asked of the database's own parser, and the database opens only the files of the tables; so
 * whatever is typed, nothing is written and nothing else is read. What is wrong with a query is told as a
 * {@link Problem} that names the nearest table or column.
 */
public final class Query implements AutoCloseable {

    private static final Path SQL = Path.of("SQL"); // stands for the file in problems
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NO_TABLE = Pattern.compile("Table with name (\\S+) does not exist");
    private static final Pattern NO_COLUMN =
            Pattern.compile("(?:Referenced column|does not have a column named) \"([^\"]+)\"");

    private final Duck duck;
    private final Map<String, List<String>> columns = new LinkedHashMap<>(); // [table] → columns

    private Query(Duck duck) {
        this.duck = duck;
    }

    /**
     * Opens the tables of a run or a batch.
     *
     * @param output a file that {@link #write} may write, or null
     */
    public static Query over(TableFiles tables, Path output) {
        List<Path> allowed = new ArrayList<>();
        for (String table : tables.names()) allowed.addAll(tables.files(table));
        if (output != null) allowed.add(output);
        Query query = new Query(Duck.openFor(allowed));
        try {
            for (String table : tables.names()) query.view(table, tables.all(table));
            return query;
        } catch (RuntimeException failure) {
            query.close();
            throw failure;
        }
    }

    private void view(String table, String select) {
        duck.execute("CREATE VIEW " + table + " AS " + select);
        List<String> names = new ArrayList<>();
        duck.query("DESCRIBE " + table, row -> names.add(row.getString(1)));
        columns.put(table, names);
    }

    /** The tables that there are, each with its columns. */
    public Map<String, List<String>> tables() {
        return columns;
    }

    /** Hands the answer to a SELECT to {@code reader}. */
    public void read(String sql, Reader reader) {
        String select = select(sql);
        try (PreparedStatement statement = duck.connection().prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            reader.read(rows);
        } catch (SQLException failure) {
            throw refused(sql, failure.getMessage());
        }
    }

    /** Writes the answer to a SELECT to a Parquet file, which was named when the tables were opened. */
    public void write(String sql, Path file) {
        String select = select(sql);
        try {
            duck.writeParquet(select + "\n", file); // after a comment at its end, too
        } catch (TableException failure) {
            if (failure.getCause() instanceof SQLException cause && !TableException.isOfTheDisk(cause)) {
                throw refused(sql, cause.getMessage());
            }
            throw failure;
        }
    }

    /** The statement without what may stand after it; refuses whatever is not a single SELECT. */
    private String select(String sql) {
        JsonNode parsed = parse(sql);
        if (parsed.path("error").asBoolean(false)) {
            if (!parsed.path("error_type").asString("").equals("parser")) throw notASelect("something else");
            throw new InputException(
                    List.of(problem("", words(parsed.path("error_message").asString("")), "SQL", "")));
        }
        int statements = parsed.path("statements").size();
        if (statements != 1) throw notASelect(statements == 0 ? "nothing" : statements + " statements");
        String select = sql.strip();
        while (select.endsWith(";"))
            select = select.substring(0, select.length() - 1).strip();
        return select;
    }

    private JsonNode parse(String sql) {
        try (PreparedStatement ask = duck.connection().prepareStatement("SELECT json_serialize_sql(?)")) {
            ask.setString(1, sql);
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                return JSON.readTree(answer.getString(1));
            }
        } catch (SQLException failure) {
            throw new TableException("reading the query", failure);
        }
    }

    private static InputException notASelect(String found) {
        return new InputException(List.of(problem("", found, "one SELECT; tables are only read", "")));
    }

    private static Problem problem(String key, String found, String expected, String remedy) {
        return new Problem(SQL, null, key, found, expected, remedy);
    }

    private InputException refused(String sql, String message) {
        Matcher table = NO_TABLE.matcher(message);
        if (table.find()) {
            String name = table.group(1);
            String known = "one of " + String.join(", ", columns.keySet());
            return new InputException(
                    List.of(problem(name, "no such table", known, NearestWord.hint(name, columns.keySet()))));
        }
        Matcher column = NO_COLUMN.matcher(message);
        if (column.find()) return new InputException(List.of(noColumn(sql, column.group(1))));
        return new InputException(List.of(problem("", words(message), "", "")));
    }

    /** Of a column that is not there: the columns of the tables that the query names. */
    private Problem noColumn(String sql, String name) {
        List<String> known = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            if (!Pattern.compile("\\b" + table.getKey() + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find()) continue;
            known.addAll(table.getValue());
            named.add(table.getKey() + " has " + String.join(", ", table.getValue()));
        }
        return problem(name, "no such column", String.join("; ", named), NearestWord.hint(name, known));
    }

    /** The first line of what the database says, without the kind of its error. */
    private static String words(String message) {
        String line = message.lines().findFirst().orElse("no reason given");
        return line.replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
    }

    @Override
    public void close() {
        duck.close();
    }

    /** Reads an answer. */
    @FunctionalInterface
    public interface Reader {
        /** Reads the rows, block by block. */
        void read(ResultSet rows) throws SQLException;
    }
}
