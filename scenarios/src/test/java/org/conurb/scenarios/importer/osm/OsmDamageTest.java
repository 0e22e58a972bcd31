package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.conurb.scenarios.format.network.Damage;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.importer.osm.PbfText.Node;
import org.conurb.scenarios.importer.osm.PbfText.Way;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken and hostile OpenStreetMap files are refused with a word on what is wrong, and take no memory to speak of. */
class OsmDamageTest {

    /** Broken files of each kind; the long checks take many more. */
    private static final int TIMES = Boolean.getBoolean("conurb.long") ? 5000 : 150;

    @TempDir
    private Path folder;

    private static OsmTown town() {
        return new OsmTown()
                .street(1, "11 12 22")
                .way(2, "22 21 11", "highway=primary", "maxspeed=30 mph", "lanes=2", "name=High Street")
                .way(3, "21 31 32 22", "highway=secondary", "oneway=-1", "access=destination")
                .restriction(70, 1, 22, 2, "restriction=no_left_turn")
                .way(4, "41 81 85")
                .way(5, "41 45 85")
                .way(6, "52 53 63 62 52")
                .way(7, "31 32 42 41 31", "natural=water")
                .way(8, "22 52", "waterway=river")
                .multipolygon(71, "outer=4 outer=5 inner=6", "natural=water");
    }

    private static byte[] pbf() {
        return new PbfText()
                .block(new Node(11, 0.01, 51.5), new Node(12, 0.01, 51.501), new Node(22, 0.012, 51.501))
                .block(new Node(21, 0.012, 51.5), new Node(31, 0.014, 51.5))
                .block(
                        new Way(1, new long[] {11, 12, 22}, "highway", "residential"),
                        new Way(2, new long[] {22, 21, 11}, "highway", "primary", "maxspeed", "30 mph"),
                        new Way(3, new long[] {21, 31}, "highway", "service"),
                        new Way(4, new long[] {11, 12, 22}),
                        new Way(5, new long[] {22, 21, 11}, "natural", "water"),
                        new Way(6, new long[] {11, 12, 22, 21, 11}, "landuse", "basin"))
                .multipolygon(7, new long[] {4, 5}, List.of("outer", "outer"), "natural", "water")
                .bytes();
    }

    private static void read(Path file) {
        OsmRoads.read(file, OsmSettings.standard().service(true));
    }

    @Test
    void noDamageToXmlEndsInAnythingButAWordOnIt() {
        byte[] text = town().text().getBytes(StandardCharsets.UTF_8);
        Damage damage = new Damage(folder.resolve("x.osm"), text, OsmDamageTest::read)
                .truncated(100)
                .packedAndTruncated(60)
                .flipped(TIMES)
                .packedAndFlipped(TIMES)
                .withOddValues(TIMES, '\'', '\'')
                .withLinesMoved(TIMES);
        assertTrue(damage.refused() > TIMES, "only " + damage.refused() + " broken files were refused");
    }

