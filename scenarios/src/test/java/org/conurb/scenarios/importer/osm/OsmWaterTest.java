package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.importer.osm.PbfText.Node;
import org.conurb.scenarios.importer.osm.PbfText.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Waters beside a street 11-21. A step of the grid is some 70 m to the east and 111 m to the north, so that a square of
 * four nodes holds 7,700 m².
 */
class OsmWaterTest {

    private static final String SQUARE = "41 51 52 42 41";
    private static final String LAKE = "41 81 85 45 41";
    private static final String ISLAND = "52 53 63 62 52";

    @TempDir
    private Path folder;

    private static OsmTown town() {
        return new OsmTown().street(1, "11 21");
    }

    private static Water.Feature only(OsmTown town) {
        List<Water.Feature> features = town.readAll().water().features();
        assertEquals(1, features.size());
        return features.get(0);
    }

    private static long broken(OsmTown town) {
        return town.read().report().count(WaterBuilder.BROKEN);
    }

    /** Degrees from the south-western node of the grid in steps of it. */
    private static long[] steps(double[] line) {
        long[] steps = new long[line.length];
        for (int place = 0; place < line.length; place++) {
            double zero = place % 2 == 0 ? 0.001 : 51.48;
            steps[place] = Math.round((line[place] - zero) / OsmTown.STEP_DEGREES);
        }
        return steps;
    }

    @ParameterizedTest
    @ValueSource(strings = {"natural=water", "waterway=riverbank", "landuse=reservoir", "landuse=basin"})
    void aClosedWayWithTheTagOfAWaterIsASurface(String tag) {
        Water.Feature pond = only(town().way(2, SQUARE, tag, "name=Duck Pond"));
        assertTrue(pond.isArea());
        assertEquals(tag.substring(tag.indexOf('=') + 1), pond.kind());
        assertEquals("Duck Pond", pond.name());
        assertArrayEquals(
                new long[] {4, 1, 5, 1, 5, 2, 4, 2, 4, 1},
                steps(pond.parts().get(0).get(0)));
    }

