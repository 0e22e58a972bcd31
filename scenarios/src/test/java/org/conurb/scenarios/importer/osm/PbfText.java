package org.conurb.scenarios.importer.osm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes PBF files, sound ones and others. */
final class PbfText {

    private static final double UNITS_PER_DEGREE = 1e7;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** A node. */
    record Node(long id, double longitude, double latitude) {}

    /** A way; keys and values of its tags by turns. */
    record Way(long id, long[] nodes, String... tags) {}

    PbfText() {
        this("OsmSchema-V0.6", "DenseNodes");
    }

    PbfText(String... features) {
        Message header = new Message();
        for (String feature : features) header.bytes(4, feature.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(blob("OSMHeader", header.toBytes()));
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    /** What has been added since the last time this was asked. */
    byte[] take() {
        byte[] taken = file.toByteArray();
        file.reset();
        return taken;
    }

    /** Adds a block of dense nodes. */
    PbfText block(Node... nodes) {
        Message ids = new Message();
        Message latitudes = new Message();
        Message longitudes = new Message();
        Node before = new Node(0, 0, 0);
        for (Node node : nodes) {
            ids.signed(node.id() - before.id());
            latitudes.signed(units(node.latitude()) - units(before.latitude()));
            longitudes.signed(units(node.longitude()) - units(before.longitude()));
            before = node;
        }
        Message dense = new Message()
                .bytes(1, ids.toBytes())
                .bytes(8, latitudes.toBytes())
                .bytes(9, longitudes.toBytes());
        file.writeBytes(blob("OSMData", block(List.of(), new Message().bytes(2, dense.toBytes()))));
        return this;
    }

    private static long units(double degrees) {
        return Math.round(degrees * UNITS_PER_DEGREE);
    }

    /** Adds a block of ways. */
    PbfText block(Way... ways) {
        List<String> texts = new ArrayList<>(List.of(""));
        Message group = new Message();
        for (Way way : ways) group.bytes(3, way(way, texts));
        file.writeBytes(blob("OSMData", block(texts, group)));
        return this;
    }

    private static byte[] way(Way way, List<String> texts) {
        Message keys = new Message();
        Message values = new Message();
        for (int place = 0; place < way.tags().length; place++) {
            String text = way.tags()[place];
            if (!texts.contains(text)) texts.add(text);
            (place % 2 == 0 ? keys : values).number(texts.indexOf(text));
        }
        Message nodes = new Message();
        long before = 0;
        for (long node : way.nodes()) {
            nodes.signed(node - before);
            before = node;
        }
        return new Message()
                .field(1, way.id())
                .bytes(2, keys.toBytes())
                .bytes(3, values.toBytes())
                .bytes(8, nodes.toBytes())
                .toBytes();
    }

    /** Adds a block of one relation, of ways in these roles. */
    PbfText multipolygon(long id, long[] ways, List<String> roles, String key, String value) {
        List<String> texts = new ArrayList<>(List.of("", "type", "multipolygon", key, value));
        texts.addAll(roles.stream().distinct().toList());
        Message roleNumbers = new Message();
        Message ids = new Message();
        Message types = new Message();
        long before = 0;
        for (int member = 0; member < ways.length; member++) {
            roleNumbers.number(texts.indexOf(roles.get(member)));
            ids.signed(ways[member] - before);
            types.number(1);
            before = ways[member];
        }
        Message relation = new Message()
                .field(1, id)
                .bytes(2, new Message().number(1).number(3).toBytes())
                .bytes(3, new Message().number(2).number(4).toBytes())
                .bytes(8, roleNumbers.toBytes())
                .bytes(9, ids.toBytes())
                .bytes(10, types.toBytes());
        file.writeBytes(blob("OSMData", block(texts, new Message().bytes(4, relation.toBytes()))));
        return this;
    }

    /** Adds a block of many equal ways. */
    PbfText roads(int count) {
        List<String> texts = List.of("", "highway", "primary");
        byte[] way = way(new Way(1, new long[] {1, 2}, "highway", "primary"), new ArrayList<>(texts));
        Message group = new Message();
        for (int times = 0; times < count; times++) group.bytes(3, way);
        file.writeBytes(blob("OSMData", block(texts, group)));
        return this;
    }

    private static byte[] block(List<String> texts, Message group) {
        Message table = new Message();
        for (String text : texts) table.bytes(1, text.getBytes(StandardCharsets.UTF_8));
        return new Message().bytes(1, table.toBytes()).bytes(2, group.toBytes()).toBytes();
    }

    private static byte[] blob(String type, byte[] content) {
        return packedBlob(type, content.length, content);
    }

    /** A block that says that it unpacks to so many bytes. */
    static byte[] packedBlob(String type, long claimed, byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        byte[] blob = new Message()
                .field(2, claimed)
                .bytes(3, java.util.Arrays.copyOf(packed, length))
                .toBytes();
        return frame(type, blob.length, blob);
    }

    /** A block with a header that says that it has so many bytes. */
    static byte[] frame(String type, long claimed, byte[] blob) {
        byte[] header = new Message()
                .bytes(1, type.getBytes(StandardCharsets.UTF_8))
                .field(3, claimed)
                .toBytes();
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(header.length).array();
        return concat(length, header, blob);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    /** A message being written. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        byte[] toBytes() {
            return bytes.toByteArray();
        }

        Message number(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
            return this;
        }

        Message signed(long value) {
            return number(value << 1 ^ value >> 63);
        }

        Message field(int field, long value) {
            return number((long) field << 3).number(value);
        }

        Message bytes(int field, byte[] value) {
            number((long) field << 3 | 2).number(value.length);
            bytes.writeBytes(value);
            return this;
        }
    }
}
