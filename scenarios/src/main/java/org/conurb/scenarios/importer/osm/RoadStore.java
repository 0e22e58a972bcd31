package org.conurb.scenarios.importer.osm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * The roads of a file in columns, in the order of their numbers, whatever their order in the file; of two with one number
 * the first one counts. Attributes that are equal are kept once.
 */
final class RoadStore {

    /** A sound file spends several bytes on a node of a way, even compressed. */
    private static final long NODES_PER_BYTE = 4;

    private static final long NODES_OF_ANY_FILE = 1 << 20;

    private final Path file;
    private final long mostNodes;
    private final RoadRules rules;
    private final Counter counter;
    private final LongList ids = new LongList();
    private final LongList ends = new LongList(); // [road as read] → end of its nodes
    private final LongList nodes = new LongList();
    private final LongList attributesOf = new LongList(); // [road as read]
    private final Map<RoadAttributes, Integer> numberOf = new LinkedHashMap<>();
    private final List<RoadAttributes> attributes = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private int[] order; // [road] → as read, once sorted

    RoadStore(Path file, long bytes, RoadRules rules, Counter counter) {
        this.file = file;
        this.mostNodes = mostNodes(bytes);
        this.rules = rules;
        this.counter = counter;
    }

    /** How many nodes of ways a sound file of this size can hold. */
    static long mostNodes(long bytes) {
        return NODES_OF_ANY_FILE + NODES_PER_BYTE * bytes;
    }

    /** A way with a {@code highway} tag. */
    void way(long way, OsmTags tags, LongList wayNodes) {
        counter.count(Kind.READ, "ways with a highway tag", 1);
        RoadAttributes road = rules.attributes(way, tags);
        if (road == null) return;
        if (nodes.size() + (long) wayNodes.size() + ids.size() > mostNodes) {
            throw new InputException(List.of(new Problem(
                    file,
                    null,
                    "",
                    "more than " + mostNodes + " nodes of roads",
                    "as many as a file of its size can hold",
                    "")));
        }
        ids.add(way);
        attributesOf.add(number(road));
        for (int place = 0; place < wayNodes.size(); place++) nodes.add(wayNodes.get(place));
        ends.add(nodes.size());
    }

    private int number(RoadAttributes road) {
        Integer known = numberOf.get(road);
        if (known != null) return known;
        numberOf.put(road, attributes.size());
        attributes.add(road);
        return attributes.size() - 1;
    }

    void restriction(Restriction restriction) {
        counter.count(Kind.READ, "turn restrictions", 1);
        restrictions.add(restriction);
    }

    void others(long ways, long relations) {
        counter.count(Kind.READ, "ways that are no highways, passed over", ways);
        counter.count(Kind.READ, "relations that are no turn restrictions, passed over", relations);
    }

    /** Puts the roads in the order of their numbers. To be called once all are there. */
    void sort() {
        long[] sorted = ids.sortedOnce();
        order = new int[sorted.length];
        Arrays.fill(order, -1);
        for (int read = 0; read < ids.size(); read++) {
            int road = Arrays.binarySearch(sorted, ids.get(read));
            if (order[road] < 0) order[road] = read;
            else counter.count(Kind.DROPPED, "roads whose number another one has", "way " + ids.get(read));
        }
    }

    /** How many roads there are. */
    int roads() {
        return order.length;
    }

    /** The number of a road's way. */
    long id(int road) {
        return ids.get(order[road]);
    }

    /** Where the nodes of a road begin among all. */
    int firstNode(int road) {
        return order[road] == 0 ? 0 : (int) ends.get(order[road] - 1);
    }

    /** Where the nodes of a road end among all. */
    int endNode(int road) {
        return (int) ends.get(order[road]);
    }

    /** The number of a node along a road. */
    long node(int place) {
        return nodes.get(place);
    }

    /** The attributes of a road, by their number. */
    int attributes(int road) {
        return (int) attributesOf.get(order[road]);
    }

    /** Attributes by their number. */
    RoadAttributes attributesOf(int number) {
        return attributes.get(number);
    }

    /** [attributes] → those of the road seen from its other end; added where there are none. */
    int[] flipped() {
        int known = attributes.size();
        List<Integer> flipped = new ArrayList<>();
        for (int number = 0; number < known; number++) {
            flipped.add(number(attributes.get(number).flipped()));
        }
        for (int number = known; number < attributes.size(); number++) {
            flipped.add(number(attributes.get(number).flipped()));
        }
        return flipped.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Restriction> restrictions() {
        return restrictions;
    }

    /** The numbers of all nodes of roads, rising. */
    long[] wantedNodes() {
        return nodes.sortedOnce();
    }
}
