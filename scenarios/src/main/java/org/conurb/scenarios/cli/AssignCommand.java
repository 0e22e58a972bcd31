package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.assignment.Assignment;
import org.conurb.engine.traffic.assignment.AssignmentIteration;
import org.conurb.engine.traffic.assignment.AssignmentNetwork;
import org.conurb.engine.traffic.assignment.AssignmentSettings;
import org.conurb.engine.traffic.assignment.NoPathException;
import org.conurb.engine.traffic.assignment.UserEquilibrium;
import org.conurb.scenarios.format.tntp.TntpFlows;
import org.conurb.scenarios.format.tntp.TntpNetwork;
import org.conurb.scenarios.format.tntp.TntpNodes;
import org.conurb.scenarios.format.tntp.TntpTrips;
import org.conurb.scenarios.format.tntp.TntpUnits;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.run.PeakMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Assigns a trip table to a network: static user equilibrium. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Assigns a trip table to a network so that nobody could travel at a lower cost by another path"
                + " (static user equilibrium). Reads TNTP files, plain or gzipped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb assign --network SiouxFalls_net.tntp --trips SiouxFalls_trips.tntp",
            "  conurb assign --network net.tntp.gz --trips trips.tntp.gz --gap 1e-8 --out flows.csv",
            "  conurb assign --network net.tntp --trips trips.tntp --toll-weight 0.1 --json",
            "%n--json prints relative_gap, total_travel_time, objective, iterations, seconds (after reading),"
                    + " peak_memory_bytes and more; docs/assign.md tells all of it.",
            "The relative gap is (total cost - cost on cheapest paths) / cost on cheapest paths.",
            "Exit codes: 0 the gap was reached, 1 it was not, 2 bad usage or input."
        })
final class AssignCommand implements Callable<Integer> {

    private static final int GAP_NOT_REACHED = 1;
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    CommandSpec spec;

    @Option(names = "--network", required = true, paramLabel = "FILE", description = "The links: a TNTP _net file.")
    Path networkFile;

    @Option(names = "--trips", required = true, paramLabel = "FILE", description = "The trips: a TNTP _trips file.")
    Path tripsFile;

    @Option(
            names = "--node",
            paramLabel = "FILE",
            description = "Where the nodes lie: a TNTP _node file. Adds a geometry to the flows.")
    Path nodeFile;

