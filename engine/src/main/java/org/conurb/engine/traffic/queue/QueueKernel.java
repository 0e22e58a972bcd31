package org.conurb.engine.traffic.queue;

import static org.conurb.engine.store.Columns.NONE;
import static org.conurb.engine.traffic.queue.LinkColumns.*;

import java.util.BitSet;

/**
 * The second-by-second core of the queue simulation. The rules stand in {@link QueueSimulation}.
 *
 * <p>Each of a vehicle's four ints lies beside the others, so that moving it costs one line of the cache; its next link
 * is copied there when it comes onto a link, so that the route need not be fetched at the moment it leaves.
 */
final class QueueKernel {

    static final int VEHICLE = 4; // ints a vehicle
    static final int NEXT = 0; // the vehicle behind it
    static final int EXIT = 1; // tick at which it reaches the end of its link
    static final int PLACE = 2; // place of its link in the routes
    static final int NEXT_LINK = 3; // the link after it, NONE on the last

    private static final int TICKS = 1 << TICK_BITS;
    /** Links whose memory is fetched together: some five lines each, which the second-level cache holds easily. */
    private static final int BLOCK = 512;

    private static final long SECOND = 1L << SECOND_BITS;

    private final int[] state;
    private final long[] clock;
    private final int[] routes;
    private final int[] inputOf; // [vehicle in the order of departure] → vehicle as it was given
    private final int[] vehicle;
    private final int[] arrival; // [vehicle as given] second, NONE if it has not arrived
    private final QueueListener listener; // null if nobody listens
    private final Calendar heads = new Calendar();
    private final Calendar gates = new Calendar();
    private final OrderedSet due;
    private final OrderedSet open;
    private final BitSet waiting;
    private final int[] block = new int[BLOCK]; // links that act next
    private final Lookahead lookahead;
    private int now;
    private long moves;
    private int arrived;

    QueueKernel(LinkColumns links, VehicleRoutes routes, int[] order, QueueListener listener) {
        this.state = links.state;
        this.clock = links.clock;
        this.routes = routes.links();
        this.inputOf = order;
        this.listener = listener;
        this.vehicle = new int[Math.multiplyExact(order.length, VEHICLE)];
        this.arrival = new int[order.length];
        for (int number = 0; number < order.length; number++) {
            int at = number * VEHICLE;
            vehicle[at + NEXT] = NONE;
            vehicle[at + PLACE] = routes.first(order[number]);
            vehicle[at + NEXT_LINK] = this.routes[vehicle[at + PLACE] + 1];
            arrival[number] = NONE;
        }
        this.due = new OrderedSet(links.storage.length);
        this.open = new OrderedSet(links.storage.length);
        this.waiting = new BitSet(links.storage.length);
        this.lookahead = new Lookahead(state, clock, vehicle, this.routes, BLOCK);
    }

    long moves() {
        return moves;
    }

    int arrived() {
        return arrived;
    }

    int[] arrivals() {
        return arrival;
    }

    /** The vehicle as it was given. */
    int input(int number) {
        return inputOf[number];
    }

    /** First vehicle of the lane of a link, NONE if it is empty. */
    int firstOn(int link) {
        return state[link * STATE + LANE_HEAD];
    }

    int behind(int number) {
        return vehicle[number * VEHICLE + NEXT];
    }

    int exitTick(int number) {
        return vehicle[number * VEHICLE + EXIT];
    }

    int freeTicks(int link) {
        return state[link * STATE + FREE_TICKS];
    }

    /** How many links of its route a vehicle has left behind or begun after the first. */
    int place(int number) {
        return vehicle[number * VEHICLE + PLACE];
    }

    /** Begins a second: lets waiting heads in where space has come free. */
    void openGates(int second) {
        now = second;
        int[] entries = gates.entries(second);
        int size = gates.size(second);
        for (int entry = 0; entry < size; entry++) {
            int at = entries[entry] * STATE;
            if (state[at + GATE_DUE] == second) open.add(entries[entry]);
            else if (state[at + GATE_DUE] != NEVER) gates.add(entries[entry], state[at + GATE_DUE], second);
        }
        gates.clear(second);
        for (int link = open.takeFrom(0); link >= 0; link = open.takeFrom(link + 1)) openGate(link);
    }

    /** A vehicle wants to come into the traffic at the end of its first link. */
    void depart(int number) {
        int at = number * VEHICLE;
        int link = routes[vehicle[at + PLACE]];
        if (listener != null) listener.departs(now, inputOf[number], link);
        if (vehicle[at + NEXT_LINK] < 0) {
            if (listener != null) listener.entersTraffic(now, inputOf[number], link);
            end(number, link);
            return;
        }
        int on = link * STATE;
        if (state[on + ORIGIN_HEAD] < 0) state[on + ORIGIN_HEAD] = number;
        else vehicle[state[on + ORIGIN_TAIL] * VEHICLE + NEXT] = number;
        state[on + ORIGIN_TAIL] = number;
        due.add(link);
    }

