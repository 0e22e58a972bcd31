package org.conurb.viz.source;

import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.conurb.scenarios.results.Duck;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Households and residents one by one, as the snapshots of a run know them. Ids are texts, since they are longer than the
 * numbers of a browser.
 */
final class People {

    /** Households of a zone that are listed at a time. */
    static final int PAGE = 25;

    private static final int NONE = -1;

    private final RunFiles files;
    private final Database database;

    People(RunFiles files, Database database) {
        this.files = files;
        this.database = database;
    }

    private String table(int year, String name) {
        return Duck.parquet(files.snapshot(year).resolve(name + ".parquet"));
    }

    private boolean has(int year, String name) {
        return Files.isRegularFile(files.snapshot(year).resolve(name + ".parquet"));
    }

    /** The newest snapshot of a year or before; the first one if all are later. */
    int snapshotFor(int year) {
        List<Integer> years = files.snapshotYears();
        if (years.isEmpty()) throw new NoSuchElementException("the run has no snapshot yet");
        int best = years.get(0);
        for (int each : years) if (each <= year) best = each;
        return best;
    }

    /** A page of the households of a zone. */
    ObjectNode households(String zone, int year, int page) {
        int snapshot = snapshotFor(year);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("year", snapshot)
                .put("zone", zone)
                .put("page", page)
                .put("pageSize", PAGE);
        String where = " WHERE zone = " + Database.text(zone);
        database.query(
                "SELECT count(*) FROM " + table(snapshot, "households") + where,
                row -> answer.put("households", row.getLong(1)));
        ArrayNode list = answer.putArray("list");
        database.query(
                "WITH chosen AS (SELECT * FROM " + table(snapshot, "households") + where + " ORDER BY id LIMIT " + PAGE
                        + " OFFSET " + PAGE * page + ") SELECT chosen.id, chosen.kind,"
                        + " count(resident.id) AS residents, max(" + snapshot + " - resident.birth_year) AS oldest"
                        + " FROM chosen LEFT JOIN " + table(snapshot, "residents")
                        + " resident ON resident.household_id = chosen.id GROUP BY ALL ORDER BY chosen.id",
                row -> list.add(object(row)));
        return answer;
    }

    /** A household with its members and home, in the newest snapshot of a year or before that knows it. */
    ObjectNode household(long id, int year) {
        int snapshot = snapshotFor(year);
        ObjectNode answer = one("SELECT * FROM " + table(snapshot, "households") + " WHERE id = " + id)
                .orElseThrow(() -> new NoSuchElementException("no household " + id + " lives there in " + snapshot));
        answer.put("year", snapshot);
        ArrayNode members = answer.putArray("members");
        database.query(
                "SELECT id, sex, " + snapshot + " - birth_year AS age, role, * EXCLUDE (id, sex, birth_year, role,"
                        + " household_id) FROM " + table(snapshot, "residents") + " WHERE household_id = " + id
                        + " ORDER BY birth_year, id",
                row -> members.add(object(row)));
        long dwelling = answer.path("dwelling_id").asLong(NONE);
        if (dwelling > 0 && has(snapshot, "dwellings")) {
            one("SELECT * EXCLUDE (id) FROM " + table(snapshot, "dwellings") + " WHERE id = " + dwelling)
                    .ifPresent(home -> answer.set("dwelling", home));
        }
        return answer;
    }

    /** A resident in every snapshot, and what has befallen them where the run tells. */
    ObjectNode resident(long id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", Long.toString(id));
        ArrayNode history = answer.putArray("history");
        for (int year : files.snapshotYears()) {
            one("SELECT resident.*, " + year + " - resident.birth_year AS age, household.zone FROM "
                            + table(year, "residents") + " resident LEFT JOIN " + table(year, "households")
                            + " household ON household.id = resident.household_id WHERE resident.id = " + id)
                    .ifPresent(known -> history.add(withJob(known.put("year", year), year)));
        }
        if (history.isEmpty()) throw new NoSuchElementException("no snapshot knows a resident " + id);
        ArrayNode events = answer.putArray("events");
        files.table("events")
                .ifPresent(table -> database.query(
                        "SELECT * EXCLUDE (resident) FROM " + table + " WHERE resident = " + id + " ORDER BY year",
                        row -> events.add(object(row))));
        return answer;
    }

    /** How groups of residents fare in a year, as the run's table has it; none in runs without the table. */
    ArrayNode groups(int year) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        files.table("groups")
                .ifPresent(table -> database.query(
                        "SELECT * EXCLUDE (year) FROM " + table + " WHERE year = " + year,
                        row -> rows.add(object(row))));
        return rows;
    }

    private ObjectNode withJob(ObjectNode resident, int year) {
        long job = resident.path("job_id").asLong(NONE);
        if (job > 0 && has(year, "jobs")) {
            one("SELECT zone AS work_zone, sector FROM " + table(year, "jobs") + " WHERE id = " + job)
                    .ifPresent(resident::setAll);
        }
        return resident;
    }

    private Optional<ObjectNode> one(String sql) {
        ObjectNode[] found = new ObjectNode[1];
        database.query(sql, row -> found[0] = object(row));
        return Optional.ofNullable(found[0]);
    }

    /** A row as an object; long whole numbers as texts, what is empty left out. */
    private static ObjectNode object(ResultSet row) throws SQLException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            Object value = row.getObject(column);
            if (value instanceof Integer number) object.put(name, number);
            else if (value instanceof Long id && (name.equals("id") || name.endsWith("_id")))
                object.put(name, id.toString());
            else if (value instanceof Long number) object.put(name, number);
            else if (value instanceof Number number) object.put(name, number.doubleValue());
            else if (value != null) object.put(name, value.toString());
        }
        return object;
    }
}
