package org.conurb.scenarios.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.WaterFile;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetwork;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.importer.osm.OsmMap;
import org.conurb.scenarios.importer.osm.OsmRoads;
import org.conurb.scenarios.importer.osm.OsmSettings;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/** Any road network that can be read, told by its name and its first bytes. */
public final class NetworkFile {

    private static final String LINKS = "link.csv";
    private static final String WHAT =
            "a road network: MATSim's network.xml, a TNTP _net file or OpenStreetMap's .osm (each may be .gz), .osm.pbf, or "
                    + "a GMNS folder with node.csv and link.csv";

    private NetworkFile() {}

    /**
     * Reads a network: a MATSim file; the {@code _net} file of a TNTP network whose {@code _node} file lies beside it; an
     * OpenStreetMap file in PBF or XML, of which the roads for cars are taken; a GMNS folder, or its {@code link.csv} or
     * {@code node.csv}. Files may be compressed by gzip.
     *
     * @return the network, the reference system of its coordinates as far as the file tells it, and what was read,
     *     repaired and dropped
     * @throws InputException with all problems, if there is no such file, if it is of no known kind, or if it is broken
     */
    public static ImportedNetwork read(Path path) {
        GmnsNetwork gmns = readWithMovements(path);
        return new ImportedNetwork(gmns.network(), gmns.crs(), gmns.report());
    }

    /**
     * The same with the movements at junctions and, of OpenStreetMap's files and of folders that were imported from one,
     * the waters.
     */
    public static OsmMap readWithWater(Path path) {
        if (isOpenStreetMap(path)) return OsmRoads.readAll(path, settings(), step -> {});
        GmnsNetwork network = readWithMovements(path);
        Problems problems = new Problems();
        Water water = Files.isDirectory(path) ? WaterFile.read(path, problems).orElse(Water.none()) : Water.none();
        problems.throwIfAny();
        return new OsmMap(network, water);
    }

    private static OsmSettings settings() {
        return OsmSettings.standard().on(Runtime.getRuntime().availableProcessors());
    }

    /** The same with the movements at junctions, of which there are none in kinds of files that do not tell them. */
    public static GmnsNetwork readWithMovements(Path path) {
        if (!Files.exists(path)) throw wrong(path, "no such file", "");
        if (Files.isDirectory(path)) {
            if (Files.exists(path.resolve(LINKS))) return GmnsNetwork.read(path);
            throw wrong(path, "a folder without " + LINKS, "");
        }
        return switch (NetworkKind.of(path)) {
            case MATSIM -> withoutMovements(MatsimNetwork.read(path));
            case GMNS -> GmnsNetwork.read(path.toAbsolutePath().getParent());
            case TNTP -> withoutMovements(TntpFiles.read(path));
            case OSM -> OsmRoads.read(path, settings());
            case MATSIM_OTHER -> throw wrong(path, "a MATSim file, but not of a network", "name the network");
            case UNKNOWN -> throw wrong(path, "a file of no known kind", "");
        };
    }

    /** Whether this is a file of OpenStreetMap's, so that its licence holds. */
    public static boolean isOpenStreetMap(Path path) {
        return Files.isRegularFile(path) && NetworkKind.of(path) == NetworkKind.OSM;
    }

    private static GmnsNetwork withoutMovements(ImportedNetwork network) {
        return new GmnsNetwork(network.network(), network.crs(), "", List.of(), network.report());
    }

    /** The kinds of networks that someone can ask for by name. */
    public enum Kind {
        /** A TNTP network. */
        TNTP,
        /** MATSim's. */
        MATSIM,
        /** A GMNS folder. */
        GMNS
    }

    /**
     * Refuses a file of another kind than was asked for; a file of no known kind is left to be refused by the reader.
     *
     * @throws InputException if it is of another kind
     */
    public static void refuseOther(Path path, Kind asked) {
        if (!Files.exists(path)) return;
        NetworkKind kind = Files.isDirectory(path) ? NetworkKind.GMNS : NetworkKind.of(path);
        boolean isKnown = kind == NetworkKind.OSM
                || kind == NetworkKind.TNTP
                || kind == NetworkKind.MATSIM
                || kind == NetworkKind.GMNS;
        if (!isKnown || kind.name().equals(asked.name())) return;
        String found = kind.name().toLowerCase(Locale.ROOT);
        throw wrong(path, "a file of another kind, " + found, "'conurb import " + found + "' reads it");
    }

    private static InputException wrong(Path path, String found, String remedy) {
        return new InputException(List.of(new Problem(path, null, "", found, WHAT, remedy)));
    }
}
