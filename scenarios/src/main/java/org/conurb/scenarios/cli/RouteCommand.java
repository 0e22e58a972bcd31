package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.routing.Journey;
import org.conurb.scenarios.routing.JourneyFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the fastest way between two places. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Finds the fastest way by car between two places of a network, street by street: on empty roads, or at the travel times of a time of day.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb route --network network.xml.gz --from 1 --to 350",
            "  conurb route --network city --from -2.244,53.479 --to -2.157,53.409 --at 08:00",
            "  conurb route --network city --from 384000,398000 --to 389500,390400 --json",
            "  conurb route --network network.xml.gz --from 1 --to 350 --at 17:30 --times day/links.parquet",
            "%nA place is the name of a node, x,y in the network's own coordinates, or longitude,latitude.",
            "Exit codes: 0 a way was found, 1 there is none, 2 bad usage or input."
        })
final class RouteCommand implements Callable<Integer> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final double METRES = 1000;
    private static final int WIDEST_NAME = 40;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE",
            description = "The road network: a file or folder of any kind that can be read.")
    Path networkFile;

    @Option(names = "--from", required = true, paramLabel = "PLACE", description = "Where the journey begins.")
    String from;

    @Option(names = "--to", required = true, paramLabel = "PLACE", description = "Where it ends.")
    String to;

    @Option(names = "--at", paramLabel = "HH:MM", description = "When it begins; then the arrival is told too.")
    String at;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "Travel times of links by time of day: the links.parquet of conurb mobsim. Needs --at.")
    Path times;

    @Option(
            names = "--crs",
            paramLabel = "EPSG",
            description = "The reference system of the network's coordinates, if its files do not tell it.")
    String crs;

    @Option(names = "--json", description = "Prints the way as one JSON object.")
    boolean json;

    @Override
    public Integer call() {
        LocalTime departure = RoadTimes.clock(at, spec);
        ImportedNetwork network = NetworkFile.read(networkFile);
        if (crs != null) network = inSystem(network);
        int[] weight = RoadTimes.weights(network.network(), times, departure, spec);
        Optional<Journey> journey = new JourneyFinder(network, weight).find(from, to);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(object(journey, departure)));
        } else if (journey.isPresent()) {
            print(journey.get(), departure, out);
        }
        out.flush();
        if (journey.isPresent()) return 0;
        spec.commandLine().getErr().println("There is no way by car from " + from + " to " + to + ".");
        return 1;
    }

    private ImportedNetwork inSystem(ImportedNetwork network) {
        if (MapProjection.find(crs).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--crs is '" + crs + "'; it should be a known EPSG code such as EPSG:27700");
        }
        return new ImportedNetwork(network.network(), crs, network.report());
    }

    private static String arrival(Journey journey, LocalTime departure) {
        return departure.plusSeconds(Math.round(journey.seconds())).format(CLOCK);
    }

    private void print(Journey journey, LocalTime departure, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%s to %s: %.2f km, %s, %d links",
                from,
                to,
                journey.metres() / METRES,
                Words.time(journey.seconds()),
                journey.steps().size()));
        if (departure != null) {
            out.println("leaves at " + departure.format(CLOCK) + ", arrives at " + arrival(journey, departure));
        }
        out.println();
        out.println(String.format(Locale.ROOT, "%-" + WIDEST_NAME + "s %6s %9s %9s", "Road", "Links", "km", "s"));
        for (Journey.Road road : journey.roads()) {
            String name = road.road().isEmpty() ? "(no name)" : road.road();
            out.println(String.format(
                    Locale.ROOT,
                    "%-" + WIDEST_NAME + "." + WIDEST_NAME + "s %6d %9.2f %9.1f",
                    name,
                    road.links(),
                    road.metres() / METRES,
                    road.seconds()));
        }
    }

    private ObjectNode object(Optional<Journey> found, LocalTime departure) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", to)
                .put("found", found.isPresent());
        if (departure != null) object.put("departure", departure.format(CLOCK));
        if (found.isEmpty()) return object;
        Journey journey = found.get();
        if (departure != null) object.put("arrival", arrival(journey, departure));
        object.put("seconds", journey.seconds()).put("metres", journey.metres());
        ArrayNode links = object.putArray("links");
        for (Journey.Step step : journey.steps()) {
            links.addObject()
                    .put("link", step.link())
                    .put("name", step.road())
                    .put("metres", step.metres())
                    .put("seconds", step.seconds());
        }
        return object;
    }
}
