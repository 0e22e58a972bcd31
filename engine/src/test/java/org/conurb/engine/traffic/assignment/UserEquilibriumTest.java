package org.conurb.engine.traffic.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.junit.jupiter.api.Test;

class UserEquilibriumTest {

    /** Gaps are solved to 1e-12, so flows and costs of these small worlds agree to far better than this. */
    private static final double CLOSE = 1e-6;

    @Test
    void braessTravellersAllLoseByTheirShortcut() {
        Assignment found = AssignmentWorlds.exact(AssignmentWorlds.braess(), AssignmentWorlds.trips(0, 3, 6));
        assertArrayEquals(new double[] {4, 2, 2, 2, 4}, found.flows(), CLOSE);
        assertEquals(386, found.measured().objective(), CLOSE);
        assertEquals(552, found.measured().totalTravelTime(), 10 * CLOSE);
        assertEquals(92, skim(found, 0, 3), CLOSE);
    }

    @Test
    void twoParallelLinksShareTheTripsSoThatTheyTakeEquallyLong() {
        // 10 (1 + x / 10) = 15 (1 + y / 30) with x + y = 20: 10 + x = 15 + y / 2, so x = 10, y = 10
        AssignmentNetwork pair = AssignmentWorlds.network(2, new double[][] {
            {0, 1, 10, 10, 1, 1, 0},
            {0, 1, 30, 15, 1, 1, 0}
        });
        Assignment found = AssignmentWorlds.exact(pair, AssignmentWorlds.trips(0, 1, 20));
        assertArrayEquals(new double[] {10, 10}, found.flows(), CLOSE);
        assertEquals(20, found.time(0), CLOSE);
        assertEquals(20, found.time(1), CLOSE);
    }

    @Test
    void linksOfTheSameFormShareInProportionToTheirCapacityWhateverThePower() {
        for (double power : new double[] {0.5, 1, 1.03, 2, 2.25, 3, 4, 5, 6, 6.61, 7, 8, 12}) {
            AssignmentNetwork pair = AssignmentWorlds.network(2, new double[][] {
                {0, 1, 10, 5, 0.7, power, 0},
                {0, 1, 30, 5, 0.7, power, 0}
            });
            Assignment found = AssignmentWorlds.exact(pair, AssignmentWorlds.trips(0, 1, 60));
            assertTrue(found.converged(), "power " + power);
            assertArrayEquals(new double[] {15, 45}, found.flows(), 1e-4, "power " + power);
        }
    }

    @Test
    void aDearerRoadStaysEmpty() {
        AssignmentNetwork pair = AssignmentWorlds.network(2, new double[][] {
            {0, 1, 10, 10, 1, 1, 0},
            {0, 1, 10, 99, 1, 1, 0}
        });
        assertArrayEquals(
                new double[] {5, 0},
                AssignmentWorlds.exact(pair, AssignmentWorlds.trips(0, 1, 5)).flows());
    }

    @Test
    void aTollWorksLikeTimeButIsNoneInTheTotal() {
        // 10 + x + 4 = 10 + y with x + y = 20: x = 8, y = 12
        AssignmentNetwork pair = AssignmentWorlds.network(2, new double[][] {
            {0, 1, 10, 10, 1, 1, 4},
            {0, 1, 10, 10, 1, 1, 0}
        });
        Assignment found = AssignmentWorlds.exact(pair, AssignmentWorlds.trips(0, 1, 20));
        assertArrayEquals(new double[] {8, 12}, found.flows(), CLOSE);
        assertEquals(8 * 18 + 12 * 22, found.measured().totalTravelTime(), 100 * CLOSE);
        assertEquals(20 * 22, found.measured().totalCost(), 100 * CLOSE);
        // the integrals of 14 + x to 8 and of 10 + y to 12
        assertEquals(14 * 8 + 32 + 10 * 12 + 72, found.measured().objective(), 100 * CLOSE);
    }

    @Test
    void nobodyPassesThroughAClosedNode() {
        double[][] rows = {
            {0, 1, 10, 1, 0, 1, 0},
            {0, 2, 10, 5, 0, 1, 0},
            {1, 3, 10, 1, 0, 1, 0},
            {2, 3, 10, 5, 0, 1, 0}
        };
        Demand demand = AssignmentWorlds.trips(0, 3, 7, 0, 1, 2, 1, 3, 1);
        assertArrayEquals(
                new double[] {9, 0, 8, 0},
                AssignmentWorlds.exact(AssignmentWorlds.network(4, rows), demand)
                        .flows());
        assertArrayEquals(
                new double[] {2, 7, 1, 7},
                AssignmentWorlds.exact(AssignmentWorlds.network(4, rows, 0, 1, 3), demand)
                        .flows());
    }

