package org.conurb.engine.traffic.queue;

import static org.conurb.engine.traffic.queue.LinkColumns.CLOCKS;
import static org.conurb.engine.traffic.queue.LinkColumns.HEADWAY;
import static org.conurb.engine.traffic.queue.LinkColumns.LANE_HEAD;
import static org.conurb.engine.traffic.queue.LinkColumns.LANE_TAIL;
import static org.conurb.engine.traffic.queue.LinkColumns.RELEASE;
import static org.conurb.engine.traffic.queue.LinkColumns.SECOND_BITS;
import static org.conurb.engine.traffic.queue.LinkColumns.STATE;
import static org.conurb.engine.traffic.queue.LinkColumns.TICK_BITS;
import static org.conurb.engine.traffic.queue.QueueKernel.EXIT;
import static org.conurb.engine.traffic.queue.QueueKernel.NEXT;
import static org.conurb.engine.traffic.queue.QueueKernel.NEXT_LINK;
import static org.conurb.engine.traffic.queue.QueueKernel.PLACE;
import static org.conurb.engine.traffic.queue.QueueKernel.VEHICLE;

/**
 * Fetches into the cache what the heads of many links will touch when they move: in passes whose reads do not depend on
 * each other, so that the processor has many lines of the cache under way at once. The links as they then act, one after
 * the other, would wait for each. It changes nothing; {@code QueueBenchmark} shows what it gains.
 */
final class Lookahead {

    private final int[] state;
    private final long[] clock;
    private final int[] vehicle;
    private final int[] routes;
    private final int[] from; // the links whose vehicles are looked at
    private final long[] release; // when the vehicle may leave its link, in the ticks of the clocks
    private final int[] first; // the vehicles, then those behind them
    private final int[] ahead; // links that they will touch, then the last vehicles there
    private int sum; // keeps the compiler from leaving the reads out

    Lookahead(int[] state, long[] clock, int[] vehicle, int[] routes, int most) {
        this.state = state;
        this.clock = clock;
        this.vehicle = vehicle;
        this.routes = routes;
        this.from = new int[most];
        this.release = new long[most];
        this.first = new int[most];
        this.ahead = new int[most];
    }

    /** Fetches for the first so many of these links: for their heads, then for those who can follow in this second. */
    void fetch(int[] links, int count, int now) {
        int moving = 0;
        for (int entry = 0; entry < count; entry++) {
            int head = state[links[entry] * STATE + LANE_HEAD];
            if (head < 0) continue;
            from[moving] = links[entry];
            release[moving] = Math.max(clock[links[entry] * CLOCKS + RELEASE], (long) (now - 1) << SECOND_BITS);
            first[moving++] = head;
        }
        while (moving > 0) {
            fetchNextLinks(fetchVehicles(moving));
            moving = followers(moving, now);
        }
    }

    /** Notes the links that vehicles are bound for; fetches the next steps of their routes. */
    private int fetchVehicles(int moving) {
        int bound = 0;
        for (int entry = 0; entry < moving; entry++) {
            int at = first[entry] * VEHICLE;
            first[entry] = vehicle[at + NEXT];
            int next = vehicle[at + NEXT_LINK];
            if (next < 0) continue;
            sum += routes[vehicle[at + PLACE] + 2];
            ahead[bound++] = next;
        }
        for (int entry = 0; entry < moving; entry++) sum += vehicle[Math.max(0, first[entry]) * VEHICLE];
        return bound;
    }

    private void fetchNextLinks(int bound) {
        for (int entry = 0; entry < bound; entry++) {
            int next = ahead[entry];
            sum += (int) clock[next * CLOCKS];
            ahead[entry] = state[next * STATE + LANE_TAIL];
        }
        for (int entry = 0; entry < bound; entry++) sum += vehicle[Math.max(0, ahead[entry]) * VEHICLE];
    }

    /** Keeps those who have come to the end of their link and whom its capacity lets go in the same second. */
    private int followers(int moving, int now) {
        int kept = 0;
        int end = (now << TICK_BITS) + 1;
        long second = (long) now << SECOND_BITS;
        for (int entry = 0; entry < moving; entry++) {
            int number = first[entry];
            if (number < 0 || vehicle[number * VEHICLE + EXIT] >= end) continue;
            int link = from[entry];
            long next = release[entry] + clock[link * CLOCKS + HEADWAY];
            if (next > second) continue;
            from[kept] = link;
            release[kept] = next;
            first[kept++] = number;
        }
        return kept;
    }
}
