package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every published extract can be read, and holds as much road as others have measured in it. */
class PublishedOsmTest {

    private static final Path FOLDER = TestData.folder().resolve("osm");

    /**
     * The published lengths are those on a sphere. At 55 degrees the ellipsoid is up to 0.4 % longer from east to west and
     * up to 0.2 % longer from south to north, at 40 degrees up to 0.2 % longer and 0.2 % shorter.
     */
    private static final double SPHERE_SHARE = 0.004;

    /** Lengths are published to 0.1 km. */
    private static final double ROUNDING_KM = 0.05;

    /** One of the extracts. */
    record Extract(String file, long roads, double km) {
        static Extract of(String line) {
            String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",", -1);
            return new Extract(cells[0], Long.parseLong(cells[8]), Double.parseDouble(cells[10]));
        }

        Path path() {
            return FOLDER.resolve(file);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Extract> extracts() throws IOException {
        Path list = FOLDER.resolve("FILES.csv");
        if (!Files.exists(list)) return Stream.of(new Extract("none", 0, 0));
        return Files.readAllLines(list).stream().skip(1).map(Extract::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extracts")
    void holdsAsMuchRoadAsWasPublished(Extract extract) {
        assumeTrue(Files.exists(extract.path()), TestData.absence());
        OsmSettings all = OsmSettings.standard().service(true).on(2).withClosedRoads();
        OsmRoads.Measured measured = OsmRoads.measure(extract.path(), all);
        assertEquals(extract.roads(), measured.roads(), "roads");
        assertEquals(extract.km(), measured.metres() / 1000, ROUNDING_KM + SPHERE_SHARE * extract.km(), "km");
    }

    private static RoadNetwork read(String file, String crs) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), TestData.absence());
        return OsmRoads.read(path, OsmSettings.standard().in(crs)).network();
    }

    @Test
    void knowsTheStreetsOfOxford() {
        RoadNetwork network = read("oxford_uk_2015.osm.gz", "EPSG:27700");
        int observatory = network.findLink("3099324_1");
        assertEquals("Observatory Street", network.name(observatory));
        assertEquals(RoadClass.RESIDENTIAL, network.roadClass(observatory));
        assertEquals(20 * 0.44704, network.freeSpeed(observatory), 1e-9, "20 mph");
        assertEquals(118.66, network.lengthMetres(observatory), 0.05);
        int woodstock = network.findLink("38596551_2_back");
        assertEquals("Woodstock Road", network.name(woodstock));
        assertEquals(1.5, network.lanes(woodstock), "three lanes for both directions");
        // The Radcliffe Observatory's quarter lies around 450 800 east, 207 300 north of the National Grid's origin.
        assertEquals(450_800, network.x(network.topology().tail(woodstock)), 500);
        assertEquals(207_300, network.y(network.topology().tail(woodstock)), 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heidelberg_de.osm.pbf", "monaco_graphhopper.osm.gz", "baltimore_us.osm.pbf"})
    void everyPlaceOfAnImportedTownCanBeReachedFromEveryOther(String file) {
        RoadNetwork network = read(file, "");
        NetworkChecks checks = NetworkChecks.of(network, Mode.CAR);
        assertEquals(1, checks.components());
        List<String> serious = checks.findings().stream()
                .map(NetworkChecks.Finding::what)
                .filter(what -> !what.contains("shorter than 1 m"))
                .toList();
        assertEquals(List.of(), serious);
    }

    @Test
    void readsTheSameOnAnyNumberOfThreads() {
        Path path = FOLDER.resolve("portland_central_or_us.osm.pbf"); // its objects are in no order
        assumeTrue(Files.exists(path), TestData.absence());
        GmnsNetwork one = OsmRoads.read(path, OsmSettings.standard());
        for (int threads : new int[] {2, 5}) {
            GmnsNetwork more = OsmRoads.read(path, OsmSettings.standard().on(threads));
            NetworksAreEqual.check(one.network(), more.network());
            assertEquals(one.movements(), more.movements());
            assertEquals(one.report().text(), more.report().text());
        }
        assertTrue(one.movements().size() > 100, "Portland has hundreds of bans on turning");
    }
}
