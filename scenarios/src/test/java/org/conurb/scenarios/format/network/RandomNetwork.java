package org.conurb.scenarios.format.network;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/** Networks made up by keyed draws: every attribute takes plain, awkward and extreme values. */
public final class RandomNetwork {

    private static final String[] NAMES = {
        "", "High Street", "A \"quoted\", listed street", "Straße <&> 'o'", "two\nlines", "道", " blanks inside "
    };

    private final YearDraws draws;
    private long asked;

    private RandomNetwork(long seed) {
        draws = Draws.of(seed, "networks for round trips").in(0);
    }

    /** A network of up to 40 nodes and 120 links near an origin. */
    public static RoadNetwork of(long seed, double originX, double originY) {
        return new RandomNetwork(seed).network(originX, originY);
    }

    private RoadNetwork network(double originX, double originY) {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int nodes = 2 + below(39);
        for (int node = 0; node < nodes; node++) {
            String id = below(2) == 0 ? "" + node : "n/" + node + ",\"é<";
            double x = originX + uniform() * 10_000;
            double y = originY + (below(2) == 0 ? Math.rint(uniform() * 10_000) : uniform() * 10_000);
            if (below(5) == 0) builder.addCentroid(id, x, y);
            else builder.addNode(id, x, y);
        }
        int links = below(121);
        for (int link = 0; link < links; link++) builder.addLink(link(builder, link, nodes));
        return builder.build();
    }

    private LinkSpec link(RoadNetworkBuilder builder, int number, int nodes) {
        int tail = below(nodes);
        int head = below(nodes);
        return new LinkSpec(
                below(2) == 0 ? "" + number : "l " + number + "&;'",
                tail,
                head,
                below(3) == 0 ? 1 + below(5000) : 1e-3 + uniform() * 5000,
                below(3) == 0 ? (10 + below(120)) / 3.6 : 0.1 + uniform() * 50,
                below(3) == 0 ? 0.25 + uniform() * 5 : 1 + below(5),
                below(3) == 0 ? below(9) * 900 : uniform() * 9000,
                RoadClass.values()[below(RoadClass.values().length)],
                below(1 << Mode.values().length),
                NAMES[below(NAMES.length)].strip(),
                below(2) == 0 ? 0 : uniform() * 12,
                below(6) == 0,
                shape(builder, tail, head));
    }

    private double[] shape(RoadNetworkBuilder builder, int tail, int head) {
        if (below(2) == 0) return null;
        double[] shape = new double[2 * (2 + below(5))];
        for (int place = 0; place < shape.length; place += 2) {
            shape[place] = builder.x(tail) + uniform() * 500;
            shape[place + 1] = builder.y(head) - uniform() * 500;
        }
        return shape;
    }

    private double uniform() {
        return draws.uniform(asked++);
    }

    private int below(int bound) {
        return (int) (uniform() * bound);
    }
}
