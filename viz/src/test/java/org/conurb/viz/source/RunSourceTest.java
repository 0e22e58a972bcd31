package org.conurb.viz.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.conurb.scenarios.results.Duck;
import org.conurb.viz.Harbour;
import org.conurb.viz.frame.Frame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page is told of a run is what the run's tables say. */
class RunSourceTest {

    private static Database database;
    private static RunSource run;
    private static Path tables;

    @BeforeAll
    static void open() {
        database = new Database();
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.run());
        run = catalog.runs().get(0);
        tables = Harbour.run().resolve("tables");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static String table(String name) {
        return Duck.parquet(tables.resolve(name + ".parquet"));
    }

    private static double number(String sql) {
        double[] answer = new double[1];
        database.query(sql, row -> answer[0] = row.getDouble(1));
        return answer[0];
    }

    /** A frame taken apart as the page does. */
    private static final class Opened {
        private final ByteBuffer bytes;
        private final int data;
        final JsonNode header;

        Opened(Frame frame) {
            bytes = frame.buffer().order(ByteOrder.LITTLE_ENDIAN);
            data = 8 + bytes.getInt(4);
            byte[] json = new byte[bytes.getInt(4)];
            bytes.get(8, json);
            header = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
        }

        private JsonNode column(String name) {
            for (JsonNode column : header.get("columns")) {
                if (column.get("name").asString().equals(name)) return column;
            }
            throw new AssertionError("no column " + name);
        }

        int length(String name) {
            return column(name).get("length").asInt();
        }

        float real(String name, int place) {
            return bytes.getFloat(data + column(name).get("offset").asInt() + 4 * place);
        }

        int whole(String name, int place) {
            return bytes.getInt(data + column(name).get("offset").asInt() + 4 * place);
        }

        int octet(String name, int place) {
            return Byte.toUnsignedInt(
                    bytes.get(data + column(name).get("offset").asInt() + place));
        }

        int small(String name, int place) {
            return Short.toUnsignedInt(
                    bytes.getShort(data + column(name).get("offset").asInt() + 2 * place));
        }
    }

    @Test
    void watersAreThoseOfTheCityWithTheirIslands() {
        assertTrue(run.manifest().get("hasWater").asBoolean());
        Opened water = new Opened(run.water());
        assertEquals(4, water.length("ringStart"), "the harbour, its island and the pond");
        assertEquals(water.whole("ringPolygon", 0), water.whole("ringPolygon", 1), "an island lies in its own harbour");
        assertTrue(water.whole("ringPolygon", 1) < water.whole("ringPolygon", 2));
        assertEquals(9, water.whole("ringStart", 1), "eight corners, and the first again");
        assertEquals(-4.8974, water.real("corners", 2 * 9), 1e-6, "the island's western end");
        assertEquals(2, water.length("lineStart"));
        assertEquals(7, water.whole("lineStart", 1));
        assertEquals(54.0098, water.real("points", 13), 1e-6, "where the river meets the harbour");
    }

    @Test
    void aCityWithoutWaterSaysSo(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("dry");
        Files.createDirectories(copy.resolve("snapshots"));
        Files.copy(Harbour.run().resolve("run.json"), copy.resolve("run.json"));
        Path city = Harbour.run().resolve("snapshots/2011");
        Path dry = Files.createDirectories(copy.resolve("snapshots/2011"));
        for (String file : List.of("city.yaml", "zones.geojson")) Files.copy(city.resolve(file), dry.resolve(file));
        Catalog catalog = new Catalog(database);
        catalog.add(copy);
        RunSource of = catalog.runs().get(0);
        assertFalse(of.manifest().get("hasWater").asBoolean());
        assertThrows(NoSuchElementException.class, of::water);
    }

