package org.conurb.engine.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** The mixing function is the published one, and scatters every input bit. */
class MixTest {

    /** The first outputs of SplitMix64 from seed 1234567, as published for its reference implementation in C. */
    private static final String[] PUBLISHED = {
        "6457827717110365317",
        "3203168211198807973",
        "9817491932198370423",
        "4593380528125082431",
        "16408922859458223821"
    };

    private static final int IDENTITIES = 10_000_000;
    private static final int SAMPLES = 1 << 12;

    @Test
    void isTheFinaliserOfSplitMix64() {
        long seed = 1234567;
        SplittableRandom reference = new SplittableRandom(seed);
        for (String published : PUBLISHED) {
            seed += Mix.GOLDEN_GAMMA;
            assertEquals(Long.parseUnsignedLong(published), Mix.mix(seed));
            assertEquals(reference.nextLong(), Mix.mix(seed));
        }
    }

    @Test
    void eachInputBitFlipsEachOutputBitHalfTheTime() {
        assertAvalanche(Mix::mix, Long.SIZE, "a word");
    }

    @Test
    void eachBitOfAnEntityFlipsEachBitOfItsDrawHalfTheTime() {
        YearDraws luck = Draws.of(3, "mortality").in(2030);
        assertAvalanche(entity -> luck.bits(entity, 5), Long.SIZE, "the entity");
    }

    @Test
    void eachBitOfTheDrawNumberFlipsEachBitHalfTheTime() {
        YearDraws luck = Draws.of(3, "mortality").in(2030);
        assertAvalanche(draw -> luck.bits(77, (int) draw), Integer.SIZE, "the draw number");
    }

    @Test
    void eachBitOfTheYearFlipsEachBitHalfTheTime() {
        Draws draws = Draws.of(3, "mortality");
        assertAvalanche(year -> draws.in((int) year).bits(77, 5), Integer.SIZE, "the year");
    }

    @Test
    void eachBitOfTheRunSeedFlipsEachBitHalfTheTime() {
        assertAvalanche(seed -> Draws.of(seed, "mortality").in(2030).bits(77, 5), Long.SIZE, "the run seed");
    }

    @Test
    void identitiesOfTenMillionChildrenAndOfTenMillionMothersDoNotCollide() {
        assertDistinct(order -> Mix.identity(1, order));
        assertDistinct(mother -> Mix.identity(mother, 1));
        assertDistinct(mother -> Mix.identity(Mix.identity(3, mother), mother & 3));
    }

    @Test
    void identitiesAreNeverNegative() {
        for (int n = -1000; n < 1000; n++) assertTrue(Mix.identity(n, n) >= 0);
    }

    /** Expected collisions among 10^7 of 2^63 values: 5e-6. */
    private static void assertDistinct(IntToLongFunction identity) {
        long[] ids = new long[IDENTITIES];
        for (int n = 0; n < IDENTITIES; n++) ids[n] = identity.applyAsLong(n);
        Arrays.sort(ids);
        for (int n = 1; n < IDENTITIES; n++) assertTrue(ids[n] != ids[n - 1], "two identities are " + ids[n]);
    }

    private static void assertAvalanche(LongUnaryOperator function, int inputBits, String input) {
        SplittableRandom inputs = new SplittableRandom(11);
        int[][] flips = new int[inputBits][Long.SIZE];
        for (int sample = 0; sample < SAMPLES; sample++) {
            long word = inputs.nextLong();
            long before = function.applyAsLong(word);
            for (int bit = 0; bit < inputBits; bit++) {
                long changed = before ^ function.applyAsLong(word ^ 1L << bit);
                for (int out = 0; out < Long.SIZE; out++) flips[bit][out] += (int) (changed >>> out & 1);
            }
        }
        double squares = 0;
        double largest = 0;
        for (int[] ofBit : flips) {
            for (int count : ofBit) {
                double z = (2.0 * count - SAMPLES) / Math.sqrt(SAMPLES);
                squares += z * z;
                largest = Math.max(largest, Math.abs(z));
            }
        }
        Evidence.assertChiSquare(squares, inputBits * Long.SIZE, "flips caused by " + input);
        // The largest of 4096 standard normal values exceeds 7 with a chance of 1e-8.
        assertTrue(
                largest < 7, "one bit of " + input + " flips one output bit too often or too rarely: z = " + largest);
    }
}
