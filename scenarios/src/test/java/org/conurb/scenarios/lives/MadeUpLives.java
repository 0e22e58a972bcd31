package org.conurb.scenarios.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** Two lives in the folder of a run, made up for tests: of a driver who stays and of a newborn who leaves. */
public final class MadeUpLives {

    public static final long DRIVER = 11;
    public static final long NEWBORN = 12;

    private static final String NO_ONE = "NULL, NULL, NULL, ";
    private static final String NOTHING = "NULL, NULL";

    private MadeUpLives() {}

    /** Adds the tables of lives, and the names of zones if there is no snapshot yet; returns the folder. */
    public static Path addTo(Path run, int baseYear) {
        Path tables = run.resolve("tables");
        try (Duck duck = Duck.open()) {
            Files.createDirectories(tables);
            if (!Files.exists(run.resolve("snapshots"))) writeSnapshot(run.resolve("snapshots/" + baseYear));
            write(duck, RunTable.EVENTS, tables, events(baseYear));
            write(duck, RunTable.RESIDENT_YEARS, tables, years(baseYear));
            write(duck, RunTable.RESIDENT_TRIPS, tables, trips(baseYear));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return run;
    }

    private static void write(Duck duck, RunTable table, Path tables, String rows) {
        String columns = table.columns().stream()
                .map(RunTable.Column::name)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        duck.writeParquet("SELECT * FROM (VALUES " + rows + ") t(" + columns + ")", table.in(tables));
    }

    private static void writeSnapshot(Path snapshot) throws IOException {
        Files.createDirectories(snapshot);
        Files.writeString(snapshot.resolve("city.yaml"), "name: Town\ncurrency: GBP\n");
        Files.writeString(snapshot.resolve("zones.geojson"), """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"zone": "Z1", "name": "North 1", "area": "A", "area_name": "North"}},
                 {"type": "Feature", "properties": {"zone": "Z2", "name": "Mill", "area": "B", "area_name": "South"}}]}
                """);
        try (Duck duck = Duck.open()) {
            duck.writeParquet("SELECT 99::BIGINT AS id", snapshot.resolve("residents.parquet"));
        }
    }

    private static String event(int year, long who, String event, String cause, String rest) {
        String sex = who == DRIVER ? "'M', " : "'F', ";
        return "(" + year + ", " + who + "::BIGINT, '" + event + "', '" + cause + "', " + sex + (who == DRIVER ? 40 : 1)
                + ", 5::BIGINT, 'Z1', " + rest + ")";
    }

    private static String events(int base) {
        return String.join(
                ", ",
                event(base + 1, DRIVER, "child_born", "", "'', '', '', 13::BIGINT, 'F', 0, " + NOTHING),
                event(
                        base + 1,
                        DRIVER,
                        "job_changed",
                        "job_closed",
                        "'Z1', 'Z2', 'P', " + NO_ONE + "31000.4::DOUBLE, 17.4::DOUBLE"),
                event(base + 2, DRIVER, "moved", "crowded", "'Z1', 'Z2', 'owned', " + NO_ONE + "150000::DOUBLE, NULL"),
                event(base + 1, NEWBORN, "parents_parted", "", "'', '', '', 11::BIGINT, 'M', 40, " + NOTHING),
                event(base + 2, NEWBORN, "left", "abroad", "'', '', '', " + NO_ONE + NOTHING));
    }

    private static String years(int base) {
        StringBuilder rows = new StringBuilder();
        for (int year = base; year <= base + 2; year++) {
            boolean moved = year == base + 2;
            rows.append(rows.length() == 0 ? "(" : ", (")
                    .append(year)
                    .append(", 11::BIGINT, 'driver', 'M', ")
                    .append(39 + year - base)
                    .append(", 5::BIGINT, 'couple_children', 4, 2, 'reference', 14::BIGINT, ")
                    .append(
                            moved
                                    ? "'Z2', 'owned', 'terraced', 3, 150000::DOUBLE"
                                    : "'Z1', 'private_rent', 'flat', 1, 6000")
                    .append(
                            ", 1, 40000::DOUBLE, 'higher', 'none', 'employed', 'Z2', 'P', 31000::DOUBLE, 16.6::DOUBLE)");
        }
        for (int year = base; year <= base + 1; year++) {
            rows.append(", (")
                    .append(year)
                    .append(", 12::BIGINT, 'newborn', 'F', ")
                    .append(year - base)
                    .append(", 6::BIGINT, 'couple_children', 3, 0, 'child', NULL, 'Z1', 'shared', '', NULL, NULL, 0, 0,"
                            + " 'none', 'none', 'inactive', '', '', 0, NULL)");
        }
        return rows.toString();
    }

    private static String trips(int base) {
        return "(" + base + ", 11::BIGINT, 1, 'work', 'car_driver', 27000, 'Z1', 'Z2', 5.04::DOUBLE, 12.2::DOUBLE,"
                + " 3.1::DOUBLE), (" + base
                + ", 11::BIGINT, 2, 'home', 'car_driver', 90000, 'Z2', 'Z1', 5.0, 9.0, 0.0)";
    }
}
