package org.conurb.scenarios.format.network;

import java.util.Objects;
import org.conurb.engine.network.RoadNetwork;

/**
 * A network as a file told it.
 *
 * @param network nodes and links
 * @param crs the coordinate reference system of its coordinates, such as {@code EPSG:27700}; empty when the file does
 *     not say
 * @param report what was read, repaired, dropped and found odd
 */
public record ImportedNetwork(RoadNetwork network, String crs, ImportReport report) {

    /** No part may be missing. */
    public ImportedNetwork {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(crs, "crs");
        Objects.requireNonNull(report, "report");
    }
}
