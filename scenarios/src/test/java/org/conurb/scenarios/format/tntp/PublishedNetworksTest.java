package org.conurb.scenarios.format.tntp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentListener;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.UserEquilibrium;
import org.conurb.scenarios.TestData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published test networks, solved to a relative gap of 1e-10 and compared with the best known objectives.
 *
 * <p>Sources of the objectives: for Sioux Falls, Anaheim and Chicago-Sketch the best known flows at
 * github.com/bstabler/TransportationNetworks; for the others, which have none published, another program's (tap-b) at a gap
 * of 1e-10.
 */
class PublishedNetworksTest {

    private static final AssignmentSettings EXACT = new AssignmentSettings(1e-10, 500);

    /** Twice the gap bounds the objective's relative distance here; the issue asks for 1e-8. */
    private static final double OBJECTIVE_TOLERANCE = 1e-9;

    @BeforeEach
    void skipWithoutTheNetworks() {
        Assumptions.assumeTrue(Files.isDirectory(folder()), TestData.absence());
    }

    private static Path folder() {
        return TestData.folder().resolve("tntp");
    }

    private static Assignment solve(String networkFile, String tripsFile, int threads) {
        TntpNetwork network = TntpNetwork.read(folder().resolve(networkFile));
        TntpTrips trips = TntpTrips.read(folder().resolve(tripsFile));
        TntpUnits units = TntpUnits.find(network).orElseThrow();
        try (Workers workers = Workers.of(threads)) {
            return UserEquilibrium.solve(
                    network.assignable(units.tollWeight(), units.distanceWeight()),
                    trips.demand(),
                    EXACT,
                    workers,
                    AssignmentListener.SILENT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Braess-Example/Braess_net.tntp, Braess-Example/Braess_trips.tntp, 386, 552",
        "SiouxFalls/SiouxFalls_net.tntp, SiouxFalls/SiouxFalls_trips.tntp, 4231335.28710744, 7480225.344921",
        "Anaheim/Anaheim_net.tntp, Anaheim/Anaheim_trips.tntp, 1286032.17109602, 1419913.851059",
        "Eastern-Massachusetts/EMA_net.tntp, Eastern-Massachusetts/EMA_trips.tntp, 26160.34592291, 28181.42316904",
        "Chicago-Sketch/ChicagoSketch_net.tntp, Chicago-Sketch/ChicagoSketch_trips.tntp.gz, 17313018.7387474,"
                + " 18371027.719673"
    })
    void theBestKnownObjectiveAndTotalTimeAreReached(String network, String trips, double objective, double time) {
        compare(solve(network, trips, 2), objective, time);
    }

    @Test
    @EnabledIfSystemProperty(named = "conurb.long", matches = "true")
    void berlinIsSolvedWithItsDoubledLinks() {
        compare(
                solve("Berlin-Center/berlin-center_net.tntp.gz", "Berlin-Center/berlin-center_trips.tntp.gz", 2),
                20817213.1986119,
                21275603.65);
    }

    @Test
    @EnabledIfSystemProperty(named = "conurb.long", matches = "true")
    void birminghamIsSolvedAndTheSameOnAnyNumberOfThreads() {
        String network = "Birmingham-England/Birmingham_Net.tntp.gz";
        String trips = "Birmingham-England/Birmingham_Trips.tntp.gz";
        Assignment found = solve(network, trips, 1);
        compare(found, 198611.615940399, 211369.3598);
        for (int threads : new int[] {2, 5}) {
            assertArrayEquals(found.flows(), solve(network, trips, threads).flows(), threads + " threads");
        }
    }

    private static void compare(Assignment found, double objective, double time) {
        assertTrue(found.converged(), "gap " + found.measured().relativeGap());
        assertEquals(objective, found.measured().objective(), OBJECTIVE_TOLERANCE * objective);
        // time follows flows, whose distance from the optimum goes with the square root of the objective's
        assertEquals(time, found.measured().totalTravelTime(), 1e-6 * time);
    }

    @Test
    void flowsOfChicagoAreTheSameOnAnyNumberOfThreads() {
        String network = "Chicago-Sketch/ChicagoSketch_net.tntp";
        String trips = "Chicago-Sketch/ChicagoSketch_trips.tntp.gz";
        double[] alone = solve(network, trips, 1).flows();
        for (int threads : new int[] {2, 5}) {
            assertArrayEquals(alone, solve(network, trips, threads).flows(), threads + " threads");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Berlin-Center/berlin-center_net.tntp.gz, Berlin-Center/berlin-center_node.tntp.gz, 28376",
        "Birmingham-England/Birmingham_Net.tntp.gz, Birmingham-England/Birmingham_Nodes.tntp.gz, 33937",
        "chicago-regional/ChicagoRegional_net.tntp.gz, chicago-regional/ChicagoRegional_node.tntp, 39018",
        "Chicago-Sketch/ChicagoSketch_net.tntp, Chicago-Sketch/ChicagoSketch_node.tntp, 2950"
    })
    void networksWithPlacesBecomeRoads(String networkFile, String nodeFile, int links) {
        TntpNetwork network = TntpNetwork.read(folder().resolve(networkFile));
        TntpNodes nodes = TntpNodes.read(folder().resolve(nodeFile), network.nodes());
        var roads = TntpRoads.of(network, nodes, TntpUnits.find(network).orElseThrow())
                .network();
        assertEquals(links, roads.links());
        double[] speeds = new double[links];
        for (int link = 0; link < links; link++) speeds[link] = roads.freeSpeed(link);
        Arrays.sort(speeds);
        double usual = speeds[links / 2];
        assertTrue(usual > 8 && usual < 30, "half the links are slower than a speed for cars: " + usual + " m/s");
    }
}
