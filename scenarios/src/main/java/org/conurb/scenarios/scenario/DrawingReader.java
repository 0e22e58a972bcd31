package org.conurb.scenarios.scenario;

import org.conurb.scenarios.format.network.MapProjection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a drawing in longitude and latitude: WKT, or a geometry of GeoJSON. */
final class DrawingReader extends StdDeserializer<Geometry> {

    static final String EXPECTED = "WKT or a GeoJSON geometry in longitude and latitude (WGS84)";

    DrawingReader() {
        super(Geometry.class);
    }

    @Override
    public Geometry deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode tree = context.readTree(parser);
        Geometry drawing = read(tree);
        if (drawing == null || drawing.isEmpty()) throw new DrawingException("an empty drawing");
        for (Coordinate point : drawing.getCoordinates()) {
            if (MapProjection.areDegrees(point.x, point.y)) continue;
            throw new DrawingException("the point " + point.x + ", " + point.y + ", which is not in degrees");
        }
        if (!drawing.isValid()) throw new DrawingException("a drawing that crosses itself");
        return drawing;
    }

    private static Geometry read(JsonNode tree) {
        try {
            return tree.isString()
                    ? new WKTReader().read(tree.stringValue())
                    : new GeoJsonReader().read(tree.toString());
        } catch (ParseException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException none) {
            throw new DrawingException("a drawing that cannot be read (" + none.getMessage() + ")");
        }
    }
}
