package org.conurb.engine.traffic.queue;

import static org.conurb.engine.traffic.queue.LinkColumns.CLOCKS;
import static org.conurb.engine.traffic.queue.LinkColumns.LANE_HEAD;
import static org.conurb.engine.traffic.queue.LinkColumns.LANE_TAIL;
import static org.conurb.engine.traffic.queue.LinkColumns.STATE;
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
    private final int[] ahead; // heads, then the links and vehicles that they will touch
    private final int[] behind; // those who become heads then
    private int sum; // keeps the compiler from leaving the reads out

    Lookahead(int[] state, long[] clock, int[] vehicle, int[] routes, int most) {
        this.state = state;
        this.clock = clock;
        this.vehicle = vehicle;
        this.routes = routes;
        this.ahead = new int[most];
        this.behind = new int[most];
    }

    /** Fetches for the first so many of these links. */
    void fetch(int[] links, int count) {
        int moving = 0;
        for (int entry = 0; entry < count; entry++) {
            int head = state[links[entry] * STATE + LANE_HEAD];
            if (head >= 0) ahead[moving++] = head;
        }
        sum += fetchNextLinks(fetchVehicles(moving));
    }

    /** Turns heads into the links they are bound for; those that end here drop out. */
    private int fetchVehicles(int heads) {
        int moving = 0;
        for (int entry = 0; entry < heads; entry++) {
            int at = ahead[entry] * VEHICLE;
            int next = vehicle[at + NEXT_LINK];
            if (next < 0) continue;
            sum += routes[vehicle[at + PLACE] + 2];
            behind[moving] = vehicle[at + NEXT];
            ahead[moving++] = next;
        }
        for (int entry = 0; entry < moving; entry++) sum += vehicle[Math.max(0, behind[entry]) * VEHICLE];
        return moving;
    }

    private int fetchNextLinks(int moving) {
        int seen = 0;
        for (int entry = 0; entry < moving; entry++) {
            int next = ahead[entry];
            seen += (int) clock[next * CLOCKS];
            ahead[entry] = state[next * STATE + LANE_TAIL];
        }
        for (int entry = 0; entry < moving; entry++) seen += vehicle[Math.max(0, ahead[entry]) * VEHICLE];
        return seen;
    }
}