    @Option(
            names = "--gap",
            paramLabel = "GAP",
            defaultValue = "1e-6",
            description = "The relative gap to reach (default: ${DEFAULT-VALUE}).")
    double gap;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Iterations at most (default: ${DEFAULT-VALUE}).")
    int maximumIterations;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: the machine's processors). Results do not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--toll-weight",
            paramLabel = "W",
            description = "Units of time that a unit of toll is worth (default: the published weight of a known"
                    + " network, else 0).")
    Double tollWeight;

    @Option(
            names = "--distance-weight",
            paramLabel = "W",
            description = "Units of time that a unit of length costs besides its time (default as for tolls).")
    Double distanceWeight;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the flow, time and cost of each link (CSV).")
    Path out;

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    boolean json;

    @Option(names = "--quiet", description = "Tells nothing of the iterations.")
    boolean quiet;

    @Override
    public Integer call() throws IOException {
        refuseBadOptions();
        TntpNetwork network = TntpNetwork.read(networkFile);
        TntpTrips trips = TntpTrips.read(tripsFile);
        TntpNodes places = nodeFile == null ? null : TntpNodes.read(nodeFile, network.nodes());
        refuseOtherZones(network, trips);
        chooseWeights(network);
        long begin = System.nanoTime();
        Assignment found = assign(network.assignable(tollWeight, distanceWeight), trips);
        double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
        if (out != null) TntpFlows.write(out, network, places, found);
        tell(found, trips, seconds);
        if (found.converged()) return 0;
        PrintWriter err = spec.commandLine().getErr();
        err.println("conurb: the gap of " + gap + " was not reached in " + maximumIterations + " iterations");
        err.flush();
        return GAP_NOT_REACHED;
    }

    private void refuseBadOptions() {
        if (!(gap > 0) || !Double.isFinite(gap)) throw usage("--gap is " + gap + "; it should be above 0");
        if (maximumIterations < 1) {
            throw usage("--max-iterations is " + maximumIterations + "; it should be at least 1");
        }
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        refuseBadOut();
        refuseBadWeight("--toll-weight", tollWeight);
        refuseBadWeight("--distance-weight", distanceWeight);
    }

    private void refuseBadWeight(String option, Double weight) {
        if (weight == null || weight >= 0 && Double.isFinite(weight)) return;
        throw usage(option + " is " + weight + "; it should be at least 0");
    }

    /** Before anything is computed. */
    private void refuseBadOut() {
        if (out == null) return;
        if (Files.isDirectory(out)) throw usage("--out is the folder " + out + "; it should be a file");
        Path folder = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) throw usage("--out: there is no folder " + folder);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static void refuseOtherZones(TntpNetwork network, TntpTrips trips) {
        if (trips.zones() <= network.zones()) return;
        throw new InputException(List.of(new Problem(
                trips.file(),
                null,
                "",
                "trips of " + trips.zones() + " zones",
                "those of the network's " + network.zones() + " zones",
                "do the files belong together?")));
    }

    /** What the user says, else what is published for a known network, which is then said; else 0. */
    private void chooseWeights(TntpNetwork network) {
        TntpUnits units = TntpUnits.of(network);
        boolean published =
                tollWeight == null && units.tollWeight() > 0 || distanceWeight == null && units.distanceWeight() > 0;
        if (tollWeight == null) tollWeight = units.tollWeight();
        if (distanceWeight == null) distanceWeight = units.distanceWeight();
        if (!published || quiet) return;
        PrintWriter err = spec.commandLine().getErr();
        err.println("This is " + units.name() + ": its published weights serve, toll " + tollWeight + ", distance "
                + distanceWeight + "; --toll-weight and --distance-weight change them.");
        err.flush();
    }

    private Assignment assign(AssignmentNetwork network, TntpTrips trips) {
        PrintWriter err = spec.commandLine().getErr();
        try (Workers workers = Workers.of(threads)) {
            AssignmentSettings settings = new AssignmentSettings(gap, maximumIterations);
            return UserEquilibrium.solve(network, trips.demand(), settings, workers, iteration -> {
                if (!quiet) tell(iteration, err);
            });
        } catch (NoPathException lost) {
            throw new InputException(List.of(new Problem(
                    trips.file(),
                    null,
                    "",
                    "trips from zone " + (lost.fromNode() + 1) + " to zone " + (lost.toNode() + 1),
                    "a path for them in " + networkFile,
                    "")));
        }
    }

    private static void tell(AssignmentIteration iteration, PrintWriter err) {
        err.println(String.format(
                Locale.ROOT,
                "iteration %d: gap %.3e, objective %.10g, travel time %.10g, %d paths",
                iteration.iteration(),
                iteration.relativeGap(),
                iteration.objective(),
                iteration.totalTravelTime(),
                iteration.paths()));
        err.flush();
    }

    private void tell(Assignment found, TntpTrips trips, double seconds) {
        PrintWriter standard = spec.commandLine().getOut();
        AssignmentIteration measured = found.measured();
        if (json) {
            standard.println(JsonMapper.shared()
                    .writeValueAsString(JsonNodeFactory.instance
                            .objectNode()
                            .put("relative_gap", measured.relativeGap())
                            .put("total_travel_time", measured.totalTravelTime())
                            .put("objective", measured.objective())
                            .put("iterations", measured.iteration())
                            .put("seconds", seconds)
                            .put("peak_memory_bytes", PeakMemory.bytes())
                            .put("converged", found.converged())
                            .put("total_cost", measured.totalCost())
                            .put("toll_weight", tollWeight)
                            .put("distance_weight", distanceWeight)
                            .put("trips", trips.demand().total())
                            .put("trips_within_zones", trips.demand().withinNodes())
                            .put("threads", threads)));
        } else {
            standard.println(String.format(
                    Locale.ROOT,
                    "%.2f trips assigned in %d iterations and %.2f s%n"
                            + "relative gap %.3e%ntotal travel time %.6f%ntotal cost %.6f%nobjective %.6f",
                    trips.demand().total(),
                    measured.iteration(),
                    seconds,
                    measured.relativeGap(),
                    measured.totalTravelTime(),
                    measured.totalCost(),
                    measured.objective()));
        }
        standard.flush();
    }
}