    /** Ends a second: lets go the heads that are due, block by block in the order of the links. */
    void dischargeHeads() {
        gatherDue();
        int count = takeBlock(0);
        while (count > 0) {
            lookahead.fetch(block, count, now);
            for (int entry = 0; entry < count; entry++) {
                int at = block[entry] * STATE;
                if (state[at + DUE] == now) state[at + DUE] = NEVER;
                if (state[at + WAITS_FOR] < 0) discharge(block[entry]);
            }
            count = count < BLOCK ? 0 : takeBlock(block[count - 1] + 1);
        }
    }

    private void gatherDue() {
        int[] entries = heads.entries(now);
        int size = heads.size(now);
        for (int entry = 0; entry < size; entry++) {
            int link = entries[entry];
            int dueSecond = state[link * STATE + DUE];
            if (dueSecond == now) due.add(link);
            else if (dueSecond != NEVER) heads.add(link, dueSecond, now);
        }
        heads.clear(now);
    }

    /** Takes the next links that are due, from one on; nothing that happens in this second makes another one due. */
    private int takeBlock(int from) {
        int count = 0;
        for (int link = due.takeFrom(from); link >= 0; link = due.takeFrom(link + 1)) {
            block[count++] = link;
            if (count == BLOCK) break;
        }
        return count;
    }

    /** Lets go from the head of a link whoever may go in this second, then notes when to look again. */
    private void discharge(int link) {
        int at = link * STATE;
        while (true) {
            int head = state[at + LANE_HEAD];
            int exitSecond = head < 0 ? NEVER : secondOf(vehicle[head * VEHICLE + EXIT]);
            boolean isReady = exitSecond <= now;
            boolean endsHere = head >= 0 && vehicle[head * VEHICLE + NEXT_LINK] < 0;
            if (isReady && endsHere) {
                leaveLane(head, link);
                end(head, link);
                continue;
            }
            int origin = state[at + ORIGIN_HEAD];
            if (!isReady && origin < 0) {
                note(link, exitSecond);
                return;
            }
            long release = clock[link * CLOCKS + RELEASE];
            if (release > now * SECOND) {
                note(link, endsHere ? Math.min(exitSecond, ceiling(release)) : ceiling(release));
                return;
            }
            // Those who come from their homes and those who pass take turns.
            boolean fromOrigin = origin >= 0 && (!isReady || state[at + FROM_ORIGIN] == 0);
            state[at + FROM_ORIGIN] = fromOrigin ? 1 : 0;
            int number = fromOrigin ? origin : head;
            int next = vehicle[number * VEHICLE + NEXT_LINK];
            if (!letsIn(next)) {
                await(link, next);
                return;
            }
            move(number, link, next, fromOrigin);
        }
    }

    private boolean letsIn(int link) {
        int at = link * STATE;
        return state[at + SPACE] > 0 && state[at + WAITER_HEAD] < 0 && clock[link * CLOCKS + INTAKE] <= now * SECOND;
    }

    private void await(int link, int next) {
        int at = link * STATE;
        int on = next * STATE;
        state[at + WAITS_FOR] = next;
        state[at + WAITS_SINCE] = now;
        state[at + NEXT_WAITER] = state[on + WAITER_HEAD];
        state[on + WAITER_HEAD] = link;
        waiting.set(link);
        if (state[on + SPACE] > 0) noteGate(next);
    }

    private void openGate(int link) {
        int at = link * STATE;
        state[at + GATE_DUE] = NEVER;
        while (state[at + WAITER_HEAD] >= 0 && state[at + SPACE] > 0 && clock[link * CLOCKS + INTAKE] <= now * SECOND) {
            int waiter = nextInTurn(link);
            stopWaiting(waiter);
            letGo(waiter, link);
        }
        if (state[at + WAITER_HEAD] >= 0 && state[at + SPACE] > 0) noteGate(link);
    }

    /** Moves the vehicle that a link has waited with, then whoever can follow. */
    private void letGo(int link, int next) {
        boolean fromOrigin = state[link * STATE + FROM_ORIGIN] == 1;
        int number = state[link * STATE + (fromOrigin ? ORIGIN_HEAD : LANE_HEAD)];
        move(number, link, next, fromOrigin);
        discharge(link);
    }

    /**
     * The waiting link for which seconds waited by capacity is most. Links that wait all the time thus come in as their
     * capacities stand to one another, the rule of merges of Daganzo 1995 (Transportation Research B 29, 79).
     */
    private int nextInTurn(int link) {
        int best = NONE;
        long most = -1;
        for (int waiter = state[link * STATE + WAITER_HEAD];
                waiter >= 0;
                waiter = state[waiter * STATE + NEXT_WAITER]) {
            long waited = (now - state[waiter * STATE + WAITS_SINCE] + 1L) * state[waiter * STATE + WEIGHT];
            if (waited > most || waited == most && waiter < best) {
                best = waiter;
                most = waited;
            }
        }
        return best;
    }

