package org.conurb.scenarios.scenario;

import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.units.YearPath;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a figure, or figures by year. */
final class PathReader extends StdDeserializer<YearPath> {

    PathReader() {
        super(YearPath.class);
    }

    @Override
    public YearPath deserialize(JsonParser parser, DeserializationContext context) {
        return path(context.readTree(parser));
    }

    /** The path of a number or of a mapping from years to numbers. */
    static YearPath path(JsonNode value) {
        if (value.isNumber()) return YearPath.constant(value.doubleValue());
        SortedMap<Integer, Double> points = new TreeMap<>();
        value.properties()
                .forEach(point -> points.put(
                        Integer.valueOf(point.getKey()), point.getValue().doubleValue()));
        return YearPath.of(points);
    }
}
