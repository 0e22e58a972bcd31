package org.conurb.scenarios.format.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes a network as a GeoPackage (OGC 12-128r18, version 1.3): a layer {@code nodes} of points and a layer {@code
 * links} of lines, in longitude and latitude (WGS84), or in the network's own metres where their reference system is not
 * known.
 *
 * <p>Equal networks give equal bytes; the date of change that the format wants is therefore always the same.
 */
public final class GeoPackageWriter {

    private static final int APPLICATION_ID = 0x47504B47; // "GPKG"
    private static final int FORMAT_VERSION = 10300;
    private static final int WGS84 = 4326;
    private static final int UNKNOWN_GRID = -1;
    private static final String NO_DATE = "2000-01-01T00:00:00.000Z";
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final int HEADER_BYTES = 8;
    private static final int ENVELOPE_BYTES = 4 * Double.BYTES;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte WITH_ENVELOPE = 2;
    private static final int DIMENSIONS = 2;

    private static final String[] TABLES = {
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,"
                + " organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,"
                + " description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,"
                + " max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents(table_name),"
                + " column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES"
                + " gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name,"
                + " column_name))",
        "CREATE TABLE nodes (fid INTEGER PRIMARY KEY NOT NULL, geom POINT, node_id TEXT, is_centroid BOOLEAN)",
        "CREATE TABLE links (fid INTEGER PRIMARY KEY NOT NULL, geom LINESTRING, link_id TEXT, from_node_id TEXT,"
                + " to_node_id TEXT, name TEXT, class TEXT, length_m DOUBLE, free_speed_kmh DOUBLE, lanes DOUBLE,"
                + " capacity_vehicles_h DOUBLE, modes TEXT, toll DOUBLE, closed BOOLEAN)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', '')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic', 0, 'NONE', 0, 'undefined', '')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                + "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
                + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude and latitude')"
    };

    private final RoadNetwork network;
    private final MapProjection projection; // null when not known
    private final GeometryFactory geometries = new GeometryFactory();
    private final WKBWriter wkb = new WKBWriter(DIMENSIONS, ByteOrderValues.LITTLE_ENDIAN);
    private final Envelope bounds = new Envelope();

    private GeoPackageWriter(RoadNetwork network, MapProjection projection) {
        this.network = network;
        this.projection = projection;
    }

    /**
     * Writes a network. A file of the name must not be there.
     *
     * @param crs name of the reference system of its coordinates; empty when not known
     * @throws IllegalArgumentException if the system has a name that is not known, or a link lies outside of it
     * @throws IllegalStateException if the file is there or cannot be written
     */
    public static void write(RoadNetwork network, String crs, Path file) {
        MapProjection projection = crs.isEmpty()
                ? null
                : MapProjection.find(crs)
                        .orElseThrow(() -> new IllegalArgumentException("the reference system " + crs
                                + " is not known; it should be an EPSG code such as EPSG:27700"));
        if (Files.exists(file)) throw new IllegalStateException(file + " is there already");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            new GeoPackageWriter(network, projection).write(database);
        } catch (SQLException failure) {
            throw new IllegalStateException("writing " + file, failure);
        }
    }

    private void write(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + FORMAT_VERSION);
            statement.execute("PRAGMA journal_mode = MEMORY");
            database.setAutoCommit(false);
            for (String table : TABLES) statement.execute(table);
        }
        writeNodes(database);
        writeLinks(database);
        describe(database, "nodes", "POINT");
        describe(database, "links", "LINESTRING");
        database.commit();
    }

    private int system() {
        return projection == null ? UNKNOWN_GRID : WGS84;
    }

    private void writeNodes(Connection database) throws SQLException {
        try (PreparedStatement row = database.prepareStatement("INSERT INTO nodes VALUES (?, ?, ?, ?)")) {
            for (int node = 0; node < network.nodes(); node++) {
                String name = "node " + network.nodeId(node);
                row.setInt(1, node + 1);
                row.setBytes(2, bytes(geometries.createPoint(place(name, network.x(node), network.y(node)))));
                row.setString(3, network.nodeId(node));
                row.setBoolean(4, network.isCentroid(node));
                row.executeUpdate();
            }
        }
    }

    private void writeLinks(Connection database) throws SQLException {
        try (PreparedStatement row =
                database.prepareStatement("INSERT INTO links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int link = 0; link < network.links(); link++) {
                int column = 1;
                row.setInt(column++, link + 1);
                row.setBytes(column++, bytes(geometries.createLineString(line(link))));
                row.setString(column++, network.linkId(link));
                row.setString(column++, network.nodeId(network.topology().tail(link)));
                row.setString(column++, network.nodeId(network.topology().head(link)));
                row.setString(column++, network.name(link));
                row.setString(column++, network.roadClass(link).word());
                row.setDouble(column++, network.lengthMetres(link));
                row.setDouble(column++, network.freeSpeed(link) * KMH_PER_METRE_PER_SECOND);
                row.setDouble(column++, network.lanes(link));
                row.setDouble(column++, network.capacity(link));
                row.setString(column++, ModeWords.text(network.modes(link)));
                row.setDouble(column++, network.toll(link));
                row.setBoolean(column, network.isClosed(link));
                row.executeUpdate();
            }
        }
    }

    private Coordinate[] line(int link) {
        Coordinate[] line = new Coordinate[network.points(link)];
        for (int point = 0; point < line.length; point++) {
            line[point] =
                    place("link " + network.linkId(link), network.pointX(link, point), network.pointY(link, point));
        }
        return line;
    }

    private Coordinate place(String what, double x, double y) {
        Coordinate place = projection == null
                ? new Coordinate(x, y)
                : projection
                        .degrees(x, y)
                        .orElseThrow(() -> new IllegalArgumentException(
                                what + " lies at " + x + ", " + y + ", outside of " + projection.crs()));
        bounds.expandToInclude(place);
        return place;
    }

    /** A geometry as the format wants it: {@code GP}, version 0, flags, system, bounds of a line, well-known binary. */
    private byte[] bytes(Geometry geometry) {
        byte[] body = wkb.write(geometry);
        boolean isPoint = geometry.getDimension() == 0;
        int header = isPoint ? HEADER_BYTES : HEADER_BYTES + ENVELOPE_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(header + body.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0);
        bytes.put(isPoint ? LITTLE_ENDIAN : LITTLE_ENDIAN | WITH_ENVELOPE);
        bytes.putInt(system());
        if (!isPoint) {
            Envelope box = geometry.getEnvelopeInternal();
            bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
            bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return bytes.put(body).array();
    }

    private void describe(Connection database, String layer, String geometry) throws SQLException {
        try (PreparedStatement row = database.prepareStatement(
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)")) {
            row.setString(1, layer);
            row.setString(2, layer);
            row.setString(3, NO_DATE);
            row.setDouble(4, bounds.getMinX());
            row.setDouble(5, bounds.getMinY());
            row.setDouble(6, bounds.getMaxX());
            row.setDouble(7, bounds.getMaxY());
            row.setInt(8, system());
            row.executeUpdate();
        }
        try (PreparedStatement row =
                database.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
            row.setString(1, layer);
            row.setString(2, geometry);
            row.setInt(3, system());
            row.executeUpdate();
        }
    }
}
