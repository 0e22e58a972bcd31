package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.conurb.scenarios.export.RunCsv;
import org.conurb.scenarios.export.RunFigures;
import org.conurb.scenarios.export.RunGeoPackage;
import org.conurb.scenarios.export.SimWrapperFolder;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.conurb.scenarios.format.network.GeoJsonWriter;
import org.conurb.scenarios.format.network.GeoPackageWriter;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hands a road network, or the figures of a run, to other tools. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Writes for other tools. A road network: as GeoJSON or GeoPackage for maps, for MATSim, as GMNS. The"
                        + " figures of a run: as GeoPackage for maps, as CSV, or as a folder that SimWrapper opens.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb export --network city --to gpkg --out roads.gpkg",
            "  conurb export --network town.osm.pbf --to geojson --out roads.geojson",
            "  conurb export --network city --to matsim --out network.xml.gz",
            "  conurb export --run runs/baseline-seed1 --to gpkg --out baseline.gpkg",
            "  conurb export --run runs/baseline-seed1 --to csv --out baseline-csv",
            "  conurb export --run runs/baseline-seed1 --simwrapper --out baseline-simwrapper",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input."
        })
final class ExportCommand implements Callable<Integer> {

    /** Files by which a folder of GMNS, of CSV and for SimWrapper is known. */
    private static final List<String> MARKS = List.of("link.csv", "tables.md", "dashboard-9-figures.yaml");

    /** The kinds of files that can be written. */
    enum Kind {
        geojson,
        gpkg,
        matsim,
        gmns,
        csv
    }

    /** What is written: a network or a run. */
    static final class Source {
        @Option(
                names = "--network",
                required = true,
                paramLabel = "FILE",
                description = "The road network: a file or folder of any kind that can be read.")
        Path network;

        @Option(names = "--run", required = true, paramLabel = "DIR", description = "The folder of a finished run.")
        Path run;
    }

    /** As what it is written. */
    static final class Target {
        @Option(
                names = "--to",
                required = true,
                paramLabel = "KIND",
                description = "A network to geojson, gpkg, matsim or gmns; a run to gpkg or csv.")
        Kind kind;

        @Option(names = "--simwrapper", required = true, description = "A run to a folder that SimWrapper opens.")
        boolean simwrapper;
    }

    @Spec
    CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    Source source;

    @ArgGroup(multiplicity = "1")
    Target target;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file; a folder for gmns, csv and SimWrapper.")
    Path out;

    @Option(names = "--force", description = "Replaces what has the name already.")
    boolean force;

    @Override
    public Integer call() {
        if (Files.exists(out) && !force) {
            throw new InputException(List.of(new Problem(
                    out, null, "", "something of the name already", "a name that is free", "--force replaces it")));
        }
        PrintWriter standard = spec.commandLine().getOut();
        standard.println(out + ": " + (source.run == null ? writeNetwork() : writeRun()));
        standard.flush();
        return 0;
    }

    private String writeNetwork() {
        if (target.simwrapper || target.kind == Kind.csv) {
            throw usage("a network is written to geojson, gpkg, matsim or gmns; --run writes a run to others");
        }
        GmnsNetwork network = NetworkFile.readWithMovements(source.network);
        if (target.kind == Kind.gmns) {
            folder(draft -> network.write(out.toAbsolutePath().getFileName().toString(), draft));
        } else {
            Durable.file(out, draft -> {
                switch (target.kind) {
                    case geojson -> GeoJsonWriter.write(network.network(), network.crs(), List.of(), draft);
                    case gpkg -> GeoPackageWriter.write(network.network(), network.crs(), draft);
                    default -> writeMatsim(network, draft);
                }
            });
        }
        return network.network().nodes() + " nodes, " + network.network().links() + " links";
    }

    private String writeRun() {
        boolean isFile = target.kind == Kind.gpkg;
        if (!isFile && target.kind != Kind.csv && !target.simwrapper) {
            throw usage("a run is written to gpkg or csv, or with --simwrapper; --network writes a network to others");
        }
        try (RunFigures run = RunFigures.open(source.run)) {
            if (isFile) Durable.file(out, draft -> RunGeoPackage.write(run, draft));
            else
                folder(draft -> {
                    if (target.simwrapper) SimWrapperFolder.write(run, draft);
                    else RunCsv.write(run, draft);
                });
            return run.tables().size() + " tables of " + source.run;
        }
    }

    /** Only a folder that an export has written is replaced, not whatever has the name. */
    private void folder(Consumer<Path> content) {
        if (Files.isDirectory(out) && MARKS.stream().noneMatch(mark -> Files.exists(out.resolve(mark)))) {
            throw new InputException(List.of(new Problem(
                    out, null, "", "a folder that is no earlier export", "one, or a name that is free", "")));
        }
        if (force) Durable.delete(out);
        Durable.folder(out, content);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Under a name with the ending of the final one, which decides on compression. */
    private void writeMatsim(GmnsNetwork network, Path draft) {
        Path named = draft.resolveSibling(draft.getFileName() + "-" + out.getFileName());
        try {
            MatsimNetworkWriter.write(network.network(), network.crs(), named);
            Files.move(named, draft);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            Durable.delete(named);
        }
    }
}
