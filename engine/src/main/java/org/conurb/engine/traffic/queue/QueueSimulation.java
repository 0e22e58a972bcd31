package org.conurb.engine.traffic.queue;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;

/**
 * A day of traffic: vehicles on given routes, links as queues with a capacity and a storage (Gawron 1998, Int. J. Modern
 * Physics C 9, 393; Cetin, Burri and Nagel 2003, Swiss Transport Research Conference).
 *
 * <p>The rules, second by second:
 *
 * <ol>
 *   <li>A vehicle takes the free travel time of a link to reach its end, to 1/256 s; then it stands in the queue. Nobody
 *       overtakes on a link. It leaves in the first full second; who is not held up keeps the rest of that second.
 *   <li>A link lets out one vehicle in each headway of its capacity, exactly: the clock of a queue runs on in fractions
 *       of a second. Who ends on a link parks there and takes nothing of the capacity.
 *   <li>A link takes in no more vehicles than its storage holds and, if so set, than its fundamental diagram lets pass.
 *       If it cannot take the head of the queue before it, that one waits, with all behind it. Space that comes free is
 *       given in the next second, before anything else happens.
 *   <li>Of several heads that wait for a link, that one goes first whose seconds of waiting by the capacity of its link
 *       are most: merging queues come in as their capacities stand to one another. Whoever finds others waiting waits
 *       too.
 *   <li>A vehicle that departs comes into the traffic at the end of its first link, in turn with those who pass there.
 *   <li>Every ten seconds the heads that have waited for too long are counted, and the {@link StuckPolicy} is applied.
 *   <li>Within a second links act in the order of their numbers, and vehicles depart in the order of their routes:
 *       nothing depends on the order in which vehicles are given.
 * </ol>
 *
 * <p>Only links with something to do are looked at: a calendar holds the second in which each head is due, and a head
 * that waits is remembered by the link that it waits for. One thread runs the simulation; any thread may ask for a
 * snapshot, look at the clock or stop it.
 */
public final class QueueSimulation {

    /** How often heads are looked at that wait for too long, seconds. */
    static final int STUCK_CHECK_SECONDS = 10;

    private final RoadNetwork network;
    private final VehicleRoutes routes;
    private final QueueSettings settings;
    private final LinkColumns links;
    private final QueueKernel kernel;
    private final QueueListener listener;
    private final int[] order; // [vehicle in the order of departure] → vehicle
    private final boolean[] removed; // [vehicle in the order of departure]
    private final LinkBins bins;
    private final AtomicReference<CompletableFuture<TrafficSnapshot>> wanted = new AtomicReference<>();
    private volatile int second;
    private volatile boolean isStopped;
    private int departed;
    private int removals;
    private long removedSeconds;
    private long squeezed;
    private long stuck;

    /** A simulation that nobody listens to. */
    public QueueSimulation(RoadNetwork network, VehicleRoutes routes, QueueSettings settings) {
        this(network, routes, settings, null);
    }

    /**
     * A simulation of these vehicles on this network.
     *
     * @param listener hears everything that happens; null for nobody
     * @throws IllegalArgumentException if a route uses a link that does not exist, or links that do not meet
     */
    public QueueSimulation(RoadNetwork network, VehicleRoutes routes, QueueSettings settings, QueueListener listener) {
        this.network = network;
        this.routes = routes;
        this.settings = settings;
        this.listener = listener;
        requireConnected();
        this.links = new LinkColumns(network, settings);
        this.order = DepartureOrder.of(routes);
        this.kernel = new QueueKernel(links, routes, order, listener);
        this.removed = new boolean[order.length];
        float[] freeSeconds = new float[network.links()];
        for (int link = 0; link < freeSeconds.length; link++) freeSeconds[link] = (float) network.freeSeconds(link);
        int count = (settings.endSecond() + settings.binSeconds() - 1) / settings.binSeconds();
        this.bins = new LinkBins(network.links(), count, settings.binSeconds(), freeSeconds);
    }

