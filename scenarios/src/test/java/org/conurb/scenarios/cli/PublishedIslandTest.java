package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.engine.population.HouseholdType;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Marginals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recipe of docs/own-city.md on real places: the Isle of Wight with its census, and Heidelberg's OpenStreetMap. */
class PublishedIslandTest {

    private static final Path ISLAND = TestData.folder().resolve("roads/isle_of_wight");
    private static final Path TOWN = TestData.folder().resolve("osm/heidelberg_de.osm.pbf");
    private static final String CODE = "E06000046";

    /** Census 2011, key statistics of the constituency, which is the island. */
    private static final double ONE_PERSON_SHARE = 0.327;

    private static final double LONE_PARENT_SHARE = 0.101;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void needsPublishedFigures() {
        assumeTrue(Files.exists(ISLAND) && Files.exists(TOWN) && TestData.present(), TestData.absence());
    }

    private void type(Object... arguments) {
        out.getBuffer().setLength(0);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(words);
        assertEquals(0, code, err.toString());
    }

    private Path population() throws IOException {
        Path table = TestData.folder().resolve("demography/compare_population_mid2011_age_sex.csv");
        String rows = Files.readAllLines(table).stream()
                .filter(line -> line.startsWith(CODE))
                .map(line -> line.split(","))
                .map(cells -> cells[2] + "," + cells[3] + "," + cells[4])
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("population.csv"), "sex,age,population\n" + rows + "\n");
    }

    private Path commuting() throws IOException {
        List<String> lines = Files.readAllLines(ISLAND.resolve("travel_to_work_od_msoa_census2011.csv"));
        String rows = lines.stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .map(cells -> cells[0] + "," + cells[1] + "," + cells[2])
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("commuting.csv"), "home,work,workers\n" + rows + "\n");
    }

    private Path island() throws IOException {
        Path roads = folder.resolve("roads");
        type("import", "geojson", ISLAND.resolve("roads.geojson.gz"), "--out", roads, "--crs", "EPSG:27700");
        Path city = folder.resolve("wight");
        type(
                "new",
                city,
                "--city",
                roads,
                "--zones",
                ISLAND.resolve("msoa_zones_travel_to_work.geojson"),
                "--zone-key",
                "geo_code",
                "--name-key",
                "geo_name",
                "--people-key",
                "all",
                "--population",
                population(),
                "--commuting",
                commuting(),
                "--name",
                "Isle of Wight",
                "--source",
                "Office for National Statistics");
        return city;
    }

    @Test
    void threeCommandsMakeAnIslandThatLivesLikeTheRealOne() throws IOException {
        Path city = island();
        checkFigures(CityReader.read(city.resolve("city")));
        run(city, "0.01", "none");
    }

    @Test
    @EnabledIfSystemProperty(named = "conurb.long", matches = "true")
    void peopleOfTheIslandTravelOnItsRoads() throws IOException {
        run(island(), "0.05", "queue");
    }

    private void run(Path city, String share, String traffic) {
        Path run = folder.resolve("run");
        Path scenario = city.resolve("scenario.yaml");
        String ofPeople = "populationShare=" + share;
        type("run", scenario, "--years", 1, "--set", ofPeople, "--set", "traffic=" + traffic, "--out", run, "--json");
        type("check", run);
    }

    private static void checkFigures(CityFolder city) {
        assertEquals(18, city.zones().count());
        assertEquals(138_392, city.marginals().residents(0), "mid-2011, published");
        assertEquals(42_139, city.markets().labour().workers(0, 0), "WU03, published");
        double all = 0;
        for (HouseholdType type : HouseholdType.values()) all += households(city.marginals(), type);
        // The ages are the island's, the habits another city's: within 4 points of what the census counted.
        assertEquals(ONE_PERSON_SHARE, households(city.marginals(), HouseholdType.ONE_PERSON) / all, 0.04);
        assertEquals(LONE_PARENT_SHARE, households(city.marginals(), HouseholdType.LONE_PARENT) / all, 0.04);
    }

    private static double households(Marginals marginals, HouseholdType type) {
        double sum = 0;
        for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) sum += marginals.households(0, type, size);
        return sum;
    }

    @Test
    void threeCommandsMakeATownOfAnOpenStreetMapExtract() throws IOException {
        Path roads = folder.resolve("roads");
        type("import", "osm", TOWN, "--out", roads);
        Path city = folder.resolve("town");
        type("new", city, "--city", roads, "--zones", "grid:2000", "--population", 160_000, "--jobs", 90_000, "--json");
        JsonNode made = JsonMapper.shared().readTree(out.toString());
        assertEquals(160_000, made.get("residents").asInt());
        assertEquals(90_000, made.get("jobs").asInt());
        String yaml = Files.readString(city.resolve("city/city.yaml"));
        assertTrue(yaml.contains("Data available under the Open Database License"), yaml);
        run(city, "0.01", "none");
    }
}
