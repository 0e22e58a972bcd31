package org.conurb.scenarios.importer.osm;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of a block, still packed. */
final class PbfBlob {

    /** The format's limit for a block, packed or not. */
    static final int LARGEST = 32 << 20;

    /** Stands for a block that is not read. */
    static final PbfBlob PASSED_OVER = new PbfBlob(null, 0, 0, 0, false, 0);

    private static final int RAW = 1;
    private static final int RAW_SIZE = 2;
    private static final int ZLIB = 3;
    private static final int LZMA = 4;
    private static final int BZIP2 = 5;
    private static final int LZ4 = 6;
    private static final int ZSTD = 7;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int unpackedBytes;
    private final boolean isPacked;
    private final long place;

    private PbfBlob(byte[] bytes, int from, int to, int unpackedBytes, boolean isPacked, long place) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.unpackedBytes = unpackedBytes;
        this.isPacked = isPacked;
        this.place = place;
    }

    /**
     * Looks into a block.
     *
     * @param place where it begins in the file
     */
    static PbfBlob of(byte[] bytes, long place) {
        ProtoReader reader = new ProtoReader(bytes, 0, bytes.length);
        ProtoReader raw = null;
        ProtoReader packed = null;
        long size = -1;
        while (reader.hasMore()) {
            switch (reader.field()) {
                case RAW -> raw = reader.inside();
                case RAW_SIZE -> size = reader.number();
                case ZLIB -> packed = reader.inside();
                case LZMA, BZIP2, LZ4, ZSTD ->
                    throw new ProtoReader.DamagedException(
                            "it is compressed by another method than zlib; write the file again with zlib");
                default -> reader.skip();
            }
        }
        if (raw != null) {
            int from = raw.position();
            return new PbfBlob(bytes, from, from + raw.left(), raw.left(), false, place);
        }
        if (packed == null) throw new ProtoReader.DamagedException("a block without content");
        if (size < 0 || size > LARGEST) {
            throw new ProtoReader.DamagedException(
                    "content of " + size + " bytes, where the format has at most " + LARGEST);
        }
        int from = packed.position();
        return new PbfBlob(bytes, from, from + packed.left(), (int) size, true, place);
    }

    boolean isPassedOver() {
        return bytes == null;
    }

    int packedBytes() {
        return to - from;
    }

    int unpackedBytes() {
        return unpackedBytes;
    }

    long place() {
        return place;
    }

    /** A reader of the content; at most what the block says is ever unpacked. */
    ProtoReader unpacked() {
        if (!isPacked) return new ProtoReader(bytes, from, to);
        byte[] content = new byte[unpackedBytes];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            int filled = 0;
            while (filled < content.length) {
                int got = inflater.inflate(content, filled, content.length - filled);
                if (got == 0) throw new ProtoReader.DamagedException("less compressed content than it says");
                filled += got;
            }
            return new ProtoReader(content, 0, content.length);
        } catch (DataFormatException damaged) {
            throw new ProtoReader.DamagedException("damaged compression (" + damaged.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }
}
