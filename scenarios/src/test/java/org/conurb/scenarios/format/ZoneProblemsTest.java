package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says of zones whose shapes or properties are wrong. */
class ZoneProblemsTest {

    private static final String FILE = "zones.geojson";
    private static final String RING = "[-2.3000000, 53.5000000], [-2.2700000, 53.5000000], [-2.2700000, 53.5200000], "
            + "[-2.3000000, 53.5200000], [-2.3000000, 53.5000000]";

    @TempDir
    Path folder;

    private BrokenCity city;

    @BeforeEach
    void writeTheTestCity() {
        city = BrokenCity.write(folder);
    }

    @Test
    void anOutlineThatCrossesItself() {
        String bow = "[-2.3, 53.5], [-2.27, 53.52], [-2.27, 53.5], [-2.3, 53.52], [-2.3, 53.5]";
        String problem = city.change(FILE, RING, bow).problem();
        assertTrue(problem.startsWith("zones.geojson:2: geometry: found self-intersection near 38"), problem);
        assertTrue(problem.contains("in feature 1 (Z01)"), problem);
    }

    @Test
    void anOutlineThatIsNotClosedOrHasNoCorners() {
        String open = RING.substring(0, RING.lastIndexOf(", ["));
        assertEquals(
                "zones.geojson:2: geometry: found a ring that is not closed in feature 1 (Z01);"
                        + " expected the last position being the first again",
                city.change(FILE, RING, open).problem());
        assertEquals(
                "zones.geojson:2: geometry: found a ring of 0 positions in feature 1 (Z01);"
                        + " expected at least four, the last being the first again",
                city.change(FILE, open, "").problem());
    }

    @Test
    void metresWhereDegreesShouldBe() {
        assertEquals(
                "zones.geojson:2: geometry: found the position 380123.0, 401000.0 in feature 1 (Z01); expected longitude"
                        + " and latitude in degrees (WGS84); export the file as WGS84 (EPSG:4326)",
                city.change(FILE, "[-2.3000000, 53.5000000]", "[380123, 401000]")
                        .problem());
    }

    @Test
    void aGeometryThatIsNoPolygon() {
        assertEquals(
                "zones.geojson:2: geometry: found a MultiPolygon in feature 1 (Z01); expected one Polygon;"
                        + " split it into zones",
                city.change(FILE, "Polygon", "MultiPolygon").problem());
    }

    @Test
    void aPropertyThatIsMissing() {
        assertEquals(
                "zones.geojson:2: properties.area_name: found nothing in feature 1; expected a text",
                city.change(FILE, "\"area_name\"", "\"areaName\"").problem());
    }

    @Test
    void aZoneThatComesTwice() {
        List<String> problems = city.change(FILE, "\"Z02\"", "\"Z01\"").problems();
        assertTrue(problems.stream()
                .anyMatch(text -> text.startsWith(
                        "zones.geojson:3: properties.zone: found 'Z01' a second time (first in line 2)")));
    }

    @Test
    void oneAreaUnderTwoNames() {
        assertEquals(
                "zones.geojson:3: properties.area_name: found 'Nord' for A01; expected 'North' as in line 2",
                city.write(FILE, city.text(FILE).replaceFirst("(?s)(Z02.*?)North", "$1Nord"))
                        .problem());
    }

    @Test
    void aFileThatIsNoGeoJson() {
        assertTrue(city.write(FILE, "[1, 2]").problem().contains("expected a GeoJSON FeatureCollection of zones"));
        assertTrue(
                city.write(FILE, "{\"type\": \"FeatureCollection\"").problem().contains("broken JSON"));
        assertTrue(city.write(FILE, "").problem().contains("found an empty file"));
        assertTrue(city.delete(FILE).problem().contains("found no such file"));
    }
}
