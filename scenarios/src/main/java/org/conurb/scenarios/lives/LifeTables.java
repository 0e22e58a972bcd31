package org.conurb.scenarios.lives;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.conurb.engine.lives.LifeCause;
import org.conurb.engine.lives.LifeEvent;
import org.conurb.engine.lives.Part;
import org.conurb.scenarios.files.YearFolders;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** Reads lives from the folder of a finished run. */
public final class LifeTables implements AutoCloseable {

    private static final String GATHERED = "events_of_followed";

    private final Path run;
    private final Duck duck;
    private boolean hasGathered; // whether the events of those who were followed are in a table of their own

    /** Of the run in this folder; {@link #hasLives} says whether it has the tables. */
    public LifeTables(Path run) {
        this.run = run;
        this.duck = Duck.open();
    }

    @Override
    public void close() {
        duck.close();
    }

    /** Whether the run recorded any lives; runs of earlier versions and those with {@code lifeEvents: none} did not. */
    public boolean hasLives() {
        if (!Files.isRegularFile(file(RunTable.RESIDENT_YEARS))) return false;
        return duck.number("SELECT count(*)" + from(RunTable.RESIDENT_YEARS)) > 0
                || duck.number("SELECT count(*)" + from(RunTable.EVENTS)) > 0;
    }

    private Path file(RunTable table) {
        return table.in(run.resolve("tables"));
    }

    private String from(RunTable table) {
        if (hasGathered && table == RunTable.EVENTS) return " FROM " + GATHERED;
        return " FROM " + Duck.parquet(file(table));
    }

    /** From now on only the events of those who were followed are asked for: there may be millions of others. */
    private void gather() {
        if (hasGathered) return;
        duck.execute("CREATE TABLE " + GATHERED + " AS SELECT *" + from(RunTable.EVENTS)
                + " WHERE resident IN (SELECT resident" + from(RunTable.RESIDENT_YEARS) + ")");
        hasGathered = true;
    }

    /** What the places of the run's city are called. */
    public Places places() {
        List<Path> snapshots = snapshots();
        return Places.of(snapshots.get(snapshots.size() - 1));
    }

    private List<Path> snapshots() {
        Path folder = run.resolve("snapshots");
        return YearFolders.in(folder).stream()
                .map(year -> folder.resolve(Integer.toString(year)))
                .toList();
    }

    /** Those who were followed, in the order of their parts. */
    public List<ListedLife> followed() {
        List<ListedLife> followed = new ArrayList<>();
        duck.query(
                "SELECT resident, part, sex, min(year - age), arg_min(zone, year), min(year), max(year), (SELECT"
                        + " any_value(event)" + from(RunTable.EVENTS)
                        + " e WHERE e.resident = y.resident AND event IN ('died', 'left'))"
                        + from(RunTable.RESIDENT_YEARS) + " y GROUP BY resident, part, sex",
                row -> followed.add(new ListedLife(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getInt(7),
                        text(row, 8))));
        followed.sort(Comparator.comparing(each -> Part.ofWord(each.part())));
        return followed;
    }

    /** The lives of those who were followed, told, in the order of their parts. */
    public List<ToldLife> told() {
        gather();
        List<ToldLife> told = new ArrayList<>();
        Places places = places();
        for (ListedLife each : followed()) {
            Life life = find(each.id()).orElseThrow();
            told.add(new ToldLife(life, places.area(each.zone()), Story.tell(life, places)));
        }
        return told;
    }

    /** Hands over the identities of all who have events or were followed, rising. */
    public void ids(LongConsumer reader) {
        duck.query(
                "SELECT resident" + from(RunTable.EVENTS) + " UNION SELECT resident" + from(RunTable.RESIDENT_YEARS)
                        + " ORDER BY resident",
                row -> reader.accept(row.getLong(1)));
    }

    /** The recorded identity that is fewest slips away from a number that is none, if it is near. */
    public Optional<Long> nearest(String number) {
        List<Long> near = new ArrayList<>();
        int slips = number.length() / 3;
        duck.query(
                "SELECT resident FROM (SELECT DISTINCT resident" + from(RunTable.EVENTS) + " UNION SELECT resident"
                        + from(RunTable.RESIDENT_YEARS) + ") WHERE levenshtein(resident::VARCHAR, '" + number + "') <= "
                        + slips + " ORDER BY levenshtein(resident::VARCHAR, '" + number + "'), resident LIMIT 1",
                row -> near.add(row.getLong(1)));
        return near.stream().findFirst();
    }

