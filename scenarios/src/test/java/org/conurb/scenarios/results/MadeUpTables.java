package org.conurb.scenarios.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of runs and batches with a few rows, for tests of reading them. */
public final class MadeUpTables {

    private MadeUpTables() {}

    /** Makes a table, empty, with all its columns. */
    public static void create(Duck duck, RunTable table) {
        duck.execute(table.create());
    }

    /** A finished run with two tables: four zones in two years, and two indicators. */
    public static Path run(Path folder) {
        try (Duck duck = Duck.open()) {
            Path tables = Files.createDirectories(folder.resolve("tables"));
            Files.writeString(folder.resolve("run.json"), "{}");
            Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");
            duck.execute(RunTable.ZONES.create());
            duck.execute("INSERT INTO zones (year, zone, area, population, households, mean_price)"
                    + " SELECT 2011 + y, 'Z' || z, 'A' || (z % 2), 100 * z + y, 40 * z, 1e5 / 3 + z"
                    + " FROM range(2) years(y), range(1, 5) zones(z)");
            duck.execute(RunTable.INDICATORS.create());
            duck.execute("INSERT INTO indicators VALUES (2011, 'ALL', 'population', '', 1000, 'persons'),"
                    + " (2011, 'ALL', 'share, \"odd\"', '', 'nan'::DOUBLE, 'share')");
            duck.writeParquet("FROM zones", RunTable.ZONES.in(tables));
            duck.writeParquet("FROM indicators", RunTable.INDICATORS.in(tables));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A batch of two scenarios with two seeds each. */
    public static Path batch(Path folder) {
        try (Duck duck = Duck.open()) {
            Files.createDirectories(folder);
            duck.execute(
                    "CREATE TABLE runs AS SELECT printf('%04d', s * 2 + n + 1) AS run, ['0010', 'b d'][s + 1] AS"
                            + " scenario, n + 1 AS seed, 1000 * s AS homes, 'done' AS status FROM range(2) a(s), range(2) b(n)");
            duck.writeParquet("FROM runs", folder.resolve("runs.parquet"));
            for (String label : new String[] {"0010", "b d"}) {
                Path part = Files.createDirectories(folder.resolve("tables/zones/scenario=" + label));
                duck.writeParquet(
                        "SELECT run, seed, homes, 2011 AS year, 'Z1' AS zone, 'A' AS area, 100 + seed + homes AS"
                                + " population FROM runs WHERE scenario = '" + label + "'",
                        part.resolve("part.parquet"));
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
