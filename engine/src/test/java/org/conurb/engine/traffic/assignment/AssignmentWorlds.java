package org.conurb.engine.traffic.assignment;

import java.util.Arrays;
import org.conurb.engine.network.Topology;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/** Networks and trips that tests assign. */
final class AssignmentWorlds {

    private static final AssignmentSettings EXACT = new AssignmentSettings(1e-12, 2000);

    private AssignmentWorlds() {}

    /** Links written as {@code tail head capacity freeTime b power fixedCost}, one a row, in the order of the tails. */
    static AssignmentNetwork network(int nodes, double[][] rows, int... closedNodes) {
        int links = rows.length;
        int[] tail = new int[links];
        int[] head = new int[links];
        double[][] column = new double[5][links];
        for (int link = 0; link < links; link++) {
            tail[link] = (int) rows[link][0];
            head[link] = (int) rows[link][1];
            for (int number = 0; number < 5; number++) column[number][link] = rows[link][2 + number];
        }
        boolean[] closed = new boolean[nodes];
        for (int node : closedNodes) closed[node] = true;
        Bpr delay = Bpr.of(column[1], column[2], column[0], column[3]);
        return AssignmentNetwork.of(Topology.of(nodes, tail, head), delay, column[4], closed);
    }

    /** Braess's network: six trips from node 0 to node 3; times 10 x, 50 + x and 10 + x. */
    static AssignmentNetwork braess() {
        double tiny = 1e-8; // a free time for the links whose time is 10 x, as in the published file
        return network(4, new double[][] {
            {0, 1, 1, tiny, 1e9, 1, 0},
            {0, 2, 1, 50, 0.02, 1, 0},
            {1, 2, 1, 10, 0.1, 1, 0},
            {1, 3, 1, 50, 0.02, 1, 0},
            {2, 3, 1, tiny, 1e9, 1, 0},
        });
    }

    static Demand trips(double... fromToTrips) {
        Demand.Builder builder = new Demand.Builder();
        for (int place = 0; place < fromToTrips.length; place += 3) {
            builder.add((int) fromToTrips[place], (int) fromToTrips[place + 1], fromToTrips[place + 2]);
        }
        return builder.build();
    }

    /**
     * A strongly connected network by the seed: a ring, random links, parallel links, a link to itself, links of constant
     * time and of no time at all, powers whole and broken, tolls.
     */
    static AssignmentNetwork random(long seed, int nodes, int extraLinks) {
        YearDraws draws = Draws.of(seed, "assignment network").in(0);
        double[] powers = {0, 0.5, 1, 1.5, 2, 2.25, 3, 4, 6.61};
        double[][] rows = new double[nodes + extraLinks][];
        for (int link = 0; link < rows.length; link++) {
            boolean ring = link < nodes;
            double tail = ring ? link : draws.below(nodes, link, 0);
            double head = ring ? (link + 1) % nodes : draws.below(nodes, link, 1);
            double capacity = 20 + 100 * draws.uniform(link, 2);
            double freeTime = draws.below(10, link, 3) == 0 ? 0 : 1 + 9 * draws.uniform(link, 4);
            double b = draws.below(5, link, 5) == 0 ? 0 : 2 * draws.uniform(link, 6);
            double power = powers[draws.below(powers.length, link, 7)];
            double toll = draws.below(6, link, 8) == 0 ? draws.uniform(link, 9) : 0;
            rows[link] = new double[] {tail, head, capacity, freeTime, b, power, toll};
        }
        Arrays.sort(rows, (one, other) -> Double.compare(one[0], other[0]));
        return network(nodes, rows);
    }

    static Demand randomTrips(long seed, int nodes, int pairs) {
        YearDraws draws = Draws.of(seed, "assignment trips").in(0);
        Demand.Builder builder = new Demand.Builder();
        for (int pair = 0; pair < pairs; pair++) {
            builder.add(draws.below(nodes, pair, 0), draws.below(nodes, pair, 1), 10 * draws.uniform(pair, 2));
        }
        return builder.build();
    }

    static Assignment exact(AssignmentNetwork network, Demand demand) {
        try (var workers = org.conurb.engine.parallel.Workers.of(1)) {
            return UserEquilibrium.solve(network, demand, EXACT, workers, AssignmentListener.SILENT);
        }
    }
}
