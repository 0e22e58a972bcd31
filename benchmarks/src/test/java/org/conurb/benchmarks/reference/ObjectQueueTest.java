package org.conurb.benchmarks.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.benchmarks.worlds.GridTown;
import org.conurb.benchmarks.worlds.Walks;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue simulation against the same rules written down plainly: every vehicle arrives in the same second. */
class ObjectQueueTest {

    @ParameterizedTest(name = "{0} vehicles, flow {1}, {2}, inflow limited {3}, seed {4}")
    @CsvSource({
        "300, 1, WAIT, true, 1",
        "8000, 1, SQUEEZE, true, 2",
        "8000, 1, SQUEEZE, false, 3",
        "16000, 1, SQUEEZE, true, 4",
        "16000, 1, REMOVE, true, 5",
        "16000, 1, WAIT, false, 6",
        "1000, 0.1, SQUEEZE, true, 7",
        "1000, 0.1, REMOVE, false, 8",
        "40000, 3.7, SQUEEZE, true, 9",
    })
    void everyVehicleArrivesInTheSameSecond(
            int vehicles, double flow, StuckPolicy policy, boolean limitsInflow, long seed) {
        RoadNetwork town = GridTown.of(7, seed);
        VehicleRoutes routes = Walks.of(town, vehicles, 15, 600, seed);
        QueueSettings settings = QueueSettings.standard()
                .withFactors(flow, flow)
                .endingAt(3 * 3600)
                .withStuck(120, policy)
                .limitingInflow(limitsInflow);
        ObjectQueue slow = new ObjectQueue(town, routes, settings);
        int[] expected = slow.run();
        QueueResult fast = new QueueSimulation(town, routes, settings).run();
        int[] found = new int[vehicles];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) found[vehicle] = fast.arrival(vehicle);
        assertArrayEquals(expected, found);
        assertEquals(slow.moves(), fast.totals().linkMoves());
        assertEquals(slow.stuck(), fast.totals().stuck());
        assertTrue(vehicles < 1000 || fast.totals().stuck() > 100, "this town was meant to jam");
    }
}
