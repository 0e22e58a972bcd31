package org.conurb.benchmarks.worlds;

import java.util.stream.IntStream;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.StrongComponents;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/** Vehicles on the fastest empty-road paths between nodes drawn at random, most of them around eight in the morning. */
public final class Commuters {

    private static final int MILLIS = 1000;
    private static final int HOUR = 3600;
    private static final int FROM_HOUR = 6;
    private static final int SPREAD_HOURS = 4;

    /** Vehicles that share a starting node, so that one search serves them all. */
    private static final int PER_START = 250;

    private Commuters() {}

    /** So many vehicles; starts and ends anywhere in the largest connected part. */
    public static VehicleRoutes of(RoadNetwork network, int vehicles, long seed) {
        YearDraws draws = Draws.of(seed, "commuters").in(0);
        StrongComponents parts = StrongComponents.of(network.topology(), link -> network.allows(link, Mode.CAR));
        boolean[] inside = parts.inLargest();
        int[] nodes =
                IntStream.range(0, network.nodes()).filter(node -> inside[node]).toArray();
        int[] weight = IntStream.range(0, network.links())
                .map(link -> (int) Math.ceil(network.freeSeconds(link) * MILLIS))
                .toArray();
        Dijkstra search = new Dijkstra(network.topology());
        IntBuffer path = new IntBuffer();
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        for (int vehicle = 0; vehicle < vehicles; ) {
            int from = nodes[draws.below(nodes.length, vehicle, 0)];
            search.searchFrom(weight, from);
            for (int number = 0; number < PER_START && vehicle < vehicles; number++, vehicle++) {
                int to;
                int attempt = 0;
                do {
                    to = nodes[draws.below(nodes.length, vehicle, ++attempt)];
                } while (to == from);
                path.clear();
                search.path(to, path);
                builder.add(departure(draws, vehicle), path.toArray(), path.size());
            }
        }
        return builder.build();
    }

    /** The mean of two even draws: a triangle from six to ten with its peak at eight. */
    private static int departure(YearDraws draws, int vehicle) {
        int half = SPREAD_HOURS * HOUR / 2;
        return FROM_HOUR * HOUR + draws.below(half, vehicle, -1) + draws.below(half, vehicle, -2);
    }
}
