package org.conurb.engine.traffic.dynamic;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Query;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.Tolls;

/**
 * Day after day the same trips: simulated in queues, then some of those who could have come sooner change their routes,
 * until hardly any could (user equilibrium in the sense of Wardrop 1952, with routes chosen at departure).
 *
 * <p>The relative gap compares what all spent with what they would have spent on the best routes known, both at the
 * travel times of the same day. The results do not depend on the number of threads.
 */
public final class WithinDayEquilibrium {

    /** The gap has stopped falling when a day brings it down by less than this share. */
    private static final double STAGNATION = 0.02;

    /** By which the share that changes shrinks then. */
    private static final double SHRINKING = 0.75;

    /** By which it grows again when the gap falls, up to what is left of the share of the settings. */
    private static final double GROWTH = 1.1;

    /** So many times its storage that no link is ever full. */
    private static final double ANY_STORAGE = 1e6;

    /** Room for routes that are longer than those of the day before. */
    private static final double LONGER_ROUTES = 1.02;

    private static final int MOST_PLACES = Integer.MAX_VALUE - 8; // the longest array of a JVM

    private static final double SECONDS_PER_HOUR = 3600;

    private final RoadNetwork network;
    private final Tolls tolls;
    private final Hierarchy hierarchy;
    private final DynamicSettings settings;
    private final Workers workers;
    private final DayListener listener;
    private double share;
    private double lastGap = Double.POSITIVE_INFINITY;

    /**
     * What came of the search.
     *
     * @param routes the vehicles with the routes of the last day
     * @param day the simulation of the last day
     * @param isConverged whether the gap was reached
     */
    public record Outcome(VehicleRoutes routes, QueueResult day, boolean isConverged) {}

    /**
     * A search on this network with its own tolls.
     *
     * @param hierarchy of the network
     * @param listener hears of each day
     */
    public WithinDayEquilibrium(
            RoadNetwork network, Hierarchy hierarchy, DynamicSettings settings, Workers workers, DayListener listener) {
        this(network, Tolls.of(network), hierarchy, settings, workers, listener);
    }

    /**
     * A search on this network.
     *
     * @param tolls what its links charge
     * @param hierarchy of the network
     * @param listener hears of each day
     */
    public WithinDayEquilibrium(
            RoadNetwork network,
            Tolls tolls,
            Hierarchy hierarchy,
            DynamicSettings settings,
            Workers workers,
            DayListener listener) {
        this.network = network;
        this.tolls = tolls;
        this.hierarchy = hierarchy;
        this.settings = settings;
        this.workers = workers;
        this.listener = listener;
        this.share = settings.share();
    }

    /**
     * Seeks from the routes given: those of the empty roads, or of an earlier solution, from which it is quicker.
     *
     * <p>To be called once.
     */
    public Outcome seek(VehicleRoutes given) {
        return seek(given, new boolean[given.vehicles()]);
    }

    /** The same where some vehicles pay no tolls: {@code paysNothing} [vehicle]. */
    public Outcome seek(VehicleRoutes given, boolean[] paysNothing) {
        VehicleRoutes routes = given;
        float[] least = settings.sureFrom() == 0 ? null : onEmptyRoads(given);
        for (int iteration = 1; ; iteration++) {
            boolean isRoomy = iteration <= settings.roomyDays();
            QueueSettings queue = isRoomy ? roomy(settings.queue()) : settings.queue();
            QueueSimulation simulation = new QueueSimulation(network, routes, queue);
            listener.begins(iteration, simulation);
            Candidates.Lookers lookers = new Candidates.Lookers(
                    Draws.of(settings.seed(), "who looks").in(iteration), least, settings.sureFrom());
            SearchingDay searching = new SearchingDay(
                    network, hierarchy, tolls, settings, routes, paysNothing, lookers, simulation, workers);
            QueueResult day = searching.run();
            LinkCosts costs = searching.costs();
            Found found = searching.found();
            double gap = found.gap();
            boolean isConverged = gap <= settings.targetGap() && !isRoomy;
            boolean isOver = isConverged || iteration == settings.maxIterations();
            boolean[] changes = new boolean[isOver ? 0 : routes.vehicles()];
            VehicleRoutes next = routes;
            if (!isOver) {
                Admission admission = new Admission(network, costs, day.links(), settings.queue());
                next = changed(routes, found, wishes(found, gap, iteration), admission, changes);
            }
            tell(iteration, gap, audited(costs, routes, paysNothing), day, changes);
            if (isOver) return new Outcome(routes, day, isConverged);
            routes = next;
        }
    }

    private static QueueSettings roomy(QueueSettings queue) {
        return queue.withFactors(queue.flowFactor(), ANY_STORAGE);
    }

    /** [vehicle] what the best route would cost if nobody else drove and nothing were charged. */
    private float[] onEmptyRoads(VehicleRoutes routes) {
        LinkCosts costs = new LinkCosts(network, LinkTimes.onEmptyRoads(network), tolls, 0);
        Metric metric = hierarchy.customizePerfectly(costs.weights(0), workers);
        float[] least = new float[routes.vehicles()];
        workers.forEachChunk(least.length, (chunk, from, to) -> {
            Query query = metric.newQuery();
            for (int vehicle = from; vehicle < to; vehicle++) {
                int length = routes.length(vehicle);
                if (length == 1) continue;
                int first = routes.link(routes.first(vehicle));
                int last = routes.link(routes.first(vehicle) + length - 1);
                int way = query.weight(
                        network.topology().head(first), network.topology().tail(last));
                least[vehicle] = (float) (Weights.seconds(way) + network.freeSeconds(last));
            }
        });
        return least;
    }

