package org.conurb.benchmarks.worlds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;

/** Real networks from the folder that {@code CONURB_DATA} names. */
public final class RealRoads {

    private static final double METRES_PER_MILE = 1609.344;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double FEET = 0.3048;
    private static final double LANE = 1800;

    private RealRoads() {}

    /** The folder of the published figures; it need not exist. */
    public static Path folder() {
        String named = System.getenv("CONURB_DATA");
        return Path.of(named == null || named.isBlank() ? "../shared/data" : named);
    }

    /** The roads of Chicago's region: 12,982 nodes and 39,018 links, zones included. */
    public static RoadNetwork chicagoRegion() {
        Path tntp = folder().resolve("tntp/chicago-regional");
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        try (BufferedReader nodes = Files.newBufferedReader(tntp.resolve("ChicagoRegional_node.tntp"))) {
            nodes.readLine();
            for (String line = nodes.readLine(); line != null; line = nodes.readLine()) {
                String[] cells = line.trim().split("\\s+");
                if (cells.length >= 3)
                    builder.addNode(cells[0], Double.parseDouble(cells[1]) * FEET, Double.parseDouble(cells[2]) * FEET);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try (BufferedReader links = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(tntp.resolve("ChicagoRegional_net.tntp.gz"))),
                StandardCharsets.US_ASCII))) {
            int number = 0;
            for (String line = links.readLine(); line != null; line = links.readLine()) {
                String[] cells = line.replace(";", " ").trim().split("\\s+");
                if (line.startsWith("<") || line.startsWith("~") || cells.length < 5) continue;
                double capacity = Double.parseDouble(cells[2]);
                double metres = Math.max(1, Double.parseDouble(cells[3]) * METRES_PER_MILE);
                double seconds = Math.max(metres / 40, Double.parseDouble(cells[4]) * SECONDS_PER_MINUTE);
                builder.addLink(LinkSpec.road(
                        "l" + ++number,
                        builder.findNode(cells[0]),
                        builder.findNode(cells[1]),
                        metres,
                        metres / seconds,
                        Math.max(1, Math.round(capacity / LANE)),
                        capacity));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return builder.build();
    }
}