    @Test
    void outlinesRunAnticlockwiseWhateverTheirWayDoes() {
        Water.Feature pond = only(town().way(2, "41 42 52 51 41", "natural=water"));
        assertArrayEquals(
                new long[] {4, 1, 5, 1, 5, 2, 4, 2, 4, 1},
                steps(pond.parts().get(0).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"river", "canal"})
    void riversAndCanalsAreLines(String kind) {
        Water.Feature river = only(town().way(2, "41 52 61", "waterway=" + kind));
        assertEquals(kind, river.kind());
        assertArrayEquals(
                new long[] {4, 1, 5, 2, 6, 1}, steps(river.parts().get(0).get(0)));
    }

    @Test
    void aNodeThatIsMissingCutsARiver() {
        Water.Feature river = only(town().way(2, "41 51 61 101 62 52", "waterway=river"));
        assertEquals(2, river.parts().size());
        assertArrayEquals(new long[] {6, 2, 5, 2}, steps(river.parts().get(1).get(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waterway=stream",
                "natural=wetland",
                "landuse=meadow",
                "waterway=river tunnel=culvert",
                "natural=water covered=yes",
                "landuse=reservoir location=underground"
            })
    void streamsAndWhatCannotBeSeenAreNone(String tags) {
        assertEquals(
                List.of(),
                town().way(2, SQUARE, tags.split(" ")).readAll().water().features());
    }

    @Test
    void smallPondsAndPointsThatBendNothingAreLeftOut() {
        OsmTown town = town().way(2, "41 51 61 62 42 41", "natural=water") // 51 lies between 41 and 61
                .near(91, 4.0, 1.0)
                .near(92, 4.2, 1.0)
                .near(93, 4.2, 1.2)
                .way(3, "91 92 93 91", "natural=water"); // half of 14 m by 22 m
        assertArrayEquals(
                new long[] {4, 1, 6, 1, 6, 2, 4, 2, 4, 1},
                steps(only(town).parts().get(0).get(0)));
        assertEquals(1, town.read().report().count("water surfaces of less than 1000 m²"));
    }

    @Test
    void outlinesOfSeveralWaysAreJoinedAndIslandsCutOut() {
        Water.Feature lake = only(town().way(2, "41 81 85")
                .way(3, "41 45 85", "barrier=wall")
                .way(4, ISLAND, "natural=wood")
                .multipolygon(9, "outer=2 outer=3 inner=4", "natural=water", "name=Long Lake"));
        assertEquals("Long Lake", lake.name());
        List<double[]> rings = lake.parts().get(0);
        assertArrayEquals(new long[] {4, 1, 8, 1, 8, 5, 4, 5, 4, 1}, steps(rings.get(0)));
        assertArrayEquals(new long[] {5, 2, 5, 3, 6, 3, 6, 2, 5, 2}, steps(rings.get(1)), "an island runs clockwise");
    }

    @Test
    void aLakeOfSeveralPartsHasEachIslandInItsOwn() {
        Water.Feature lakes = only(town().way(2, "04 05 15 14 04")
                .way(3, LAKE)
                .way(4, ISLAND)
                .multipolygon(9, "outer=2 outer=3 inner=4", "landuse=reservoir"));
        assertEquals(2, lakes.parts().size());
        assertEquals(1, lakes.parts().get(0).size());
        assertEquals(2, lakes.parts().get(1).size());
    }

    @Test
    void anOutlineThatIsTaggedTooDoesNotHideItsIslands() {
        Water.Feature lake = only(town().way(2, LAKE, "natural=water")
                .way(4, ISLAND)
                .multipolygon(9, "outer=2 inner=4", "natural=water"));
        assertEquals(2, lake.parts().get(0).size());
    }

    @Test
    void brokenSurfacesAreLeftOutAndCounted() {
        assertEquals(1, broken(town().way(2, "41 51 52 42", "natural=water")), "an open way");
        assertEquals(1, broken(town().way(2, "41 51 101 42 41", "natural=water")), "a way without one of its nodes");
        OsmTown open = town().way(2, "41 81 85").way(3, "41 45").multipolygon(9, "outer=2 outer=3", "natural=water");
        assertEquals(1, broken(open), "an outline that stays open");
        OsmTown flat = town().way(2, "41 81").way(3, "81 41").multipolygon(9, "outer=2 outer=3", "natural=water");
        assertEquals(1, broken(flat), "an outline there and back");
        OsmTown point = town().way(2, LAKE).way(3, "52 52").multipolygon(9, "outer=2 inner=3", "natural=water");
        assertEquals(1, broken(point), "an island that is a point");
        OsmTown lacking = town().way(2, "41 81 85").multipolygon(9, "outer=2 outer=3", "natural=water");
        assertEquals(1, broken(lacking), "an outline without one of its ways");
        assertEquals(List.of(), lacking.readAll().water().features());
    }

    @Test
    void watersChangeNothingOfTheRoads() {
        OsmTown dry = town();
        OsmTown wet = town().way(2, LAKE, "natural=water").way(3, "11 41", "waterway=river");
        assertEquals(dry.read().network().links(), wet.read().network().links());
        assertEquals(dry.read().crs(), wet.read().crs());
        assertEquals(dry.read().network().pointX(0, 1), wet.read().network().pointX(0, 1));
    }

    /** Files that were not sorted, and several threads, give the same waters. */
    @Test
    void pbfHoldsTheSameWaterAsXmlOnAnyNumberOfThreads() throws IOException {
        OsmTown town = town().way(2, "41 81 85")
                .way(3, "41 45 85")
                .way(4, ISLAND)
                .way(5, SQUARE, "landuse=basin")
                .way(6, "11 41", "waterway=canal")
                .multipolygon(9, "outer=2 outer=3 inner=4", "natural=water");
        byte[] pbf = new PbfText()
                .multipolygon(9, new long[] {2, 3, 4}, List.of("outer", "outer", "inner"), "natural", "water")
                .block(new Way(3, new long[] {41, 45, 85}), new Way(1, new long[] {11, 21}, "highway", "residential"))
                .block(
                        new Way(6, new long[] {11, 41}, "waterway", "canal"),
                        new Way(5, new long[] {41, 51, 52, 42, 41}, "landuse", "basin"),
                        new Way(2, new long[] {41, 81, 85}))
                .block(new Way(4, new long[] {52, 53, 63, 62, 52}))
                .block(nodes(11, 21, 41, 42, 45, 51, 52, 53, 62, 63, 81, 85))
                .bytes();
        Path file = Files.write(folder.resolve("town.osm.pbf"), pbf);
        List<String> expected = town.readAll().water().features().stream()
                .map(OsmWaterTest::told)
                .toList();
        assertEquals(3, expected.size());
        for (int threads : new int[] {1, 2, 5}) {
            OsmMap read = OsmRoads.readAll(file, OsmSettings.standard().on(threads), step -> {});
            assertEquals(
                    expected,
                    read.water().features().stream().map(OsmWaterTest::told).toList());
        }
    }

    private static String told(Water.Feature feature) {
        StringBuilder text = new StringBuilder(feature.kind());
        feature.parts().forEach(part -> part.forEach(line -> text.append(Arrays.toString(line))));
        return text.toString();
    }

    private static Node[] nodes(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> new Node(
                        number, 0.001 + number / 10 * OsmTown.STEP_DEGREES, 51.48 + number % 10 * OsmTown.STEP_DEGREES))
                .toArray(Node[]::new);
    }
}
