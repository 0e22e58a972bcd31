package org.conurb.scenarios.importer.osm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.gmns.GmnsNetwork;

/**
 * A small town written by hand: nodes on a square grid of {@value #STEP_DEGREES} degrees near Greenwich, named by column
 * and row, {@code 23} in column 2 of row 3; ways of a few nodes with tags such as {@code highway=residential}.
 */
final class OsmTown {

    static final double STEP_DEGREES = 0.001;
    private static final double SOUTH = 51.48;
    private static final double WEST = 0.001;

    private final Map<Integer, String> nodes = new LinkedHashMap<>();
    private final StringBuilder ways = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private OsmSettings settings = OsmSettings.standard();

    /** Adds a way. */
    OsmTown way(int id, String path, String... tags) {
        ways.append("<way id='").append(id).append("'>");
        for (String node : path.split(" ")) {
            int number = Integer.parseInt(node);
            if (number < 100) nodes.computeIfAbsent(number, OsmTown::node);
            ways.append("<nd ref='").append(number).append("'/>");
        }
        tags(ways, tags);
        ways.append("</way>\n");
        return this;
    }

    /** Adds a residential street in both directions. */
    OsmTown street(int id, String path) {
        return way(id, path, "highway=residential");
    }

    /** Adds a turn restriction. */
    OsmTown restriction(int id, int from, int via, int to, String... tags) {
        relations
                .append("<relation id='" + id + "'><member type='way' ref='" + from + "' role='from'/>")
                .append("<member type='node' ref='" + via + "' role='via'/>")
                .append("<member type='way' ref='" + to + "' role='to'/>");
        tags(relations, tags);
        tags(relations, "type=restriction");
        relations.append("</relation>\n");
        return this;
    }

    /** Adds an area of several ways, such as {@code outer=2 outer=3 inner=4}. */
    OsmTown multipolygon(int id, String members, String... tags) {
        relations.append("<relation id='" + id + "'>");
        for (String member : members.split(" ")) {
            String[] parts = member.split("=");
            relations.append("<member type='way' ref='" + parts[1] + "' role='" + parts[0] + "'/>");
        }
        tags(relations, tags);
        tags(relations, "type=multipolygon");
        relations.append("</relation>\n");
        return this;
    }

    /** Puts a node somewhere between those of the grid. */
    OsmTown near(int number, double column, double row) {
        nodes.put(number, node(number, WEST + column * STEP_DEGREES, SOUTH + row * STEP_DEGREES));
        return this;
    }

    OsmTown with(OsmSettings other) {
        settings = other;
        return this;
    }

    private static String node(int number) {
        double longitude = WEST + number / 10 * STEP_DEGREES;
        double latitude = SOUTH + number % 10 * STEP_DEGREES;
        return node(number, longitude, latitude);
    }

    private static String node(int number, double longitude, double latitude) {
        return String.format("<node id='%d' lon='%.7f' lat='%.7f'/>%n", number, longitude, latitude);
    }

    private static void tags(StringBuilder text, String... tags) {
        for (String tag : tags) {
            String[] parts = tag.split("=", 2);
            text.append("<tag k='" + parts[0] + "' v='" + parts[1] + "'/>");
        }
    }

    /** The whole file. */
    String text() {
        return "<osm version='0.6'>\n" + String.join("", nodes.values()) + ways + relations + "</osm>\n";
    }

    GmnsNetwork read() {
        return readAll().network();
    }

    OsmMap readAll() {
        return readAll(text(), settings);
    }

    static GmnsNetwork read(String text, OsmSettings settings) {
        return readAll(text, settings).network();
    }

    private static OsmMap readAll(String text, OsmSettings settings) {
        try {
            Path file = Files.createTempFile("town", ".osm");
            try {
                return OsmRoads.readAll(Files.writeString(file, text), settings, step -> {});
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first link from one node to another; NONE if there is none. */
    static int link(RoadNetwork network, int from, int to) {
        int tail = network.findNode(Integer.toString(from));
        int head = network.findNode(Integer.toString(to));
        if (tail == Columns.NONE || head == Columns.NONE) return Columns.NONE;
        for (int link = network.topology().firstOut(tail);
                link < network.topology().firstOut(tail + 1);
                link++) {
            if (network.topology().head(link) == head) return link;
        }
        return Columns.NONE;
    }
}
