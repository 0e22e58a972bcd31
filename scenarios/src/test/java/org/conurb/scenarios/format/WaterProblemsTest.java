package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city may have waters; what the reader says where they are wrong. */
class WaterProblemsTest {

    private static final String FILE = "water.geojson";
    private static final String CITY = "city.yaml";
    private static final String RING = "[-2.30, 53.50], [-2.29, 53.50], [-2.29, 53.51], [-2.30, 53.50]";
    private static final String WATERS = """
            {"type": "FeatureCollection", "name": "exported from somewhere", "features": [
            {"type": "Feature", "properties": {"kind": "river", "width": 12},
             "geometry": {"type": "MultiLineString", "coordinates": [[[-2.3, 53.5], [-2.2, 53.5]]]}},
            {"type": "Feature", "properties": null,
             "geometry": {"type": "Polygon", "coordinates": [[%s]]}}]}
            """.formatted(RING);

    @TempDir
    Path folder;

    private BrokenCity city;

    @BeforeEach
    void writeTheTestCity() {
        city = BrokenCity.write(folder)
                .write(FILE, WATERS)
                .change(CITY, "- zones.geojson", "- zones.geojson\n      - water.geojson");
    }

    @Test
    void watersOfOthersAreReadWhateverElseTheyTell() {
        CityReader.read(city.folder());
        List<Water.Feature> waters =
                WaterFile.read(city.folder(), new Problems()).orElseThrow().features();
        assertEquals("river", waters.get(0).kind());
        assertFalse(waters.get(0).isArea());
        assertEquals("", waters.get(1).name());
        assertTrue(waters.get(1).isArea());
    }

    @Test
    void aFileWithoutASource() {
        city.change(CITY, "      - water.geojson\n", "");
        assertEquals(
                "city.yaml: sources: found no source for water.geojson; expected a source for every table;"
                        + " name the file under the files of a source",
                city.problem());
    }

    @Test
    void aRingThatIsNotClosedOrTooShort() {
        assertEquals(
                "water.geojson:4: geometry: found a ring that is not closed in feature 2; expected the last position"
                        + " being the first again; add its first position at its end",
                city.change(
                                FILE,
                                RING,
                                RING.replace("[-2.30, 53.50]", "[-2.31, 53.50]").replaceFirst("31", "30"))
                        .problem());
        String problem = city.write(FILE, WATERS.replace(RING, "[-2.3, 53.5], [-2.2, 53.5], [-2.3, 53.5]"))
                .problem();
        assertTrue(problem.startsWith("water.geojson:4: geometry: found a ring of 3 positions in feature 2;"), problem);
    }

    @Test
    void metresWhereDegreesShouldBe() {
        assertEquals(
                "water.geojson:2: geometry: found the position 380123.0, 401000.0 in feature 1; expected longitude and"
                        + " latitude in degrees (WGS84); export the file as WGS84 (EPSG:4326)",
                city.change(FILE, "[-2.3, 53.5]", "[380123, 401000]").problem());
    }

    @Test
    void shapesThatAreNeitherSurfacesNorLines() {
        String problem = city.change(FILE, "MultiLineString", "Point").problem();
        assertTrue(
                problem.startsWith("water.geojson:2: geometry: found a Point in feature 1; expected a Poly"), problem);
        assertTrue(problem.endsWith("take the feature out, or export surfaces and lines alone"), problem);
        problem = city.write(FILE, WATERS.replace("MultiLineString", "LineString"))
                .problem();
        assertTrue(problem.contains("found the position [[-2.3,53.5],[-2.2,53.5]]"), problem);
        problem = city.write(FILE, WATERS.replace("[[[-2.3, 53.5], [-2.2, 53.5]]]", "[[[-2.3, 53.5]]]"))
                .problem();
        assertTrue(problem.contains("found a line of 1 positions in feature 1"), problem);
        problem = city.write(FILE, WATERS.replace("\"river\"", "7")).problem();
        assertTrue(problem.startsWith("water.geojson:2: properties.kind: found 7 in feature 1"), problem);
    }

    @Test
    void aFileThatIsNoCollectionOrBreaksOff() {
        String problem = city.write(FILE, "{\"type\": \"Topology\"}").problem();
        assertTrue(problem.startsWith("water.geojson:1: type: found 'Topology'; expected a GeoJSON"), problem);
        problem =
                city.write(FILE, WATERS.substring(0, WATERS.indexOf("[[-2.30"))).problem();
        assertTrue(problem.contains("found broken JSON") && problem.contains("after 1 features"), problem);
    }
}