    @Test
    void tripsWithoutAPathAreNamed() {
        AssignmentNetwork oneWay = AssignmentWorlds.network(2, new double[][] {{0, 1, 10, 1, 0, 1, 0}});
        NoPathException refused = assertThrows(
                NoPathException.class, () -> AssignmentWorlds.exact(oneWay, AssignmentWorlds.trips(1, 0, 1)));
        assertEquals(1, refused.fromNode());
        assertEquals(0, refused.toNode());
    }

    @Test
    void tripsAtUnknownNodesAreRefused() {
        AssignmentNetwork oneWay = AssignmentWorlds.network(2, new double[][] {{0, 1, 10, 1, 0, 1, 0}});
        assertThrows(
                IllegalArgumentException.class, () -> AssignmentWorlds.exact(oneWay, AssignmentWorlds.trips(0, 2, 1)));
    }

    @Test
    void noTripsAreAnEquilibrium() {
        Assignment found = AssignmentWorlds.exact(AssignmentWorlds.braess(), AssignmentWorlds.trips(2, 2, 6));
        assertTrue(found.converged());
        assertArrayEquals(new double[5], found.flows());
        assertEquals(0, found.measured().relativeGap());
    }

    @Test
    void theCapOnIterationsIsKeptAndSaid() {
        List<AssignmentIteration> told = new ArrayList<>();
        AssignmentNetwork network = AssignmentWorlds.random(1, 30, 120);
        try (Workers workers = Workers.of(1)) {
            Assignment found = UserEquilibrium.solve(
                    network,
                    AssignmentWorlds.randomTrips(1, 30, 200),
                    new AssignmentSettings(1e-15, 2),
                    workers,
                    told::add);
            assertFalse(found.converged());
            assertEquals(
                    List.of(1, 2),
                    told.stream().map(AssignmentIteration::iteration).toList());
            assertEquals(told.get(1), found.measured());
        }
    }

    @Test
    void aFunctionOfTheUsersOwnIsFollowed() {
        VolumeDelay squareRootOfFlow = new VolumeDelay() {
            @Override
            public double time(int link, double flow) {
                return link + Math.sqrt(flow);
            }

            @Override
            public double slope(int link, double flow) {
                return 0.5 / Math.sqrt(flow);
            }

            @Override
            public double integral(int link, double flow) {
                return link * flow + flow * Math.sqrt(flow) / 1.5;
            }
        };
        Topology pair = Topology.of(2, new int[] {0, 0}, new int[] {1, 1});
        AssignmentNetwork network = AssignmentNetwork.of(pair, squareRootOfFlow, new double[2], new boolean[2]);
        // √x = 1 + √y with x + y = 25: x = 16, y = 9
        assertArrayEquals(
                new double[] {16, 9},
                AssignmentWorlds.exact(network, AssignmentWorlds.trips(0, 1, 25))
                        .flows(),
                1e-5);
    }

    @Test
    void conicalFunctionsAreFollowedToo() {
        Topology pair = Topology.of(2, new int[] {0, 0}, new int[] {1, 1});
        ConicalDelay delay = ConicalDelay.of(new double[] {10, 12}, new double[] {100, 50}, 6);
        AssignmentNetwork network = AssignmentNetwork.of(pair, delay, new double[2], new boolean[2]);
        Assignment found = AssignmentWorlds.exact(network, AssignmentWorlds.trips(0, 1, 200));
        assertTrue(found.converged());
        assertEquals(found.time(0), found.time(1), CLOSE);
    }

    @Test
    void resultsAreTheSameToTheLastBitOnAnyNumberOfThreads() {
        AssignmentNetwork network = AssignmentWorlds.random(4, 200, 800);
        Demand demand = AssignmentWorlds.randomTrips(4, 200, 3000);
        double[] alone = flowsOn(1, network, demand);
        for (int threads : new int[] {2, 5}) {
            assertArrayEquals(alone, flowsOn(threads, network, demand), threads + " threads");
        }
    }

    private static double[] flowsOn(int threads, AssignmentNetwork network, Demand demand) {
        try (Workers workers = Workers.of(threads)) {
            return UserEquilibrium.solve(
                            network, demand, new AssignmentSettings(1e-9, 500), workers, AssignmentListener.SILENT)
                    .flows();
        }
    }

    private static double skim(Assignment found, int from, int to) {
        try (Workers workers = Workers.of(1)) {
            return PathSkim.costs(found, new int[] {from}, new int[] {to}, workers)
                    .value(0, 0);
        }
    }
}
