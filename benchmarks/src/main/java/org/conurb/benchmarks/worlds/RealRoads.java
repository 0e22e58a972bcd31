package org.conurb.benchmarks.worlds;

import java.nio.file.Path;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.importer.NetworkFile;

/** Real networks from the folder that {@code CONURB_DATA} names. */
public final class RealRoads {

    private RealRoads() {}

    /** The folder of the published figures; it need not exist. */
    public static Path folder() {
        String named = System.getenv("CONURB_DATA");
        return Path.of(named == null || named.isBlank() ? "../shared/data" : named);
    }

    /** The roads of Chicago's region: 12,982 nodes and 39,018 links, zones included. */
    public static RoadNetwork chicagoRegion() {
        return NetworkFile.read(folder().resolve("tntp/chicago-regional/ChicagoRegional_net.tntp.gz"))
                .network();
    }
}
