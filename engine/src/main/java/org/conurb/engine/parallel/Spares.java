package org.conurb.engine.parallel;

/**
 * Puts the rows of columns into a new order, column by column: each is written into a spare array, and the old one is the
 * spare of the next column of its type. All columns must have one length; the memory is kept for the next time.
 */
public final class Spares {

    private long[] longs = new long[0];
    private int[] ints = new int[0];
    private float[] floats = new float[0];
    private short[] shorts = new short[0];
    private byte[] bytes = new byte[0];

    /** A column whose row r is row {@code order[r]} of the given one, for the first {@code count}; use it instead. */
    public long[] gather(long[] column, int[] order, int count, Workers workers) {
        long[] target = longs.length == column.length ? longs : new long[column.length];
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int row = from; row < to; row++) target[row] = column[order[row]];
        });
        longs = column;
        return target;
    }

    /** The same for ints. */
    public int[] gather(int[] column, int[] order, int count, Workers workers) {
        int[] target = ints.length == column.length ? ints : new int[column.length];
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int row = from; row < to; row++) target[row] = column[order[row]];
        });
        ints = column;
        return target;
    }

    /** The same for floats. */
    public float[] gather(float[] column, int[] order, int count, Workers workers) {
        float[] target = floats.length == column.length ? floats : new float[column.length];
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int row = from; row < to; row++) target[row] = column[order[row]];
        });
        floats = column;
        return target;
    }

    /** The same for shorts. */
    public short[] gather(short[] column, int[] order, int count, Workers workers) {
        short[] target = shorts.length == column.length ? shorts : new short[column.length];
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int row = from; row < to; row++) target[row] = column[order[row]];
        });
        shorts = column;
        return target;
    }

    /** The same for bytes. */
    public byte[] gather(byte[] column, int[] order, int count, Workers workers) {
        byte[] target = bytes.length == column.length ? bytes : new byte[column.length];
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int row = from; row < to; row++) target[row] = column[order[row]];
        });
        bytes = column;
        return target;
    }
}
