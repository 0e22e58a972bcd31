package org.conurb.scenarios.format.gmns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a GMNS folder means, read off a crossing. */
class GmnsNetworkTest {

    @TempDir
    private Path folder;

    private GmnsNetwork read() {
        return GmnsNetwork.read(folder);
    }

    @Test
    void readsTheCrossingInItsUnits() {
        GmnsTexts.write(folder);
        GmnsNetwork gmns = read();
        RoadNetwork network = gmns.network();
        assertEquals("EPSG:27700", gmns.crs());
        assertEquals("GBP", gmns.currency());
        assertEquals(3, network.nodes());
        assertTrue(network.isCentroid(network.findNode("3")));
        int street = network.findLink("10");
        assertEquals("High Street", network.name(street));
        assertEquals(804.672, network.lengthMetres(street), "half a mile");
        assertEquals(13.4112, network.freeSpeed(street), "30 mph");
        assertEquals(2, network.lanes(street));
        assertEquals(1800, network.capacity(street), "900 for each of two lanes");
        assertEquals(Mode.CAR.bit() | Mode.BUS.bit(), network.modes(street));
        assertEquals(RoadClass.PRIMARY, network.roadClass(street));
        assertEquals(1.5, network.toll(street));
        assertEquals(3, network.points(street));
    }

    @Test
    void aLineDrawnFromTheOtherEndIsTurnedRound() {
        GmnsTexts.write(folder);
        RoadNetwork network = read().network();
        assertEquals(381_000, network.pointX(network.findLink("11"), 0));
        assertEquals(380_000, network.pointX(network.findLink("11"), 2));
    }

    @Test
    void aLinkWithoutDirectionBecomesTwo() {
        GmnsTexts.write(folder);
        RoadNetwork network = read().network();
        int there = network.findLink("20");
        int back = network.findLink("20_back");
        assertEquals(network.topology().tail(there), network.topology().head(back));
        assertEquals(network.topology().head(there), network.topology().tail(back));
        assertEquals(network.lengthMetres(there), network.lengthMetres(back));
        assertEquals(network.geometry(there).reverse(), network.geometry(back));
        assertEquals(3, network.points(there), "the line is that of geometry.csv");
        assertEquals(5, network.links());
    }

    @Test
    void whatALinkLacksIsAssumedAndCounted() {
        GmnsTexts.write(folder);
        GmnsNetwork gmns = read();
        RoadNetwork network = gmns.network();
        int bare = network.findLink("30");
        assertEquals(1000, network.lengthMetres(bare), "the straight line");
        assertEquals(50 / 3.6, network.freeSpeed(bare));
        assertEquals(1, network.lanes(bare));
        assertEquals(1800, network.capacity(bare));
        assertEquals(Mode.ROAD, network.modes(bare));
        assertEquals(
                4,
                gmns.report()
                        .entries(org.conurb.scenarios.format.network.ImportReport.Kind.REPAIRED)
                        .size());
    }

    @Test
    void movementsNameTheirLinks() {
        GmnsTexts.write(folder);
        List<Movement> movements = read().movements();
        assertEquals(2, movements.size());
        assertEquals(5, movements.get(0).penaltySeconds());
        assertEquals("20", movements.get(0).outLink());
        assertEquals(0, movements.get(1).modes());
        assertEquals(Movement.Type.LEFT, movements.get(1).type());
    }

    @Test
    void degreesBecomeMetresOfTheirZone() {
        GmnsTexts.table(folder, "config.csv", GmnsTexts.CONFIG.replace("27700", "4326"));
        GmnsTexts.table(folder, "node.csv", "node_id,x_coord,y_coord\n1,-2.25,53.48\n2,-2.25,53.49\n");
        GmnsTexts.table(folder, "link.csv", "link_id,from_node_id,to_node_id,directed\nA,1,2,0\n");
        GmnsNetwork gmns = read();
        assertEquals("EPSG:32630", gmns.crs());
        // A hundredth of a degree of latitude at 53.5 degrees north is 1,112.9 m on the ellipsoid; UTM scales by
        // 0.9996.
        assertEquals(1112.9, gmns.network().lengthMetres(0), 1.0);
    }

