package org.conurb.engine.store;

import java.util.Arrays;

/** A growing list of ints, for rows picked by a process. */
public final class IntBuffer {

    private static final int FIRST_CAPACITY = 64;

    private int[] values = new int[FIRST_CAPACITY];
    private int size;

    /** Appends a value. */
    public void add(int value) {
        if (size == values.length) values = Arrays.copyOf(values, Columns.grown(size + 1));
        values[size++] = value;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** The value at a position from 0 to {@code size() - 1}. */
    public int get(int position) {
        assert position < size : "position " + position + " of " + size;
        return values[position];
    }

    /** Forgets all values and keeps the memory. */
    public void clear() {
        size = 0;
    }

    /** A copy of the values. */
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** All values of the buffers, one buffer after the other. */
    public static IntBuffer concat(IntBuffer[] buffers) {
        int total = 0;
        for (IntBuffer buffer : buffers) total += buffer.size;
        IntBuffer joined = new IntBuffer();
        joined.values = new int[Math.max(total, 1)];
        for (IntBuffer buffer : buffers) {
            System.arraycopy(buffer.values, 0, joined.values, joined.size, buffer.size);
            joined.size += buffer.size;
        }
        return joined;
    }
}
