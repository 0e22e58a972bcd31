package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.conurb.scenarios.importer.NetworkFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code conurb import} and {@code conurb export} with a town of three streets. */
class ImportCommandTest {

    private static final String TOWN = """
            <osm version="0.6">
            <node id="1" lon="-0.01" lat="51.50"/><node id="2" lon="-0.01" lat="51.51"/><node id="3" lon="0" lat="51.5"/>
            <way id="12"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="High Street"/></way>
            <way id="23"><nd ref="2"/><nd ref="3"/><tag k="highway" v="secondary"/></way>
            <way id="31"><nd ref="3"/><nd ref="1"/><tag k="highway" v="service"/></way>
            <relation id="9"><member type="way" ref="12" role="from"/><member type="node" ref="2" role="via"/>
            <member type="way" ref="12" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_u_turn"/>
            </relation>
            </osm>
            """;

    @TempDir
    private Path folder;

    private Path town;
    private Path city;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTown() throws IOException {
        town = Files.writeString(folder.resolve("town.osm"), TOWN);
        city = folder.resolve("city");
    }

    private int type(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int word = 0; word < words.length; word++) words[word] = arguments[word].toString();
        return new Prompt(
                        new Services(null, null, null),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Terminal.NONE)
                .execute(words);
    }

    @Test
    void takesRoadsIntoACity() throws IOException {
        assertEquals(0, type("import", "osm", town, "--out", city), err.toString());
        GmnsNetwork network = GmnsNetwork.read(city);
        assertEquals(4, network.network().links());
        assertEquals(1, network.movements().size());
        assertEquals("EPSG:32630", network.crs(), "the zone of the middle, west of Greenwich");
        assertTrue(err.toString().contains("the roads lie in EPSG:32630"), err.toString());
        assertTrue(out.toString().contains("service roads"), out.toString());
        assertTrue(out.toString().contains("© OpenStreetMap contributors, ODbL 1.0"), out.toString());
        JsonNode record = JsonMapper.shared().readTree(Files.readString(city.resolve("import.json")));
        assertEquals("town.osm", record.get("sources").get(0).get("file").asString());
        assertEquals(64, record.get("sources").get(0).get("sha256").asString().length());
        assertEquals(
                "© OpenStreetMap contributors, ODbL 1.0",
                record.get("attribution").asString());
        assertEquals(4, record.get("links").asInt());
    }

    @Test
    void takesLinesWithTheSameTagsAsTheSameRoads() throws IOException {
        String line = "{'type': 'Feature', 'properties': {'highway': '%s', 'osm_id': '12', 'maxspeed': '30 mph'},"
                + " 'geometry': {'type': 'LineString', 'coordinates': [%s]}}";
        String lines = String.join(
                ",\n",
                line.formatted("primary", "[-0.01, 51.5], [-0.01, 51.51]"),
                line.formatted("secondary", "[-0.01, 51.51], [0, 51.5]"),
                line.formatted("service", "[0, 51.5], [-0.01, 51.5]"),
                "{'type': 'Feature', 'properties': {}, 'geometry': null}");
        String collection = "{'type': 'FeatureCollection', 'features': [" + lines + "]}";
        Path roads = Files.writeString(folder.resolve("roads.geojson"), collection.replace('\'', '"'));
        assertEquals(0, type("import", "geojson", roads, "--out", city), err.toString());
        assertEquals(0, type("import", "osm", town, "--out", folder.resolve("other")), err.toString());
        RoadNetwork network = GmnsNetwork.read(city).network();
        RoadNetwork other = GmnsNetwork.read(folder.resolve("other")).network();
        assertEquals(other.links(), network.links());
        for (int link = 0; link < network.links(); link++) {
            assertEquals(other.lengthMetres(link), network.lengthMetres(link), link);
            assertEquals(30 * 1609.344 / 3600, network.freeSpeed(link), 1e-9, "30 mph in m/s, but for rounding");
        }
        assertTrue(out.toString().contains("no road tells whether it is one-way"), out.toString());
        assertTrue(out.toString().contains("© OpenStreetMap contributors, ODbL 1.0"), out.toString());
    }

    @Test
    void saysWhereLinesAreBroken() throws IOException {
        Path roads = Files.writeString(folder.resolve("roads.geojson"), """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"highway": "primary"},
                "geometry": {"type": "LineString", "coordinates": [[460326, 90021], [460314, 89996]]}}]}
                """);
        assertEquals(2, type("import", "geojson", roads, "--out", city));
        assertTrue(err.toString().contains("roads.geojson:2: geometry: found the position 460326.0, 90021.0"));
        assertTrue(err.toString().contains("export the file as WGS84"), err.toString());
        Files.writeString(roads, "{\"features\": [\n{\"type\": ");
        assertEquals(2, type("import", "geojson", roads, "--out", city));
        assertTrue(err.toString().contains("found broken JSON"), err.toString());
        Files.writeString(roads, "{}");
        assertEquals(2, type("import", "geojson", roads, "--out", city));
        assertTrue(err.toString().contains("features: found none; expected a GeoJSON FeatureCollection of roads"));
    }

    @Test
    void replacesANetworkOnlyWhenToldAndNothingElse() throws IOException {
        Files.createDirectories(city);
        Files.writeString(city.resolve("zones.geojson"), "mine");
        assertEquals(0, type("import", "osm", town, "--out", city, "--quiet"), err.toString());
        String before = Files.readString(city.resolve("link.csv"));
        assertEquals(2, type("import", "osm", town, "--out", city, "--with-service"));
        assertTrue(err.toString().contains("--force replaces it"), err.toString());
        assertEquals(before, Files.readString(city.resolve("link.csv")));
        assertEquals(0, type("import", "osm", town, "--out", city, "--with-service", "--force"));
        assertEquals(6, GmnsNetwork.read(city).network().links());
        assertEquals("mine", Files.readString(city.resolve("zones.geojson")));
        try (var files = Files.list(city)) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")), "no drafts are left");
        }
    }

    @Test
    void takesWatersIntoAFileBesideTheRoadsThatGoesWithThem() throws IOException {
        String pond = """
                <node id="4" lon="0.002" lat="51.5"/><node id="5" lon="0.002" lat="51.502"/>
                <way id="40"><nd ref="3"/><nd ref="4"/><nd ref="5"/><nd ref="3"/><tag k="natural" v="water"/></way>
                </osm>""";
        Path wet = Files.writeString(folder.resolve("wet.osm"), TOWN.replace("</osm>", pond));
        Path waters = city.resolve("water.geojson");
        assertEquals(0, type("import", "osm", town, "--out", city, "--quiet"), err.toString());
        assertFalse(Files.exists(waters), "no water, no file");
        assertEquals(0, type("import", "osm", wet, "--out", city, "--quiet", "--force"), err.toString());
        String text = Files.readString(waters);
        assertTrue(text.contains("[0.002,51.502]"), text);
        JsonNode record = JsonMapper.shared().readTree(Files.readString(city.resolve("import.json")));
        assertEquals(1, record.get("water").asInt());
        assertTrue(out.toString().contains("1  water surfaces"), out.toString());
        assertEquals(0, type("import", "osm", town, "--out", city, "--quiet", "--force"), err.toString());
        assertFalse(Files.exists(waters), "those of an earlier import are gone with it");
        Files.writeString(waters, "mine");
        assertEquals(0, type("import", "osm", town, "--out", city, "--quiet", "--force"), err.toString());
        assertEquals("mine", Files.readString(waters));
    }

    @Test
    void printsItsFiguresAsJson() {
        assertEquals(0, type("import", "osm", town, "--out", city, "--crs", "27700", "--json"), err.toString());
        JsonNode figures = JsonMapper.shared().readTree(out.toString());
        assertEquals("EPSG:27700", figures.get("crs").asString());
        assertEquals(3, figures.get("nodes").asInt());
        assertTrue(figures.get("report").size() > 3);
    }

    @Test
    void saysWhatIsWrongWithAGrid() {
        assertEquals(2, type("import", "osm", town, "--out", city, "--crs", "EPSG:4326"));
        assertTrue(err.toString().contains("--crs: found EPSG:4326, which is no grid in metres"), err.toString());
        assertFalse(Files.exists(city));
    }

    @Test
    void takesBackWhatItExported() {
        assertEquals(0, type("import", "osm", town, "--out", city), err.toString());
        Path matsim = folder.resolve("network.xml.gz");
        assertEquals(0, type("export", "--network", city, "--to", "matsim", "--out", matsim), err.toString());
        Path again = folder.resolve("again");
        assertEquals(0, type("import", "matsim", matsim, "--out", again), err.toString());
        NetworksAreEqual.check(
                NetworkFile.read(city).network(), NetworkFile.read(again).network());
        Path gmns = folder.resolve("gmns");
        assertEquals(0, type("export", "--network", city, "--to", "gmns", "--out", gmns), err.toString());
        assertEquals(GmnsNetwork.read(city).movements(), GmnsNetwork.read(gmns).movements());
    }

    @Test
    void exportsMapsAndReplacesThemOnlyWhenTold() {
        for (String kind : new String[] {"geojson", "gpkg"}) {
            Path map = folder.resolve("roads." + kind);
            assertEquals(0, type("export", "--network", town, "--to", kind, "--out", map), err.toString());
            assertTrue(Files.isRegularFile(map));
            assertEquals(2, type("export", "--network", town, "--to", kind, "--out", map));
            assertEquals(0, type("export", "--network", town, "--to", kind, "--out", map, "--force"), err.toString());
        }
    }

    @Test
    void refusesAKindThatIsNotThere() {
        assertEquals(2, type("import"));
        assertTrue(
                err.toString().contains("no kind of file given; there are osm, geojson, tntp, matsim, gmns"),
                err.toString());
        assertEquals(2, type("import", "matsim", town, "--out", city));
        assertTrue(err.toString().contains("found a file of another kind"), err.toString());
    }
}
