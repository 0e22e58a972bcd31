package org.conurb.scenarios.format.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the links of a network as GeoJSON (RFC 7946): one line each, in longitude and latitude (WGS84, to 7 decimals,
 * about a centimetre), with the link's attributes and any further columns.
 *
 * <p>Where the network's reference system is not known the lines stay in its own metres, and a member {@code note} of
 * the collection says so; such a file is not RFC 7946. Equal networks give equal bytes.
 */
public final class GeoJsonWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DEGREE_DECIMALS = 7;
    private static final int METRE_DECIMALS = 3;
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;

    private final RoadNetwork network;
    private final MapProjection projection; // null when not known
    private final List<Column> columns;
    private final JsonGenerator json;

    /**
     * A further attribute of the links.
     *
     * @param name name of the property
     * @param value [link] its value; one that is no number is written as null
     */
    public record Column(String name, IntToDoubleFunction value) {}

    private GeoJsonWriter(RoadNetwork network, MapProjection projection, List<Column> columns, JsonGenerator json) {
        this.network = network;
        this.projection = projection;
        this.columns = columns;
        this.json = json;
    }

    /**
     * Writes a network.
     *
     * @param crs name of the reference system of its coordinates; empty when not known
     * @param columns further attributes, in this order
     * @throws IllegalArgumentException if the system has a name that is not known, or a link lies outside of it
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(RoadNetwork network, String crs, List<Column> columns, Path file) {
        MapProjection projection = crs.isEmpty()
                ? null
                : MapProjection.find(crs)
                        .orElseThrow(() -> new IllegalArgumentException("the reference system " + crs
                                + " is not known; it should be an EPSG code such as EPSG:27700"));
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json = JSON.createGenerator(output)) {
            new GeoJsonWriter(network, projection, columns, json).write();
        } catch (IOException failure) {
            throw new UncheckedIOException("writing " + file, failure);
        }
    }

    private void write() {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        if (projection == null) {
            json.writeStringProperty("note", "coordinates are metres of a grid that is not known, not degrees");
        }
        json.writeArrayPropertyStart("features");
        for (int link = 0; link < network.links(); link++) {
            json.writeRaw('\n');
            feature(link);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void feature(int link) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", "LineString");
        json.writeArrayPropertyStart("coordinates");
        for (int point = 0; point < network.points(link); point++) position(link, point);
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        properties(link);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void position(int link, int point) {
        double x = network.pointX(link, point);
        double y = network.pointY(link, point);
        Coordinate place = projection == null ? new Coordinate(x, y) : degrees(link, x, y);
        int decimals = projection == null ? METRE_DECIMALS : DEGREE_DECIMALS;
        json.writeStartArray();
        json.writeNumber(rounded(place.x, decimals));
        json.writeNumber(rounded(place.y, decimals));
        json.writeEndArray();
    }

    private Coordinate degrees(int link, double x, double y) {
        return projection
                .degrees(x, y)
                .orElseThrow(() -> new IllegalArgumentException("link " + network.linkId(link) + " passes " + x + ", "
                        + y + ", outside of " + projection.crs()));
    }

    private static String rounded(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void properties(int link) {
        json.writeStringProperty("link_id", network.linkId(link));
        json.writeStringProperty(
                "from_node_id", network.nodeId(network.topology().tail(link)));
        json.writeStringProperty("to_node_id", network.nodeId(network.topology().head(link)));
        json.writeStringProperty("name", network.name(link));
        json.writeStringProperty("class", network.roadClass(link).word());
        json.writeNumberProperty("length_m", network.lengthMetres(link));
        json.writeNumberProperty("free_speed_kmh", network.freeSpeed(link) * KMH_PER_METRE_PER_SECOND);
        json.writeNumberProperty("lanes", network.lanes(link));
        json.writeNumberProperty("capacity_vehicles_h", network.capacity(link));
        json.writeStringProperty("modes", ModeWords.text(network.modes(link)));
        json.writeNumberProperty("toll", network.toll(link));
        json.writeBooleanProperty("closed", network.isClosed(link));
        for (Column column : columns) {
            double value = column.value().applyAsDouble(link);
            if (Double.isFinite(value)) json.writeNumberProperty(column.name(), value);
            else json.writeNullProperty(column.name());
        }
    }
}
