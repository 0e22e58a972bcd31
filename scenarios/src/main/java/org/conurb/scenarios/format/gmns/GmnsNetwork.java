package org.conurb.scenarios.format.gmns;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.ImportReport;

/**
 * A network as GMNS keeps it.
 *
 * @param network nodes and links, in metres
 * @param crs reference system of its coordinates, such as {@code EPSG:27700}; empty when not known
 * @param currency the money of tolls; empty when not told
 * @param movements ways through junctions that are told one by one, such as bans on turning, in the order of the file
 * @param report what was read, repaired, dropped and found odd
 */
public record GmnsNetwork(
        RoadNetwork network, String crs, String currency, List<Movement> movements, ImportReport report) {

    /** No part may be missing. */
    public GmnsNetwork {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(crs, "crs");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(report, "report");
        movements = List.copyOf(movements);
    }

    /**
     * Reads a folder with {@code node.csv} and {@code link.csv}, and {@code config.csv}, {@code movement.csv} and
     * {@code geometry.csv} where they are.
     *
     * <p>Capacity is per lane in the file and over all lanes in the network. A link that is not directed becomes two;
     * the one back has the same name with {@code _back} after it. Longitudes and latitudes become metres of the UTM
     * zone in which the network lies. What links lack is assumed and counted as {@link LinkTable} tells.
     *
     * @throws org.conurb.scenarios.problem.InputException with all problems, if it cannot be used
     */
    public static GmnsNetwork read(Path folder) {
        return new GmnsReader(folder).read();
    }

    /**
     * Writes the folder's {@code config.csv}, {@code node.csv}, {@code link.csv} and, if there are movements, {@code
     * movement.csv}: lengths in kilometres, speeds in km/h. Equal networks give equal bytes, and {@link #read} gives
     * the network back equal in every attribute. Two columns that GMNS does not have are added: {@code is_closed} to
     * links; {@code node_type} says {@code centroid} where no path may pass.
     *
     * @param name name of the data set
     * @param folder where to write, made if need be
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void write(String name, Path folder) {
        GmnsWriter.write(this, name, folder);
    }

    /** A network without movements, to be written. */
    public static GmnsNetwork of(RoadNetwork network, String crs) {
        return of(network, crs, List.of());
    }

    /** A network with movements, to be written. */
    public static GmnsNetwork of(RoadNetwork network, String crs, List<Movement> movements) {
        return new GmnsNetwork(network, crs, "", movements, new ImportReport.Counter().report());
    }
}