    @Test
    void zonesHaveTheirFiguresInTheOrderOfTheirCodes() {
        Opened shapes = new Opened(run.zones());
        Opened population = new Opened(run.zoneMeasure("population"));
        int zones = shapes.header.get("codes").size();
        assertEquals(zones * 4, population.length("values"), "the base year and three more");
        for (int zone = 0; zone < zones; zone++) {
            String code = shapes.header.get("codes").get(zone).asString();
            double expected = number("SELECT population FROM " + table("zones") + " WHERE year = 2013 AND zone = "
                    + Database.text(code));
            assertEquals(expected, population.real("values", 2 * zones + zone), code);
        }
        Opened density = new Opened(run.zoneMeasure("density"));
        assertEquals(
                population.real("values", 0) / shapes.real("km2", 0),
                density.real("values", 0),
                0.01,
                "residents per km²");
        Opened change = new Opened(run.zoneMeasure("change"));
        for (int zone = 0; zone < zones; zone++) {
            if (population.real("values", zone) == 0) assertTrue(Float.isNaN(change.real("values", zone)));
            else assertEquals(0, change.real("values", zone), "nothing has changed in the base year");
        }
    }

    @Test
    void landIsAsLargeAsTheGridSays() {
        Opened shapes = new Opened(run.zones());
        double whole = 0;
        for (int zone = 0; zone < shapes.length("km2"); zone++) whole = Math.max(whole, shapes.real("km2", zone));
        assertEquals(0.25, whole, 0.002, "a full cell of a grid of 500 m");
    }

    @Test
    void linksShowTheTrafficOfTheTables() {
        JsonNode manifest = run.manifest();
        int year = manifest.get("travelYears").get(0).asInt();
        Opened roads = new Opened(run.roadLines());
        int busiest = 0;
        Opened figures = new Opened(run.links(year));
        for (int link = 0; link < figures.length("flow"); link++) {
            if (!(figures.real("flow", link) <= figures.real("flow", busiest))) busiest = link;
        }
        String code = roads.header.get("codes").get(busiest).asString();
        String rows = table("links") + " WHERE year = " + year + " AND link = " + Database.text(code);
        assertEquals(number("SELECT sum(vehicles) FROM " + rows), figures.real("flow", busiest), 0.5);

        int bin = (int) number("SELECT arg_max(bin, vehicles) FROM " + rows);
        Opened quarter = new Opened(run.trafficBin(year, bin));
        double vehicles = number("SELECT vehicles FROM " + rows + " AND bin = " + bin);
        double speed = number("SELECT speed FROM " + rows + " AND bin = " + bin);
        assertEquals(4 * vehicles, quarter.small("flow", busiest), 0.5, "vehicles an hour");
        assertEquals(speed / roads.real("freeKmh", busiest), quarter.octet("ratio", busiest) / 250.0, 0.5 / 250);

        Opened day = new Opened(run.trafficDay(year));
        assertTrue(day.header.get("bins").asInt() > bin);
        assertThrows(NoSuchElementException.class, () -> run.trafficBin(year, 1000));
        assertThrows(NoSuchElementException.class, () -> run.trafficBin(year + 1, 0));
    }

    @Test
    void theWorstPlacesHaveAPlaceOnTheMap() {
        int year = run.manifest().get("travelYears").get(0).asInt();
        for (JsonNode each : run.bottlenecks(year)) {
            assertTrue(each.get("hoursLost").asDouble() >= 0);
            assertEquals(2, each.get("at").size(), each.toString());
        }
    }

    @Test
    void thePyramidAddsUpToThePeople() {
        Opened pyramid = new Opened(run.pyramid("ALL"));
        long sum = 0;
        for (int cell = 0; cell < 202; cell++) sum += pyramid.whole("people", 3 * 202 + cell);
        assertEquals(number("SELECT sum(population) FROM " + table("population") + " WHERE year = 2014"), sum);
        assertThrows(NoSuchElementException.class, () -> run.pyramid("'; DROP TABLE x; --"));
    }

