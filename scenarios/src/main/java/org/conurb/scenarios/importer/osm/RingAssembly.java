package org.conurb.scenarios.importer.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins ways at their ends until every one is part of a closed ring. Where more than two ways meet at a node, the first
 * one goes on.
 */
final class RingAssembly {

    private static final int FEWEST_NODES = 4; // of a ring that has a surface, the last being the first again

    private final List<long[]> ways;
    private final boolean[] isUsed; // [way]
    private final Map<Long, Deque<Integer>> waysAt = new HashMap<>(); // end → ways, in their order

    private RingAssembly(List<long[]> ways) {
        this.ways = ways;
        this.isUsed = new boolean[ways.size()];
    }

    /** The rings that ways make, each with its first node again at its end; null if one stays open or has no surface. */
    static List<long[]> rings(List<long[]> ways) {
        return new RingAssembly(ways).rings();
    }

    private List<long[]> rings() {
        for (int way = 0; way < ways.size(); way++) {
            if (ways.get(way).length < 2) return null;
            waysAt.computeIfAbsent(first(way), node -> new ArrayDeque<>()).add(way);
            waysAt.computeIfAbsent(last(way), node -> new ArrayDeque<>()).add(way);
        }
        List<long[]> rings = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            if (isUsed[way]) continue;
            long[] ring = ringFrom(way);
            if (ring == null) return null;
            rings.add(ring);
        }
        return rings;
    }

    private long first(int way) {
        return ways.get(way)[0];
    }

    private long last(int way) {
        return ways.get(way)[ways.get(way).length - 1];
    }

    private long[] ringFrom(int way) {
        LongList ring = new LongList();
        ring.addAll(ways.get(way));
        isUsed[way] = true;
        while (ring.get(ring.size() - 1) != ring.get(0)) {
            long end = ring.get(ring.size() - 1);
            int next = next(end);
            if (next < 0) return null;
            isUsed[next] = true;
            append(ring, ways.get(next), first(next) != end);
        }
        return ring.size() < FEWEST_NODES ? null : ring.toArray();
    }

    /** The first way at a node that is not used yet; negative if there is none. */
    private int next(long node) {
        Deque<Integer> here = waysAt.get(node);
        while (!here.isEmpty()) {
            int way = here.removeFirst();
            if (!isUsed[way]) return way;
        }
        return -1;
    }

    private static void append(LongList ring, long[] way, boolean isBack) {
        for (int place = 1; place < way.length; place++) ring.add(way[isBack ? way.length - 1 - place : place]);
    }
}
