package org.conurb.scenarios.importer.osm;

import java.nio.charset.StandardCharsets;

/**
 * A cursor over a message in the wire format of Protocol Buffers, with nothing but what OpenStreetMap's PBF files use.
 * Every length is checked against what is there, so that no claim of a broken file is believed.
 *
 * <p>Why not the generated classes: they make an object of every node, tag and text. This reads the few fields that
 * roads need into primitive arrays.
 */
final class ProtoReader {

    private static final int WIRE_BITS = 3;
    private static final int WIRE_MASK = 7;
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED_32 = 5;
    private static final int VARINT_BITS = 7;
    private static final int VARINT_MASK = 0x7f;

    private final byte[] bytes;
    private int position;
    private final int end;
    private int wire;

    ProtoReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
    }

    /** A message is not what the format says. */
    static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedException(String message) {
            super(message);
        }
    }

    boolean hasMore() {
        return position < end;
    }

    /** The number of the next field, whose value must then be read or skipped. */
    int field() {
        long tag = varint();
        wire = (int) tag & WIRE_MASK;
        long field = tag >>> WIRE_BITS;
        if (field == 0 || field > Integer.MAX_VALUE) throw new DamagedException("a field numbered " + field);
        return (int) field;
    }

    /** An unsigned or plain signed number. */
    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += VARINT_BITS) {
            if (position >= end) throw new DamagedException("a number that breaks off");
            byte next = bytes[position++];
            value |= (long) (next & VARINT_MASK) << shift;
            if (next >= 0) return value;
        }
        throw new DamagedException("a number of more than 64 bits");
    }

    /** A signed number in zigzag coding. */
    long signed() {
        long coded = varint();
        return coded >>> 1 ^ -(coded & 1);
    }

    /** The value of a field that holds a plain number. */
    long number() {
        require(VARINT);
        return varint();
    }

    /** The value of a field that holds a number in zigzag coding. */
    long signedNumber() {
        require(VARINT);
        return signed();
    }

    /** A reader of the message, text or packed list that the field holds. */
    ProtoReader inside() {
        int length = length();
        ProtoReader inside = new ProtoReader(bytes, position, position + length);
        position += length;
        return inside;
    }

    private int length() {
        require(LENGTH_DELIMITED);
        long length = varint();
        if (length < 0 || length > end - position) {
            throw new DamagedException("a part of " + length + " bytes where " + (end - position) + " are left");
        }
        return (int) length;
    }

    /** Passes over the value of a field. */
    void skip() {
        switch (wire) {
            case VARINT -> varint();
            case FIXED_64 -> advance(Long.BYTES);
            case FIXED_32 -> advance(Integer.BYTES);
            case LENGTH_DELIMITED -> advance(length());
            default -> throw new DamagedException("a field of an unknown kind");
        }
    }

    private void advance(int count) {
        if (count > end - position) throw new DamagedException("a field that breaks off");
        position += count;
    }

    private void require(int kind) {
        if (wire != kind) throw new DamagedException("a field of another kind than the format has");
    }

    /** A reader of another part of the same bytes. */
    ProtoReader part(int from, int to) {
        return new ProtoReader(bytes, from, to);
    }

    /** A reader of so many bytes from here on, which are passed over. */
    ProtoReader next(int count) {
        int from = position;
        advance(count);
        return new ProtoReader(bytes, from, position);
    }

    /** Copies all bytes that are left. */
    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, position, target, at, end - position);
    }

    /** The key that all bytes that are left spell; null if none. */
    OsmKey key() {
        return OsmKey.ofBytes(bytes, position, end);
    }

    /** Where the bytes end in the array. */
    int end() {
        return end;
    }

    /** Where the next byte lies in the array. */
    int position() {
        return position;
    }

    /** How many bytes are left. */
    int left() {
        return end - position;
    }

    /** All bytes that are left, as a text in UTF-8. */
    String text() {
        return new String(bytes, position, end - position, StandardCharsets.UTF_8);
    }
}
