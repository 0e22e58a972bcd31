package org.conurb.engine.traffic.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Query;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentNetwork;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.Bpr;
import org.conurb.engine.traffic.assignment.Demand;
import org.conurb.engine.traffic.assignment.Preloaded;
import org.conurb.engine.traffic.assignment.UserEquilibrium;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Tolls;
import org.conurb.engine.travel.Vehicles;

/**
 * Assigns the vehicles of a weekday to the roads as flows, in a user equilibrium for each period (Wardrop 1952), from and
 * to the very streets where they begin and end.
 *
 * <p>Times follow from the flow of the whole period by the formula of the Bureau of Public Roads (1964): t = t0 (1 + 0.15
 * (v/c)^4). There are no queues, so none is carried into the next period, and the peak within a period is levelled out:
 * delays come out smaller than those of {@link DayTraffic} where they last less than a period, and greater where flow is
 * above capacity all the while. Within a period flows follow the departures. A vehicle comes onto the roads at the end of
 * its first link and ends at the end of its last.
 */
public final class StaticDay implements DayModel {

    private static final double BPR_B = 0.15;
    private static final double BPR_POWER = 4;

    /** A closed link costs more seconds than any way around it. */
    private static final double CLOSED_SECONDS = 1e7;

    private static final int MOST_ITERATIONS = 50;
    private static final double SECONDS_PER_HOUR = 3600;

    private final RoadNetwork network;
    private final Tolls tolls;
    private final StaticSettings settings;
    private final Workers workers;
    private final Consumer<Convergence> listener;
    private final Hierarchy hierarchy;

    /** The traffic of a network with its own tolls; see the other. */
    public StaticDay(RoadNetwork network, StaticSettings settings, Workers workers, Consumer<Convergence> listener) {
        this(network, Tolls.of(network), settings, workers, listener);
    }

    /**
     * The traffic of a network.
     *
     * @param tolls what its links charge; all vehicles choose their ways as if they paid the mean of the period
     * @param listener hears of each period, in order, when its flows are found
     */
    public StaticDay(
            RoadNetwork network,
            Tolls tolls,
            StaticSettings settings,
            Workers workers,
            Consumer<Convergence> listener) {
        this.network = network;
        this.tolls = tolls;
        this.settings = settings;
        this.workers = workers;
        this.listener = listener;
        this.hierarchy = Hierarchy.build(network, workers);
    }

    @Override
    public DayOutcome solve(int year, Vehicles vehicles, RoadDay earlier) {
        double[] free = new double[network.links()];
        Arrays.setAll(free, network::freeSeconds);
        int[] order = Departures.order(vehicles, network, settings.binSeconds());
        Vehicles sorted = vehicles.inOrder(order);
        boolean[] reaches = reaches(sorted, free);
        PeriodFlows[] flows = new PeriodFlows[Period.COUNT];
        List<Convergence> convergence = new ArrayList<>();
        boolean isConverged = true;
        for (Period period : Period.values()) {
            Demand demand = demand(sorted, reaches, period);
            double[] last = lastLinks(sorted, reaches, period);
            Assignment found = UserEquilibrium.solve(
                    assignable(free, last, period),
                    demand,
                    new AssignmentSettings(settings.relativeGap(), MOST_ITERATIONS),
                    workers,
                    iteration -> {});
            isConverged &= found.converged();
            flows[period.ordinal()] = PeriodFlows.of(found, last);
            convergence.add(step(period, found, demand));
            listener.accept(convergence.get(convergence.size() - 1));
        }
        Rides rides = new Rides(sorted, reaches, flows, free);
        RoadDay day = PeriodFlows.day(year, network, sorted, reaches, flows, rides.goods, settings);
        return new DayOutcome(
                day, inOldOrder(rides.seconds, order), inOldOrder(rides.freeSeconds, order), convergence, isConverged);
    }

    private AssignmentNetwork assignable(double[] free, double[] last, Period period) {
        int links = network.links();
        double[] capacity = new double[links];
        double[] b = new double[links];
        double[] power = new double[links];
        double[] cost = new double[links];
        Arrays.fill(b, BPR_B);
        Arrays.fill(power, BPR_POWER);
        for (int link = 0; link < links; link++) {
            capacity[link] = network.capacity(link) * period.hours() * settings.capacityFactor();
            cost[link] = isOpen(link) ? tolls.mean(link, period) * settings.secondsPerMoney() : CLOSED_SECONDS;
        }
        return AssignmentNetwork.of(
                network.topology(),
                new Preloaded(Bpr.of(free, b, capacity, power), last),
                cost,
                new boolean[network.nodes()]);
    }

    private boolean isOpen(int link) {
        return network.allows(link, Mode.CAR);
    }

