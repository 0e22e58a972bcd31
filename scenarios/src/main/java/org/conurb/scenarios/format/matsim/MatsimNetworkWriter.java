package org.conurb.scenarios.format.matsim;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.ModeWords;

/**
 * Writes a network as MATSim's {@code network.xml}, version 2, with capacities an hour.
 *
 * <p>What MATSim has no place for (street name, toll, the line of a link, closures, centroids) is kept in attributes
 * that MATSim passes over and {@link MatsimNetwork} reads; MATSim itself sees a closed link as one that no mode may
 * use. Equal networks give equal bytes.
 */
public final class MatsimNetworkWriter {

    private static final String PACKED = ".gz";
    private static final String TEXT = "java.lang.String";
    private static final String NUMBER = "java.lang.Double";
    private static final String TRUTH = "java.lang.Boolean";
    private static final char REPLACEMENT = '\uFFFD';

    private final RoadNetwork network;
    private final Writer writer;

    private MatsimNetworkWriter(RoadNetwork network, Writer writer) {
        this.network = network;
        this.writer = writer;
    }

    /**
     * Writes a network.
     *
     * @param crs reference system of its coordinates; empty when not known
     * @param file where to; compressed if the name ends in {@code .gz}
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(RoadNetwork network, String crs, Path file) {
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream packed = file.toString().endsWith(PACKED) ? new GZIPOutputStream(raw) : raw;
                Writer writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            new MatsimNetworkWriter(network, writer).write(crs);
        } catch (IOException failure) {
            throw new UncheckedIOException("writing the network " + file, failure);
        }
    }

    private void write(String crs) throws IOException {
        writer.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE network SYSTEM "http://www.matsim.org/files/dtd/network_v2.dtd">
                <network>
                """);
        if (!crs.isEmpty()) {
            writer.write("<attributes>\n");
            attribute(MatsimWords.CRS, TEXT, crs);
            writer.write("</attributes>\n");
        }
        writer.write("<nodes>\n");
        for (int node = 0; node < network.nodes(); node++) node(node);
        writer.write("</nodes>\n<links capperiod=\"01:00:00\" effectivecellsize=\"" + RoadNetwork.METRES_PER_VEHICLE
                + "\" effectivelanewidth=\"3.75\">\n");
        for (int link = 0; link < network.links(); link++) link(link);
        writer.write("</links>\n</network>\n");
    }

    private void node(int node) throws IOException {
        writer.write("<node id=\"" + escaped(network.nodeId(node)) + "\" x=\"" + network.x(node) + "\" y=\""
                + network.y(node) + "\"");
        if (network.isCentroid(node)) {
            writer.write("><attributes>\n");
            attribute(MatsimWords.CENTROID, TRUTH, "true");
            writer.write("</attributes></node>\n");
        } else {
            writer.write("/>\n");
        }
    }

    private void link(int link) throws IOException {
        String modes = network.isClosed(link) || network.modes(link) == 0 ? "" : ModeWords.text(network.modes(link));
        writer.write("<link id=\"" + escaped(network.linkId(link))
                + "\" from=\"" + escaped(network.nodeId(network.topology().tail(link)))
                + "\" to=\"" + escaped(network.nodeId(network.topology().head(link)))
                + "\" length=\"" + network.lengthMetres(link)
                + "\" freespeed=\"" + network.freeSpeed(link)
                + "\" capacity=\"" + network.capacity(link)
                + "\" permlanes=\"" + network.lanes(link)
                + "\" oneway=\"1\" modes=\"" + modes + "\"");
        if (hasAttributes(link)) {
            writer.write("><attributes>\n");
            attributes(link);
            writer.write("</attributes></link>\n");
        } else {
            writer.write("/>\n");
        }
    }

    private boolean hasAttributes(int link) {
        return network.roadClass(link) != RoadClass.OTHER
                || !network.name(link).isEmpty()
                || network.toll(link) != 0
                || network.isClosed(link)
                || !isStraight(link);
    }

    private boolean isStraight(int link) {
        int tail = network.topology().tail(link);
        int head = network.topology().head(link);
        return network.points(link) == 2
                && network.pointX(link, 0) == network.x(tail)
                && network.pointY(link, 0) == network.y(tail)
                && network.pointX(link, 1) == network.x(head)
                && network.pointY(link, 1) == network.y(head);
    }

    private void attributes(int link) throws IOException {
        if (network.roadClass(link) != RoadClass.OTHER) {
            attribute(MatsimWords.TYPE, TEXT, network.roadClass(link).word());
        }
        if (!network.name(link).isEmpty()) attribute(MatsimWords.NAME, TEXT, network.name(link));
        if (network.toll(link) != 0) attribute(MatsimWords.TOLL, NUMBER, Double.toString(network.toll(link)));
        if (network.isClosed(link)) attribute(MatsimWords.CLOSED_TO, TEXT, ModeWords.text(network.modes(link)));
        if (!isStraight(link)) attribute(MatsimWords.SHAPE, TEXT, shape(link));
    }

    private String shape(int link) {
        StringBuilder shape = new StringBuilder();
        for (int point = 0; point < network.points(link); point++) {
            if (point > 0) shape.append(' ');
            shape.append(network.pointX(link, point)).append(' ').append(network.pointY(link, point));
        }
        return shape.toString();
    }

    private void attribute(String name, String type, String value) throws IOException {
        writer.write("<attribute name=\"" + name + "\" class=\"" + type + "\">" + escaped(value) + "</attribute>\n");
    }

    /** A text with what XML keeps for itself in its own words; letters that XML cannot hold are replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' ->
                    escaped.append("&#").append((int) letter).append(';');
                case '\uFFFE', '\uFFFF' -> escaped.append(REPLACEMENT);
                default -> escaped.append(letter < ' ' ? REPLACEMENT : letter);
            }
        }
        return escaped.toString();
    }
}
