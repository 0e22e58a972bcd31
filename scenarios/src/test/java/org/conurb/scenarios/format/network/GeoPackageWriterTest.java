package org.conurb.scenarios.format.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;

/** A GeoPackage is what the standard says, read back with SQL and a reader of well-known binary. */
class GeoPackageWriterTest {

    private static final RoadNetwork NETWORK = RandomNetwork.of(1, 400_000, 300_000);
    private static final int POINT_HEADER = 8;
    private static final int LINE_HEADER = 40;

    @TempDir
    private Path folder;

    private String one(Connection database, String query) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }

    private Connection open(String crs) throws Exception {
        Path file = folder.resolve("roads.gpkg");
        GeoPackageWriter.write(NETWORK, crs, file);
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Test
    void hasTheTablesOfTheStandard() throws Exception {
        try (Connection database = open("EPSG:27700")) {
            assertEquals(0x47504B47, Integer.parseInt(one(database, "PRAGMA application_id")));
            assertEquals("10300", one(database, "PRAGMA user_version"));
            assertEquals("ok", one(database, "PRAGMA integrity_check"));
            assertEquals("3", one(database, "SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id IN (-1, 0, 4326)"));
            assertEquals("2", one(database, "SELECT count(*) FROM gpkg_contents WHERE data_type = 'features'"));
            assertEquals(
                    "LINESTRING",
                    one(database, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = 'links'"));
            assertEquals(Integer.toString(NETWORK.nodes()), one(database, "SELECT count(*) FROM nodes"));
            assertEquals(Integer.toString(NETWORK.links()), one(database, "SELECT count(*) FROM links"));
        }
    }

    @Test
    void keepsEveryLineAndAttribute() throws Exception {
        try (Connection database = open("");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM links ORDER BY fid")) {
            for (int link = 0; link < NETWORK.links(); link++) {
                assertTrue(rows.next());
                assertEquals(NETWORK.linkId(link), rows.getString("link_id"));
                assertEquals(NETWORK.lengthMetres(link), rows.getDouble("length_m"));
                assertEquals(NETWORK.name(link), rows.getString("name"));
                assertEquals(NETWORK.capacity(link), rows.getDouble("capacity_vehicles_h"));
                Coordinate[] line =
                        geometry(rows.getBytes("geom"), -1, LINE_HEADER).getCoordinates();
                assertArrayEquals(NETWORK.geometry(link).getCoordinates(), line);
            }
        }
    }

    @Test
    void placesNodesInDegreesWhereTheGridIsKnown() throws Exception {
        MapProjection grid = MapProjection.find("EPSG:27700").orElseThrow();
        try (Connection database = open("EPSG:27700");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM nodes ORDER BY fid")) {
            for (int node = 0; node < NETWORK.nodes(); node++) {
                assertTrue(rows.next());
                Coordinate place =
                        geometry(rows.getBytes("geom"), 4326, POINT_HEADER).getCoordinate();
                assertEquals(grid.degrees(NETWORK.x(node), NETWORK.y(node)).orElseThrow(), place);
            }
        }
    }

    private static Geometry geometry(byte[] bytes, int system, int header) throws Exception {
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals('G', head.get());
        assertEquals('P', head.get());
        assertEquals(0, head.get(), "version");
        assertEquals(header == POINT_HEADER ? 1 : 3, head.get(), "little-endian, bounds of lines");
        assertEquals(system, head.getInt());
        Geometry geometry = new WKBReader().read(Arrays.copyOfRange(bytes, header, bytes.length));
        if (header == LINE_HEADER) {
            assertEquals(geometry.getEnvelopeInternal().getMinX(), head.getDouble());
            assertEquals(geometry.getEnvelopeInternal().getMaxX(), head.getDouble());
            assertEquals(geometry.getEnvelopeInternal().getMinY(), head.getDouble());
            assertEquals(geometry.getEnvelopeInternal().getMaxY(), head.getDouble());
        }
        return geometry;
    }

    @Test
    void equalNetworksGiveEqualBytes() throws Exception {
        Path one = folder.resolve("one.gpkg");
        Path two = folder.resolve("two.gpkg");
        GeoPackageWriter.write(NETWORK, "EPSG:27700", one);
        GeoPackageWriter.write(RandomNetwork.of(1, 400_000, 300_000), "EPSG:27700", two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void refusesAGridThatIsNotKnownAndAFileThatIsThere() throws Exception {
        Path file = folder.resolve("there.gpkg");
        assertThrows(IllegalArgumentException.class, () -> GeoPackageWriter.write(NETWORK, "EPSG:1", file));
        Files.createFile(file);
        assertThrows(IllegalStateException.class, () -> GeoPackageWriter.write(NETWORK, "", file));
    }
}