    @Test
    void withoutConfigDegreesAreSeenFromTheCoordinates() throws IOException {
        GmnsTexts.table(folder, "node.csv", "node_id,x_coord,y_coord\n1,8.54,47.37\n2,8.55,47.37\n");
        GmnsTexts.table(folder, "link.csv", "link_id,from_node_id,to_node_id,length,free_speed\nA,1,2,755,36\n");
        GmnsNetwork gmns = read();
        assertEquals("EPSG:32632", gmns.crs());
        assertEquals(755, gmns.network().lengthMetres(0));
        assertEquals(10, gmns.network().freeSpeed(0));
        Files.writeString(folder.resolve("node.csv"), "node_id,x_coord,y_coord\n1,683000,247000\n2,683755,247000\n");
        assertEquals("", read().crs());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config.csv   | mph,27700   | knots,27700      | config.csv:2: speed: found 'knots'; expected one of km/h",
                "config.csv   | 27700       | 999999           | config.csv:2: crs: found '999999'; expected a known EPSG code",
                "config.csv   | mile        | parsec           | config.csv:2: long_length: found 'parsec'",
                "node.csv     | 2,\"Cross   | 1,\"Cross        | node.csv:3: node_id: found '1' again",
                "node.csv     | 382000      | NaN              | node.csv:4: x_coord: found nothing; expected a number",
                "node.csv     | 382000      | 1e12             | node.csv:4: x_coord: found the place 1.0E12, 395000.0",
                "node.csv     | x_coord     | easting          | node.csv:1: x_coord: found no such column",
                "link.csv     | 11,High     | 10,High          | link.csv:3: link_id: found '10'",
                "link.csv     | 10,High Street,1,2 | 10,High Street,1,7 | link.csv:2: to_node_id: found '7'; expected one of the 3 nodes",
                "link.csv     | 1,0.5,      | 1,-0.5,          | link.csv:2: length: found '-0.5'; expected a number of at least 0",
                "link.csv     | ,900,30,2,\"CAR | ,many,30,2,\"CAR | link.csv:2: capacity: found 'many'; expected a number",
                "link.csv     | LINESTRING (380000 395000, 380500 | POINT (380000 395000, 380500 | link.csv:2: geometry: found",
                "link.csv     | 2,3,0,5     | 2,3,0,6          | link.csv:4: geometry_id: found '6'; expected one of the 1 geometries",
                "link.csv     | 2,3,0,5     | 2,3,perhaps,5    | link.csv:4: directed: found 'perhaps'; expected 1 or 0",
                "movement.csv | a,2,10      | a,2,99           | movement.csv:2: ib_link_id: found '99'; expected one of the links",
                "movement.csv | b,2         | a,2              | movement.csv:3: mvmt_id: found 'a'",
            })
    void namesFileLineAndColumnOfAWrongValue(String file, String sound, String broken, String words)
            throws IOException {
        GmnsTexts.write(folder);
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(sound), sound);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(sound), broken));
        String message = assertThrows(InputException.class, this::read).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void tellsTheProblemsOfAllRowsTogether() {
        GmnsTexts.write(folder);
        GmnsTexts.table(folder, "link.csv", GmnsTexts.LINKS.replace(",30,", ",fast,"));
        InputException refusal = assertThrows(InputException.class, this::read);
        assertEquals(4, refusal.problems().size(), refusal.getMessage());
    }

    @Test
    void lengthsInTheWrongUnitAreNoticed() {
        GmnsTexts.write(folder);
        GmnsTexts.table(folder, "config.csv", GmnsTexts.CONFIG.replace("mile,mph", "km,mph"));
        assertEquals(0, oddUnits(), "half a kilometre for a kilometre is not beyond belief");
        GmnsTexts.table(folder, "config.csv", GmnsTexts.CONFIG.replace("mile,mph", "metre,mph"));
        GmnsTexts.table(
                folder, "link.csv", GmnsTexts.LINKS.replace(",0.5,", ",5,").replace(",0.625,", ",6,"));
        assertEquals(1, oddUnits(), read().report().text());
    }

    private long oddUnits() {
        return read().report().entries(org.conurb.scenarios.format.network.ImportReport.Kind.ODD).stream()
                .filter(entry -> entry.what().startsWith("likely slip of unit"))
                .count();
    }

    @Test
    void asksForTheTablesItNeeds() {
        assertTrue(
                assertThrows(InputException.class, this::read).getMessage().contains("node.csv: found no such file"));
        assertThrows(InputException.class, () -> GmnsNetwork.read(folder.resolve("nowhere")));
        GmnsTexts.table(folder, "node.csv", GmnsTexts.NODES);
        assertTrue(
                assertThrows(InputException.class, this::read).getMessage().contains("link.csv: found no such file"));
    }

    @Test
    void writingWithoutMovementsTakesOldOnesAway() {
        GmnsTexts.write(folder);
        GmnsNetwork.of(read().network(), "EPSG:27700").write("crossing", folder);
        assertFalse(Files.exists(folder.resolve("movement.csv")));
    }
}
