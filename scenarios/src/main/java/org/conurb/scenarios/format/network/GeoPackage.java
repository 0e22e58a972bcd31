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
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * A GeoPackage that is being written (OGC 12-128r18, version 1.3): layers of features, and tables without geometry.
 *
 * <p>Equal contents give equal bytes; the date of change that the format wants is therefore always the same. A file that is
 * closed before {@link #finish} holds no layers.
 */
public final class GeoPackage implements AutoCloseable {

    /** Longitude and latitude. */
    public static final int WGS84 = 4326;

    /** Metres of a grid that is not known. */
    public static final int UNKNOWN_GRID = -1;

    private static final int APPLICATION_ID = 0x47504B47; // "GPKG"
    private static final int FORMAT_VERSION = 10300;
    private static final String NO_DATE = "2000-01-01T00:00:00.000Z";
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
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', '')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic', 0, 'NONE', 0, 'undefined', '')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                + "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
                + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude and latitude')"
    };

    /**
     * A column.
     *
     * @param name its name
     * @param type its type: TEXT, INTEGER, DOUBLE or BOOLEAN
     */
    public record Column(String name, String type) {}

    private final Path file;
    private final Connection database;
    private final int system;
    private final WKBWriter wkb = new WKBWriter(DIMENSIONS, ByteOrderValues.LITTLE_ENDIAN);
    private final List<Layer> layers = new ArrayList<>();

    private GeoPackage(Path file, Connection database, int system) {
        this.file = file;
        this.database = database;
        this.system = system;
    }

    /**
     * Begins a file, which must not be there.
     *
     * @param system reference system of all coordinates: {@link #WGS84} or {@link #UNKNOWN_GRID}
     * @throws IllegalStateException if the file is there or cannot be written
     */
    public static GeoPackage create(Path file, int system) {
        if (Files.exists(file)) throw new IllegalStateException(file + " is there already");
        try {
            Connection database = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            GeoPackage made = new GeoPackage(file, database, system);
            made.begin();
            return made;
        } catch (SQLException failure) {
            throw new IllegalStateException("writing " + file, failure);
        }
    }

    private void begin() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + FORMAT_VERSION);
            statement.execute("PRAGMA journal_mode = MEMORY");
            database.setAutoCommit(false);
            for (String table : TABLES) statement.execute(table);
        }
    }

    /**
     * A layer of features.
     *
     * @param geometry their kind: POINT, LINESTRING, POLYGON or MULTIPOLYGON
     */
    public Layer features(String name, String description, String geometry, List<Column> columns) {
        return layer(new Layer(name, description, geometry, columns));
    }

    /** A table without geometry. */
    public Layer attributes(String name, String description, List<Column> columns) {
        return layer(new Layer(name, description, null, columns));
    }

    private Layer layer(Layer layer) {
        layers.add(layer);
        return layer;
    }

    /** Completes the file. */
    public void finish() {
        try {
            for (Layer layer : layers) layer.describe();
            database.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("writing " + file, failure);
        }
    }

    @Override
    public void close() {
        try {
            for (Layer layer : layers) layer.rows.close();
            database.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("closing " + file, failure);
        }
    }

    /** A geometry as the format wants it: {@code GP}, version 0, flags, system, bounds of a line, well-known binary. */
    private byte[] bytes(Geometry geometry) {
        byte[] body = wkb.write(geometry);
        boolean isPoint = geometry.getDimension() == 0;
        int header = isPoint ? HEADER_BYTES : HEADER_BYTES + ENVELOPE_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(header + body.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G').put((byte) 'P').put((byte) 0);
        bytes.put(isPoint ? LITTLE_ENDIAN : LITTLE_ENDIAN | WITH_ENVELOPE);
        bytes.putInt(system);
        if (!isPoint) {
            Envelope box = geometry.getEnvelopeInternal();
            bytes.putDouble(box.getMinX()).putDouble(box.getMaxX());
            bytes.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        return bytes.put(body).array();
    }

    /** A layer, or a table, to which rows are added. */
    public final class Layer {

        private final String name;
        private final String description;
        private final String geometry; // null of a table
        private final PreparedStatement rows;
        private final Envelope bounds = new Envelope();
        private int count;

        private Layer(String name, String description, String geometry, List<Column> columns) {
            this.name = name;
            this.description = description;
            this.geometry = geometry;
            StringBuilder create = new StringBuilder("CREATE TABLE \"" + name + "\" (fid INTEGER PRIMARY KEY NOT NULL");
            if (geometry != null) create.append(", geom ").append(geometry);
            for (Column column : columns) {
                create.append(", \"").append(column.name()).append("\" ").append(column.type());
            }
            int places = columns.size() + (geometry == null ? 1 : 2);
            try (Statement statement = database.createStatement()) {
                statement.execute(create.append(')').toString());
                rows = database.prepareStatement(
                        "INSERT INTO \"" + name + "\" VALUES (?" + ", ?".repeat(places - 1) + ")");
            } catch (SQLException failure) {
                throw new IllegalStateException("writing " + file, failure);
            }
        }

        /** Adds a feature of a layer: its shape and its values in the order of the columns, null for none. */
        public void add(Geometry shape, Object... values) {
            bounds.expandToInclude(shape.getEnvelopeInternal());
            insert(bytes(shape), values);
        }

        /** Adds a row to a table. */
        public void addRow(Object... values) {
            insert(null, values);
        }

        private void insert(byte[] shape, Object... values) {
            try {
                int place = 1;
                rows.setInt(place++, ++count);
                if (geometry != null) rows.setBytes(place++, shape);
                for (Object value : values) rows.setObject(place++, value);
                rows.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException("writing " + file, failure);
            }
        }

        private void describe() throws SQLException {
            try (PreparedStatement row =
                    database.prepareStatement("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                row.setString(1, name);
                row.setString(2, geometry == null ? "attributes" : "features");
                row.setString(3, name);
                row.setString(4, description);
                row.setString(5, NO_DATE);
                if (!bounds.isNull()) {
                    row.setDouble(6, bounds.getMinX());
                    row.setDouble(7, bounds.getMinY());
                    row.setDouble(8, bounds.getMaxX());
                    row.setDouble(9, bounds.getMaxY());
                }
                if (geometry != null) row.setInt(10, system);
                row.executeUpdate();
            }
            if (geometry == null) return;
            try (PreparedStatement row =
                    database.prepareStatement("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)")) {
                row.setString(1, name);
                row.setString(2, geometry);
                row.setInt(3, system);
                row.executeUpdate();
            }
        }
    }
}
