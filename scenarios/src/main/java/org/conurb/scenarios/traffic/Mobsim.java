package org.conurb.scenarios.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.dynamic.WithinDayEquilibrium;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.matsim.MatsimPlans;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.report.ConvergencePage;

/** One day of traffic from a network and plans in files. */
public final class Mobsim {

    private static final double NANOS = 1e9;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int PERCENT = 100;

    private final Consumer<String> progress;

    /**
     * What is to be done.
     *
     * @param network a network in any format that can be read
     * @param plans MATSim plans or population, plain or compressed
     * @param settings how the simulation is run
     * @param search how the equilibrium is sought; null for one day on the routes given
     * @param out folder for the tables; null for none
     * @param withEvents whether the stream of events is written too
     */
    public record Request(
            Path network, Path plans, QueueSettings settings, DynamicSettings search, Path out, boolean withEvents) {}

    /**
     * What came of it.
     *
     * @param totals counts of the simulation
     * @param lost legs left out because no road leads there
     * @param routed legs that had no route and got one
     * @param days the search for an equilibrium, day by day; empty if none was sought
     * @param wallSeconds seconds that the simulation took, the search included, reading and writing left out
     */
    public record Outcome(QueueResult.Totals totals, int lost, int routed, List<Convergence> days, double wallSeconds) {

        /** The days cannot be changed. */
        public Outcome {
            days = List.copyOf(days);
        }

        /** Hours that all vehicles together spent between departure and arrival. */
        public double vehicleHours() {
            return totals.vehicleSeconds() / SECONDS_PER_HOUR;
        }
    }

    /** A run that tells what it is doing. */
    public Mobsim(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Reads, simulates and writes. */
    public Outcome run(Request request, Workers workers) {
        RoadNetwork network = NetworkFile.read(request.network()).network();
        progress.accept("Network: " + network.nodes() + " nodes, " + network.links() + " links");
        MatsimPlans plans = MatsimPlans.read(request.plans(), network);
        Fleet fleet = Fleet.of(plans, network, workers);
        progress.accept("Plans: " + plans.persons() + " persons, " + plans.legs() + " car legs; " + fleet.given()
                + " with a route, " + fleet.found() + " routed on the empty network, " + fleet.lost()
                + " left out because no road leads there");
        IntFunction<String> personOf = vehicle -> plans.personId(plans.person(fleet.legOf()[vehicle]));
        if (request.out() != null) folder(request.out());
        long begin = System.nanoTime();
        List<Convergence> days = new ArrayList<>();
        VehicleRoutes routes =
                request.search() == null ? fleet.routes() : seek(request, network, fleet.routes(), workers, days);
        QueueResult result = simulate(request, network, routes, personOf);
        double seconds = (System.nanoTime() - begin) / NANOS;
        QueueResult.Totals totals = result.totals();
        progress.accept("Simulated " + totals.linkMoves() + " link moves; "
                + Math.round(seconds * PERCENT) / (double) PERCENT + " s in all");
        if (request.out() != null) write(request.out(), network, routes, result, personOf, days);
        return new Outcome(totals, fleet.lost(), fleet.found(), days, seconds);
    }

    private VehicleRoutes seek(
            Request request, RoadNetwork network, VehicleRoutes routes, Workers workers, List<Convergence> days) {
        Hierarchy hierarchy = Hierarchy.build(network, workers);
        return new WithinDayEquilibrium(network, hierarchy, request.search(), workers, day -> {
                    days.add(day);
                    progress.accept(String.format(
                            Locale.ROOT,
                            "Day %d: gap %.2f %%, %,.0f vehicle-hours, %.1f %% change their route",
                            day.iteration(),
                            PERCENT * day.relativeGap(),
                            day.vehicleHours(),
                            PERCENT * day.shareReplanned()));
                })
                .seek(routes)
                .routes();
    }

    private static QueueResult simulate(
            Request request, RoadNetwork network, VehicleRoutes routes, IntFunction<String> personOf) {
        if (!request.withEvents()) return new QueueSimulation(network, routes, request.settings()).run();
        QueueResult[] result = new QueueResult[1];
        Durable.file(request.out().resolve("events.xml.gz"), draft -> {
            try (EventsWriter events = new EventsWriter(draft, network, personOf)) {
                result[0] = new QueueSimulation(network, routes, request.settings(), events).run();
            }
        });
        return result[0];
    }

    private static void write(
            Path out,
            RoadNetwork network,
            VehicleRoutes routes,
            QueueResult result,
            IntFunction<String> personOf,
            List<Convergence> days) {
        TrafficTables.writeLinks(network, result.links(), out.resolve("links.parquet"));
        TrafficTables.writeVehicles(routes, result, personOf, out.resolve("vehicles.parquet"));
        if (days.isEmpty()) return;
        TrafficTables.writeConvergence(days, out.resolve("convergence.parquet"));
        Durable.text(out.resolve("convergence.html"), ConvergencePage.html("Towards the equilibrium of the day", days));
    }

    private static void folder(Path out) {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