    /** [vehicle] who would take the better route the next day. */
    private boolean[] wishes(Found found, double gap, int iteration) {
        if (settings.rule() == DynamicSettings.Rule.SUCCESSIVE_AVERAGES) return averaged(found, iteration);
        // The nearer the equilibrium, the fewer: shares fall as the root of the number of days. Measured on Greater
        // Manchester: a tenth falling in this way comes to a gap of 4 % a day sooner than a twentieth that stays.
        double most = settings.share() / Math.sqrt(iteration);
        share = gap > lastGap * (1 - STAGNATION) ? share * SHRINKING : Math.min(most, share * GROWTH);
        lastGap = gap;
        return drawn(found, (int) Math.ceil(share * found.gain.length), iteration);
    }

    private boolean[] averaged(Found found, int iteration) {
        YearDraws draws = Draws.of(settings.seed(), "successive averages").in(iteration);
        boolean[] changes = new boolean[found.gain.length];
        for (int vehicle = 0; vehicle < changes.length; vehicle++) {
            changes[vehicle] = found.gain[vehicle] > 0 && draws.uniform(vehicle) * (iteration + 1) < 1;
        }
        return changes;
    }

    /**
     * So many of those who would gain, drawn with chances in proportion to their gains: those with the smallest of
     * keyed exponential draws divided by the gain (Efraimidis and Spirakis 2006, Information Processing Letters 97,
     * 181). Taking simply the largest would send all who depart at one time from one road to another and back.
     */
    private boolean[] drawn(Found found, int count, int iteration) {
        YearDraws draws = Draws.of(settings.seed(), "who changes").in(iteration);
        int vehicles = found.gain.length;
        double[] key = new double[vehicles];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) {
            key[vehicle] = found.gain[vehicle] > 0
                    ? -Math.log(draws.open(vehicle, 0)) / found.gain[vehicle]
                    : Double.POSITIVE_INFINITY;
        }
        double[] sorted = key.clone();
        Arrays.sort(sorted);
        double limit = count >= vehicles ? Double.POSITIVE_INFINITY : sorted[count];
        boolean[] changes = new boolean[vehicles];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) changes[vehicle] = key[vehicle] < limit;
        return changes;
    }

    private double audited(LinkCosts costs, VehicleRoutes routes, boolean[] paysNothing) {
        if (settings.audited() == 0 || routes.vehicles() == 0) return Double.NaN;
        YearDraws draws = Draws.of(settings.seed(), "audit").in(0);
        int[] sample = new int[Math.min(settings.audited(), routes.vehicles())];
        for (int place = 0; place < sample.length; place++) sample[place] = draws.below(routes.vehicles(), place, 0);
        double[] cost = new double[sample.length];
        double[] best = new double[sample.length];
        int strides = Math.min(sample.length, 2 * workers.threads());
        workers.forEach(strides, stride -> {
            TimeDependentSearch paying = new TimeDependentSearch(network.topology(), costs);
            TimeDependentSearch free = new TimeDependentSearch(network.topology(), costs.free());
            for (int place = stride; place < sample.length; place += strides) {
                boolean isFree = paysNothing[sample[place]];
                LinkCosts own = isFree ? costs.free() : costs;
                cost[place] = own.of(routes, sample[place]);
                double exact = exact(isFree ? free : paying, own, routes, sample[place]);
                best[place] = Math.min(cost[place], exact);
            }
        });
        double spent = Arrays.stream(cost).sum();
        return spent == 0 ? 0 : (spent - Arrays.stream(best).sum()) / spent;
    }

    /** The cost of the exact best path of a vehicle, its last link included. */
    private double exact(TimeDependentSearch search, LinkCosts costs, VehicleRoutes routes, int vehicle) {
        int length = routes.length(vehicle);
        if (length == 1) return 0;
        int first = routes.link(routes.first(vehicle));
        int last = routes.link(routes.first(vehicle) + length - 1);
        IntBuffer path = new IntBuffer();
        search.search(network.topology().head(first), network.topology().tail(last), routes.departure(vehicle), path);
        int[] route = new int[path.size() + 2];
        route[0] = first;
        System.arraycopy(path.toArray(), 0, route, 1, path.size());
        route[route.length - 1] = last;
        return costs.of(route, route.length, routes.departure(vehicle));
    }

    private void tell(int iteration, double gap, double audited, QueueResult day, boolean[] changes) {
        int changing = 0;
        for (boolean one : changes) changing += one ? 1 : 0;
        QueueResult.Totals totals = day.totals();
        listener.ends(new Convergence(
                iteration,
                gap,
                audited,
                totals.vehicleSeconds() / SECONDS_PER_HOUR,
                changes.length == 0 ? 0 : (double) changing / changes.length,
                totals.arrived(),
                totals.stuck()));
    }

    /** The routes of the next day; {@code changes} tells afterwards who was admitted to another one. */
    private static VehicleRoutes changed(
            VehicleRoutes routes, Found found, boolean[] wishes, Admission admission, boolean[] changes) {
        int places = (int) Math.min(MOST_PLACES, routes.places() * LONGER_ROUTES);
        VehicleRoutes.Builder builder = new VehicleRoutes.Builder(routes.vehicles(), places);
        Found.Walk walk = found.walk();
        for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
            changes[vehicle] =
                    walk.comesTo(vehicle) && wishes[vehicle] && admission.admits(walk.routes(), walk.place());
            if (changes[vehicle]) builder.copy(walk.routes(), walk.place());
            else builder.copy(routes, vehicle);
        }
        return builder.build();
    }
}
