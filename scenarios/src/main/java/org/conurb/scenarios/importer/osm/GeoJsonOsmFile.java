package org.conurb.scenarios.importer.osm;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Roads as GeoJSON lines (RFC 7946, WGS84) with OpenStreetMap's tags as properties; may be compressed by gzip.
 *
 * <p>A feature is a way, numbered by its place in the file, since tools that cut ways give the pieces one number;
 * positions that are equal to ten-millionths of a degree, OpenStreetMap's own precision, are one
 * node, so that roads meet where their lines share a position. Features without {@code highway} and those that are no
 * lines are passed over and counted.
 */
final class GeoJsonOsmFile implements OsmFile {

    private static final String WHAT = "a GeoJSON FeatureCollection of roads, each a LineString with 'highway'";
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final double TEN_MILLION = 1e7;
    private static final long BILLIONTHS_PER_TEN_MILLIONTH = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // features are read one by one
            .build();

    private final Path file;
    private final Counter counter;
    private final Map<Place, Long> nodeAt = new TreeMap<>();
    private final List<Place> places = new ArrayList<>(); // [node - 1]
    private int features;
    private boolean isAnyOneWay;

    /** A position in ten-millionths of a degree. */
    private record Place(long longitude, long latitude) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byLongitude = Long.compare(longitude, other.longitude);
            return byLongitude != 0 ? byLongitude : Long.compare(latitude, other.latitude);
        }
    }

    GeoJsonOsmFile(Path file, Counter counter) {
        this.file = file;
        this.counter = counter;
    }

    /** Whether the file's first letter, unpacked, is that of a JSON object. */
    static boolean isOne(Path file) throws IOException {
        try (InputStream input = unpacked(file)) {
            int letter = input.read();
            while (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') letter = input.read();
            return letter == '{';
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(2);
        boolean isPacked = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return isPacked ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }

    @Override
    public void readWays(OsmSink sink) {
        try (InputStream input = unpacked(file);
                JsonParser parser = MAPPER.createParser(input)) {
            while (parser.nextToken() != null) {
                boolean begins = parser.currentToken() == JsonToken.START_ARRAY
                        && "features".equals(parser.currentName())
                        && parser.streamReadContext().getNestingDepth() == 2;
                if (begins) readFeatures(parser, sink);
            }
        } catch (JacksonException broken) {
            Integer line =
                    broken.getLocation() == null ? null : broken.getLocation().getLineNr();
            throw wrong(line, "", "broken JSON (" + broken.getOriginalMessage() + ")", "");
        } catch (IOException failure) {
            throw wrong(null, "", "a file that cannot be read (" + failure + ")", "copy it again");
        }
        if (features == 0) throw wrong(null, "features", "none", "");
        if (!isAnyOneWay) {
            counter.count(Kind.ODD, "files in which no road tells whether it is one-way", 1);
        }
    }

    private InputException wrong(Integer line, String key, String found, String remedy) {
        return new InputException(
                List.of(new Problem(file, line == null || line < 1 ? null : line, key, found, WHAT, remedy)));
    }

    private void readFeatures(JsonParser parser, OsmSink sink) {
        OsmTags tags = new OsmTags();
        LongList nodes = new LongList();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = MAPPER.readTree(parser);
            readFeature(feature, line, ++features, tags, nodes, sink);
        }
    }

    private void readFeature(JsonNode feature, int line, int number, OsmTags tags, LongList nodes, OsmSink sink) {
        JsonNode geometry = feature.path("geometry");
        tags.clear();
        feature.path("properties").properties().forEach(property -> {
            OsmKey known = OsmKey.ofWord(property.getKey());
            if (known != null && !property.getValue().isNull()) {
                tags.put(known, property.getValue().asString());
            }
        });
        if (!tags.has(OsmKey.HIGHWAY)) {
            sink.others(1, 0);
            return;
        }
        if (!geometry.path("type").asString("").equals("LineString")) {
            counter.count(Kind.DROPPED, "roads that are no LineString", "feature " + number);
            return;
        }
        isAnyOneWay |= tags.has(OsmKey.ONEWAY);
        nodes.clear();
        for (JsonNode position : geometry.path("coordinates")) nodes.add(node(position, line));
        sink.way(number, tags, nodes);
    }

    private long node(JsonNode position, int line) {
        boolean isPosition = position.isArray()
                && position.path(0).isNumber()
                && position.path(1).isNumber();
        if (!isPosition) throw wrong(line, "geometry", "the position " + position, "give [longitude, latitude]");
        double longitude = position.get(0).doubleValue();
        double latitude = position.get(1).doubleValue();
        if (!MapProjection.areDegrees(longitude, latitude)) {
            String found = "the position " + longitude + ", " + latitude;
            throw wrong(line, "geometry", found, "export the file as WGS84 (EPSG:4326)");
        }
        Place place = new Place(Math.round(longitude * TEN_MILLION), Math.round(latitude * TEN_MILLION));
        return nodeAt.computeIfAbsent(place, unseen -> {
            places.add(unseen);
            return (long) places.size();
        });
    }

    @Override
    public void readNodes(long[] wanted, NodeSink sink) {
        for (int node = 1; node <= places.size(); node++) {
            int place = Arrays.binarySearch(wanted, node);
            if (place < 0) continue;
            Place at = places.get(node - 1);
            sink.node(
                    place, at.longitude() * BILLIONTHS_PER_TEN_MILLIONTH, at.latitude() * BILLIONTHS_PER_TEN_MILLIONTH);
        }
    }
}
