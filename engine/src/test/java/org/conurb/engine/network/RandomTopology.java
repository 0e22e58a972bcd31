package org.conurb.engine.network;

import java.util.Arrays;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/** Graphs by the seed, with parallel links and links from a node to itself. */
public final class RandomTopology {

    private RandomTopology() {}

    /** A graph of so many nodes whose links join nodes drawn at random. */
    public static Topology of(int nodes, int links, long seed) {
        YearDraws draws = Draws.of(seed, "random topology").in(0);
        int[] tail = new int[links];
        int[] head = new int[links];
        for (int link = 0; link < links; link++) {
            tail[link] = draws.below(nodes, link, 0);
            head[link] = draws.below(nodes, link, 1);
        }
        Arrays.sort(tail);
        return Topology.of(nodes, tail, head);
    }
}
