package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.importer.CityNetwork;
import org.conurb.scenarios.importer.CityNetwork.Licence;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.importer.osm.OsmMap;
import org.conurb.scenarios.importer.osm.OsmRoads;
import org.conurb.scenarios.importer.osm.OsmSettings;
import org.conurb.scenarios.run.PeakMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes road networks from elsewhere into a city's folder. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Takes a road network from elsewhere into a city's folder, as GMNS tables with a record of where"
                + " it comes from and what was repaired or dropped.",
        synopsisSubcommandLabel = "KIND",
        subcommands = {
            ImportCommand.Osm.class,
            ImportCommand.GeoJson.class,
            ImportCommand.Tntp.class,
            ImportCommand.Matsim.class,
            ImportCommand.Gmns.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb import osm greater-manchester.osm.pbf --out city --crs EPSG:27700",
            "  conurb import osm town.osm.gz --out town --with-service",
            "  conurb import geojson roads.geojson.gz --out island",
            "  conurb import matsim network.xml.gz --out city",
            "  conurb import tntp ChicagoSketch_net.tntp --out chicago",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input."
        })
final class ImportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no kind of file given; there are "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }

    /** The options that all kinds have, and what is done with a network that was read. */
    static final class Target {

        private static final double NANOS_PER_SECOND = 1e9;

        @Parameters(paramLabel = "FILE", description = "What to read.")
        Path source;

        @Option(names = "--out", required = true, paramLabel = "CITY", description = "The city's folder.")
        Path out;

        @Option(names = "--force", description = "Replaces a network that the folder has.")
        boolean force;

        @Option(names = "--quiet", description = "Tells nothing of the steps.")
        boolean quiet;

        @Option(names = "--json", description = "Prints what was read, repaired and dropped as one JSON object.")
        boolean json;

        private final long begin = System.nanoTime();

        void refuseExisting() {
            if (!force) CityNetwork.refuseExisting(out);
        }

        void tell(String step, CommandSpec spec) {
            if (quiet) return;
            PrintWriter err = spec.commandLine().getErr();
            err.println(source.getFileName() + ": " + step);
            err.flush();
        }

        void take(GmnsNetwork network, Water water, Licence licence, CommandSpec spec) {
            tell("writing " + network.network().links() + " links", spec);
            CityNetwork.write(network, water, source, licence, out);
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            PrintWriter standard = spec.commandLine().getOut();
            if (json) standard.println(JsonMapper.shared().writeValueAsString(object(network, seconds)));
            else print(network, licence, seconds, standard);
            standard.flush();
        }

        private ObjectNode object(GmnsNetwork network, double seconds) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("nodes", network.network().nodes())
                    .put("links", network.network().links())
                    .put("movements", network.movements().size())
                    .put("crs", network.crs())
                    .put("seconds", seconds)
                    .put("peak_memory_bytes", PeakMemory.bytes());
            object.set("report", CityNetwork.report(network.report()));
            return object;
        }

        private void print(GmnsNetwork network, Licence licence, double seconds, PrintWriter standard) {
            for (ImportReport.Kind kind : ImportReport.Kind.values()) {
                for (ImportReport.Entry entry : network.report().entries(kind)) line(kind, entry, standard);
            }
            for (NetworkChecks.Finding finding :
                    NetworkChecks.of(network.network(), Mode.CAR).findings()) {
                line(
                        ImportReport.Kind.ODD,
                        new ImportReport.Entry(
                                ImportReport.Kind.ODD, finding.what(), finding.count(), finding.examples()),
                        standard);
            }
            standard.println();
            String system = network.crs().isEmpty() ? "in a grid that the file does not name" : "in " + network.crs();
            standard.println(String.format(
                    Locale.ROOT,
                    "%s: %,d nodes, %,d links, %,d movements, %s, in %s",
                    out,
                    network.network().nodes(),
                    network.network().links(),
                    network.movements().size(),
                    system,
                    Words.time(seconds)));
            if (!licence.attribution().isEmpty()) standard.println(licence.attribution());
        }

        private static void line(ImportReport.Kind kind, ImportReport.Entry entry, PrintWriter standard) {
            standard.println(String.format(
                    Locale.ROOT,
                    "%-8s %,11d  %s%s",
                    kind.name().toLowerCase(Locale.ROOT),
                    entry.count(),
                    entry.what(),
                    entry.examples().isEmpty() ? "" : " (" + entry.fewNames() + ")"));
        }
    }

    /** Roads of OpenStreetMap. */
    @Command(
            name = "osm",
            mixinStandardHelpOptions = true,
            versionProvider = ConurbCommand.Version.class,
            description =
                    "The roads of an OpenStreetMap file that cars can drive on, and its waters to draw: PBF, or XML that"
                            + " may be .gz.",
            footerHeading = "%nExample:%n",
            footer = "  conurb import osm greater-manchester.osm.pbf --out city --crs EPSG:27700")
    static final class Osm extends OfOpenStreetMap {}

    /** OpenStreetMap's roads as lines on a map. */
    @Command(
            name = "geojson",
            mixinStandardHelpOptions = true,
            versionProvider = ConurbCommand.Version.class,
            description = "Roads as GeoJSON lines (WGS84, may be .gz) with OpenStreetMap's tags as properties: highway,"
                    + " name, maxspeed, lanes, oneway, junction … Roads meet where lines share a position.",
            footerHeading = "%nExample:%n",
            footer = "  conurb import geojson roads.geojson.gz --out island")
    static final class GeoJson extends OfOpenStreetMap {}

    /** Reads roads with OpenStreetMap's tags, in whatever file. */
    abstract static class OfOpenStreetMap implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        Target target;

        @Option(
                names = "--crs",
                paramLabel = "EPSG",
                defaultValue = "",
                description = "Flat grid in metres for the network (default: the UTM zone in which the roads lie).")
        String crs;

        @Option(names = "--with-service", description = "Keeps service roads: to car parks, yards, houses.")
        boolean withService;

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "Threads to read with (default: the machine's processors). Results do not depend on it.")
        int threads = Runtime.getRuntime().availableProcessors();

        @Override
        public Integer call() {
            if (threads < 1) {
                throw new ParameterException(
                        spec.commandLine(), "--threads is " + threads + "; it should be at least 1");
            }
            target.refuseExisting();
            OsmSettings settings =
                    OsmSettings.standard().in(crs).service(withService).on(threads);
            OsmMap read = OsmRoads.readAll(target.source, settings, step -> target.tell(step, spec));
            GmnsNetwork network = read.network();
            if (crs.isEmpty()) target.tell("the roads lie in " + network.crs() + "; --crs takes another grid", spec);
            target.take(network, read.water(), Licence.OPENSTREETMAP, spec);
            return 0;
        }
    }

    /** Reads a network of one of the kinds that tell themselves by their content. */
    private static int any(NetworkFile.Kind kind, Target target, CommandSpec spec) {
        target.refuseExisting();
        NetworkFile.refuseOther(target.source, kind);
        target.tell("reading", spec);
        target.take(NetworkFile.readWithMovements(target.source), Water.none(), Licence.UNKNOWN, spec);
        return 0;
    }

    /** A TNTP network. */
    @Command(
            name = "tntp",
            mixinStandardHelpOptions = true,
            versionProvider = ConurbCommand.Version.class,
            description = "A TNTP _net file with the _node file beside it; either may be .gz.",
            footerHeading = "%nExample:%n",
            footer = "  conurb import tntp ChicagoSketch_net.tntp --out chicago")
    static final class Tntp implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Mixin
        Target target;

        @Override
        public Integer call() {
            return any(NetworkFile.Kind.TNTP, target, spec);
        }
    }

    /** A MATSim network. */
    @Command(
            name = "matsim",
            mixinStandardHelpOptions = true,
            versionProvider = ConurbCommand.Version.class,
            description = "MATSim's network.xml, plain or .gz.",
            footerHeading = "%nExample:%n",
            footer = "  conurb import matsim network.xml.gz --out city")
    static final class Matsim implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Mixin
        Target target;

        @Override
        public Integer call() {
            return any(NetworkFile.Kind.MATSIM, target, spec);
        }
    }

    /** A GMNS network. */
    @Command(
            name = "gmns",
            mixinStandardHelpOptions = true,
            versionProvider = ConurbCommand.Version.class,
            description = "A GMNS folder with node.csv and link.csv.",
            footerHeading = "%nExample:%n",
            footer = "  conurb import gmns network --out city")
    static final class Gmns implements Callable<Integer> {
        @Spec
        CommandSpec spec;

        @Mixin
        Target target;

        @Override
        public Integer call() {
            return any(NetworkFile.Kind.GMNS, target, spec);
        }
    }
}
