package org.conurb.benchmarks.worlds;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Weights;

/** Networks to route on, by their names in the parameters. */
public final class Roads {

    private static final String GRID = "grid-";
    private static final int LINKS_PER_NODE = 4;
    private static final double MOST_DELAY = 0.5;

    private Roads() {}

    /** {@code chicago}, or {@code grid-N} for a grid of about N links. */
    public static RoadNetwork of(String name) {
        if (name.equals("chicago")) return RealRoads.chicagoRegion();
        double links = Integer.parseInt(name.substring(GRID.length()));
        return GridTown.of((int) Math.round(Math.sqrt(links / LINKS_PER_NODE)), 1);
    }

    /** [link] free-flow times lengthened by up to a half, by link and part of the day. */
    public static int[] weights(RoadNetwork network, int bin) {
        YearDraws draws = Draws.of(1, "congestion").in(bin);
        int[] weight = Weights.onEmptyRoads(network, Mode.CAR);
        for (int link = 0; link < weight.length; link++) {
            weight[link] += (int) (weight[link] * MOST_DELAY * draws.uniform(link));
        }
        return weight;
    }

    /** Nodes drawn uniformly. */
    public static int[] nodes(RoadNetwork network, int count, int draw) {
        YearDraws draws = Draws.of(1, "ends of journeys").in(0);
        int[] nodes = new int[count];
        for (int place = 0; place < count; place++) nodes[place] = draws.below(network.nodes(), place, draw);
        return nodes;
    }
}
