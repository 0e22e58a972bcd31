package org.conurb.scenarios.format.matsim;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.UnitCheck;
import org.conurb.scenarios.format.xml.XmlFile;
import org.conurb.scenarios.problem.Problems;

/**
 * Reads MATSim's {@code network.xml}, version 1 or 2, plain or compressed.
 *
 * <p>Capacities become vehicles an hour by {@code capperiod} (one hour when it is missing, as in MATSim's document
 * type). A link without modes is for cars. What links lack or overstate is repaired and counted as {@link LinkRepairs}
 * tells; a broken reference, a name given twice or a value that is no number is refused.
 */
public final class MatsimNetwork {

    static final String WHAT = "a MATSim network (XML)";

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double CELL_METRES = RoadNetwork.METRES_PER_VEHICLE;

    private final XmlFile xml;
    private final Problems problems = new Problems();
    private final FileProblems fileProblems;
    private final RoadNetworkBuilder builder = new RoadNetworkBuilder();
    private final ImportReport.Counter counter = new ImportReport.Counter();
    private final LinkRepairs repairs = new LinkRepairs(counter, builder);
    private final StringBuilder text = new StringBuilder();
    private String crs = "";
    private double periodHours = 1;
    private String attributeName = "";
    private NodeTag node; // null outside a node
    private LinkTag link; // null outside a link

    /** A node whose end has not come yet. */
    private static final class NodeTag {
        private String id;
        private double x;
        private double y;
        private boolean isGood;
        private boolean isCentroid;
    }

    private MatsimNetwork(XmlFile xml) {
        this.xml = xml;
        this.fileProblems = new FileProblems(xml.file(), problems);
    }

    /**
     * Reads a network.
     *
     * @param file {@code network.xml} or {@code network.xml.gz}
     * @return the network, with the CRS that its attributes name, if any
     * @throws org.conurb.scenarios.problem.InputException with all problems, if it cannot be used
     */
    public static ImportedNetwork read(Path file) {
        try (XmlFile xml = XmlFile.open(file, WHAT)) {
            return new MatsimNetwork(xml).read();
        }
    }

    private ImportedNetwork read() {
        xml.root(List.of("network"));
        for (XmlFile.Event event = xml.next(); event != XmlFile.Event.DONE; event = xml.next()) {
            switch (event) {
                case BEGIN -> begin();
                case END -> end();
                default -> takeText();
            }
        }
        if (builder.nodes() == 0) fileProblems.add(null, "", "no nodes", "at least one <node>", "");
        fileProblems.close();
        problems.throwIfAny();
        RoadNetwork network = builder.build();
        UnitCheck.count(network, counter);
        return new ImportedNetwork(network, crs, counter.report());
    }

    private void begin() {
        switch (xml.name()) {
            case "links" -> beginLinks();
            case "node" -> beginNode();
            case "link" -> beginLink();
            case "attribute" -> {
                attributeName = xml.attribute("name") == null ? "" : xml.attribute("name");
                text.setLength(0);
            }
            default -> attributeName = "";
        }
    }

    private void end() {
        switch (xml.name()) {
            case "node" -> endNode();
            case "link" -> endLink();
            case "attribute" -> endAttribute();
            default -> attributeName = "";
        }
    }

    private void takeText() {
        if (!attributeName.isEmpty()) xml.appendText(text);
    }

    private void endAttribute() {
        String value = text.toString().strip();
        if (link != null) {
            link.setAttribute(attributeName, value);
        } else if (node != null) {
            if (attributeName.equals(MatsimWords.CENTROID)) node.isCentroid = value.equals("true");
        } else if (attributeName.equals(MatsimWords.CRS)) {
            crs = MatsimCrs.named(value);
        }
        attributeName = "";
        text.setLength(0);
    }

    private void beginLinks() {
        String period = xml.attribute("capperiod");
        if (period != null) {
            double seconds = MatsimTime.seconds(period);
            if (seconds > 0) periodHours = seconds / SECONDS_PER_HOUR;
            else wrong("capperiod", period, MatsimTime.WORDS + ", above 0");
        }
        String cell = xml.attribute("effectivecellsize");
        if (cell != null && Numbers.of(cell) != CELL_METRES) {
            counter.count(Kind.ODD, "other length of a standing vehicle in metres; 7.5 is taken", cell);
        }
    }

    private void beginNode() {
        node = new NodeTag();
        node.id = required("id");
        node.x = coordinate("x");
        node.y = coordinate("y");
        node.isGood = node.id != null && Numbers.isCoordinate(node.x) && Numbers.isCoordinate(node.y);
        if (node.isGood && builder.findNode(node.id) != Columns.NONE) {
            wrong("id", node.id, "a name that no other node has");
            node.isGood = false;
        }
    }

    private void endNode() {
        if (node != null && node.isGood) {
            if (node.isCentroid) builder.addCentroid(node.id, node.x, node.y);
            else builder.addNode(node.id, node.x, node.y);
            counter.count(Kind.READ, "nodes", 1);
        }
        node = null;
    }

    private double coordinate(String key) {
        String value = required(key);
        double metres = Numbers.of(value);
        if (value != null && !Numbers.isCoordinate(metres)) wrong(key, value, "a coordinate in metres");
        return metres;
    }

    private void beginLink() {
        link = new LinkTag();
        link.id = required("id");
        if (link.id != null && builder.hasLink(link.id)) {
            wrong("id", link.id, "a name that no other link has");
            link.isBad = true;
        }
        link.tail = end("from");
        link.head = end("to");
        link.lengthMetres = number("length");
        link.freeSpeed = number("freespeed");
        link.capacity = number("capacity") / periodHours;
        String lanes = xml.attribute("permlanes");
        link.lanes = lanes == null ? 0 : number("permlanes");
        link.modes = xml.attribute("modes");
        link.type = xml.attribute("type");
        if ("0".equals(xml.attribute("oneway"))) {
            counter.count(Kind.ODD, "links marked oneway=\"0\", read in the one direction given", link.id);
        }
    }

    private int end(String key) {
        String id = required(key);
        if (id == null) return Columns.NONE;
        int found = builder.findNode(id);
        if (found == Columns.NONE) {
            wrong(key, id, "one of the " + builder.nodes() + " nodes");
            link.isBad = true;
        }
        return found;
    }

    /** A number that may be infinite but is neither missing nor negative nor NaN. */
    private double number(String key) {
        String value = required(key);
        double number = Numbers.of(value);
        if (value != null && !(number >= 0)) {
            wrong(key, value, "a number of at least 0");
            link.isBad = true;
        }
        return number;
    }

    private void endLink() {
        if (link != null && !link.isBad) {
            builder.addLink(repairs.spec(link));
            counter.count(Kind.READ, "links", 1);
        }
        link = null;
    }

    private String required(String key) {
        String value = xml.attribute(key);
        if (value != null && !value.isEmpty()) return value;
        wrong(key, null, "a value");
        if (link != null) link.isBad = true;
        return null;
    }

    private void wrong(String key, String found, String expected) {
        String name = xml.name();
        fileProblems.add(
                xml.line(), name + "." + key, found == null ? "nothing" : "'" + shortened(found) + "'", expected, "");
    }

    static String shortened(String found) {
        return found.length() <= MatsimWords.LONGEST_SHOWN
                ? found
                : found.substring(0, MatsimWords.LONGEST_SHOWN) + "…";
    }
}
