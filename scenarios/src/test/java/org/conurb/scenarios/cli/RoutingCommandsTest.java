package org.conurb.scenarios.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Routes and skims of a town of four nodes.
 *
 * <pre>
 * a --High Street 1000 m, 100 s--> b --High Street 500 m, 50 s--> c      both ways
 * a --Lane 1200 m, 200 s--> c                                           one way
 * d: nothing leads there; its only link leads to a
 * </pre>
 */
class RoutingCommandsTest {

    @TempDir
    Path folder;

    private Path network;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTown() throws IOException {
        network = folder.resolve("town");
        Files.createDirectories(network);
        Files.writeString(
                network.resolve("config.csv"),
                "dataset_name,short_length,long_length,speed,crs,currency,version_number\n"
                        + "town,m,km,kph,EPSG:27700,GBP,0.96\n");
        Files.writeString(
                network.resolve("node.csv"),
                "node_id,x_coord,y_coord\na,400000,300000\nb,401000,300000\nc,401000,300500\nd,400000,301000\n");
        Files.writeString(
                network.resolve("link.csv"),
                "link_id,from_node_id,to_node_id,directed,name,length,free_speed,capacity,lanes,allowed_uses\n"
                        + "ab,a,b,true,High Street,1,36,900,1,auto\n"
                        + "ba,b,a,true,High Street,1,36,900,1,auto\n"
                        + "bc,b,c,true,High Street,0.5,36,900,1,auto\n"
                        + "cb,c,b,true,High Street,0.5,36,900,1,auto\n"
                        + "ac,a,c,true,Lane,1.2,21.6,900,1,auto\n"
                        + "da,d,a,true,,1,36,900,1,auto\n");
    }

    private int type(String... arguments) {
        Services services = new Services(null, null, null);
        return new Prompt(services, new PrintWriter(out, true), new PrintWriter(err, true), Terminal.NONE)
                .execute(arguments);
    }