    /** Whether the resident lives in the city in a snapshot of the run, recorded or not. */
    public boolean isResident(long id) {
        for (Path snapshot : snapshots()) {
            if (duck.number("SELECT count(*) FROM " + Duck.parquet(snapshot.resolve("residents.parquet"))
                            + " WHERE id = " + id)
                    > 0) {
                return true;
            }
        }
        return false;
    }

    /** The life of a resident; empty if nothing is recorded of this identity. */
    public Optional<Life> find(long id) {
        List<LifeEntry> entries = entries(id);
        List<LifeState> states = new ArrayList<>();
        String[] who = {"", "", null}; // part, sex, year of birth
        duck.query("SELECT *" + from(RunTable.RESIDENT_YEARS) + " WHERE resident = " + id + " ORDER BY year", row -> {
            states.add(state(row));
            who[0] = row.getString("part");
            note(who, row);
        });
        if (states.isEmpty() && entries.isEmpty()) return Optional.empty();
        if (states.isEmpty()) readSnapshots(id, states);
        duck.query(
                "SELECT sex, year, age" + from(RunTable.EVENTS) + " WHERE resident = " + id + " LIMIT 1",
                row -> note(who, row));
        return Optional.of(new Life(id, who[0], who[1], Integer.parseInt(who[2]), states, entries, trips(id)));
    }

    private static void note(String[] who, ResultSet row) throws SQLException {
        who[1] = row.getString("sex");
        who[2] = Integer.toString(row.getInt("year") - row.getInt("age"));
    }

    private List<LifeEntry> entries(long id) {
        List<LifeEntry> entries = new ArrayList<>();
        duck.query(
                "SELECT *" + from(RunTable.EVENTS) + " WHERE resident = " + id,
                row -> entries.add(new LifeEntry(
                        row.getInt("year"),
                        LifeEvent.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                        cause(row.getString("cause")),
                        row.getString("zone"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("detail"),
                        row.getObject("other") == null ? -1 : row.getLong("other"),
                        row.getObject("other_sex") == null ? "" : row.getString("other_sex"),
                        row.getObject("other_age") == null ? -1 : row.getInt("other_age"),
                        figure(row, "amount"),
                        figure(row, "minutes"))));
        return entries;
    }

    private static LifeCause cause(String word) {
        return word.isEmpty() ? LifeCause.UNKNOWN : LifeCause.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private List<DayTrip> trips(long id) {
        List<DayTrip> trips = new ArrayList<>();
        duck.query(
                "SELECT *" + from(RunTable.RESIDENT_TRIPS) + " WHERE resident = " + id + " ORDER BY year, trip",
                row -> trips.add(new DayTrip(
                        row.getInt("year"),
                        row.getString("purpose"),
                        row.getString("mode"),
                        row.getInt("departure"),
                        row.getString("from_zone"),
                        row.getString("to_zone"),
                        row.getDouble("kilometres"),
                        row.getDouble("minutes"),
                        row.getDouble("delay_minutes"))));
        return trips;
    }

    /** The first and the last snapshot in which a resident is, for one who was not followed. */
    private void readSnapshots(long id, List<LifeState> states) {
        for (Path snapshot : snapshots()) {
            duck.query(SnapshotStates.query(snapshot, id), row -> {
                if (states.size() > 1) states.remove(1);
                states.add(state(row));
            });
        }
    }

    private static LifeState state(ResultSet row) throws SQLException {
        return new LifeState(
                row.getInt("year"),
                row.getString("household_type"),
                row.getInt("members"),
                row.getInt("children"),
                row.getString("role"),
                row.getObject("partner") != null,
                row.getString("zone"),
                row.getString("tenure"),
                row.getString("dwelling_type"),
                row.getInt("bedrooms"),
                figure(row, "home_cost"),
                row.getInt("cars"),
                row.getDouble("household_income"),
                row.getString("qualification"),
                row.getString("study"),
                row.getString("activity"),
                row.getString("work_zone"),
                row.getString("sector"),
                row.getDouble("earnings"),
                figure(row, "commute_minutes"));
    }

    private static double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
