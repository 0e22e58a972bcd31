package org.conurb.scenarios.format.tntp;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.conurb.engine.traffic.assignment.Assignment;

/**
 * Writes assigned flows as a table that any CSV tool opens: {@code from_node,to_node,flow,time,cost} for each link in the
 * order of the network file, in its units, and a {@code geometry} (WKT) where the nodes' places are known.
 */
public final class TntpFlows {

    private final TntpNetwork network;
    private final TntpNodes places; // null if not known
    private final Assignment assignment;
    private final int[] linkOf; // [row] → link of the assignment

    private TntpFlows(TntpNetwork network, TntpNodes places, Assignment assignment) {
        this.network = network;
        this.places = places;
        this.assignment = assignment;
        int[] rowOf = network.rowsByLink();
        this.linkOf = new int[rowOf.length];
        for (int link = 0; link < rowOf.length; link++) linkOf[rowOf[link]] = link;
    }

    /**
     * Writes the table; it is whole or not there.
     *
     * @param places where the nodes lie, or null
     * @param assignment flows on {@link TntpNetwork#assignable}
     */
    public static void write(Path file, TntpNetwork network, TntpNodes places, Assignment assignment)
            throws IOException {
        TntpFlows flows = new TntpFlows(network, places, assignment);
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                flows.write(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(BufferedWriter out) throws IOException {
        out.write("from_node,to_node,flow,time,cost" + (places == null ? "" : ",geometry") + "\n");
        for (int row = 0; row < network.rows(); row++) {
            int link = linkOf[row];
            out.write((network.tail(row) + 1) + "," + (network.head(row) + 1) + ',' + assignment.flow(link) + ','
                    + assignment.time(link) + ',' + assignment.cost(link) + (places == null ? "" : "," + line(row))
                    + "\n");
        }
    }

    /** A straight line in well-known text; empty where an end is not known. */
    private String line(int row) {
        int tail = network.tail(row);
        int head = network.head(row);
        if (!places.has(tail) || !places.has(head)) return "";
        return "\"LINESTRING (" + places.x(tail) + ' ' + places.y(tail) + ", " + places.x(head) + ' ' + places.y(head)
                + ")\"";
    }
}