    private void stopWaiting(int link) {
        int next = state[link * STATE + WAITS_FOR];
        int before = NONE;
        int waiter = state[next * STATE + WAITER_HEAD];
        while (waiter != link) {
            before = waiter;
            waiter = state[waiter * STATE + NEXT_WAITER];
        }
        if (before < 0) state[next * STATE + WAITER_HEAD] = state[link * STATE + NEXT_WAITER];
        else state[before * STATE + NEXT_WAITER] = state[link * STATE + NEXT_WAITER];
        state[link * STATE + WAITS_FOR] = NONE;
        waiting.clear(link);
    }

    private void move(int number, int link, int next, boolean fromOrigin) {
        int vehicleAt = number * VEHICLE;
        int entry = now << TICK_BITS;
        if (fromOrigin) {
            leaveOrigin(number, link);
            if (listener != null) listener.entersTraffic(now, inputOf[number], link);
        } else {
            // Who has not been held up keeps the part of the second that was left.
            if (entry - vehicle[vehicleAt + EXIT] < TICKS) entry = vehicle[vehicleAt + EXIT];
            leaveLane(number, link);
        }
        if (listener != null) listener.leavesLink(now, inputOf[number], link);
        passClock(link * CLOCKS + RELEASE);
        if (clock[next * CLOCKS + INTAKE_HEADWAY] > 0) passClock(next * CLOCKS + INTAKE);
        int on = next * STATE;
        int exit = Math.max(entry + state[on + FREE_TICKS], (now << TICK_BITS) + 1);
        int place = vehicle[vehicleAt + PLACE] + 1;
        vehicle[vehicleAt + NEXT] = NONE;
        vehicle[vehicleAt + EXIT] = exit;
        vehicle[vehicleAt + PLACE] = place;
        vehicle[vehicleAt + NEXT_LINK] = routes[place + 1];
        state[on + SPACE]--;
        if (state[on + LANE_HEAD] < 0) {
            state[on + LANE_HEAD] = number;
            if (state[on + WAITS_FOR] < 0) note(next, secondOf(exit));
        } else {
            vehicle[state[on + LANE_TAIL] * VEHICLE + NEXT] = number;
        }
        state[on + LANE_TAIL] = number;
        moves++;
        if (listener != null) listener.entersLink(now, inputOf[number], next);
    }

    /**
     * Puts a clock on by its headway, which lies behind it. In a queue it runs on exactly; after a pause it begins anew,
     * with as much as one second lets pass.
     */
    private void passClock(int at) {
        long time = clock[at];
        long headway = clock[at + 1];
        long second = now * SECOND;
        if (time <= second - SECOND) time = second - Math.max(0, SECOND - headway);
        clock[at] = time + headway;
    }

    private void leaveLane(int number, int link) {
        int at = link * STATE;
        state[at + LANE_HEAD] = vehicle[number * VEHICLE + NEXT];
        state[at + SPACE]++;
        state[at + EXITS]++;
        state[at + DELAY] += now - secondOf(vehicle[number * VEHICLE + EXIT]);
        if (state[at + WAITER_HEAD] >= 0) noteGate(link);
    }

    private void leaveOrigin(int number, int link) {
        state[link * STATE + ORIGIN_HEAD] = vehicle[number * VEHICLE + NEXT];
    }

    private void end(int number, int link) {
        arrival[inputOf[number]] = now;
        arrived++;
        if (listener != null) listener.arrives(now, inputOf[number], link);
    }

    private void note(int link, int second) {
        if (second >= state[link * STATE + DUE]) return;
        state[link * STATE + DUE] = second;
        heads.add(link, second, now);
    }

    private void noteGate(int link) {
        int second = Math.max(now + 1, ceiling(clock[link * CLOCKS + INTAKE]));
        if (second >= state[link * STATE + GATE_DUE]) return;
        state[link * STATE + GATE_DUE] = second;
        gates.add(link, second, now);
    }

    private static int secondOf(int tick) {
        return tick + TICKS - 1 >> TICK_BITS;
    }

    private static int ceiling(long time) {
        return (int) (time + SECOND - 1 >> SECOND_BITS);
    }

    /** The links whose heads wait, from {@code from} on; NONE after the last. */
    int nextWaiting(int from) {
        return waiting.nextSetBit(from);
    }

    int waitsSince(int link) {
        return state[link * STATE + WAITS_SINCE];
    }

    /** The vehicle at the head of a waiting link. */
    int waitingVehicle(int link) {
        return state[link * STATE + (state[link * STATE + FROM_ORIGIN] == 1 ? ORIGIN_HEAD : LANE_HEAD)];
    }

    /** Lets the head of a waiting link in though there is no space. */
    void squeeze(int link) {
        int next = state[link * STATE + WAITS_FOR];
        stopWaiting(link);
        letGo(link, next);
    }

    /** Takes the head of a waiting link off the road. */
    void remove(int link) {
        int number = waitingVehicle(link);
        boolean fromOrigin = state[link * STATE + FROM_ORIGIN] == 1;
        stopWaiting(link);
        if (fromOrigin) leaveOrigin(number, link);
        else leaveLane(number, link);
        discharge(link);
    }
}
