package org.conurb.scenarios.format.gmns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ModeWords;

/**
 * The links of {@code link.csv}. What a link lacks is assumed and counted:
 *
 * <ul>
 *   <li>no length, or 0: the length of its line, at least 1 m;
 *   <li>no free speed, or 0: 50 km/h;
 *   <li>no lanes, or 0: one;
 *   <li>no capacity: 1,800 vehicles an hour and lane; a capacity of 0 stays and is reported;
 *   <li>no uses: motor vehicles;
 *   <li>no word on direction: from the first node to the second only.
 * </ul>
 */
final class LinkTable {

    /** What a link of no known speed is taken for, a street in a town: 50 km/h in m/s. Assumed. */
    private static final double USUAL_SPEED = 50 / 3.6;

    /** Vehicles an hour and lane where no capacity is told. Assumed, a round figure of handbooks for a free lane. */
    private static final BigDecimal USUAL_LANE_CAPACITY = new BigDecimal(1800);

    private static final String BACK = "_back";

    /** OpenStreetMap's words, and those of GMNS's examples for classes of roads that it calls otherwise. */
    private static final Map<String, RoadClass> CLASS_OF = classes();

    private static final List<String> YES = List.of("1", "true", "t", "yes", "y");
    private static final List<String> NO = List.of("0", "false", "f", "no", "n");

    private final GmnsConfig config;
    private final Placing placing;
    private final Map<String, String> geometries;
    private final RoadNetworkBuilder builder;
    private final ImportReport.Counter counter;

    LinkTable(
            GmnsConfig config,
            Placing placing,
            Map<String, String> geometries,
            RoadNetworkBuilder builder,
            ImportReport.Counter counter) {
        this.config = config;
        this.placing = placing;
        this.geometries = geometries;
        this.builder = builder;
        this.counter = counter;
    }

    void take(GmnsTable row) {
        String id = row.id("link_id");
        int tail = node(row, "from_node_id");
        int head = node(row, "to_node_id");
        boolean isDirected = isDirected(row, id);
        double[] shape = shape(row);
        BigDecimal length = row.amount("length");
        BigDecimal speed = row.amount("free_speed");
        BigDecimal lanes = row.amount("lanes");
        BigDecimal laneCapacity = row.amount("capacity");
        BigDecimal toll = row.amount("toll");
        boolean isClosed = yes(row, "is_closed", false);
        if (row.isGood() && builder.hasLink(id)) row.wrong("link_id", "a name that no other link has");
        if (!row.isGood()) return;
        BigDecimal allLanes = lanes(lanes, id);
        LinkSpec spec = new LinkSpec(
                id,
                tail,
                head,
                length(length, shape, tail, head, id),
                speed(speed, id),
                allLanes.doubleValue(),
                capacity(laneCapacity, allLanes, id),
                roadClass(row),
                modes(row),
                row.raw("name"),
                toll == null ? 0 : toll.doubleValue(),
                isClosed,
                isStraight(shape, tail, head) ? null : shape);
        builder.addLink(spec);
        counter.count(Kind.READ, "links", 1);
        if (!isDirected) addBack(spec);
    }

    private int node(GmnsTable row, String column) {
        String id = row.id(column);
        int node = builder.findNode(id);
        if (node == Columns.NONE && !id.isEmpty()) row.wrong(column, "one of the " + builder.nodes() + " nodes");
        return node;
    }

    private boolean isDirected(GmnsTable row, String id) {
        if (row.text("directed").isEmpty()) {
            counter.count(Kind.ODD, "links that do not tell whether they are directed, taken as directed", id);
        }
        return yes(row, "directed", true);
    }