    private JsonNode route(String from, String to, String... more) {
        String[] arguments = {"route", "--network", network.toString(), "--from", from, "--to", to, "--json"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        assertEquals(0, type(all), err.toString());
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        out.getBuffer().setLength(0);
        return answer;
    }

    @Test
    void tellsTheFastestWayLinkByLink() {
        JsonNode way = route("a", "c", "--at", "08:00");
        assertEquals(150, way.get("seconds").asDouble(), 1e-9);
        assertEquals(1500, way.get("metres").asDouble(), 1e-9);
        assertEquals("ab", way.get("links").get(0).get("link").asString());
        assertEquals("bc", way.get("links").get(1).get("link").asString());
        assertEquals("08:00:00", way.get("departure").asString());
        assertEquals("08:02:30", way.get("arrival").asString());
    }

    @Test
    void takesStreetsTogetherForPeople() {
        assertEquals(0, type("route", "--network", network.toString(), "--from", "d", "--to", "c"));
        assertTrue(out.toString().contains("d to c: 2.50 km, 4 min 10 s, 3 links"), out.toString());
        assertTrue(
                out.toString().matches("(?s).*\\(no name\\) +1 +1\\.00 +100\\.0.*High Street +2 +1\\.50 +150\\.0.*"));
    }

    @Test
    void beginsAndEndsInTheMiddleOfAStreet() {
        JsonNode way = route("400250,299990", "401010,300400");
        assertEquals(75 + 40, way.get("seconds").asDouble(), 1e-6);
        JsonNode back = route("401010,300400", "400250,299990");
        assertEquals(75 + 40, back.get("seconds").asDouble(), 1e-6);
        JsonNode within = route("400250,299990", "400750,299990");
        assertEquals(500, within.get("metres").asDouble(), 1e-6);
        JsonNode withinBack = route("400750,299990", "400250,299990");
        assertEquals(500, withinBack.get("metres").asDouble(), 1e-6);
    }

    @Test
    void understandsLongitudeAndLatitude() {
        // Node a of the British grid, 400000 300000, is 1.9999° W, 52.5977° N or so: within a few metres of the grid.
        JsonNode way = route("-1.9999,52.5977", "b");
        assertEquals(1000, way.get("metres").asDouble(), 120);
    }

    @Test
    void takesTheTravelTimesOfTheTimeOfDay() {
        Path times = folder.resolve("links.parquet");
        try (Duck duck = Duck.open()) {
            duck.writeParquet(
                    "SELECT * FROM (VALUES ('ab', 28800, 29700, 300.0), ('bc', 28800, 29700, 60.5), ('ab', 29700, 30600,"
                            + " 'NaN'::DOUBLE)) AS t (link, from_second, to_second, mean_seconds)",
                    times);
        }
        JsonNode jam = route("a", "c", "--at", "08:14:59", "--times", times.toString());
        assertEquals("ac", jam.get("links").get(0).get("link").asString());
        assertEquals(200, jam.get("seconds").asDouble(), 1e-9);
        JsonNode later = route("a", "c", "--at", "08:15", "--times", times.toString());
        assertEquals(150, later.get("seconds").asDouble(), 1e-9);
        assertEquals(
                0,
                skim(
                        "--nodes",
                        nodesOf("a", "c"),
                        "--out",
                        folder.resolve("s.csv").toString(),
                        "--at",
                        "08:00",
                        "--times",
                        times.toString(),
                        "--json"),
                err.toString());
        assertEquals(
                (200 + 150) / 2.0,
                JsonMapper.shared().readTree(out.toString()).get("mean_seconds").asDouble(),
                1e-9);
    }

    private String nodesOf(String... names) {
        try {
            return Files.writeString(folder.resolve("some.txt"), String.join("\n", names))
                    .toString();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void refusesTablesThatHoldNoTimes() throws IOException {
        String text = Files.writeString(folder.resolve("t.parquet"), "no table").toString();
        String[] route = {"route", "--network", network.toString(), "--from", "a", "--to", "c", "--times", text};
        assertEquals(2, type(route));
        assertTrue(err.toString().contains("--times needs --at"), err.toString());
        String[] at = java.util.Arrays.copyOf(route, route.length + 2);
        at[route.length] = "--at";
        at[route.length + 1] = "08:00";
        assertEquals(2, type(at));
        assertTrue(err.toString().contains("found another file; expected a Parquet table"), err.toString());
        try (Duck duck = Duck.open()) {
            duck.writeParquet(
                    "SELECT 'zz' AS link, 0 AS from_second, 90000 AS to_second, 1.0 AS mean_seconds", Path.of(text));
        }
        assertEquals(2, type(at));
        assertTrue(err.toString().contains("times of 1 links that the network does not have, such as 'zz'"));
    }

    @Test
    void refusesPlacesFarFromAnyRoad() {
        assertEquals(2, type("route", "--network", network.toString(), "--from", "300000,300000", "--to", "a"));
        assertTrue(err.toString().contains("which is 100 km from the nearest road"), err.toString());
    }

    @Test
    void saysThatThereIsNoWay() {
        assertEquals(1, type("route", "--network", network.toString(), "--from", "a", "--to", "d"));
        assertTrue(err.toString().contains("no way by car from a to d"), err.toString());
    }

    @Test
    void refusesPlacesItDoesNotKnow() {
        assertEquals(2, type("route", "--network", network.toString(), "--from", "x", "--to", "d"));
        assertTrue(err.toString().contains("--from: found 'x', which no node is called"), err.toString());
        assertEquals(2, type("route", "--network", network.toString(), "--from", "a", "--to", "1,e"));
        assertEquals(2, type("route", "--network", network.toString(), "--from", "a", "--to", "d", "--at", "25"));
        assertEquals(2, type("route", "--network", folder.resolve("no").toString(), "--from", "a", "--to", "d"));
    }

    @Test
    void writesASkimAsCsv() throws IOException {
        Path nodes = Files.writeString(folder.resolve("nodes.csv"), "node_id,zone\na,1\nc,2\n\nd,3\n");
        Path table = folder.resolve("skim.csv");
        assertEquals(0, skim("--nodes", nodes.toString(), "--out", table.toString(), "--json"), err.toString());
        assertEquals("""
                from_node,to_node,seconds,metres
                a,a,0.000,0.0
                a,c,150.000,1500.0
                a,d,,
                c,a,150.000,1500.0
                c,c,0.000,0.0
                c,d,,
                d,a,100.000,1000.0
                d,c,250.000,2500.0
                d,d,0.000,0.0
                """, Files.readString(table));
        JsonNode figures = JsonMapper.shared().readTree(out.toString());
        assertEquals(3, figures.get("zones").asInt());
        assertEquals(7, figures.get("pairs_reached").asInt());
        assertEquals((150 + 150 + 100 + 250) / 4.0, figures.get("mean_seconds").asDouble(), 1e-9);
    }

    @Test
    void writesTheSameSkimAsParquet() throws IOException {
        Path nodes = Files.writeString(folder.resolve("nodes.txt"), "a\nc\nd\n");
        Path table = folder.resolve("skim.parquet");
        assertEquals(0, skim("--zones", nodes.toString(), "--out", table.toString()), err.toString());
        try (Duck duck = Duck.open()) {
            String from = " FROM " + Duck.parquet(table);
            assertEquals(9, duck.number("SELECT count(*)" + from));
            assertEquals(2, duck.number("SELECT count(*)" + from + " WHERE seconds IS NULL AND metres IS NULL"));
            assertEquals(250, duck.number("SELECT seconds::INT" + from + " WHERE from_node = 'd' AND to_node = 'c'"));
        }
    }

    private int skim(String... more) {
        String[] arguments = {"skim", "--network", network.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return type(all);
    }

    @Test
    void refusesListsOfNodesThatMakeNoSense() throws IOException {
        String table = folder.resolve("skim.csv").toString();
        assertEquals(2, skim("--out", table));
        assertTrue(err.toString().contains("a network without centroids"), err.toString());
        Path nodes = Files.writeString(folder.resolve("nodes.csv"), "a\nq\na\n");
        assertEquals(2, skim("--nodes", nodes.toString(), "--out", table));
        assertTrue(err.toString().contains("nodes.csv:2: found 'q'"), err.toString());
        assertTrue(err.toString().contains("nodes.csv:3: found 'a' again, after line 1"), err.toString());
        assertEquals(2, skim("--nodes", folder.resolve("none").toString(), "--out", table));
        assertEquals(2, skim("--nodes", nodes.toString(), "--out", "skim.omx"));
        assertFalse(Files.exists(Path.of(table)));
    }
}
