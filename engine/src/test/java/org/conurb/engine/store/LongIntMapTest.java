package org.conurb.engine.store;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;

/** The map from identities to rows does what java.util's does. */
class LongIntMapTest {

    @Test
    void agreesWithAPlainMapOnRandomKeys() {
        for (int seed = 0; seed < 20; seed++) {
            YearDraws luck = Draws.of(seed, "map").in(2012);
            LongIntMap map = new LongIntMap(seed * 50);
            Map<Long, Integer> plain = new TreeMap<>();
            for (int step = 0; step < 5000; step++) {
                long key = seed % 2 == 0 ? luck.below(2000, step, 0) - 1000 : luck.bits(luck.below(2000, step, 0), 1);
                int row = luck.below(Integer.MAX_VALUE, step, 2);
                Integer before = plain.put(key, row);
                assertEquals(before == null ? NONE : before, map.put(key, row), "seed " + seed + ", step " + step);
            }
            assertEquals(plain.size(), map.size());
            plain.forEach((key, row) -> assertEquals(row, map.row(key)));
            for (long other = 5000; other < 7000; other++) assertFalse(map.contains(Mix.identity(other, 77)));
        }
    }

    @Test
    void everyLongMayBeAKey() {
        LongIntMap map = new LongIntMap(0);
        long[] keys = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE};
        for (long key : keys) assertFalse(map.contains(key));
        for (int row = 0; row < keys.length; row++) assertEquals(NONE, map.put(keys[row], row));
        for (int row = 0; row < keys.length; row++) assertEquals(row, map.row(keys[row]));
        assertTrue(map.contains(0));
    }

    @Test
    void growsFarBeyondWhatWasExpected() {
        LongIntMap map = new LongIntMap(1);
        for (int row = 0; row < 300_000; row++) map.put((long) row << 20, row);
        assertEquals(300_000, map.size());
        for (int row = 0; row < 300_000; row++) assertEquals(row, map.row((long) row << 20));
    }

    @Test
    void rejectsARowThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new LongIntMap(1).put(1, NONE));
        assertThrows(IllegalArgumentException.class, () -> new LongIntMap(-1));
    }
}