    private Demand demand(Vehicles vehicles, boolean[] reaches, Period period) {
        Demand.Builder demand = new Demand.Builder();
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            if (!drives(vehicles, vehicle, reaches, period)) continue;
            demand.add(origin(vehicles, vehicle), destination(vehicles, vehicle), 1);
        }
        return demand.build();
    }

    /** [link] vehicles of a period that end there; they take their last link whatever way leads them to it. */
    private double[] lastLinks(Vehicles vehicles, boolean[] reaches, Period period) {
        double[] last = new double[network.links()];
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            if (drives(vehicles, vehicle, reaches, period)) last[vehicles.toLink(vehicle)]++;
        }
        return last;
    }

    private static boolean drives(Vehicles vehicles, int vehicle, boolean[] reaches, Period period) {
        return reaches[vehicle] && Period.at(vehicles.departure(vehicle)) == period;
    }

    private static boolean isHeavy(Vehicles vehicles, int vehicle) {
        return vehicles.kind(vehicle) == Vehicles.Kind.HEAVY_GOODS.ordinal();
    }

    private int origin(Vehicles vehicles, int vehicle) {
        return network.topology().head(vehicles.fromLink(vehicle));
    }

    private int destination(Vehicles vehicles, int vehicle) {
        return network.topology().tail(vehicles.toLink(vehicle));
    }

    private Metric metric(double[] seconds, Period period) {
        int[] weight = new int[network.links()];
        for (int link = 0; link < weight.length; link++) {
            double toll = tolls.mean(link, period) * settings.secondsPerMoney();
            weight[link] = isOpen(link) ? Weights.ofSeconds(seconds[link] + toll) : Weights.UNREACHED;
        }
        return hierarchy.customizePerfectly(weight, workers);
    }

    /** [vehicle] whether it has to drive and can on open roads; otherwise it stays where it is. */
    private boolean[] reaches(Vehicles vehicles, double[] free) {
        Metric metric = metric(free, Period.OFF_PEAK); // whatever is charged, roads lead to the same places
        boolean[] reaches = new boolean[vehicles.count()];
        workers.forEachChunk(reaches.length, (chunk, from, to) -> {
            Query query = metric.newQuery();
            for (int vehicle = from; vehicle < to; vehicle++) {
                int weight = query.weight(origin(vehicles, vehicle), destination(vehicles, vehicle));
                boolean moves = vehicles.fromLink(vehicle) != vehicles.toLink(vehicle);
                reaches[vehicle] = moves && weight < Weights.UNREACHED;
            }
        });
        return reaches;
    }

    private Convergence step(Period period, Assignment found, Demand demand) {
        double hours = found.measured().totalTravelTime() / SECONDS_PER_HOUR;
        int arrived = (int) Math.round(demand.total() + demand.withinNodes());
        return new Convergence(period.ordinal() + 1, found.measured().relativeGap(), Double.NaN, hours, 0, arrived, 0);
    }

    private static int[] inOldOrder(int[] sorted, int[] order) {
        int[] old = new int[sorted.length];
        for (int place = 0; place < order.length; place++) old[order[place]] = sorted[place];
        return old;
    }

    private static float[] inOldOrder(float[] sorted, int[] order) {
        float[] old = new float[sorted.length];
        for (int place = 0; place < order.length; place++) old[order[place]] = sorted[place];
        return old;
    }

    /** One cheapest way for each vehicle at the times found: what it takes, and where goods go. */
    private final class Rides {

        private final int[] seconds;
        private final float[] freeSeconds;
        private final double[][] goods = new double[Period.COUNT][]; // [period][vans by link, then lorries by link]

        Rides(Vehicles vehicles, boolean[] reaches, PeriodFlows[] flows, double[] free) {
            seconds = new int[vehicles.count()];
            freeSeconds = new float[seconds.length];
            for (Period period : Period.values()) {
                double[] times = flows[period.ordinal()].seconds();
                Metric metric = metric(times, period);
                goods[period.ordinal()] = workers.sum(seconds.length, 2 * network.links(), (carried, from, to) -> {
                    WayAdder ways = new WayAdder(metric.newQuery(), times, free);
                    for (int vehicle = from; vehicle < to; vehicle++) {
                        if (!drives(vehicles, vehicle, reaches, period)) continue;
                        ways.add(
                                origin(vehicles, vehicle),
                                destination(vehicles, vehicle),
                                vehicles.toLink(vehicle),
                                vehicles.isGoods(vehicle) ? carried : null,
                                isHeavy(vehicles, vehicle) ? network.links() : 0);
                        seconds[vehicle] = (int) Math.round(ways.seconds());
                        freeSeconds[vehicle] = (float) ways.freeSeconds();
                    }
                });
            }
        }
    }
}
