package org.conurb.scenarios.format.network;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.GeoPackage.Column;

/**
 * Writes a network as a GeoPackage: a layer {@code nodes} of points and a layer {@code links} of lines, in longitude and
 * latitude (WGS84), or in the network's own metres where their reference system is not known. Equal networks give equal
 * bytes.
 */
public final class GeoPackageWriter {

    private static final double KMH_PER_METRE_PER_SECOND = 3.6;

    private final RoadNetwork network;
    private final NetworkShapes shapes;

    private GeoPackageWriter(RoadNetwork network, NetworkShapes shapes) {
        this.network = network;
        this.shapes = shapes;
    }

    /**
     * Writes a network. A file of the name must not be there.
     *
     * @param crs name of the reference system of its coordinates; empty when not known
     * @throws IllegalArgumentException if the system has a name that is not known, or a link lies outside of it
     * @throws IllegalStateException if the file is there or cannot be written
     */
    public static void write(RoadNetwork network, String crs, Path file) {
        NetworkShapes shapes = new NetworkShapes(network, crs);
        GeoPackageWriter writer = new GeoPackageWriter(network, shapes);
        try (GeoPackage made = GeoPackage.create(file, shapes.system())) {
            writer.writeNodes(made);
            writer.writeLinks(made);
            made.finish();
        }
    }

    private void writeNodes(GeoPackage made) {
        GeoPackage.Layer nodes = made.features(
                "nodes", "", "POINT", List.of(new Column("node_id", "TEXT"), new Column("is_centroid", "BOOLEAN")));
        for (int node = 0; node < network.nodes(); node++) {
            nodes.add(shapes.point(node), network.nodeId(node), network.isCentroid(node));
        }
    }

    private void writeLinks(GeoPackage made) {
        GeoPackage.Layer links = made.features(
                "links",
                "",
                "LINESTRING",
                List.of(
                        new Column("link_id", "TEXT"),
                        new Column("from_node_id", "TEXT"),
                        new Column("to_node_id", "TEXT"),
                        new Column("name", "TEXT"),
                        new Column("class", "TEXT"),
                        new Column("length_m", "DOUBLE"),
                        new Column("free_speed_kmh", "DOUBLE"),
                        new Column("lanes", "DOUBLE"),
                        new Column("capacity_vehicles_h", "DOUBLE"),
                        new Column("modes", "TEXT"),
                        new Column("toll", "DOUBLE"),
                        new Column("closed", "BOOLEAN")));
        for (int link = 0; link < network.links(); link++) {
            links.add(
                    shapes.line(link),
                    network.linkId(link),
                    network.nodeId(network.topology().tail(link)),
                    network.nodeId(network.topology().head(link)),
                    network.name(link),
                    network.roadClass(link).word(),
                    network.lengthMetres(link),
                    network.freeSpeed(link) * KMH_PER_METRE_PER_SECOND,
                    network.lanes(link),
                    network.capacity(link),
                    ModeWords.text(network.modes(link)),
                    network.toll(link),
                    network.isClosed(link));
        }
    }
}
