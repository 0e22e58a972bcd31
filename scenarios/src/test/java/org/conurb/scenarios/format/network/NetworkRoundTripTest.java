package org.conurb.scenarios.format.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.gmns.Movement;
import org.conurb.scenarios.format.matsim.MatsimNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in a format is read back as it was, to the last bit, and written again as the same bytes. */
class NetworkRoundTripTest {

    private static final int NETWORKS = 60;

    /** Somewhere in Greater Manchester, on the British National Grid. */
    private static final double EAST = 380_000;

    private static final double NORTH = 395_000;

    @TempDir
    private Path folder;

    @Test
    void gmnsGivesEveryAttributeBack() throws IOException {
        for (long seed = 0; seed < NETWORKS; seed++) {
            RoadNetwork network = RandomNetwork.of(seed, EAST, NORTH);
            Path first = folder.resolve("first" + seed);
            GmnsNetwork.of(network, "EPSG:27700").write("round trip", first);
            GmnsNetwork read = GmnsNetwork.read(first);
            NetworksAreEqual.check(network, read.network());
            assertEquals("EPSG:27700", read.crs(), "seed " + seed);
            Path second = folder.resolve("second" + seed);
            read.write("round trip", second);
            for (String file : List.of("config.csv", "node.csv", "link.csv")) {
                assertArrayEquals(
                        Files.readAllBytes(first.resolve(file)),
                        Files.readAllBytes(second.resolve(file)),
                        file + " of seed " + seed);
            }
        }
    }

    @Test
    void matsimGivesEveryAttributeBack() throws IOException {
        for (long seed = 0; seed < NETWORKS; seed++) {
            RoadNetwork network = RandomNetwork.of(seed, EAST, NORTH);
            Path first = folder.resolve("first" + seed + ".xml.gz");
            MatsimNetworkWriter.write(network, "EPSG:27700", first);
            ImportedNetwork read = MatsimNetwork.read(first);
            NetworksAreEqual.check(network, read.network());
            assertEquals("EPSG:27700", read.crs(), "seed " + seed);
            Path second = folder.resolve("second" + seed + ".xml.gz");
            MatsimNetworkWriter.write(read.network(), read.crs(), second);
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), "seed " + seed);
        }
    }

    @Test
    void gmnsGivesMovementsBack() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        builder.addNode("a", 0, 0);
        builder.addNode("b", 100, 0);
        builder.addLink(org.conurb.engine.network.LinkSpec.road("ab", 0, 1, 100, 10, 1, 900));
        builder.addLink(org.conurb.engine.network.LinkSpec.road("ba", 1, 0, 100, 10, 1, 900));
        List<Movement> movements = List.of(
                new Movement("1", "b", "ab", "ba", Movement.Type.UTURN, 12.5, Mode.BICYCLE.bit() | Mode.WALK.bit()),
                new Movement("2", "a", "ba", "ab", Movement.Type.THRU, 0, 0),
                new Movement("3", "a", "ba", "ab", Movement.Type.LEFT, 0, (1 << Mode.values().length) - 1));
        GmnsNetwork.of(builder.build(), "", movements).write("three turns", folder);
        assertEquals(movements, GmnsNetwork.read(folder).movements());
    }

    @Test
    void geoJsonHasALineInDegreesForEveryLink() {
        for (long seed = 0; seed < 5; seed++) {
            RoadNetwork network = RandomNetwork.of(seed, EAST, NORTH);
            Path file = folder.resolve(seed + ".geojson");
            GeoJsonWriter.write(
                    network,
                    "EPSG:27700",
                    List.of(new GeoJsonWriter.Column("flow", link -> link == 0 ? Double.NaN : link)),
                    file);
            JsonNode collection = JsonMapper.builder().build().readTree(file);
            assertEquals("FeatureCollection", collection.path("type").asString());
            assertEquals(network.links(), collection.path("features").size());
            MapProjection projection = MapProjection.find("27700").orElseThrow();
            for (int link = 0; link < network.links(); link++) {
                JsonNode feature = collection.path("features").get(link);
                assertEquals(
                        network.linkId(link), feature.at("/properties/link_id").asString());
                assertEquals(network.name(link), feature.at("/properties/name").asString());
                assertEquals(
                        network.capacity(link),
                        feature.at("/properties/capacity_vehicles_h").asDouble());
                assertEquals(link == 0, feature.at("/properties/flow").isNull());
                JsonNode line = feature.at("/geometry/coordinates");
                assertEquals(network.points(link), line.size());
                for (int point = 0; point < line.size(); point++) {
                    var metres = projection
                            .fromDegrees(
                                    line.get(point).get(0).asDouble(),
                                    line.get(point).get(1).asDouble())
                            .orElseThrow();
                    // Seven decimals of a degree are 11 mm; the projection and its inverse agree far better.
                    assertEquals(network.pointX(link, point), metres.x, 0.02);
                    assertEquals(network.pointY(link, point), metres.y, 0.02);
                }
            }
        }
    }

    @Test
    void geoJsonOfAnUnknownGridSaysSo() {
        RoadNetwork network = RandomNetwork.of(1, EAST, NORTH);
        Path file = folder.resolve("metres.geojson");
        GeoJsonWriter.write(network, "", List.of(), file);
        JsonNode collection = JsonMapper.builder().build().readTree(file);
        assertTrue(collection.path("note").asString().contains("metres"));
        // Three decimals of a metre are written.
        assertEquals(
                network.pointX(0, 0),
                collection.at("/features/0/geometry/coordinates/0/0").asDouble(),
                0.001);
    }
}