    private void requireConnected() {
        for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
            int previous = Columns.NONE;
            for (int place = routes.first(vehicle); routes.link(place) != Columns.NONE; place++) {
                int link = routes.link(place);
                if (link < 0 || link >= network.links()) {
                    throw new IllegalArgumentException(
                            "vehicle " + vehicle + " uses link " + link + " of " + network.links());
                }
                if (previous >= 0
                        && network.topology().head(previous)
                                != network.topology().tail(link)) {
                    throw new IllegalArgumentException("vehicle " + vehicle + " goes from link "
                            + network.linkId(previous) + " to link " + network.linkId(link)
                            + ", which does not begin where that one ends");
                }
                previous = link;
            }
        }
    }

    /** Runs to the end, or until stopped. To be called once. */
    public QueueResult run() {
        return run((links, bin) -> {});
    }

    /** The same, with one who hears of each bin. */
    public QueueResult run(BinListener hearer) {
        int binEnd = settings.binSeconds();
        int bin = 0;
        int now = 0;
        for (; now < settings.endSecond() && !isOver(); now++) {
            if (now == binEnd) {
                closeBin(bin);
                hearer.closes(bins, bin++);
                binEnd += settings.binSeconds();
            }
            kernel.openGates(now);
            while (departed < order.length && routes.departure(order[departed]) == now) kernel.depart(departed++);
            kernel.dischargeHeads();
            if (now % STUCK_CHECK_SECONDS == 0) checkStuck(now);
            second = now;
            if (wanted.get() != null) answer(now, bin - 1);
        }
        for (; bin < bins.bins(); bin++) {
            closeBin(bin);
            hearer.closes(bins, bin);
        }
        return result(now);
    }

    private boolean isOver() {
        return isStopped || departed == order.length && kernel.arrived() + removals == departed;
    }

    private void closeBin(int bin) {
        for (int link = 0; link < network.links(); link++) {
            int at = link * LinkColumns.STATE;
            bins.record(
                    bin,
                    link,
                    links.state[at + LinkColumns.EXITS],
                    links.state[at + LinkColumns.DELAY],
                    links.present(link));
            links.state[at + LinkColumns.EXITS] = 0;
            links.state[at + LinkColumns.DELAY] = 0;
        }
    }

    private void checkStuck(int now) {
        for (int link = kernel.nextWaiting(0); link >= 0; link = kernel.nextWaiting(link + 1)) {
            int waited = now - kernel.waitsSince(link);
            int before = Math.max(0, waited - STUCK_CHECK_SECONDS);
            if (waited / settings.stuckSeconds() == before / settings.stuckSeconds()) continue;
            stuck++;
            int vehicle = kernel.waitingVehicle(link);
            if (listener != null) listener.isStuck(now, order[vehicle], link);
            switch (settings.stuckPolicy()) {
                case WAIT -> {}
                case SQUEEZE -> {
                    squeezed++;
                    kernel.squeeze(link);
                }
                case REMOVE -> {
                    removals++;
                    removed[vehicle] = true;
                    removedSeconds += now - routes.departure(order[vehicle]);
                    if (listener != null) listener.isRemoved(now, order[vehicle], link);
                    kernel.remove(link);
                }
            }
        }
    }

    private QueueResult result(int end) {
        int[] linksPassed = new int[order.length];
        long vehicleSeconds = removedSeconds;
        for (int number = 0; number < order.length; number++) {
            int vehicle = order[number];
            linksPassed[vehicle] = kernel.place(number) - routes.first(vehicle);
            if (number >= departed || removed[number]) continue;
            int arrival = kernel.arrivals()[vehicle];
            vehicleSeconds += (arrival == Columns.NONE ? end : arrival) - routes.departure(vehicle);
        }
        QueueResult.Totals totals = new QueueResult.Totals(
                order.length,
                departed,
                kernel.arrived(),
                removals,
                squeezed,
                stuck,
                kernel.moves(),
                end,
                vehicleSeconds);
        return new QueueResult(network, routes, totals, bins, kernel.arrivals(), linksPassed);
    }

    /** What passes the links; of a bin that is not over yet nothing is told. */
    public LinkBins links() {
        return bins;
    }

    /** Ends the simulation after the running second, from any thread. */
    public void stop() {
        isStopped = true;
    }

    /** The last full second, seconds after midnight; from any thread. */
    public int second() {
        return second;
    }

    /**
     * Asks for a picture of the traffic, from any thread. It is given at the end of the running second; of several that
     * ask in one second all get the same. After the end nothing is given any more.
     */
    public CompletableFuture<TrafficSnapshot> snapshot() {
        CompletableFuture<TrafficSnapshot> mine = new CompletableFuture<>();
        CompletableFuture<TrafficSnapshot> other = wanted.compareAndExchange(null, mine);
        return other == null ? mine : other;
    }

    private void answer(int now, int lastBin) {
        CompletableFuture<TrafficSnapshot> asked = wanted.getAndSet(null);
        int onRoad = 0;
        for (int link = 0; link < network.links(); link++) onRoad += links.present(link);
        int[] vehicle = new int[onRoad];
        int[] link = new int[onRoad];
        float[] share = new float[onRoad];
        int entry = 0;
        for (int road = 0; road < network.links(); road++) {
            double room = 1.0 / Math.max(links.storage[road], links.present(road));
            double ahead = 1;
            for (int number = kernel.firstOn(road); number >= 0; number = kernel.behind(number)) {
                double left =
                        (double) (kernel.exitTick(number) - (now << LinkColumns.TICK_BITS)) / kernel.freeTicks(road);
                double at = Math.max(0, Math.min(ahead, 1 - left));
                vehicle[entry] = order[number];
                link[entry] = road;
                share[entry++] = (float) at;
                ahead = at - room;
            }
        }
        int[] exits = new int[network.links()];
        float[] seconds = new float[exits.length];
        for (int road = 0; road < exits.length; road++) {
            exits[road] = lastBin < 0 ? 0 : bins.exits(lastBin, road);
            seconds[road] = (float) (lastBin < 0 ? network.freeSeconds(road) : bins.meanSeconds(lastBin, road));
        }
        asked.complete(new TrafficSnapshot(now, Arrays.copyOf(vehicle, entry), link, share, lastBin, exits, seconds));
    }
}
