package org.conurb.scenarios.importer.osm;

import java.util.Arrays;

/**
 * The nodes of many ways, packed as PBF packs them: number of the way, length in bytes, and from node to node the
 * difference. Relations come last in a file and only then tell which ways are parts of an area; so all ways are kept,
 * at one to four bytes a node, instead of reading the file once more.
 */
final class WayLog {

    private static final int FIRST_CAPACITY = 256;
    private static final int LONGEST_VARINT = 10;
    private static final int VARINT_BITS = 7;
    private static final int VARINT_MASK = 0x7f;
    private static final int VARINT_MORE = 0x80;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;

    /** Takes the ways that were asked for. */
    @FunctionalInterface
    interface Taker {
        void way(long way, long[] nodes);
    }

    /** Adds a way as a PBF block has it. */
    void add(long way, ProtoReader nodes) {
        begin(way, nodes.left());
        nodes.copyTo(bytes, size);
        size += nodes.left();
    }

    /** Adds a way. */
    void add(long way, LongList nodes) {
        int length = 0;
        long before = 0;
        for (int place = 0; place < nodes.size(); place++) {
            length += varintBytes(zigzag(nodes.get(place) - before));
            before = nodes.get(place);
        }
        begin(way, length);
        before = 0;
        for (int place = 0; place < nodes.size(); place++) {
            varint(zigzag(nodes.get(place) - before));
            before = nodes.get(place);
        }
    }

    private void begin(long way, int length) {
        reserve(2L * LONGEST_VARINT + length);
        varint(zigzag(way));
        varint(length);
    }

    private void reserve(long more) {
        if (size + more <= bytes.length) return;
        bytes = Arrays.copyOf(bytes, Math.toIntExact(size + more + (size >> 1)));
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> Long.SIZE - 1;
    }

    private static int varintBytes(long value) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + VARINT_BITS - 1) / VARINT_BITS);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~VARINT_MASK) != 0) {
            bytes[size++] = (byte) (rest & VARINT_MASK | VARINT_MORE);
            rest >>>= VARINT_BITS;
        }
        bytes[size++] = (byte) rest;
    }

    /** How many bytes it takes. */
    int size() {
        return size;
    }

    /** The same ways, to be kept. */
    WayLog copy() {
        WayLog copy = new WayLog();
        copy.bytes = Arrays.copyOf(bytes, size);
        copy.size = size;
        return copy;
    }

    void clear() {
        size = 0;
    }

    /**
     * Hands over the ways that are wanted, in the order in which they came; those whose nodes are damaged are passed over.
     *
     * @param wanted numbers of ways, rising
     */
    void find(long[] wanted, Taker taker) {
        ProtoReader log = new ProtoReader(bytes, 0, size);
        LongList nodes = new LongList();
        while (log.hasMore()) {
            long way = log.signed();
            ProtoReader packed = log.next((int) log.varint());
            if (Arrays.binarySearch(wanted, way) < 0) continue;
            nodes.clear();
            if (unpack(packed, nodes)) taker.way(way, nodes.toArray());
        }
    }

    private static boolean unpack(ProtoReader packed, LongList nodes) {
        try {
            long node = 0;
            while (packed.hasMore()) {
                node += packed.signed();
                nodes.add(node);
            }
            return true;
        } catch (ProtoReader.DamagedException damaged) {
            return false;
        }
    }
}
