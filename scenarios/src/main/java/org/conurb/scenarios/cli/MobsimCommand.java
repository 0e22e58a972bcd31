package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.scenarios.traffic.Mobsim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Simulates a day of traffic from a network and plans. */
@Command(
        name = "mobsim",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Simulates a day of traffic in queues with spillback, from a network and plans in MATSim's"
                + " formats. Every car leg is a vehicle that departs when its plan says.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb mobsim --network network.xml.gz --plans plans.xml.gz --out day",
            "  conurb mobsim --network network.xml.gz --plans plans_10pct.xml.gz \\",
            "      --flow-factor 0.1 --storage-factor 0.2 --out day --events --json",
            "  conurb mobsim --network network.xml.gz --plans plans.xml.gz --iterations 30 --gap 0.01 --out day",
            "%nThe folder gets links.parquet (every link and time bin), vehicles.parquet and, with --events,",
            "events.xml.gz in MATSim's format; with --iterations also convergence.parquet and convergence.html."
        })
final class MobsimCommand implements Callable<Integer> {

    private static final int HOUR = 3600;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE",
            description = "The network: MATSim, GMNS, TNTP or OpenStreetMap.")
    Path network;

    @Option(
            names = "--plans",
            required = true,
            paramLabel = "FILE",
            description = "MATSim plans or population, may end in .gz.")
    Path plans;

    @Option(
            names = "--flow-factor",
            paramLabel = "F",
            defaultValue = "1",
            description = "Share of its capacity that each link discharges: the share of the traffic that the plans"
                    + " hold (default: ${DEFAULT-VALUE}).")
    double flowFactor;

    @Option(
            names = "--storage-factor",
            paramLabel = "F",
            description = "Share of its storage that each link has (default: the flow factor).")
    Double storageFactor;

    @Option(
            names = "--end",
            paramLabel = "HOURS",
            defaultValue = "30",
            description = "Hours after midnight at which the simulation ends (default: ${DEFAULT-VALUE}).")
    int endHours;

    @Option(
            names = "--bin",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "Length of the time bins of the links' figures (default: ${DEFAULT-VALUE}).")
    int binSeconds;

    @Option(
            names = "--stuck",
            paramLabel = "SECONDS",
            defaultValue = "900",
            description = "How long a vehicle waits for space (default: ${DEFAULT-VALUE}).")
    int stuckSeconds;

    @Option(
            names = "--stuck-policy",
            paramLabel = "WORD",
            defaultValue = "squeeze",
            description = "What becomes of it then: wait on, squeeze in, or remove (default: ${DEFAULT-VALUE}).")
    String stuckPolicy;

    @Option(
            names = "--no-inflow-limit",
            description =
                    "Lets links take in whatever their storage holds, as MATSim's simulation does by default; else"
                            + " they take in no more than their fundamental diagram lets pass.")
    boolean hasNoInflowLimit;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "Seeks the equilibrium for at most so many days, in which drivers change their routes"
                    + " (default: one day on the routes given).")
    Integer iterations;

    @Option(
            names = "--gap",
            paramLabel = "G",
            description = "The relative gap at which the search ends sooner (default: 0.01).")
    Double gap;

    @Option(
            names = "--replanning",
            paramLabel = "WORD",
            description = "Who changes: by_gain, a share drawn by what they would gain, or successive_averages"
                    + " (default: by_gain).")
    String replanning;

    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Share of the drivers that may change from one day to the next (default: 0.1).")
    Double share;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to search with (default: all processors).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for tables and events.")
    Path out;

    @Option(names = "--events", description = "Writes events.xml.gz too; needs --out.")
    boolean events;

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    boolean json;

    @Override
    public Integer call() {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (events && out == null) throw usage("--events needs --out, the folder to write to");
        PrintWriter err = spec.commandLine().getErr();
        Mobsim mobsim = new Mobsim(err::println);
        try (Workers workers = Workers.of(threads)) {
            Mobsim.Outcome outcome =
                    mobsim.run(new Mobsim.Request(network, plans, settings(), search(), out, events), workers);
            PrintWriter standard = spec.commandLine().getOut();
            standard.println(json ? JsonMapper.shared().writeValueAsString(figures(outcome)) : text(outcome));
            standard.flush();
        }
        return 0;
    }

    private QueueSettings settings() {
        try {
            return new QueueSettings(
                    flowFactor,
                    storageFactor == null ? flowFactor : storageFactor,
                    binSeconds,
                    Math.multiplyExact(endHours, HOUR),
                    stuckSeconds,
                    StuckPolicy.valueOf(stuckPolicy.toUpperCase(Locale.ROOT)),
                    !hasNoInflowLimit);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private DynamicSettings search() {
        if (iterations == null) {
            if (gap == null && replanning == null && share == null) return null;
            throw usage("--gap, --replanning and --share need --iterations, the days to search for at most");
        }
        DynamicSettings standard = DynamicSettings.standard(settings());
        try {
            return standard.until(iterations, gap == null ? standard.targetGap() : gap)
                    .by(
                            replanning == null
                                    ? standard.rule()
                                    : DynamicSettings.Rule.valueOf(replanning.toUpperCase(Locale.ROOT)),
                            share == null ? standard.share() : share);
        } catch (IllegalArgumentException wrong) {
            throw usage(wrong.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static Map<String, Object> figures(Mobsim.Outcome outcome) {
        QueueResult.Totals totals = outcome.totals();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("vehicles", totals.vehicles());
        figures.put("arrived", totals.arrived());
        figures.put("removed", totals.removed());
        figures.put("en_route", totals.enRoute());
        figures.put("not_departed", totals.vehicles() - totals.departed());
        figures.put("no_route", outcome.lost());
        figures.put("stuck", totals.stuck());
        figures.put("squeezed", totals.squeezed());
        figures.put("link_moves", totals.linkMoves());
        if (!outcome.days().isEmpty()) {
            Convergence last = outcome.days().get(outcome.days().size() - 1);
            figures.put("iterations", last.iteration());
            figures.put("relative_gap", last.relativeGap());
        }
        figures.put("simulated_seconds", totals.simulatedSeconds());
        figures.put("wall_seconds", outcome.wallSeconds());
        figures.put("vehicle_hours", outcome.vehicleHours());
        return figures;
    }

    private static String text(Mobsim.Outcome outcome) {
        StringBuilder text = new StringBuilder();
        figures(outcome)
                .forEach((key, value) -> text.append(String.format(Locale.ROOT, "%-18s %s%n", key, told(value))));
        return text.toString().stripTrailing();
    }

    private static String told(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%,.2f", number)
                : String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }
}
