package org.conurb.viz.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Columns of numbers with a header, as bytes that a browser reads without copying. Immutable.
 *
 * <p>All little-endian: {@link #MAGIC}, the length of the header, the header (JSON in UTF-8, padded with spaces so that
 * what follows begins at a multiple of eight), then the columns, each from a multiple of eight on. The header's member
 * {@code columns} lists name, type ({@code u8}, {@code u16}, {@code i32}, {@code f32}), offset in bytes from the end of
 * the header, and length in numbers.
 */
public final class Frame {

    /** The first four bytes, {@code CNB1} as text. */
    public static final int MAGIC = 0x31424E43;

    /** Greatest value of a {@code u16} column; stands for figures at or beyond the end of its scale. */
    public static final int TOP_U16 = 0xFFFF;

    private static final int WORD = 8;
    private static final int PREFIX = 8;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A frame of this kind, to be filled. */
    public static Builder of(String kind) {
        return new Builder(kind);
    }

    /** The bytes, to read from. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Collects header and columns. Columns are copied when they are added. */
    public static final class Builder {

        private final ObjectNode header = JsonNodeFactory.instance.objectNode();
        private final ArrayNode columns = JsonNodeFactory.instance.arrayNode();
        private final List<ByteBuffer> contents = new ArrayList<>();
        private int offset;

        private Builder(String kind) {
            header.put("kind", kind);
        }

        /** The header, to put further members into. */
        public ObjectNode header() {
            return header;
        }

        /** Adds a column of bytes, 0 to 255. */
        public Builder bytes(String name, byte[] values) {
            ByteBuffer content = column(name, "u8", values.length, 1);
            content.put(values);
            return this;
        }

        /** Adds a column of shorts without sign, 0 to {@link #TOP_U16}. */
        public Builder shorts(String name, short[] values) {
            ByteBuffer content = column(name, "u16", values.length, Short.BYTES);
            content.asShortBuffer().put(values);
            return this;
        }

        /** Adds a column of whole numbers. */
        public Builder ints(String name, int[] values) {
            ByteBuffer content = column(name, "i32", values.length, Integer.BYTES);
            content.asIntBuffer().put(values);
            return this;
        }

        /** Adds a column of numbers; NaN where there is none. */
        public Builder floats(String name, float[] values) {
            ByteBuffer content = column(name, "f32", values.length, Float.BYTES);
            content.asFloatBuffer().put(values);
            return this;
        }

        private ByteBuffer column(String name, String type, int length, int size) {
            columns.addObject()
                    .put("name", name)
                    .put("type", type)
                    .put("offset", offset)
                    .put("length", length);
            ByteBuffer content = ByteBuffer.allocate(padded(Math.multiplyExact(length, size)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            offset = Math.addExact(offset, content.capacity());
            contents.add(content);
            return content;
        }

        /** The frame. */
        public Frame build() {
            header.set("columns", columns);
            byte[] json = JsonMapper.shared().writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
            int headerLength = padded(PREFIX + json.length) - PREFIX;
            ByteBuffer whole =
                    ByteBuffer.allocate(PREFIX + headerLength + offset).order(ByteOrder.LITTLE_ENDIAN);
            whole.putInt(MAGIC).putInt(headerLength).put(json);
            while (whole.position() < PREFIX + headerLength) whole.put((byte) ' ');
            for (ByteBuffer content : contents) whole.put(content.array());
            return new Frame(whole.array());
        }
    }

    private static int padded(int length) {
        return (length + WORD - 1) / WORD * WORD;
    }
}
