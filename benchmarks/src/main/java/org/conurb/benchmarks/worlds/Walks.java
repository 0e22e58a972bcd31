package org.conurb.benchmarks.worlds;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/** Vehicles that turn at every junction as the draw says, never straight back if there is another way. */
public final class Walks {

    private static final int TURN = 10;

    private Walks() {}

    /** So many vehicles that begin anywhere in the first {@code seconds} and pass about {@code links} links each. */
    public static VehicleRoutes of(RoadNetwork network, int vehicles, int links, int seconds, long seed) {
        YearDraws draws = Draws.of(seed, "walks").in(0);
        Topology topology = network.topology();
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder();
        int[] route = new int[2 * links];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            int wanted = 1 + draws.below(2 * links - 1, vehicle, 0);
            int link = draws.below(topology.links(), vehicle, 1);
            int length = 0;
            route[length++] = link;
            while (length < wanted) {
                int node = topology.head(link);
                int out = topology.firstOut(node + 1) - topology.firstOut(node);
                if (out == 0) break;
                int choice = draws.below(out, vehicle, TURN + length);
                int next = topology.firstOut(node) + choice;
                if (topology.head(next) == topology.tail(link)) {
                    next = topology.firstOut(node) + (choice + 1) % out;
                }
                link = next;
                route[length++] = link;
            }
            builder.add(draws.below(seconds, vehicle, 2), route, length);
        }
        return builder.build();
    }
}
