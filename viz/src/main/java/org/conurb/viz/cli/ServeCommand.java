package org.conurb.viz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.conurb.scenarios.cli.CommandsOfViz;
import org.conurb.scenarios.cli.ScenarioOptions;
import org.conurb.scenarios.run.RunChecker;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.viz.live.LiveRun;
import org.conurb.viz.live.Viewers;
import org.conurb.viz.server.ServerOptions;
import org.conurb.viz.server.ViewServer;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.conurb.viz.source.RunSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows runs in a browser. */
@Command(
        name = CommandsOfViz.SERVE,
        mixinStandardHelpOptions = true,
        description = CommandsOfViz.SERVE_DOES,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb serve                              # every run in the folder runs",
            "  conurb serve runs/baseline-seed1 runs/policy-seed1",
            "  conurb serve baseline.yaml                # a run to start, pause and follow from the page",
            "  conurb serve baseline.yaml --population-share 0.01 --start",
            "  conurb serve --address 0.0.0.0            # for others too; they need the token that is printed"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final int TOKEN_BYTES = 24;
    private static final Path RUNS = Path.of("runs");

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|RUN",
            arity = "0..*",
            description = "A scenario file to run, and run folders or folders of them to look at (default: runs).")
    List<Path> paths = new ArrayList<>();

    @Mixin
    ScenarioOptions settings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run folder (default: runs/NAME-seedSEED). A run that was stopped there goes on.")
    Path out;

    @Option(names = "--start", description = "Starts the scenario at once.")
    boolean startsAtOnce;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port (default: 8080, or any free one when that is taken).")
    Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    String address;

    @Option(
            names = "--token",
            paramLabel = "TEXT",
            description = "What viewers must know (default: a new one when others can reach the address, else none).")
    String token;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A further name by which browsers may call this machine. May be given many times.")
    List<String> hosts = new ArrayList<>();

    @Option(
            names = "--tiles",
            paramLabel = "URL",
            defaultValue = "",
            description = "Map tiles to draw below, such as https://tiles.example.org/{z}/{x}/{y}.png.")
    String tiles;

    @Option(names = "--attribution", paramLabel = "TEXT", defaultValue = "", description = "Who made the tiles.")
    String attribution;

    @Option(
            names = "--viewers",
            paramLabel = "N",
            defaultValue = "" + ServerOptions.MOST_VIEWERS,
            description = "Pages that may follow at once (default: ${DEFAULT-VALUE}).")
    int viewersAtMost;

    @Option(names = "--no-browser", description = "Does not open a browser.")
    boolean noBrowser;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        ServerOptions options = options();
        Scenario scenario = scenario();
        try (Database database = new Database()) {
            Catalog catalog = catalog(database);
            Viewers viewers = new Viewers(viewersAtMost);
            LiveRun live = scenario == null ? null : live(scenario, catalog, viewers, err);
            try (ViewServer server = start(options, catalog, viewers, live, err)) {
                announce(server, options);
                if (live != null && startsAtOnce) live.start();
                awaitTheEnd(server);
            }
        }
        return 0;
    }

    /** The scenario to run; null if none is named. */
    private Scenario scenario() {
        List<Path> files =
                paths.stream().filter(path -> !Files.isDirectory(path)).toList();
        if (files.size() > 1) throw usage("one scenario can be run at a time; found " + files.size());
        if (files.isEmpty() && startsAtOnce) throw usage("--start needs a scenario to start");
        return files.isEmpty() ? null : settings.read(files.get(0));
    }

    private LiveRun live(Scenario scenario, Catalog catalog, Viewers viewers, PrintWriter err) {
        RunOptions options = new RunOptions(settings.threads(), ScenarioOptions.folder(out, scenario), false);
        if (Files.exists(options.out()) && !RunChecker.isRun(options.out())) {
            throw new RunException(options.out() + " exists and holds no run; take another folder with --out");
        }
        RunSource.Plan plan = new RunSource.Plan(
                scenario.name(),
                scenario.title(),
                scenario.cityFolder(),
                scenario.seed(),
                scenario.from(),
                scenario.to(),
                scenario.populationShare());
        RunSource run = catalog.offer(options.out(), plan);
        return new LiveRun(scenario, options, run, viewers, fault -> tell(err, fault));
    }

    private ServerOptions options() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw usage("--port is " + port + "; it should be from 0 to " + HIGHEST_PORT);
        }
        if (viewersAtMost < 1) throw usage("--viewers is " + viewersAtMost + "; it should be at least 1");
        if (!tiles.isEmpty() && !tiles.matches("https?://[^\\s;,'\"]+")) {
            throw usage("--tiles is '" + tiles + "'; it should be an address such as https://host/{z}/{x}/{y}.png");
        }
        InetAddress listening;
        try {
            listening = InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw usage("--address is '" + address + "', which is no address of a machine");
        }
        String secret = token != null ? token : listening.isLoopbackAddress() ? "" : newToken();
        if (secret.isEmpty() && !listening.isLoopbackAddress()) {
            throw usage("--token is empty; others can reach " + address + ", so there must be one");
        }
        if (!secret.matches("[\\w.~-]*")) throw usage("--token may hold letters, digits and . _ ~ - only");
        int wanted = port == null ? USUAL_PORT : port;
        return new ServerOptions(listening, wanted, secret, hosts, tiles, attribution, viewersAtMost);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String newToken() {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private Catalog catalog(Database database) {
        Catalog catalog = new Catalog(database);
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        folders.forEach(catalog::add);
        if (folders.isEmpty()) catalog.add(RUNS);
        return catalog;
    }

    private ViewServer start(ServerOptions options, Catalog catalog, Viewers viewers, LiveRun live, PrintWriter err) {
        try {
            return ViewServer.start(options, catalog, viewers, live, fault -> tell(err, fault));
        } catch (RuntimeException taken) {
            if (port != null)
                throw new RunException("port " + port + " of " + address + " cannot be used; take another");
        }
        ServerOptions other = new ServerOptions(
                options.address(),
                0,
                options.token(),
                options.hosts(),
                options.tiles(),
                options.attribution(),
                options.mostViewers());
        return ViewServer.start(other, catalog, viewers, live, fault -> tell(err, fault));
    }

    private static void tell(PrintWriter err, Throwable fault) {
        err.println("conurb serve: " + fault);
        err.flush();
    }

    private void announce(ViewServer server, ServerOptions options) {
        PrintWriter out = spec.commandLine().getOut();
        String host = options.address().isAnyLocalAddress()
                ? "localhost"
                : options.address().getHostAddress();
        String page = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/";
        if (!options.token().isEmpty()) page += "?token=" + options.token();
        out.println("Serving on " + page);
        if (!server.hasFrontEnd()) {
            out.println(
                    "This build has no front end: it needs Node.js 20 or newer with npm. Install it, then start again.");
        }
        out.println("Stop with Ctrl-C.");
        out.flush();
        if (!noBrowser && server.hasFrontEnd()) Browser.open(page);
    }

    private static void awaitTheEnd(ViewServer server) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "conurb-serve-end"));
        new CountDownLatch(1).await();
    }
}
