package org.conurb.scenarios.importer.osm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The content of one block of a PBF file: a table of texts, and groups of nodes, ways or relations. */
final class PbfBlock {

    private static final int TEXTS = 1;
    private static final int GROUP = 2;
    private static final int GRANULARITY = 17;
    private static final int LATITUDE_OFFSET = 19;
    private static final int LONGITUDE_OFFSET = 20;
    private static final int PLAIN_NODE = 1;
    private static final int DENSE_NODES = 2;
    private static final int WAY = 3;
    private static final int RELATION = 4;
    private static final int REQUIRED_FEATURE = 4;
    private static final long USUAL_GRANULARITY = 100;
    private static final long ALLOWANCE_BASE = 4096;
    private static final long ALLOWANCE_PER_BYTE = 4;

    private final ProtoReader content;
    private final int packedBytes;
    private final LongList groupBegins = new LongList(); // [group] → where it begins
    private final LongList groupEnds = new LongList(); // [group] → where it ends
    private final PbfTexts texts;
    private long granularity = USUAL_GRANULARITY;
    private long latitudeOffset;
    private long longitudeOffset;
    private boolean hasNodes;

    /**
     * Looks into a block.
     *
     * @param packedBytes how many bytes it takes in the file
     */
    PbfBlock(ProtoReader content, int packedBytes) {
        this.content = content;
        this.packedBytes = packedBytes;
        PbfTexts found = new PbfTexts(new ProtoReader(new byte[0], 0, 0));
        while (content.hasMore()) {
            switch (content.field()) {
                case TEXTS -> found = new PbfTexts(content.inside());
                case GROUP -> addGroup(content.inside());
                case GRANULARITY -> granularity = content.number();
                case LATITUDE_OFFSET -> latitudeOffset = content.number();
                case LONGITUDE_OFFSET -> longitudeOffset = content.number();
                default -> content.skip();
            }
        }
        texts = found;
    }

    private void addGroup(ProtoReader group) {
        groupBegins.add(group.position());
        groupEnds.add(group.end());
    }

    private ProtoReader group(int number) {
        return content.part((int) groupBegins.get(number), (int) groupEnds.get(number));
    }

    /**
     * How many things a block of this size can hold: sound ones need several bytes each. A small block that unpacks to
     * millions of roads is meant to exhaust the memory.
     */
    long allowance() {
        return ALLOWANCE_BASE + ALLOWANCE_PER_BYTE * packedBytes;
    }

    /** The features that a header says a reader must know. */
    static List<String> requiredFeatures(ProtoReader header) {
        List<String> features = new ArrayList<>();
        while (header.hasMore()) {
            if (header.field() == REQUIRED_FEATURE) {
                features.add(header.inside().text());
            } else {
                header.skip();
            }
        }
        return features;
    }

    /** Whether there are nodes in it; known once its roads have been read. */
    boolean hasNodes() {
        return hasNodes;
    }

    /** Hands over the ways, restrictions and waters. */
    void readWays(OsmSink sink) {
        WayLog log = new WayLog();
        PbfWays ways = new PbfWays(texts, sink, log);
        for (int number = 0; number < groupBegins.size(); number++) {
            ProtoReader group = group(number);
            while (group.hasMore()) {
                switch (group.field()) {
                    case WAY -> ways.way(group.inside());
                    case RELATION -> ways.relation(group.inside());
                    case PLAIN_NODE, DENSE_NODES -> {
                        hasNodes = true;
                        group.skip();
                    }
                    default -> group.skip();
                }
            }
        }
        if (log.size() > 0) sink.outlines(log);
    }

    /** Hands over the nodes that are wanted; {@code wanted} rises. */
    void readNodes(long[] wanted, NodeSink sink) {
        for (int number = 0; number < groupBegins.size(); number++) {
            ProtoReader group = group(number);
            while (group.hasMore()) {
                switch (group.field()) {
                    case PLAIN_NODE -> plainNode(group.inside(), wanted, sink);
                    case DENSE_NODES -> denseNodes(group.inside(), wanted, sink);
                    default -> group.skip();
                }
            }
        }
    }

    private void plainNode(ProtoReader node, long[] wanted, NodeSink sink) {
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        while (node.hasMore()) {
            switch (node.field()) {
                case 1 -> id = node.signedNumber();
                case 8 -> latitude = node.signedNumber();
                case 9 -> longitude = node.signedNumber();
                default -> node.skip();
            }
        }
        give(id, longitude, latitude, wanted, sink);
    }

    private void denseNodes(ProtoReader dense, long[] wanted, NodeSink sink) {
        ProtoReader ids = new ProtoReader(new byte[0], 0, 0);
        ProtoReader latitudes = ids;
        ProtoReader longitudes = ids;
        while (dense.hasMore()) {
            switch (dense.field()) {
                case 1 -> ids = dense.inside();
                case 8 -> latitudes = dense.inside();
                case 9 -> longitudes = dense.inside();
                default -> dense.skip();
            }
        }
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        while (ids.hasMore()) {
            id += ids.signed();
            latitude += latitudes.signed();
            longitude += longitudes.signed();
            give(id, longitude, latitude, wanted, sink);
        }
    }

    private void give(long id, long longitude, long latitude, long[] wanted, NodeSink sink) {
        int place = Arrays.binarySearch(wanted, id);
        if (place < 0) return;
        sink.node(place, longitudeOffset + granularity * longitude, latitudeOffset + granularity * latitude);
    }
}
