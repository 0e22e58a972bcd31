package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.conurb.scenarios.format.network.GeoJsonWriter;
import org.conurb.scenarios.format.network.GeoPackageWriter;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands a road network to other tools. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Writes a road network for other tools: GeoJSON or GeoPackage for maps, MATSim, GMNS.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb export --network city --to gpkg --out roads.gpkg",
            "  conurb export --network town.osm.pbf --to geojson --out roads.geojson",
            "  conurb export --network city --to matsim --out network.xml.gz",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input."
        })
final class ExportCommand implements Callable<Integer> {

    /** The kinds of files that can be written. */
    enum Kind {
        geojson,
        gpkg,
        matsim,
        gmns
    }

    @Spec
    CommandSpec spec;

    @Option(
            names = "--network",
            required = true,
            paramLabel = "FILE",
            description = "The road network: a file or folder of any kind that can be read.")
    Path networkFile;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "KIND",
            description = "What to write: ${COMPLETION-CANDIDATES}.")
    Kind kind;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file, or folder for gmns.")
    Path out;

    @Option(names = "--force", description = "Replaces what has the name already.")
    boolean force;

    @Override
    public Integer call() {
        if (Files.exists(out) && !force) {
            throw new InputException(List.of(new Problem(
                    out, null, "", "something of the name already", "a name that is free", "--force replaces it")));
        }
        GmnsNetwork network = NetworkFile.readWithMovements(networkFile);
        write(network);
        PrintWriter standard = spec.commandLine().getOut();
        standard.println(out + ": " + network.network().nodes() + " nodes, "
                + network.network().links() + " links");
        standard.flush();
        return 0;
    }

    private void write(GmnsNetwork network) {
        if (kind == Kind.gmns) {
            if (force) Durable.delete(out);
            Durable.folder(
                    out,
                    draft -> network.write(out.toAbsolutePath().getFileName().toString(), draft));
            return;
        }
        Durable.file(out, draft -> {
            switch (kind) {
                case geojson -> GeoJsonWriter.write(network.network(), network.crs(), List.of(), draft);
                case gpkg -> GeoPackageWriter.write(network.network(), network.crs(), draft);
                default -> writeMatsim(network, draft);
            }
        });
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
