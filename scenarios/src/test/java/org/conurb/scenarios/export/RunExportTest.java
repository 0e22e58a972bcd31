package org.conurb.scenarios.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.compare.MadeUpRuns;
import org.conurb.scenarios.format.network.NetworkShapes;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.MadeUpTables;
import org.conurb.scenarios.results.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;

/** GeoPackage and CSV of a run hold what its tables hold. */
class RunExportTest {

    private static final int LINE_HEADER = 40; // bytes before the well-known binary of a line

    @TempDir
    Path folder;

    private Path geoPackage(Path run, String name) {
        Path file = folder.resolve(name);
        try (RunFigures figures = RunFigures.open(run)) {
            RunGeoPackage.write(figures, file);
        }
        return file;
    }

    private static String one(Connection database, String query) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }

    private static Geometry geometry(byte[] bytes) throws Exception {
        return new WKBReader().read(Arrays.copyOfRange(bytes, LINE_HEADER, bytes.length));
    }

    @Test
    void aGeoPackageHasZonesByYearRoadsByYearOfTravelAndTheOtherTables() throws Exception {
        Path file = geoPackage(RunWithRoads.write(folder), "run.gpkg");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals("ok", one(database, "PRAGMA integrity_check"));
            assertEquals(
                    "links,zones",
                    one(
                            database,
                            "SELECT group_concat(table_name) FROM (SELECT table_name FROM gpkg_contents WHERE data_type ="
                                    + " 'features' ORDER BY 1)"));
            assertEquals(
                    "components,groups,indicators,trips",
                    one(
                            database,
                            "SELECT group_concat(table_name) FROM (SELECT table_name FROM gpkg_contents WHERE data_type ="
                                    + " 'attributes' ORDER BY 1)"));
            assertEquals("12", one(database, "SELECT count(*) FROM zones"));
            // 1,000 of the seed 4 and 10 a year, half of it in each zone.
            assertEquals("2010", one(database, "SELECT population FROM zones WHERE zone = 'Z2' AND year = 2013"));
            assertEquals("Area 2", one(database, "SELECT area_name FROM zones WHERE zone = 'Z2' AND year = 2013"));
            assertEquals(
                    "MULTIPOLYGON",
                    one(database, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'zones'"));
            try (Statement statement = database.createStatement();
                    ResultSet zone = statement.executeQuery("SELECT geom FROM zones WHERE zone = 'Z2'")) {
                Geometry shape = geometry(zone.getBytes(1));
                assertEquals("MultiPolygon", shape.getGeometryType());
                assertEquals(-1.8, shape.getEnvelopeInternal().getMinX(), 1e-9);
            }
        }
    }

    @Test
    void aRoadHasTheFiguresOfItsDay() throws Exception {
        Path file = geoPackage(RunWithRoads.write(folder), "run.gpkg");
        NetworkShapes shapes = new NetworkShapes(RunWithRoads.ROADS, "EPSG:27700");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (int link = 0; link < RunWithRoads.ROADS.links(); link++) {
                String id = RunWithRoads.ROADS.linkId(link).replace("'", "''");
                try (ResultSet row = statement.executeQuery("SELECT * FROM links WHERE link = '" + id + "'")) {
                    assertTrue(row.next(), id);
                    assertEquals(2011, row.getInt("year"));
                    assertEquals(40, row.getDouble("vehicles"), 1e-9);
                    // 40 vehicles in 10 / 20 + 30 / 60 hours a kilometre.
                    assertEquals(40, row.getDouble("speed"), 1e-9);
                    assertEquals(20, row.getDouble("speed_am"), 1e-9);
                    assertEquals(60, row.getDouble("speed_pm"), 1e-9);
                    assertEquals((10 * 36 + 30 * 12) / 3600.0, row.getDouble("hours_lost"), 1e-9);
                    assertEquals(0.75, row.getDouble("volume_capacity"), 1e-9);
                    assertEquals(RunWithRoads.ROADS.name(link), row.getString("name"));
                    assertArrayEquals(
                            shapes.line(link).getCoordinates(),
                            geometry(row.getBytes("geom")).getCoordinates());
                }
            }
        }
    }

    @Test
    void equalRunsGiveEqualGeoPackages() throws Exception {
        Path run = RunWithRoads.write(folder);
        assertArrayEquals(Files.readAllBytes(geoPackage(run, "a.gpkg")), Files.readAllBytes(geoPackage(run, "b.gpkg")));
    }

    @Test
    void csvFilesHoldEveryRowOfEveryTable() throws Exception {
        Path run = RunWithRoads.write(folder);
        Path to = Files.createDirectories(folder.resolve("csv"));
        try (RunFigures figures = RunFigures.open(run)) {
            RunCsv.write(figures, to);
        }
        try (Duck duck = Duck.open()) {
            for (RunTable table : List.of(RunTable.INDICATORS, RunTable.ZONES, RunTable.GROUPS, RunTable.TRIPS)) {
                String csv = "FROM read_csv(" + Duck.quoted(to.resolve(table.table() + ".csv"))
                        + ", header = true, nullstr = '', all_varchar = true)";
                String all = "FROM " + Duck.parquet(table.in(run.resolve("tables")));
                // Empty texts and missing values look alike in CSV.
                String texts = "SELECT nullif(COLUMNS(*)::VARCHAR, '') ";
                assertEquals(
                        0, duck.number("SELECT count(*) FROM (" + texts + all + " EXCEPT ALL " + texts + csv + ")"));
                assertEquals(duck.number("SELECT count(*) " + all), duck.number("SELECT count(*) " + csv));
            }
        }
        assertTrue(Files.exists(to.resolve("zones.geojson")) && Files.exists(to.resolve("tables.md")));
    }

    @Test
    void aRunWithoutTravelIsExportedTooAndABatchIsNot() throws Exception {
        Path run = new MadeUpRuns(folder).write("made", false, 1).get(0);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + geoPackage(run, "run.gpkg"))) {
            assertEquals("1", one(database, "SELECT count(*) FROM gpkg_contents WHERE data_type = 'features'"));
        }
        Path batch = MadeUpTables.batch(folder.resolve("batch"));
        assertThrows(InputException.class, () -> RunFigures.open(batch));
        assertThrows(InputException.class, () -> RunFigures.open(MadeUpTables.run(folder.resolve("bare"))));
    }
}
