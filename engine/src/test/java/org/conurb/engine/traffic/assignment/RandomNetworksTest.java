package org.conurb.engine.traffic.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every equilibrium, on networks of all kinds of links. */
class RandomNetworksTest {

    private static final int NODES = 40;
    private static final int EXTRA_LINKS = 140;
    private static final int PAIRS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theGapIsReachedAndIsWhatAPlainSearchSays(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        Demand demand = AssignmentWorlds.randomTrips(seed, NODES, PAIRS);
        Assignment found = AssignmentWorlds.exact(network, demand);
        assertTrue(found.converged(), "gap " + found.measured().relativeGap());
        double cheapest = 0;
        for (int origin = 0; origin < demand.origins(); origin++) {
            double[] costTo = costsByBellmanAndFord(network.topology(), found.costs(), demand.originNode(origin));
            for (int pair = demand.firstPair(origin); pair < demand.firstPair(origin + 1); pair++) {
                cheapest += demand.trips(pair) * costTo[demand.destinationNode(pair)];
            }
        }
        double spent = 0;
        for (int link = 0; link < found.flows().length; link++) spent += found.flow(link) * found.cost(link);
        // both sums are of some hundred terms, each rounded to 1e-16
        assertEquals(0, (spent - cheapest) / cheapest, 2e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyTripThatEntersANodeLeavesItOrEndsThere(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        Demand demand = AssignmentWorlds.randomTrips(seed, NODES, PAIRS);
        Assignment found = AssignmentWorlds.exact(network, demand);
        double[] balance = new double[NODES];
        for (int origin = 0; origin < demand.origins(); origin++) {
            for (int pair = demand.firstPair(origin); pair < demand.firstPair(origin + 1); pair++) {
                balance[demand.originNode(origin)] += demand.trips(pair);
                balance[demand.destinationNode(pair)] -= demand.trips(pair);
            }
        }
        for (int link = 0; link < found.flows().length; link++) {
            assertTrue(found.flow(link) >= 0);
            balance[network.topology().tail(link)] -= found.flow(link);
            balance[network.topology().head(link)] += found.flow(link);
        }
        assertArrayEquals(new double[NODES], balance, 1e-9); // some 1,500 trips, rounded to 1e-16 each time
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theObjectiveLiesBetweenTheBoundsThatFrankAndWolfeFind(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        Demand demand = AssignmentWorlds.randomTrips(seed, NODES, PAIRS);
        double objective = AssignmentWorlds.exact(network, demand).measured().objective();
        AssignmentIteration plain = FrankWolfe.solve(
                        network, demand, new AssignmentSettings(1e-4, 3000), AssignmentListener.SILENT)
                .measured();
        double excess = plain.totalCost() - plain.totalCost() / (1 + plain.relativeGap());
        double rounding = 1e-11 * objective;
        assertTrue(objective <= plain.objective() + rounding, "above Frank and Wolfe's");
        // the objective is convex: it lies above its tangent, which falls by the excess
        assertTrue(objective >= plain.objective() - excess - rounding, "below the bound");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOrderInWhichTripsAreGivenChangesNothing(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        Demand demand = AssignmentWorlds.randomTrips(seed, NODES, PAIRS);
        Demand.Builder backwards = new Demand.Builder();
        for (int origin = demand.origins() - 1; origin >= 0; origin--) {
            for (int pair = demand.firstPair(origin + 1) - 1; pair >= demand.firstPair(origin); pair--) {
                backwards.add(demand.originNode(origin), demand.destinationNode(pair), demand.trips(pair));
            }
        }
        assertArrayEquals(
                AssignmentWorlds.exact(network, demand).flows(),
                AssignmentWorlds.exact(network, backwards.build()).flows());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTreeRegrownInAnOldOrderIsTheTreeGrownAnew(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        AssignmentNetwork other = AssignmentWorlds.random(seed + 1000, NODES, EXTRA_LINKS);
        double[] cost = new double[network.topology().links()];
        double[] otherCost = new double[cost.length];
        for (int link = 0; link < cost.length; link++) {
            cost[link] = network.delay().time(link, 5);
            otherCost[link] = other.delay().time(link, 5);
        }
        ShortestTree tree = new ShortestTree(network);
        ShortestTree again = new ShortestTree(network);
        int[] order = tree.grow(0, cost);
        for (double[] changed : new double[][] {otherCost, cost, cost}) {
            tree.grow(0, changed);
            again.regrow(0, changed, order);
            for (int node = 0; node < NODES; node++) assertEquals(tree.costTo(node), again.costTo(node), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void skimsAddUpWhatCheapestPathsMeet(long seed) {
        AssignmentNetwork network = AssignmentWorlds.random(seed, NODES, EXTRA_LINKS);
        Assignment found = AssignmentWorlds.exact(network, AssignmentWorlds.randomTrips(seed, NODES, PAIRS));
        int[] nodes = {0, 7, 20};
        double[] fixed = new double[found.flows().length];
        for (int link = 0; link < fixed.length; link++) fixed[link] = network.fixedCost(link);
        try (Workers workers = Workers.of(2)) {
            PathSkim costs = PathSkim.costs(found, nodes, nodes, workers);
            PathSkim times = PathSkim.times(found, nodes, nodes, workers);
            PathSkim tolls = PathSkim.along(found, fixed, nodes, nodes, workers);
            for (int from = 0; from < nodes.length; from++) {
                double[] plain = costsByBellmanAndFord(network.topology(), found.costs(), nodes[from]);
                for (int to = 0; to < nodes.length; to++) {
                    assertEquals(plain[nodes[to]], costs.value(from, to), 1e-12 * plain[nodes[to]]);
                    double parts = times.value(from, to) + tolls.value(from, to);
                    assertEquals(costs.value(from, to), parts, 1e-9 * parts);
                }
            }
        }
    }

    private static double[] costsByBellmanAndFord(Topology topology, double[] cost, int from) {
        double[] costTo = new double[topology.nodes()];
        Arrays.fill(costTo, Double.POSITIVE_INFINITY);
        costTo[from] = 0;
        for (int round = 0; round < topology.nodes(); round++) {
            for (int link = 0; link < topology.links(); link++) {
                double there = costTo[topology.tail(link)] + cost[link];
                costTo[topology.head(link)] = Math.min(costTo[topology.head(link)], there);
            }
        }
        return costTo;
    }
}
