package org.conurb.scenarios.importer.osm;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.format.xml.XmlFile;
import org.conurb.scenarios.format.xml.XmlFile.Event;

/** An XML file, plain or compressed by gzip: {@code node}, {@code way} and {@code relation} elements in any order. */
final class XmlOsmFile implements OsmFile {

    private static final String WHAT = "an OpenStreetMap file in XML";
    private static final double BILLION = 1e9;
    private static final String ID = "id";

    /** OpenStreetMap allows 2,000 nodes; in its first years it had ways of some ten thousands. */
    private static final int LONGEST_WAY = 1 << 20;

    /** OpenStreetMap allows 32,000 members. */
    private static final int LARGEST_RELATION = 1 << 20;

    /** Bytes of nodes that are gathered before they are handed on. */
    private static final int LARGEST_LOG = 1 << 20;

    private final Path file;

    XmlOsmFile(Path file) {
        this.file = file;
    }

    /** Reads one element to its end. */
    private interface ElementReader {
        void read(XmlFile xml, String name);
    }

    private void forEachElement(ElementReader reader) {
        try (XmlFile xml = XmlFile.open(file, WHAT)) {
            xml.root(List.of("osm"));
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                if (event == Event.BEGIN) reader.read(xml, xml.name());
            }
        }
    }

    /** What a relation may be the members of. */
    private record Members(Restriction.Members turn, WaterRelation.Members outlines) {
        void clear() {
            turn.clear();
            outlines.clear();
        }
    }

    @Override
    public void readWays(OsmSink sink) {
        OsmTags tags = new OsmTags();
        LongList nodes = new LongList();
        Members members = new Members(new Restriction.Members(), new WaterRelation.Members());
        WayLog log = new WayLog();
        forEachElement((xml, name) -> {
            if (isDeleted(xml)) return;
            if (name.equals("way")) way(xml, tags, nodes, log, sink);
            else if (name.equals("relation")) relation(xml, tags, members, sink);
            if (log.size() < LARGEST_LOG) return;
            sink.outlines(log);
            log.clear();
        });
        sink.outlines(log);
    }

    /** Whether an editor or a history says that the element is there no more. */
    private static boolean isDeleted(XmlFile xml) {
        return "false".equals(xml.attribute("visible")) || "delete".equals(xml.attribute("action"));
    }

    private static void way(XmlFile xml, OsmTags tags, LongList nodes, WayLog log, OsmSink sink) {
        long id = number(xml, ID);
        tags.clear();
        nodes.clear();
        for (Event event = xml.next(); !isEnd(xml, event, "way"); event = xml.next()) {
            if (event != Event.BEGIN) continue;
            if (xml.name().equals("nd")) {
                if (nodes.size() == LONGEST_WAY) {
                    throw xml.stop("way", "a way of more than " + LONGEST_WAY + " nodes", "a shorter one");
                }
                nodes.add(number(xml, "ref"));
            } else if (xml.name().equals("tag")) tag(xml, tags);
        }
        log.add(id, nodes);
        if (tags.has(OsmKey.HIGHWAY)) sink.way(id, tags, nodes);
        else if (WaterTags.areOfWater(tags)) sink.water(id, tags, nodes);
        else sink.others(1, 0);
    }

    private static boolean isEnd(XmlFile xml, Event event, String name) {
        return event == Event.DONE || event == Event.END && xml.name().equals(name);
    }

    private static void tag(XmlFile xml, OsmTags tags) {
        String key = xml.attribute("k");
        String value = xml.attribute("v");
        if (key == null || value == null) throw xml.stop("tag", "a tag without k or v", "both");
        OsmKey known = OsmKey.ofWord(key);
        if (known != null) tags.put(known, value);
    }

    private static void relation(XmlFile xml, OsmTags tags, Members members, OsmSink sink) {
        long id = number(xml, ID);
        tags.clear();
        members.clear();
        int found = 0;
        for (Event event = xml.next(); !isEnd(xml, event, "relation"); event = xml.next()) {
            if (event != Event.BEGIN) continue;
            if (xml.name().equals("member")) {
                if (++found > LARGEST_RELATION) {
                    throw xml.stop("relation", "one of more than " + LARGEST_RELATION + " members", "a smaller one");
                }
                member(xml, members);
            } else if (xml.name().equals("tag")) tag(xml, tags);
        }
        if (Restriction.isOne(tags)) sink.restriction(members.turn().restriction(id, tags));
        else if (WaterTags.areOfRelation(tags)) sink.water(members.outlines().relation(id, tags));
        else sink.others(0, 1);
    }

    private static void member(XmlFile xml, Members members) {
        String type = xml.attribute("type");
        String role = xml.attribute("role");
        if (type == null || role == null) throw xml.stop("member", "a member without type or role", "both");
        if (type.equals("node")) members.turn().node(number(xml, "ref"), role);
        else if (type.equals("way")) {
            members.turn().way(number(xml, "ref"), role);
            members.outlines().way(number(xml, "ref"), role);
        }
    }

    @Override
    public void readNodes(long[] wanted, NodeSink sink) {
        forEachElement((xml, name) -> {
            if (!name.equals("node") || isDeleted(xml)) return;
            int place = Arrays.binarySearch(wanted, number(xml, ID));
            if (place >= 0) sink.node(place, billionths(xml, "lon"), billionths(xml, "lat"));
        });
    }

    private static long number(XmlFile xml, String attribute) {
        String text = xml.attribute(attribute);
        if (text == null) throw xml.stop(xml.name() + "." + attribute, "nothing", "a whole number");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw xml.stop(xml.name() + "." + attribute, "'" + text + "'", "a whole number");
        }
    }

    private static long billionths(XmlFile xml, String attribute) {
        String text = xml.attribute(attribute);
        if (text == null) throw xml.stop("node." + attribute, "nothing", "degrees");
        try {
            double degrees = Double.parseDouble(text);
            if (Double.isFinite(degrees)) return Math.round(degrees * BILLION);
        } catch (NumberFormatException wrong) {
            throw xml.stop("node." + attribute, "'" + text + "'", "a number of degrees");
        }
        throw xml.stop("node." + attribute, "'" + text + "'", "a number of degrees");
    }
}
