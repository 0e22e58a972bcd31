package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conurb.engine.population.HouseholdType;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.WaterFile;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code conurb new --city} with the made-up harbour town of the examples, and every command of docs/own-city.md. */
class OwnCityTest {

    private static final Path EXAMPLE = TestData.repository().resolve("scenarios/examples/own-city");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new Prompt(Program.services(), new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(words);
    }

    /** Makes a town of the example's roads. */
    private int make(Object... options) {
        Path town = folder.resolve("town");
        List<Object> words = new ArrayList<>(List.of("new", town, "--city", EXAMPLE.resolve("harbour.osm")));
        words.addAll(List.of(options));
        return type(words.toArray());
    }

    private CityFolder town() {
        return CityReader.read(folder.resolve("town/city"));
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void everyCommandOfTheGuideWorks() throws IOException {
        List<String> commands = Files.readAllLines(TestData.repository().resolve("docs/own-city.md")).stream()
                .filter(line -> line.startsWith("./conurb "))
                .toList();
        assertEquals(6, commands.size(), "commands of docs/own-city.md");
        for (String command : commands) {
            Object[] words =
                    Arrays.stream(command.split(" ")).skip(1).map(this::placed).toArray();
            assertEquals(0, type(words), () -> command + "\n" + err);
        }
        assertTrue(Files.exists(folder.resolve("runs/harbour/report.html")));
        Path grid = folder.resolve("harbour/city");
        assertTrue(Files.readString(grid.resolve("city.yaml")).contains("https://www.openstreetmap.org/copyright"));
        assertEquals(0, type("check", folder.resolve("runs/harbour-wards")), err.toString());
        String water = Files.readString(folder.resolve("harbour-roads/water.geojson"));
        assertEquals(water, Files.readString(grid.resolve("water.geojson")));
        assertEquals(water, Files.readString(folder.resolve("runs/harbour/snapshots/2011/water.geojson")));
    }

    /** Inputs lie in the repository, what is made goes into the test's folder. */
    private Object placed(String word) {
        if (word.startsWith("scenarios/examples/")) return TestData.repository().resolve(word);
        boolean isMade = word.startsWith("harbour") || word.startsWith("runs/");
        return isMade ? folder.resolve(word) : word;
    }

    @Test
    void theCityHoldsWhatWasGiven() throws IOException {
        int code = make(
                "--zones",
                EXAMPLE.resolve("wards.geojson"),
                "--zone-key",
                "ward",
                "--name-key",
                "ward_name",
                "--population",
                EXAMPLE.resolve("population.csv"),
                "--households",
                EXAMPLE.resolve("households.csv"),
                "--commuting",
                EXAMPLE.resolve("commuting.csv"),
                "--name",
                "Harbour",
                "--source",
                "The harbour master");
        assertEquals(0, code, err.toString());
        CityFolder city = town();
        assertEquals("Harbour", city.name());
        assertEquals(4, city.zones().count());
        assertEquals("Southwest", city.zones().zone(0).name());
        assertEquals(10_400, city.marginals().residents(0));
        double[] shares = IntStream.range(0, 4)
                .mapToDouble(zone -> city.zones().zone(zone).shareOfArea())
                .toArray();
        double[] given = {3400 / 10_400.0, 2900 / 10_400.0, 1800 / 10_400.0, 2300 / 10_400.0};
        for (int zone = 0; zone < 4; zone++) assertEquals(given[zone], shares[zone], 1e-8, "nine digits are written");
        int[] households = {1350, 1150, 1200, 480, 300};
        int all = 0;
        for (HouseholdType type : HouseholdType.values()) all += households(city.marginals(), type);
        assertEquals(Arrays.stream(households).sum(), all, 5, "households, but for the rounding of 22 kinds and sizes");
        assertEquals(3740, workersWithin(city), "commuters who neither come from outside nor go there");
        assertTrue(city.markets().labour().jobs(0) >= 510 + 330 + 190 + 240 + 420, "jobs where people come to work");
        assertEquals(4, city.roads().gateways().count(), "the outermost crossings, since no main road ends");
        assertTrue(city.travel() != null, "those who work travel");
        assertTrue(city.sources().stream().anyMatch(source -> source.publisher().equals("The harbour master")));
        GmnsNetwork roads = GmnsNetwork.read(folder.resolve("town/city/network"));
        assertEquals(city.crs(), roads.crs());
        Water water = WaterFile.read(city.folder(), new Problems()).orElseThrow();
        assertEquals(3, water.features().size(), "the harbour, the pond and the river");
        String yaml = Files.readString(folder.resolve("town/city/city.yaml"));
        assertTrue(yaml.contains("© OpenStreetMap contributors, ODbL 1.0"), yaml);
        assertTrue(yaml.contains("Taken from the city of Greater Manchester as a stand-in"), yaml);
    }

    private static int households(Marginals marginals, HouseholdType type) {
        return IntStream.rangeClosed(1, Marginals.LARGEST_HOUSEHOLD)
                .map(size -> marginals.households(0, type, size))
                .sum();
    }

    private static int workersWithin(CityFolder city) {
        return city.markets().labour().workers(0, 0);
    }

    @Test
    void peopleLiveWhereTheStreetsAre() {
        assertEquals(0, make("--zones", "grid:400", "--population", 10_400), err.toString());
        CityFolder city = town();
        double sum = 0;
        for (int zone = 0; zone < city.zones().count(); zone++) {
            sum += city.zones().zone(zone).shareOfArea();
            assertTrue(
                    city.zones().zone(zone).shareOfArea() > 0,
                    "a cell of " + city.zones().code(zone) + " has streets");
        }
        assertEquals(1, sum, 1e-6, "shares of nine digits over some thirty cells");
        assertEquals(null, city.markets(), "nothing is told of jobs");
        assertTrue(city.marginals().residentsBetween(0, 0, 17) > 0);
    }

    @Test
    void jobsAloneMakeWorkAndHomesToo() {
        assertEquals(0, make("--population", 10_400, "--jobs", 9_000, "--json"), err.toString());
        assertTrue(out.toString().contains("\"jobs\":9000"), out.toString());
        CityFolder city = town();
        int outside = city.markets().labour().outside();
        assertEquals(0, city.markets().labour().workers(0, outside), "there is work for all");
        assertTrue(city.markets().labour().workers(outside, 0) > 0, "and some for people from outside");
    }

    @Test
    void areasOfTheirOwnHaveRatesAndPeopleOfTheirOwn() throws IOException {
        Path population = table("ages.csv", ages());
        int code = make(
                "--zones",
                EXAMPLE.resolve("wards.geojson"),
                "--zone-key",
                "ward",
                "--area-key",
                "ward_name",
                "--population",
                population,
                "--households",
                4_000,
                "--commuting",
                EXAMPLE.resolve("commuting.csv"));
        assertEquals(0, code, err.toString());
        CityFolder city = town();
        assertEquals(4, city.zones().areas().count());
        int residents = IntStream.range(0, 4).map(city.marginals()::residents).sum();
        assertEquals(2 * 91 * 60, residents);
        for (int age = 0; age <= Marginals.LAST_AGE; age++) {
            int ofAge = 0;
            for (int area = 0; area < 4; area++) ofAge += city.marginals().residents(area, 0, age);
            assertEquals(60, ofAge, "women or men of age " + age + " over all areas");
        }
    }

    private static String ages() {
        StringBuilder text = new StringBuilder("sex,age,population\n");
        for (String sex : List.of("M", "F")) {
            for (int age = 0; age <= Marginals.LAST_AGE; age++) text.append(sex + "," + age + ",60\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--population many | many: found no such file; expected a table (CSV); name the file, or give a number",
                "--population TABLE | t.csv:1: people: found an unknown column; expected population",
                "--population 900 --zones grid:7 | --zones: found 'grid:7'; expected grid:METRES with 50 to 100000",
                "--population 900 --zones WARDS | there are ward, ward_name",
                "--population 900 --zones WARDS --zone-key ward --people-key wart | 'ward'?",
                "--population 900 --households 901 | found 901 households for 886 residents in CITY",
                "--population 900 --base-year 20 | --base-year is 20; it should be from 1801 to 2200",
                "--zones grid:500 | Missing required argument(s): --population",
                "--population 900 --jobs TABLE | t.csv:1: zone: found no such column; expected zone,jobs",
                "--population 900 --commuting TABLE | t.csv:1: home: found no such column; expected home,work,workers",
            })
    void whatIsWrongIsToldAndNothingIsLeft(String typed, String expected) throws IOException {
        Path table = table("t.csv", "people\n12\n");
        Object[] options = Arrays.stream(typed.split(" "))
                .map(word ->
                        word.equals("TABLE") ? table : word.equals("WARDS") ? EXAMPLE.resolve("wards.geojson") : word)
                .toArray();
        assertEquals(2, make(options));
        assertTrue(err.toString().contains(expected), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertFalse(Files.exists(folder.resolve("town")), "nothing is left of a city that could not be made");
    }

    @Test
    void rowsThatAreWrongAreAllNamed() throws IOException {
        Path population = table("p.csv", "zone,population\nW1,12\nW9,x\nW1,3\n");
        int code = make("--zones", EXAMPLE.resolve("wards.geojson"), "--zone-key", "ward", "--population", population);
        assertEquals(2, code);
        String told = err.toString();
        assertTrue(told.contains("p.csv:3: zone: found 'W9'; expected one of W1, W2, W3, W4"), told);
        assertTrue(told.contains("p.csv:3: population: found 'x'; expected a whole number of at least 0"), told);
        assertTrue(told.contains("p.csv:4: zone: found 'W1' a second time; expected each zone once"), told);
    }

    @Test
    void aCityIsNotMadeOverAnotherAndRunsFromTwoSidesAreRefused() throws IOException {
        assertEquals(0, make("--population", 500), err.toString());
        String before = Files.readString(folder.resolve("town/city/city.yaml"));
        assertEquals(2, make("--population", 600));
        assertTrue(err.toString().contains("found something that exists already"), err.toString());
        assertEquals(before, Files.readString(folder.resolve("town/city/city.yaml")));
        assertEquals(
                2,
                type("new", folder.resolve("x"), "--city", EXAMPLE, "--population", 1, "--from", folder.resolve("y")));
        assertTrue(err.toString().contains("--from takes another's city, --city makes one"), err.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("town"),
                    left.map(path -> path.getFileName().toString()).toList());
        }
    }
}
