package org.conurb.scenarios.traffic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.QueueListener;

/**
 * Writes what happens on the roads as MATSim's {@code events.xml.gz}, version 1.0, which Via, SimWrapper and MATSim's own
 * readers open. Persons and their vehicles have the same names, as MATSim gives them.
 */
final class EventsWriter implements QueueListener, AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final RoadNetwork network;
    private final IntFunction<String> personOf;
    private final Writer writer;
    private final String[] linkText; // [link] its name, fit for XML
    private final StringBuilder line = new StringBuilder();

    /** A writer of this file. {@code personOf} names the driver of a vehicle. */
    EventsWriter(Path file, RoadNetwork network, IntFunction<String> personOf) {
        this.network = network;
        this.personOf = personOf;
        this.linkText = new String[network.links()];
        try {
            OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
            writer = new OutputStreamWriter(new GZIPOutputStream(raw, BUFFER_BYTES), StandardCharsets.UTF_8);
            writer.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<events version=\"1.0\">\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void departs(int second, int vehicle, int link) {
        begin(second, "departure")
                .person(vehicle)
                .link(link)
                .text("legMode", "car")
                .end();
        begin(second, "PersonEntersVehicle").person(vehicle).vehicle(vehicle).end();
    }

    @Override
    public void entersTraffic(int second, int vehicle, int link) {
        begin(second, "vehicle enters traffic").inTraffic(vehicle, link);
    }

    @Override
    public void leavesLink(int second, int vehicle, int link) {
        begin(second, "left link").vehicle(vehicle).link(link).end();
    }

    @Override
    public void entersLink(int second, int vehicle, int link) {
        begin(second, "entered link").vehicle(vehicle).link(link).end();
    }

    @Override
    public void arrives(int second, int vehicle, int link) {
        begin(second, "vehicle leaves traffic").inTraffic(vehicle, link);
        begin(second, "PersonLeavesVehicle").person(vehicle).vehicle(vehicle).end();
        begin(second, "arrival")
                .person(vehicle)
                .link(link)
                .text("legMode", "car")
                .end();
    }

    @Override
    public void isRemoved(int second, int vehicle, int link) {
        begin(second, "vehicle aborts").vehicle(vehicle).link(link).end();
        begin(second, "stuckAndAbort")
                .person(vehicle)
                .link(link)
                .text("legMode", "car")
                .end();
    }

    private void inTraffic(int vehicle, int link) {
        person(vehicle)
                .link(link)
                .vehicle(vehicle)
                .text("networkMode", "car")
                .text("relativePosition", "1.0")
                .end();
    }

    private EventsWriter begin(int second, String type) {
        line.setLength(0);
        line.append("\t<event time=\"")
                .append(second)
                .append(".0\" type=\"")
                .append(type)
                .append('"');
        return this;
    }

    private EventsWriter person(int vehicle) {
        return text("person", personOf.apply(vehicle));
    }

    private EventsWriter vehicle(int vehicle) {
        return text("vehicle", personOf.apply(vehicle));
    }

    private EventsWriter link(int link) {
        if (linkText[link] == null) linkText[link] = escaped(network.linkId(link));
        line.append(" link=\"").append(linkText[link]).append('"');
        return this;
    }

    private EventsWriter text(String key, String value) {
        line.append(' ').append(key).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    private void end() {
        line.append("  />\n");
        try {
            writer.append(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String escaped(String text) {
        if (text.chars().noneMatch(letter -> letter == '&' || letter == '<' || letter == '>' || letter == '"')) {
            return text;
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        try {
            writer.write("</events>\n");
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
