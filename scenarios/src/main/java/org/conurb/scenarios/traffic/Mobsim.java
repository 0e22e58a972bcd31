package org.conurb.scenarios.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.matsim.MatsimNetwork;
import org.conurb.scenarios.format.matsim.MatsimPlans;

/** One day of traffic from a network and plans in files. */
public final class Mobsim {

    private static final double NANOS = 1e9;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int PERCENT = 100;

    private final Consumer<String> progress;

    /**
     * What is to be done.
     *
     * @param network MATSim network, plain or compressed
     * @param plans MATSim plans or population, plain or compressed
     * @param settings how the simulation is run
     * @param out folder for the tables; null for none
     * @param withEvents whether the stream of events is written too
     */
    public record Request(Path network, Path plans, QueueSettings settings, Path out, boolean withEvents) {}

    /**
     * What came of it.
     *
     * @param totals counts of the simulation
     * @param lost legs left out because no road leads there
     * @param routed legs that had no route and got one
     * @param wallSeconds seconds that the simulation took, reading and writing left out
     */
    public record Outcome(QueueResult.Totals totals, int lost, int routed, double wallSeconds) {

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
        RoadNetwork network = MatsimNetwork.read(request.network()).network();
        progress.accept("Network: " + network.nodes() + " nodes, " + network.links() + " links");
        MatsimPlans plans = MatsimPlans.read(request.plans(), network);
        Fleet fleet = Fleet.of(plans, network, workers);
        progress.accept("Plans: " + plans.persons() + " persons, " + plans.legs() + " car legs; " + fleet.given()
                + " with a route, " + fleet.found() + " routed on the empty network, " + fleet.lost()
                + " left out because no road leads there");
        IntFunction<String> personOf = vehicle -> plans.personId(plans.person(fleet.legOf()[vehicle]));
        if (request.out() != null) folder(request.out());
        if (!request.withEvents()) return simulate(request, network, fleet, personOf, null);
        Outcome[] outcome = new Outcome[1];
        Durable.file(request.out().resolve("events.xml.gz"), draft -> {
            try (EventsWriter events = new EventsWriter(draft, network, personOf)) {
                outcome[0] = simulate(request, network, fleet, personOf, events);
            }
        });
        return outcome[0];
    }

    private Outcome simulate(
            Request request, RoadNetwork network, Fleet fleet, IntFunction<String> personOf, EventsWriter events) {
        QueueSimulation simulation = new QueueSimulation(network, fleet.routes(), request.settings(), events);
        long begin = System.nanoTime();
        QueueResult result = simulation.run();
        double seconds = (System.nanoTime() - begin) / NANOS;
        QueueResult.Totals totals = result.totals();
        progress.accept("Simulated " + totals.linkMoves() + " link moves in "
                + Math.round(seconds * PERCENT) / (double) PERCENT + " s");
        if (request.out() != null) {
            TrafficTables.writeLinks(network, result.links(), request.out().resolve("links.parquet"));
            TrafficTables.writeVehicles(
                    fleet.routes(), result, personOf, request.out().resolve("vehicles.parquet"));
        }
        return new Outcome(totals, fleet.lost(), fleet.found(), seconds);
    }

    private static void folder(Path out) {
        try {
            Files.createDirectories(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
