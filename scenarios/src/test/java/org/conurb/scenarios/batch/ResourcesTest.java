package org.conurb.scenarios.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine is shared out so that all processes fit into it. */
class ResourcesTest {

    private static final long MEBIBYTE = 1 << 20;
    private static final MemoryNeed SMALL = new MemoryNeed(100 * MEBIBYTE, 200 * MEBIBYTE);
    private static final MemoryNeed LARGE = new MemoryNeed(1800 * MEBIBYTE, 200 * MEBIBYTE);

    private static Resources share(int jobs, int threads, MemoryNeed need, int runs, long mebibytes) {
        BatchOptions options =
                new BatchOptions(Path.of("out"), jobs, threads, 0, 0, null, false, null, List.of(), "a test");
        return Resources.of(options, need, runs, 8, mebibytes * MEBIBYTE);
    }

    @Test
    void smallRunsTakeAProcessorEach() {
        Resources shared = share(0, 0, SMALL, 1000, 8000);
        assertEquals(8, shared.jobs());
        assertEquals(1, shared.threads());
        assertEquals(200 * MEBIBYTE, shared.heapBytes());
        assertFalse(shared.isTight());
    }

    @Test
    void largeRunsShareTheProcessorsThatMemoryLeavesThem() {
        Resources shared = share(0, 0, LARGE, 1000, 8000);
        assertEquals(4, shared.jobs());
        assertEquals(2, shared.threads());
        assertEquals(1800 * MEBIBYTE, shared.heapBytes());
        assertTrue(shared.jobs() * shared.processBytes() <= 8000 * MEBIBYTE);
    }

    @Test
    void fewRunsTakeSeveralProcessorsEach() {
        Resources shared = share(0, 0, SMALL, 2, 8000);
        assertEquals(2, shared.jobs());
        assertEquals(4, shared.threads());
    }

    @Test
    void whatIsAskedForIsGivenAndToldToBeTight() {
        Resources shared = share(6, 1, LARGE, 1000, 8000);
        assertEquals(6, shared.jobs());
        assertEquals(1, shared.threads());
        assertTrue(shared.isTight());
        assertEquals(1, share(0, 0, LARGE, 1000, 1000).jobs());
    }
}