    @Test
    void householdsAndResidentsLeadToOneAnother() {
        String zone = run.zones().size() > 0
                ? new Opened(run.zones()).header.get("codes").get(5).asString()
                : "";
        JsonNode page = run.households(zone, 2014, 0);
        assertTrue(page.get("households").asInt() > 0 && page.get("list").size() > 0, page.toString());
        long household = Long.parseLong(page.get("list").get(0).get("id").asString());
        JsonNode found = run.household(household, 2014);
        assertEquals(zone, found.get("zone").asString());
        assertEquals(
                page.get("list").get(0).get("residents").asInt(),
                found.get("members").size());
        JsonNode resident = run.resident(
                Long.parseLong(found.get("members").get(0).get("id").asString()));
        JsonNode last = resident.get("history").get(resident.get("history").size() - 1);
        assertEquals(Long.toString(household), last.get("household_id").asString());
        assertThrows(NoSuchElementException.class, () -> run.resident(1));
    }

    @Test
    void placesAreFoundByTheBeginningOrAnyPartOfTheirName() {
        JsonNode zones = run.search("TOWN");
        assertEquals("area", zones.get(0).get("kind").asString());
        assertTrue(run.search("").isEmpty());
        assertTrue(run.search("no such place").isEmpty());
    }

    @Test
    void bandsAreTheSpreadOfARunAndTheBatchOfItsScenario() {
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.run());
        catalog.add(Harbour.batch());
        JsonNode bands = catalog.bands(catalog.runs().get(0), "ALL");
        assertEquals(5, bands.get("runs").asInt());
        assertEquals(2014, bands.get("years").get(3).asInt());
        String batch = Duck.parquet(Harbour.batch().resolve("tables/indicators/scenario=town/part.parquet"));
        String of = " WHERE area = 'ALL' AND grp = '' AND indicator = 'births' AND year = 2014";
        List<Double> births = new ArrayList<>();
        database.query(
                "SELECT value FROM " + batch + of + " UNION ALL SELECT value FROM " + table("indicators") + of
                        + " ORDER BY value",
                row -> births.add(row.getDouble(1)));
        assertEquals(5, births.size());
        JsonNode band = null;
        for (JsonNode figure : bands.get("figures")) {
            if (figure.get("name").asString().equals("births")) band = figure;
        }
        // Of five sorted values the middle is the third; a tenth of the way lies between the first two.
        assertEquals(births.get(2), band.get("middle").get(3).asDouble(), 1e-9);
        assertEquals(
                0.6 * births.get(0) + 0.4 * births.get(1),
                band.get("low").get(3).asDouble(),
                1e-9);
        assertEquals(
                0.4 * births.get(3) + 0.6 * births.get(4),
                band.get("high").get(3).asDouble(),
                1e-9);
    }

    @Test
    void aRunIsCountedOnceWhereverItLies() {
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.batch());
        catalog.add(Harbour.runOfBatch());
        assertEquals(4, runsIn(catalog), "seed 2 is a run and is in the batch");
        catalog.add(Harbour.batch().resolve("../batch"));
        assertEquals(4, runsIn(catalog), "the batch is named twice");
        catalog.add(Harbour.run());
        assertEquals(5, runsIn(catalog), "another seed");
        catalog.add(Harbour.otherRun());
        assertEquals(6, runsIn(catalog), "the same seed with another assumption");
    }

    private static int runsIn(Catalog catalog) {
        return catalog.bands(catalog.runs().get(0), "ALL").get("runs").asInt();
    }

    @Test
    void answersAreKeptUntilTheyAreTooMany() {
        assertSame(run.zones(), run.zones());
        FrameCache small = new FrameCache(100);
        Frame first = small.get(
                "a", "1", () -> Frame.of("x").floats("v", new float[20]).build());
        assertSame(first, small.get("a", "1", () -> Frame.of("x").build()));
        Frame newer = small.get("a", "2", () -> Frame.of("y").build());
        assertNotSame(first, newer);
        small.get("b", "1", () -> Frame.of("x").floats("v", new float[50]).build());
        assertNotSame(newer, small.get("a", "2", () -> Frame.of("z").build()), "it had to go");
        assertTrue(small.bytes() < 500, "bytes are counted");
    }
}