    @Test
    void noDamageToPbfEndsInAnythingButAWordOnIt() {
        Damage damage = new Damage(folder.resolve("x.osm.pbf"), pbf(), OsmDamageTest::read)
                .truncated(400)
                .flipped(8 * TIMES);
        assertTrue(damage.refused() > 2 * TIMES, "only " + damage.refused() + " broken files were refused");
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("broken"), bytes);
        return assertThrows(InputException.class, () -> read(file)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat='51.4810000' | lat='NaN'  | node.lat: found 'NaN'; expected a number of degrees",
                "lat='51.4810000' | lat='east' | node.lat: found 'east'; expected a number of degrees",
                "lat='51.4810000' | fat='51.4' | node.lat: found nothing; expected degrees",
                "nd ref='11'      | nd ref='x' | nd.ref: found 'x'; expected a whole number",
                "<way id='1'      | <way id='' | way.id: found ''; expected a whole number",
                "k='highway'      | q='1'      | tag: found a tag without k or v; expected both",
                "<osm             | <osmChange | found an XML file of <osmChange>",
            })
    void namesLineAndAttributeOfAWrongValue(String sound, String broken, String words) throws IOException {
        String text = town().text();
        assertTrue(text.contains(sound), sound);
        String changed = text.replaceFirst(sound, broken)
                .replace("</osm>", broken.startsWith("<osmC") ? "</osmChange>" : "</osm>");
        String message = refusal(changed.getBytes(StandardCharsets.UTF_8));
        assertTrue(message.contains(words), message);
    }

    @Test
    void coordinatesInAnotherUnitAreNoPlaces() throws IOException {
        String text = town().text().replaceAll("lat='51.4810000'", "lat='514810000'");
        ImportReport report = OsmTown.read(text, OsmSettings.standard()).report();
        assertEquals(3, report.count("nodes of roads that lie beyond 180 or 90 degrees"), report.text());
        String nowhere = town().text().replaceAll("lat='51.4", "lat='514");
        assertTrue(refusal(nowhere.getBytes(StandardCharsets.UTF_8)).contains("found no node of its 3 roads"));
    }

    @Test
    void theFirstOfTwoWithOneNumberCounts() {
        String text = town().text()
                .replace(
                        "</osm>",
                        "<node id='11' lon='9' lat='9'/><way id='1'><nd ref='31'/><nd ref='11'/>"
                                + "<tag k='highway' v='primary'/></way></osm>");
        ImportReport report = OsmTown.read(text, OsmSettings.standard()).report();
        assertEquals(1, report.count("nodes of roads that are told twice"), report.text());
        assertEquals(1, report.count("roads whose number another one has"), report.text());
    }

    @Test
    void believesNoClaimOfTenGigabytes() throws IOException {
        byte[] sound = pbf();
        byte[] header = sound.clone();
        header[0] = 0x7f; // the header of the first block takes 2 GB
        assertTrue(refusal(header).contains("found a header of 2130706"), refusal(header));
        assertTrue(refusal(PbfText.frame("OSMHeader", 10_000_000_000L, new byte[0]))
                .contains("found a block of 10000000000 bytes at byte 0, where the format has at most 33554432"));
        byte[] hollow =
                PbfText.concat(new PbfText().bytes(), PbfText.packedBlob("OSMData", 10_000_000_000L, new byte[100]));
        assertTrue(refusal(hollow).contains("content of 10000000000 bytes, where the format has at most 33554432"));
    }

    @Test
    void refusesABlockThatUnpacksToMillionsOfRoads() throws IOException {
        byte[] bomb = new PbfText().roads(1_000_000).bytes();
        assertTrue(bomb.length < 200_000, bomb.length + " bytes");
        String message = refusal(bomb);
        assertTrue(message.contains("it unpacks to more than a block of its size can hold"), message);
    }

    @Test
    void refusesAWayWithoutEnd() throws IOException {
        Path file = folder.resolve("endless.osm.gz");
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write("<osm><way id='1'><tag k='highway' v='primary'/>".getBytes(StandardCharsets.UTF_8));
            byte[] node = "<nd ref='1'/>".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int times = 0; times < 2000; times++) output.write(node);
            output.write("</way></osm>".getBytes(StandardCharsets.UTF_8));
        }
        String message = assertThrows(InputException.class, () -> read(file)).getMessage();
        assertTrue(message.contains("found a way of more than"), message);
    }

    /** What is unpacked is far more than a file of this size can hold, though each way and relation is small enough. */
    @ParameterizedTest
    @CsvSource({
        "<way id='1'>, <nd ref='1'/>, </way>",
        "<relation id='1'>, <member type='way' ref='1' role=''/>,"
                + " <tag k='type' v='multipolygon'/><tag k='natural' v='water'/></relation>"
    })
    void refusesOutlinesWithoutEnd(String begin, String part, String end) throws IOException {
        Path file = folder.resolve("outlines.osm.gz");
        byte[] element = (begin + part.repeat(10_000) + end).getBytes(StandardCharsets.UTF_8);
        try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write("<osm>".getBytes(StandardCharsets.UTF_8));
            for (int times = 0; times < 300; times++) output.write(element);
            output.write("</osm>".getBytes(StandardCharsets.UTF_8));
        }
        String message = assertThrows(InputException.class, () -> read(file)).getMessage();
        assertTrue(message.contains("nodes of waters and outlines; expected as many as a file"), message);
    }

    @Test
    void saysWhichFeatureItLacks() throws IOException {
        String message = refusal(new PbfText("OsmSchema-V0.6", "HistoricalInformation").bytes());
        assertTrue(message.contains("found a file that needs the feature 'HistoricalInformation'"), message);
        assertTrue(message.contains("take an extract of one moment from it"), message);
    }

    @Test
    void refusesWhatHasNoRoads() throws IOException {
        assertTrue(refusal("<osm/>".getBytes(StandardCharsets.UTF_8)).contains("found no road for cars"));
        assertTrue(refusal(new PbfText().bytes()).contains("found no road for cars"));
    }
}
