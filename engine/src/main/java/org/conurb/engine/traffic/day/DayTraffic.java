package org.conurb.engine.traffic.day;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DayListener;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.dynamic.FirstRoutes;
import org.conurb.engine.traffic.dynamic.WithinDayEquilibrium;
import org.conurb.engine.traffic.queue.LinkBins;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Tolls;
import org.conurb.engine.travel.Vehicles;

/**
 * Simulates the vehicles of a weekday in queues, with routes by which hardly anyone could come sooner.
 *
 * <p>Routes begin from those of the last day known, so that few days have to be simulated.
 */
public final class DayTraffic implements DayModel {

    /** Vehicles are first put on the roads in parts; so many are worth one more. Measured on Greater Manchester. */
    private static final int VEHICLES_OF_A_PART = 30_000;

    private static final int LEAST_PARTS = 4;
    private static final int MOST_PARTS = 24;

    /** Days without an end to the room on links before queues may lock one another; one where a day is known. */
    private static final int ROOMY_DAYS = 2;

    private final RoadNetwork network;
    private final Tolls tolls;
    private final Hierarchy hierarchy;
    private final DynamicSettings settings;
    private final Workers workers;
    private final DayListener listener;

    /** The traffic of a network with its own tolls. */
    public DayTraffic(RoadNetwork network, DynamicSettings settings, Workers workers, DayListener listener) {
        this(network, Tolls.of(network), settings, workers, listener);
    }

    /** The traffic of a network whose links charge these tolls. */
    public DayTraffic(
            RoadNetwork network, Tolls tolls, DynamicSettings settings, Workers workers, DayListener listener) {
        this.network = network;
        this.tolls = tolls;
        this.hierarchy = Hierarchy.build(network, workers);
        this.settings = settings;
        this.workers = workers;
        this.listener = listener;
    }

    @Override
    public DayOutcome solve(int year, Vehicles vehicles, RoadDay earlier) {
        int[] order = Departures.order(vehicles, network, settings.queue().binSeconds());
        return solveSorted(year, vehicles.inOrder(order), order, earlier);
    }

    private DayOutcome solveSorted(int year, Vehicles vehicles, int[] order, RoadDay earlier) {
        int parts = Math.max(LEAST_PARTS, Math.min(MOST_PARTS, vehicles.count() / VEHICLES_OF_A_PART));
        VehicleRoutes first = FirstRoutes.of(network, tolls, hierarchy, settings, vehicles, parts, earlier, workers);
        List<Convergence> convergence = new ArrayList<>();
        int roomy = Math.min(earlier == null ? ROOMY_DAYS : 1, settings.maxIterations() - 1);
        DynamicSettings search = settings.roomyFor(roomy);
        WithinDayEquilibrium equilibrium =
                new WithinDayEquilibrium(network, tolls, hierarchy, search, workers, noting(convergence));
        WithinDayEquilibrium.Outcome found = equilibrium.seek(first, vehicles.paysNothing());
        return outcome(year, vehicles, order, found, convergence);
    }

    /** The listener, with a list that keeps what it hears. */
    private DayListener noting(List<Convergence> convergence) {
        return new DayListener() {
            @Override
            public void begins(int number, QueueSimulation day) {
                listener.begins(number, day);
            }

            @Override
            public void ends(Convergence day) {
                convergence.add(day);
                listener.ends(day);
            }
        };
    }

    private DayOutcome outcome(
            int year,
            Vehicles vehicles,
            int[] order,
            WithinDayEquilibrium.Outcome found,
            List<Convergence> convergence) {
        QueueResult result = found.day();
        int[] seconds = new int[vehicles.count()];
        float[] free = new float[seconds.length];
        workers.forEachChunk(seconds.length, (chunk, from, to) -> {
            for (int vehicle = from; vehicle < to; vehicle++) {
                int taken = result.travelSeconds(vehicle);
                seconds[order[vehicle]] = taken == Columns.NONE
                        ? Math.max(0, result.totals().simulatedSeconds() - vehicles.departure(vehicle))
                        : taken;
                free[order[vehicle]] = freeSeconds(found.routes(), vehicle);
            }
        });
        return new DayOutcome(day(year, vehicles, found), seconds, free, convergence, found.isConverged());
    }

    private float freeSeconds(VehicleRoutes routes, int vehicle) {
        double sum = 0;
        for (int place = routes.first(vehicle) + 1; routes.link(place) != Columns.NONE; place++) {
            sum += network.freeSeconds(routes.link(place));
        }
        return (float) sum;
    }

    private RoadDay day(int year, Vehicles vehicles, WithinDayEquilibrium.Outcome found) {
        LinkBins bins = found.day().links();
        float scale = (float) (1 / settings.queue().flowFactor());
        float[] passed = new float[bins.bins() * bins.links()];
        float[] seconds = new float[passed.length];
        float[] present = new float[passed.length];
        for (int bin = 0; bin < bins.bins(); bin++) {
            for (int link = 0; link < bins.links(); link++) {
                int cell = bin * bins.links() + link;
                passed[cell] = bins.exits(bin, link) * scale;
                seconds[cell] = (float) bins.meanSeconds(bin, link);
                present[cell] = bins.present(bin, link) * scale;
            }
        }
        float[][] goods = goods(vehicles, found.routes(), bins, seconds, scale);
        double room = settings.queue().storageFactor() / settings.queue().flowFactor();
        return new RoadDay(year, network, bins.binSeconds(), room, passed, goods[0], goods[1], seconds, present);
    }

    /** [all, heavy] goods vehicles by the mean times of the day, no more of them in a bin than vehicles in all. */
    private float[][] goods(Vehicles vehicles, VehicleRoutes routes, LinkBins bins, float[] seconds, float scale) {
        float[][] goods = new float[2][seconds.length];
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            if (!vehicles.isGoods(vehicle)) continue;
            float heavy = vehicles.kind(vehicle) == Vehicles.Kind.HEAVY_GOODS.ordinal() ? scale : 0;
            double clock = routes.departure(vehicle);
            for (int place = routes.first(vehicle) + 1; routes.link(place) != Columns.NONE; place++) {
                int link = routes.link(place);
                int entered = (int) Math.min(bins.bins() - 1.0, clock / bins.binSeconds());
                clock += seconds[entered * bins.links() + link];
                int left = (int) Math.min(bins.bins() - 1.0, clock / bins.binSeconds());
                goods[0][left * bins.links() + link] += scale;
                goods[1][left * bins.links() + link] += heavy;
            }
        }
        for (int cell = 0; cell < seconds.length; cell++) {
            float passed = bins.exits(cell / bins.links(), cell % bins.links()) * scale;
            if (goods[0][cell] <= passed) continue;
            goods[1][cell] *= passed / goods[0][cell];
            goods[0][cell] = passed;
        }
        return goods;
    }
}
