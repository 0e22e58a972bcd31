package org.conurb.scenarios.format.tntp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentListener;
import org.conurb.engine.traffic.assignment.AssignmentNetwork;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.Demand;
import org.conurb.engine.traffic.assignment.UserEquilibrium;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TntpReadersTest {

    @TempDir
    Path folder;

    private TntpNetwork network() {
        return TntpNetwork.read(TntpTexts.write(folder, "net.tntp", TntpTexts.NETWORK));
    }

    @Test
    void aNetworkIsReadRowByRow() {
        TntpNetwork network = network();
        assertEquals(2, network.zones());
        assertEquals(4, network.nodes());
        assertEquals(2, network.firstThrough());
        assertEquals(7, network.rows());
        assertEquals(2, network.tail(0));
        assertEquals(3, network.head(0));
        assertEquals(10, network.capacity(0));
        assertEquals(2, network.length(0));
        assertEquals(10, network.freeTime(0));
        assertEquals(1.5, network.toll(0));
        assertEquals(2, network.type(0));
        assertEquals(9, network.type(3));
        assertEquals(0, network.toll(6));
    }

    @Test
    void compressedFilesAreReadTheSame() {
        TntpNetwork plain = network();
        // named as if it were plain: the first bytes tell
        TntpNetwork packed = TntpNetwork.read(
                TntpTexts.write(folder, "packed.tntp", TntpTexts.gzipped(TntpTexts.NETWORK.replace("\n", "\r\n"))));
        assertEquals(plain.rows(), packed.rows());
        assertEquals(plain.toll(0), packed.toll(0));
    }

    @Test
    void linksAreAssignedToByTheNodeTheyLeaveAndAsInTheFile() {
        TntpNetwork network = network();
        assertArrayEquals(new int[] {1, 2, 4, 0, 6, 3, 5}, network.rowsByLink());
        AssignmentNetwork assignable = network.assignable(2, 10);
        assertEquals(2 * 1.5 + 10 * 2, assignable.fixedCost(3));
        assertEquals(10 * (1 + 0.15), assignable.delay().time(3, 10), 1e-12);
        assertTrue(assignable.isClosedToThrough(1));
        assertFalse(assignable.isClosedToThrough(2));
    }

    @Test
    void tripsAreReadPairByPair() {
        TntpTrips trips = TntpTrips.read(TntpTexts.write(folder, "trips.tntp", TntpTexts.TRIPS));
        Demand demand = trips.demand();
        assertEquals(2, trips.zones());
        assertEquals(1, demand.pairs());
        assertEquals(10, demand.trips(0));
        assertEquals(1, demand.destinationNode(0));
        assertEquals(2.5, demand.withinNodes());
    }

    @Test
    void nodesAreReadWithAndWithoutSemicolonsAndMayBeMissing() {
        TntpNodes nodes = TntpNodes.read(TntpTexts.write(folder, "node.tntp", TntpTexts.NODES), 5);
        assertEquals(3000.5, nodes.x(1));
        assertEquals(-1, nodes.y(1));
        assertTrue(nodes.has(3));
        assertFalse(nodes.has(4));
    }

    @Test
    void aRoadNetworkHasCentroidsMetresAndLanes() {
        TntpNetwork network = network();
        TntpNodes nodes = TntpNodes.read(TntpTexts.write(folder, "node.tntp", TntpTexts.NODES), 4);
        ImportedNetwork imported = TntpRoads.of(network, nodes, TntpUnits.of(network));
        RoadNetwork roads = imported.network();
        assertEquals(7, roads.links());
        assertTrue(roads.isCentroid(roads.findNode("1")));
        assertFalse(roads.isCentroid(roads.findNode("3")));
        int first = roads.findLink("1");
        assertEquals(2000, roads.lengthMetres(first)); // kilometres are assumed
        assertEquals(2000 / 600.0, roads.freeSpeed(first), 1e-12); // and minutes
        assertEquals(1.5, roads.toll(first));
        assertEquals(1, roads.lanes(first));
        int connector = roads.findLink("2");
        assertEquals(1000, roads.lengthMetres(connector));
        assertEquals(RoadClass.CONNECTOR, roads.roadClass(connector));
        assertEquals(20, roads.lanes(connector));
        assertEquals(3, imported.report().entries(ImportReport.Kind.REPAIRED).size() - 1);
    }

    @Test
    void flowsAreWrittenInTheOrderOfTheFile() throws IOException {
        TntpNetwork network = network();
        TntpTrips trips = TntpTrips.read(TntpTexts.write(folder, "trips.tntp", TntpTexts.TRIPS));
        TntpNodes nodes = TntpNodes.read(TntpTexts.write(folder, "node.tntp", TntpTexts.NODES), 4);
        try (Workers workers = Workers.of(1)) {
            Assignment found = UserEquilibrium.solve(
                    network.assignable(0, 0),
                    trips.demand(),
                    AssignmentSettings.DEFAULT,
                    workers,
                    AssignmentListener.SILENT);
            TntpFlows.write(folder.resolve("flows.csv"), network, null, found);
            TntpFlows.write(folder.resolve("mapped.csv"), network, nodes, found);
        }
        List<String> lines = Files.readAllLines(folder.resolve("flows.csv"));
        assertEquals("from_node,to_node,flow,time,cost", lines.get(0));
        assertEquals("3,4,10.0,11.5,11.5", lines.get(1));
        assertEquals("1,3,10.0,0.0,0.0", lines.get(2));
        assertEquals("1,3,0.0,1.0,1.0", lines.get(3));
        assertEquals(8, lines.size());
        assertEquals(
                "3,4,10.0,11.5,11.5,\"LINESTRING (1000.0 0.0, 2000.0 0.0)\"",
                Files.readAllLines(folder.resolve("mapped.csv")).get(1));
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(file -> file.toString().endsWith(".tmp")));
        }
    }
}