    private static boolean yes(GmnsTable row, String column, boolean otherwise) {
        String word = row.text(column).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) return otherwise;
        if (!YES.contains(word) && !NO.contains(word)) row.wrong(column, "1 or 0");
        return YES.contains(word);
    }

    private double[] shape(GmnsTable row) {
        String column = row.text("geometry").isEmpty() ? "geometry_id" : "geometry";
        String text = row.text(column);
        if (text.isEmpty()) return null;
        if (column.equals("geometry_id")) {
            text = geometries.get(text);
            if (text == null) {
                row.wrong(column, "one of the " + geometries.size() + " geometries of geometry.csv");
                return null;
            }
        }
        double[] shape = WktLine.parse(text);
        if (shape == null) {
            row.wrong(column, "a line such as LINESTRING (0 0, 10 20)");
            return null;
        }
        for (int place = 0; place < shape.length; place += 2) {
            var placed = placing.place(shape[place], shape[place + 1]);
            if (placed.isEmpty()) {
                row.wrong(column, placing.words());
                return null;
            }
            shape[place] = placed.get().x;
            shape[place + 1] = placed.get().y;
        }
        return row.text("dir_flag").equals("-1") ? WktLine.reversed(shape) : shape;
    }

    private boolean isStraight(double[] shape, int tail, int head) {
        return shape == null
                || shape.length == 4
                        && shape[0] == builder.x(tail)
                        && shape[1] == builder.y(tail)
                        && shape[2] == builder.x(head)
                        && shape[3] == builder.y(head);
    }

    private double length(BigDecimal told, double[] shape, int tail, int head, String id) {
        double metres = told == null ? 0 : config.metres(told);
        if (metres > 0 && metres < Double.POSITIVE_INFINITY) return metres;
        counter.count(Kind.REPAIRED, "links without a length, now that of their line, at least 1 m", id);
        double drawn = shape == null
                ? Math.hypot(builder.x(head) - builder.x(tail), builder.y(head) - builder.y(tail))
                : WktLine.length(shape);
        return Math.max(NetworkChecks.SHORTEST_METRES, drawn);
    }

    private double speed(BigDecimal told, String id) {
        double speed = told == null ? 0 : config.metresPerSecond(told);
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            counter.count(Kind.REPAIRED, "links without a free speed, now 50 km/h", id);
            return USUAL_SPEED;
        }
        if (speed > NetworkChecks.FASTEST) {
            counter.count(Kind.ODD, "links faster than 200 km/h, left as they are", id);
        }
        return speed;
    }

    private BigDecimal lanes(BigDecimal told, String id) {
        if (told != null && told.doubleValue() > 0) return told;
        counter.count(Kind.REPAIRED, "links without lanes, now 1", id);
        return BigDecimal.ONE;
    }

    private double capacity(BigDecimal told, BigDecimal lanes, String id) {
        BigDecimal perLane = told == null ? USUAL_LANE_CAPACITY : told;
        if (told == null) {
            counter.count(Kind.REPAIRED, "links without a capacity, now 1,800 vehicles an hour and lane", id);
        }
        double capacity = perLane.multiply(lanes).doubleValue();
        if (capacity == 0) counter.count(Kind.ODD, "links without capacity, left as they are", id);
        if (!Double.isInfinite(capacity)) return capacity;
        counter.count(Kind.REPAIRED, "links of endless capacity, now 1,800 vehicles an hour", id);
        return USUAL_LANE_CAPACITY.doubleValue();
    }

    private static RoadClass roadClass(GmnsTable row) {
        return CLASS_OF.getOrDefault(row.text("facility_type").toLowerCase(Locale.ROOT), RoadClass.OTHER);
    }

    private static Map<String, RoadClass> classes() {
        Map<String, RoadClass> classes = new HashMap<>();
        for (RoadClass roadClass : RoadClass.values()) classes.put(roadClass.word(), roadClass);
        classes.put("freeway", RoadClass.MOTORWAY);
        classes.put("expressway", RoadClass.TRUNK);
        classes.put("ramp", RoadClass.MOTORWAY_LINK);
        classes.put("arterial", RoadClass.PRIMARY);
        classes.put("collector", RoadClass.TERTIARY);
        classes.put("local", RoadClass.RESIDENTIAL);
        return Map.copyOf(classes);
    }

    private int modes(GmnsTable row) {
        String words = row.text("allowed_uses");
        if (words.isEmpty()) {
            counter.count(Kind.READ, "links without uses, open to motor vehicles", 1);
            return Mode.ROAD;
        }
        return ModeWords.modes(
                words, word -> counter.count(Kind.DROPPED, "uses of a name not known", GmnsTable.shortened(word)));
    }

    private void addBack(LinkSpec link) {
        StringBuilder id = new StringBuilder(link.id());
        do id.append(BACK);
        while (builder.hasLink(id.toString()));
        builder.addLink(new LinkSpec(
                id.toString(),
                link.head(),
                link.tail(),
                link.lengthMetres(),
                link.freeSpeed(),
                link.lanes(),
                link.capacity(),
                link.roadClass(),
                link.modes(),
                link.name(),
                link.toll(),
                link.isClosed(),
                link.shape() == null ? null : WktLine.reversed(link.shape())));
        counter.count(Kind.READ, "links back along links without a direction", 1);
    }
}
