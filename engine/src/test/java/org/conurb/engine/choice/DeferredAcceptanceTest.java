package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stable, and equal to the textbook. */
class DeferredAcceptanceTest {

    private static final int PROPOSERS = 60;
    private static final int SEATS = 40;
    private static final int PLACES = 8;

    private static final Workers ONE = Workers.of(1);

    private final int[] list = new int[PROPOSERS * PLACES];
    private final float[] priority = new float[PROPOSERS * PLACES];
    private final long[] key = new long[PROPOSERS];

    static long[] seeds() {
        long[] seeds = new long[200];
        Arrays.setAll(seeds, seed -> seed);
        return seeds;
    }

    /** Lists without repetition, of uneven length, and priorities of which many are equal. */
    private void fill(long seed) {
        YearDraws luck = Draws.of(seed, "lists").in(1);
        for (int proposer = 0; proposer < PROPOSERS; proposer++) {
            key[proposer] = luck.bits(proposer, 99);
            int from = luck.below(SEATS, proposer, 0);
            int step = 1 + 2 * luck.below(3, proposer, 1);
            int length = luck.below(PLACES + 1, proposer, 2);
            for (int place = 0; place < PLACES; place++) {
                int at = proposer * PLACES + place;
                list[at] = place < length ? (from + step * place) % SEATS : NONE;
                priority[at] = luck.below(3, proposer, 3 + place);
            }
        }
    }

    private boolean prefers(int one, int other, int seat) {
        float ofOne = priorityAt(one, seat);
        float ofOther = priorityAt(other, seat);
        if (ofOne != ofOther) return ofOne > ofOther;
        return Mix.mix(key[one] + Mix.GOLDEN_GAMMA * seat) < Mix.mix(key[other] + Mix.GOLDEN_GAMMA * seat);
    }

    private float priorityAt(int proposer, int seat) {
        for (int place = 0; place < PLACES; place++) {
            if (list[proposer * PLACES + place] == seat) return priority[proposer * PLACES + place];
        }
        return Float.NEGATIVE_INFINITY;
    }

    /** Gale and Shapley's procedure one person at a time, without any cleverness. */
    private int[] textbook() {
        int[] holder = new int[SEATS];
        int[] seatOf = new int[PROPOSERS];
        int[] asked = new int[PROPOSERS];
        Arrays.fill(holder, NONE);
        Arrays.fill(seatOf, NONE);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (int proposer = PROPOSERS - 1; proposer >= 0; proposer--) {
                if (seatOf[proposer] != NONE || asked[proposer] == PLACES) continue;
                int seat = list[proposer * PLACES + asked[proposer]];
                if (seat == NONE) continue;
                asked[proposer]++;
                goesOn = true;
                if (holder[seat] != NONE && !prefers(proposer, holder[seat], seat)) continue;
                if (holder[seat] != NONE) seatOf[holder[seat]] = NONE;
                holder[seat] = proposer;
                seatOf[proposer] = seat;
            }
        }
        return seatOf;
    }

    private int[] match(int roundLimit) {
        DeferredAcceptance matching = new DeferredAcceptance();
        return Arrays.copyOf(matching.match(PROPOSERS, PLACES, list, priority, key, SEATS, roundLimit, ONE), PROPOSERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theMatchingIsThatOfTheTextbook(long seed) {
        fill(seed);
        assertArrayEquals(textbook(), match(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTwoShareASeatAndNobodyAndASeatWouldRatherHaveEachOther(long seed) {
        fill(seed);
        int[] seatOf = match(Integer.MAX_VALUE);
        int[] holder = new int[SEATS];
        Arrays.fill(holder, NONE);
        for (int proposer = 0; proposer < PROPOSERS; proposer++) {
            if (seatOf[proposer] == NONE) continue;
            assertEquals(NONE, holder[seatOf[proposer]]);
            holder[seatOf[proposer]] = proposer;
        }
        for (int proposer = 0; proposer < PROPOSERS; proposer++) {
            for (int place = 0; place < PLACES; place++) {
                int seat = list[proposer * PLACES + place];
                if (seat == NONE || seat == seatOf[proposer]) break;
                assertTrue(holder[seat] != NONE && prefers(holder[seat], proposer, seat), "a blocking pair");
            }
        }
    }

    /** Enough proposers that they are shared out, on lists that often name the same seats. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void anyNumberOfThreadsMatchesAlike(int threads) {
        int proposers = 30_000;
        int places = 6;
        int seats = 15_000;
        YearDraws luck = Draws.of(9, "many").in(1);
        int[] wishes = new int[proposers * places];
        float[] worth = new float[wishes.length];
        long[] keys = new long[proposers];
        for (int proposer = 0; proposer < proposers; proposer++) {
            keys[proposer] = luck.bits(proposer, 0);
            for (int place = 0; place < places; place++) {
                double draw = luck.uniform(proposer, 1 + place);
                wishes[proposer * places + place] = (int) (seats * draw * draw);
                worth[proposer * places + place] = luck.below(4, proposer, 50 + place);
            }
        }
        int[] alone = new DeferredAcceptance()
                .match(proposers, places, wishes, worth, keys, seats, Integer.MAX_VALUE, ONE)
                .clone();
        try (Workers workers = Workers.of(threads)) {
            int[] together = new DeferredAcceptance()
                    .match(proposers, places, wishes, worth, keys, seats, Integer.MAX_VALUE, workers);
            assertArrayEquals(alone, together);
        }
    }

    @Test
    void theRoundLimitEndsItWithEverySeatStillTakenOnce() {
        fill(5);
        int[] seatOf = match(1);
        long matched = Arrays.stream(seatOf).filter(seat -> seat != NONE).count();
        assertEquals(
                matched,
                Arrays.stream(seatOf).filter(seat -> seat != NONE).distinct().count());
        assertTrue(matched > 0);
    }

    @Test
    void itsMemoryServesSmallerAndLargerMatchings() {
        DeferredAcceptance matching = new DeferredAcceptance();
        fill(1);
        int[] first = Arrays.copyOf(
                matching.match(PROPOSERS, PLACES, list, priority, key, SEATS, Integer.MAX_VALUE, ONE), PROPOSERS);
        matching.match(2, 1, new int[] {0, 0}, new float[] {1, 2}, new long[] {1, 2}, 1, 10, ONE);
        int[] again = matching.match(PROPOSERS, PLACES, list, priority, key, SEATS, Integer.MAX_VALUE, ONE);
        assertArrayEquals(first, Arrays.copyOf(again, PROPOSERS));
        assertTrue(matching.rounds() > 1 && matching.proposals() >= PROPOSERS / 2);
    }
}
