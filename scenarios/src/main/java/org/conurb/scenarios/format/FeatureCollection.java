package org.conurb.scenarios.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON FeatureCollection (RFC 7946, 3.3) feature by feature. */
final class FeatureCollection {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // features are read one by one
            .build();

    private final Reader reader;
    private String type = "";
    private boolean hasFeatures;

    /** Takes the features of a collection. */
    interface Reader {

        /**
         * Takes a feature.
         *
         * @param line where it begins
         * @param which its number in words
         */
        void read(JsonNode feature, int line, String which);
    }

    private FeatureCollection(Reader reader) {
        this.reader = reader;
    }

    /**
     * Reads a text.
     *
     * @param expected what it should be, in words
     * @param problems gets that the text is no such collection
     * @return whether it is one
     * @throws JacksonException if it is not JSON
     */
    static boolean read(String text, String expected, FileProblems problems, Reader reader) {
        FeatureCollection collection = new FeatureCollection(reader);
        try (JsonParser parser = MAPPER.createParser(text)) {
            collection.read(parser);
        }
        String type = collection.type;
        boolean isOne = type.equals("FeatureCollection") && collection.hasFeatures;
        if (!isOne) problems.add(1, "type", type.isEmpty() ? "no type" : "'" + type + "'", expected, "");
        return isOne;
    }

    /** The line in which JSON is broken; null if that is not known. */
    static Integer line(JacksonException broken) {
        Integer line =
                broken.getLocation() == null ? null : broken.getLocation().getLineNr();
        return line == null || line < 1 ? null : line;
    }

    private void read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) return;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                hasFeatures = true;
                readFeatures(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) parser.nextToken();
    }

    private void readFeatures(JsonParser parser) {
        for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = MAPPER.readTree(parser);
            reader.read(feature, line, "feature " + number);
        }
    }
}
