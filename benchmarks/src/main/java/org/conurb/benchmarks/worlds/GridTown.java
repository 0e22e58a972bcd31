package org.conurb.benchmarks.worlds;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/** A town of streets at right angles: nodes on a square grid, a street both ways between neighbours, some of them wide. */
public final class GridTown {

    private static final double SPACING_METRES = 200;
    private static final double STREET_SPEED = 13.9; // 50 km/h
    private static final double AVENUE_SPEED = 19.4; // 70 km/h
    private static final double LANE_CAPACITY = 900;
    private static final int AVENUE_EVERY = 5;

    private GridTown() {}

    /** A town of {@code side} by {@code side} nodes, hence 4 side (side - 1) links. */
    public static RoadNetwork of(int side, long seed) {
        YearDraws draws = Draws.of(seed, "grid town").in(0);
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int node = 0; node < side * side; node++) {
            double shiftX = SPACING_METRES / 2 * draws.uniform(node, 0);
            double shiftY = SPACING_METRES / 2 * draws.uniform(node, 1);
            builder.addNode("n" + node, node % side * SPACING_METRES + shiftX, node / side * SPACING_METRES + shiftY);
        }
        for (int node = 0; node < side * side; node++) {
            if (node % side + 1 < side) both(builder, node, node + 1, node / side % AVENUE_EVERY == 0, draws);
            if (node / side + 1 < side) both(builder, node, node + side, node % side % AVENUE_EVERY == 0, draws);
        }
        return builder.build();
    }

    private static void both(RoadNetworkBuilder builder, int one, int other, boolean isAvenue, YearDraws draws) {
        int lanes = isAvenue ? 2 : 1;
        double speed = isAvenue ? AVENUE_SPEED : STREET_SPEED;
        double length = SPACING_METRES * (1 + draws.uniform((long) one << 32 | other, 2) / 2);
        for (int way = 0; way < 2; way++) {
            int tail = way == 0 ? one : other;
            int head = way == 0 ? other : one;
            builder.addLink(LinkSpec.road(tail + "-" + head, tail, head, length, speed, lanes, lanes * LANE_CAPACITY));
        }
    }
}
