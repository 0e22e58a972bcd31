package org.conurb.engine.traffic.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.Tolls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeDependentSearchTest {

    private static final int NODES = 25;
    private static final int LINKS = 80;

    private static RoadNetwork network(long seed) {
        YearDraws draws = Draws.of(seed, "network").in(0);
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < NODES; node++) builder.addNode("n" + node, node, 0);
        for (int link = 0; link < LINKS; link++) {
            int tail = link < NODES ? link : draws.below(NODES, link, 0);
            int head = link < NODES ? (link + 1) % NODES : draws.below(NODES, link, 1);
            builder.addLink(LinkSpec.road("l" + link, tail, head, 50 + 500 * draws.uniform(link, 2), 10, 1, 300));
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onEmptyRoadsItIsDijkstra(long seed) {
        RoadNetwork network = network(seed);
        LinkCosts costs = new LinkCosts(network, LinkTimes.onEmptyRoads(network), Tolls.of(network), 0);
        TimeDependentSearch search = new TimeDependentSearch(network.topology(), costs);
        Dijkstra plain = new Dijkstra(network.topology());
        int[] weight = Weights.onEmptyRoads(network, Mode.CAR);
        for (int from = 0; from < NODES; from++) {
            for (int to = 0; to < NODES; to++) {
                assertEquals(
                        Weights.seconds(plain.weight(weight, from, to)),
                        search.search(from, to, 0, null),
                        0.001 * NODES,
                        "weights are rounded to milliseconds");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whenTimesChangeNoPathOfAllIsBetter(long seed) {
        RoadNetwork network = network(seed);
        LinkCosts costs = new LinkCosts(network, jammed(network, seed), Tolls.of(network), 0);
        TimeDependentSearch search = new TimeDependentSearch(network.topology(), costs);
        for (int departure = 0; departure < 3600; departure += 450) {
            double[] best = earliest(network, costs, departure);
            for (int to = 0; to < NODES; to++) {
                IntBuffer path = new IntBuffer();
                double found = search.search(0, to, departure, path);
                assertEquals(best[to] - departure, found, 1e-6, "sums of the same numbers in another order");
                int[] route = new int[path.size() + 1];
                System.arraycopy(path.toArray(), 0, route, 1, path.size());
                assertEquals(found, costs.of(route, route.length, departure), 1e-6);
            }
        }
    }

    /** What a thousand vehicles on one road after the other leave behind. */
    private static LinkTimes jammed(RoadNetwork network, long seed) {
        YearDraws draws = Draws.of(seed, "jam").in(0);
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < 1000; vehicle++) {
            int[] route = new int[6];
            route[0] = draws.below(LINKS, vehicle, 0);
            for (int place = 1; place < route.length; place++) {
                int node = network.topology().head(route[place - 1]);
                int out = network.topology().firstOut(node + 1)
                        - network.topology().firstOut(node);
                route[place] = network.topology().firstOut(node) + draws.below(out, vehicle, place);
            }
            builder.vehicle(draws.below(1800, vehicle, 9), route);
        }
        return LinkTimes.of(new QueueSimulation(
                        network, builder.build(), QueueSettings.standard().endingAt(7200))
                .run()
                .links());
    }

    /** Bellman and Ford's rounds: every link again and again until nothing changes. */
    private static double[] earliest(RoadNetwork network, LinkCosts costs, double departure) {
        double[] arrival = new double[NODES];
        java.util.Arrays.fill(arrival, Double.POSITIVE_INFINITY);
        arrival[0] = departure;
        for (boolean changes = true; changes; ) {
            changes = false;
            for (int link = 0; link < LINKS; link++) {
                double from = arrival[network.topology().tail(link)];
                if (from == Double.POSITIVE_INFINITY) continue;
                double there = from + costs.times().at(link, from);
                if (there < arrival[network.topology().head(link)]) {
                    arrival[network.topology().head(link)] = there;
                    changes = true;
                }
            }
        }
        return arrival;
    }
}
