package org.conurb.engine.traffic.queue;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;

/**
 * The state of all links, packed so that a link's own lies in one line of the cache and its clocks in half another.
 *
 * <p>{@code state} holds {@link #STATE} ints a link, {@code clock} {@link #CLOCKS} longs a link in seconds with 32
 * binary places. The columns are open to the kernel, which is written beside them.
 */
final class LinkColumns {

    /** Ints a link in {@code state}: a cache line of 64 bytes. */
    static final int STATE = 16;

    /** First and last vehicle that travels or queues on the link. */
    static final int LANE_HEAD = 0;

    static final int LANE_TAIL = 1;
    /** How many more vehicles fit; below 0 after squeezing in. */
    static final int SPACE = 2;
    /** Travel time on the empty link, ticks. */
    static final int FREE_TICKS = 3;
    /** First and last vehicle that waits to come into the traffic here. */
    static final int ORIGIN_HEAD = 4;

    static final int ORIGIN_TAIL = 5;
    /** First of the links whose head waits for this one. */
    static final int WAITER_HEAD = 6;
    /** The next of the links that wait for the same one. */
    static final int NEXT_WAITER = 7;
    /** Second in which the head is to be looked at; NEVER if not noted in the calendar. */
    static final int DUE = 8;
    /** Second in which waiters are to be let in; NEVER if not noted. */
    static final int GATE_DUE = 9;
    /** What a second of waiting weighs: vehicles an hour that the link can discharge, at least one. */
    static final int WEIGHT = 10;
    /** Vehicles that left in this bin, and what they had lost, seconds. */
    static final int EXITS = 11;

    static final int DELAY = 12;
    /** The link that the head waits for, NONE if it does not wait; and the second since which it does. */
    static final int WAITS_FOR = 13;

    static final int WAITS_SINCE = 14;
    /** 1 if the vehicle that was or is to be let go came from the origin, 0 if from the lane. */
    static final int FROM_ORIGIN = 15;

    /** Longs a link in {@code clock}. */
    static final int CLOCKS = 4;

    /** Time from which the next may leave, and between two that leave. */
    static final int RELEASE = 0;

    static final int HEADWAY = 1;
    /** Time from which the next may come in, and between two that come in. */
    static final int INTAKE = 2;

    static final int INTAKE_HEADWAY = 3;

    /** The clock of vehicles counts in 1/256 s. */
    static final int TICK_BITS = 8;

    /** The clocks of links count in 1/2^32 s. */
    static final int SECOND_BITS = 32;

    static final int NEVER = Integer.MAX_VALUE;

    /**
     * Speed at which the end of a queue that dissolves runs backwards: 15 km/h (Treiber and Kesting 2013, Traffic Flow
     * Dynamics, table 8.1 and section 8.3: minus 15 km/h is found on motorways all over the world).
     */
    private static final double WAVE_METRES_PER_SECOND = 15 / 3.6;

    private static final double SECONDS_PER_HOUR = 3600;

    /** A link without capacity lets out one vehicle in 100 days, hence none. */
    private static final double LONGEST_HEADWAY = 100 * 24 * SECONDS_PER_HOUR;

    /** No link takes longer than four days, so that the clocks of vehicles cannot run over. */
    private static final double LONGEST_SECONDS = 4 * 24 * SECONDS_PER_HOUR;

    final int[] state;
    final long[] clock;
    final int[] storage; // [link] vehicles that fit

    LinkColumns(RoadNetwork network, QueueSettings settings) {
        int links = network.links();
        state = new int[Math.multiplyExact(links, STATE)];
        clock = new long[Math.multiplyExact(links, CLOCKS)];
        storage = new int[links];
        for (int link = 0; link < links; link++) {
            empty(link * STATE);
            double perSecond = network.capacity(link) * settings.flowFactor() / SECONDS_PER_HOUR;
            double freeSeconds = Math.min(LONGEST_SECONDS, network.freeSeconds(link));
            // A link that could not hold what its capacity keeps moving would let out less than its capacity.
            double room = Math.max(network.storage(link) * settings.storageFactor(), freeSeconds * perSecond);
            storage[link] = (int) Math.min(NEVER, Math.max(1, Math.round(room)));
            state[link * STATE + SPACE] = storage[link];
            state[link * STATE + FREE_TICKS] = (int) Math.max(1, Math.round(freeSeconds * (1 << TICK_BITS)));
            double headway = Math.min(LONGEST_HEADWAY, 1 / perSecond);
            double intake = Math.max(perSecond, settings.flowFactor() * network.lanes(link) * laneFlow(network, link));
            clock[link * CLOCKS + HEADWAY] = (long) (headway * (1L << SECOND_BITS));
            clock[link * CLOCKS + INTAKE_HEADWAY] =
                    settings.limitsInflow() ? (long) (Math.min(LONGEST_HEADWAY, 1 / intake) * (1L << SECOND_BITS)) : 0;
            state[link * STATE + WEIGHT] = (int) Math.min(NEVER, Math.max(1, Math.round(network.capacity(link))));
        }
    }

    /**
     * Most vehicles a second that one lane can carry: free speed and backward wave meet in the triangular fundamental
     * diagram, q = v w / (v + w) / spacing (Newell 1993, Transportation Research B 27, 281).
     */
    private static double laneFlow(RoadNetwork network, int link) {
        double speed = network.freeSpeed(link);
        return speed * WAVE_METRES_PER_SECOND / (speed + WAVE_METRES_PER_SECOND) / RoadNetwork.METRES_PER_VEHICLE;
    }

    private void empty(int at) {
        Arrays.fill(state, at, at + STATE, Columns.NONE);
        state[at + DUE] = NEVER;
        state[at + GATE_DUE] = NEVER;
        state[at + EXITS] = 0;
        state[at + DELAY] = 0;
        state[at + FROM_ORIGIN] = 0;
    }

    /** Vehicles that travel or queue on a link. */
    int present(int link) {
        return storage[link] - state[link * STATE + SPACE];
    }
}
