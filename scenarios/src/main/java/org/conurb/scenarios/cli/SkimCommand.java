package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Skim;
import org.conurb.engine.routing.Skims;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.routing.NodeNames;
import org.conurb.scenarios.routing.SkimTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Times and distances between many nodes. */
@Command(
        name = "skim",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Writes the travel time and the distance of the fastest way by car between all pairs of zones (the"
                        + " network's centroids) or of listed nodes: on empty roads, or at the travel times of a time of day.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb skim --network city --out skim.parquet",
            "  conurb skim --network network.xml.gz --nodes nodes.csv --out skim.csv --json",
            "  conurb skim --network network.xml.gz --at 08:00 --times day/links.parquet --out peak.csv",
            "%nThe table has the columns from_node, to_node, seconds, metres; the last two are empty where",
            "there is no way."
        })
final class SkimCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int MOST_NODES = 46_340; // their square is the most rows that a table can have

    @Spec
    CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE",
            description = "The road network: a file or folder of any kind that can be read.")
    Path networkFile;

    @Option(
            names = {"--nodes", "--zones"},
            paramLabel = "FILE",
            description = "Names of nodes, one a line or in the first column (default: all centroids).")
    Path nodesFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table to write: .csv or .parquet.")
    Path out;

    @Option(names = "--at", paramLabel = "HH:MM", description = "The time of day of all journeys; needs --times.")
    String at;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "Travel times of links by time of day: the links.parquet of conurb mobsim. Needs --at.")
    Path times;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with (default: the machine's processors). Results do not depend on it.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Prints the figures as one JSON object.")
    boolean json;

    @Override
    public Integer call() {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (!SkimTable.canWrite(out)) throw usage("--out is " + out + "; it should end in .csv or .parquet");
        RoadNetwork network = NetworkFile.read(networkFile).network();
        int[] nodes = nodes(network);
        int[] weight = RoadTimes.weights(network, times, RoadTimes.clock(at, spec), spec);
        try (Workers workers = Workers.of(threads)) {
            long start = System.nanoTime();
            Hierarchy hierarchy = Hierarchy.build(network, workers);
            long built = System.nanoTime();
            Metric metric = hierarchy.customize(weight, workers);
            long customized = System.nanoTime();
            Skim skim = Skims.manyToMany(metric, nodes, nodes, metres(network), workers);
            long done = System.nanoTime();
            SkimTable table =
                    new SkimTable(Arrays.stream(nodes).mapToObj(network::nodeId).toList(), skim);
            table.write(out);
            tell(network, table, seconds(start, built), seconds(built, customized), seconds(customized, done));
        }
        return 0;
    }

    private int[] nodes(RoadNetwork network) {
        int[] nodes = nodesFile == null ? NodeNames.centroids(network) : NodeNames.read(nodesFile, network);
        if (nodes.length == 0) {
            throw new InputException(List.of(new Problem(
                    networkFile,
                    null,
                    "",
                    "a network without centroids",
                    "zones to skim",
                    "list nodes in a file and name it with --nodes")));
        }
        if (nodes.length > MOST_NODES) {
            throw new InputException(List.of(new Problem(
                    nodesFile == null ? networkFile : nodesFile,
                    null,
                    "",
                    nodes.length + " nodes",
                    "at most " + MOST_NODES,
                    "")));
        }
        return nodes;
    }

    private static double[] metres(RoadNetwork network) {
        double[] metres = new double[network.links()];
        Arrays.setAll(metres, network::lengthMetres);
        return metres;
    }

    private static double seconds(long from, long to) {
        return (to - from) / NANOS_PER_SECOND;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void tell(RoadNetwork network, SkimTable table, double order, double customization, double skimming) {
        PrintWriter standard = spec.commandLine().getOut();
        long pairs = (long) table.names().size() * table.names().size();
        if (json) {
            standard.println(JsonMapper.shared()
                    .writeValueAsString(JsonNodeFactory.instance
                            .objectNode()
                            .put("nodes", network.nodes())
                            .put("links", network.links())
                            .put("zones", table.names().size())
                            .put("pairs", pairs)
                            .put("pairs_reached", table.reachedPairs())
                            .put("mean_seconds", table.meanSeconds())
                            .put("hierarchy_seconds", order)
                            .put("customization_seconds", customization)
                            .put("skim_seconds", skimming)
                            .put("threads", threads)
                            .put("out", out.toString())));
        } else {
            standard.println(String.format(
                    Locale.ROOT,
                    "%s pairs of %s nodes, %s with a way, %.1f minutes apart on average: %s%n"
                            + "hierarchy %.2f s, customization %.3f s, skim %.3f s",
                    Words.count(pairs),
                    Words.count(table.names().size()),
                    Words.count(table.reachedPairs()),
                    table.meanSeconds() / 60,
                    out,
                    order,
                    customization,
                    skimming));
        }
        standard.flush();
    }
}
