package org.conurb.viz.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is slow misses what is old, and nothing piles up. */
class ViewerTest {

    /** A line that is done with a message when the test says so. */
    private static final class SlowLine implements Line {
        final List<String> sent = new ArrayList<>();
        private Runnable done = () -> {};

        @Override
        public void send(String text, Runnable whenDone) {
            sent.add(text);
            done = whenDone;
        }

        @Override
        public void send(ByteBuffer bytes, Runnable whenDone) {
            sent.add("picture " + bytes.get(0));
            done = whenDone;
        }

        void finish() {
            Runnable last = done;
            done = () -> {};
            last.run();
        }
    }

    private static ByteBuffer picture(int number) {
        return ByteBuffer.wrap(new byte[] {(byte) number});
    }

    private final SlowLine line = new SlowLine();
    private final Viewer viewer = new Viewer(line);

    @Test
    void onlyTheNewestOfAKindWaits() {
        for (int number = 0; number < 1000; number++) viewer.tell("progress", "word " + number);
        line.finish();
        line.finish();
        assertEquals(List.of("word 0", "word 999"), line.sent);
        assertEquals(998, viewer.dropped());
    }

    @Test
    void aPictureIsShownOnlyToWhoIsReady() {
        viewer.show("zones", picture(1));
        line.finish();
        assertFalse(viewer.isReady());
        viewer.show("zones", picture(2));
        viewer.tell("progress", "words come through");
        line.finish();
        viewer.ready();
        viewer.show("zones", picture(3));
        assertEquals(List.of("picture 1", "words come through", "picture 3"), line.sent);
    }

    @Test
    void kindsWaitInTheOrderInWhichTheyCame() {
        viewer.tell("progress", "first");
        viewer.show("zones", picture(1));
        viewer.tell("progress", "second");
        for (int times = 0; times < 3; times++) line.finish();
        assertEquals(List.of("first", "picture 1", "second"), line.sent);
    }

    @Test
    void noMoreFollowThanMay() {
        Viewers viewers = new Viewers(2);
        Viewer second = new Viewer(new SlowLine());
        assertTrue(viewers.add(viewer));
        assertTrue(viewers.add(second));
        assertFalse(viewers.add(new Viewer(new SlowLine())));
        viewers.remove(second);
        assertTrue(viewers.add(new Viewer(new SlowLine())));
        assertEquals(2, viewers.count());
    }

    @Test
    void lookingIsLimitedToAShareOfTheTime() {
        long start = System.nanoTime();
        Allowance allowance = new Allowance(0.02, 0.05);
        assertTrue(allowance.isLeft(start));
        allowance.spend(250_000_000);
        assertFalse(allowance.isLeft(start + 1_000_000_000L), "0.2 s of debt need ten seconds");
        assertTrue(allowance.isLeft(start + 11_000_000_000L));
    }
}
