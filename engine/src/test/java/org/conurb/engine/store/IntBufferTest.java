package org.conurb.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Buffers keep values in the order in which they came; columns grow by one rule. */
class IntBufferTest {

    @Test
    void keepsValuesInOrderWhileItGrows() {
        IntBuffer buffer = new IntBuffer();
        for (int value = 0; value < 10_000; value++) buffer.add(value * value);
        assertEquals(10_000, buffer.size());
        assertEquals(99 * 99, buffer.get(99));
        assertArrayEquals(IntStream.range(0, 10_000).map(n -> n * n).toArray(), buffer.toArray());
    }

    @Test
    void isEmptyAfterClearing() {
        IntBuffer buffer = new IntBuffer();
        buffer.add(3);
        buffer.clear();
        buffer.add(4);
        assertArrayEquals(new int[] {4}, buffer.toArray());
    }

    @Test
    void joinsBuffersOneAfterTheOtherAndGoesOnGrowing() {
        IntBuffer one = new IntBuffer();
        IntBuffer empty = new IntBuffer();
        IntBuffer two = new IntBuffer();
        one.add(1);
        two.add(2);
        two.add(3);
        IntBuffer joined = IntBuffer.concat(new IntBuffer[] {one, empty, two});
        joined.add(4);
        assertArrayEquals(new int[] {1, 2, 3, 4}, joined.toArray());
        IntBuffer ofNone = IntBuffer.concat(new IntBuffer[0]);
        assertEquals(0, ofNone.size());
        ofNone.add(7);
        assertArrayEquals(new int[] {7}, ofNone.toArray());
    }

    @Test
    void columnsGrowByAQuarterUpToTheLargestArray() {
        assertTrue(Columns.grown(0) >= 1);
        assertTrue(Columns.grown(1000) >= 1250);
        int largest = Integer.MAX_VALUE - 8;
        assertEquals(largest, Columns.grown(largest));
        assertThrows(IllegalStateException.class, () -> Columns.grown(largest + 1));
        assertThrows(IllegalStateException.class, () -> Columns.grown(Integer.MIN_VALUE));
    }
}
