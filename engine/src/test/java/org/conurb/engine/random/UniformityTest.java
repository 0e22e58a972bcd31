package org.conurb.engine.random;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Along every direction in which the model varies a key, draws look like independent fair bits. */
class UniformityTest {

    private static final int DRAWS = 1 << 18;
    private static final int SEED = 20110630;
    private static final YearDraws LUCK = Draws.of(SEED, "mortality").in(2012);

    /** A walk through keys: the n-th key differs from the next in one part only. */
    enum Walk {
        SEQUENTIAL_ENTITIES(n -> LUCK.bits(n, 0)),
        HASHED_ENTITIES(n -> LUCK.bits(Mix.identity(7, n), 0)),
        ENTITIES_THAT_DIFFER_IN_HIGH_BITS(n -> LUCK.bits((long) n << 44, 0)),
        NEGATIVE_ENTITIES(n -> LUCK.bits(~n, 0)),
        GENERATIONS_OF_ONE_FAMILY(UniformityTest::bitsOfGeneration),
        YEARS(n -> Draws.of(SEED, "mortality").in(n).bits(42, 0)),
        DRAW_NUMBERS(n -> LUCK.bits(42, n)),
        PROCESSES(n -> Draws.of(SEED, "process " + n).in(2012).bits(42, 0)),
        RUN_SEEDS(n -> Draws.of(n, "mortality").in(2012).bits(42, 0));

        private final IntToLongFunction bits;

        Walk(IntToLongFunction bits) {
            this.bits = bits;
        }

        long[] words() {
            long[] words = new long[DRAWS];
            for (int n = 0; n < DRAWS; n++) words[n] = bits.applyAsLong(n);
            return words;
        }
    }

    private static final long[] GENERATIONS = generations();

    private static long bitsOfGeneration(int generation) {
        return LUCK.bits(GENERATIONS[generation], 0);
    }

    private static long[] generations() {
        long[] ids = new long[DRAWS];
        for (int n = 1; n < DRAWS; n++) ids[n] = Mix.identity(ids[n - 1], 1);
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void highAndLowBitsFallEvenlyIntoCells(Walk walk) {
        long[] high = new long[1 << 10];
        long[] low = new long[1 << 10];
        for (long word : walk.words()) {
            high[(int) (word >>> 54)]++;
            low[(int) (word & 1023)]++;
        }
        Evidence.assertEven(high, "high bits");
        Evidence.assertEven(low, "low bits");
    }

    @ParameterizedTest
    @EnumSource
    void uniformNumbersAreUniform(Walk walk) {
        Evidence.assertDistributed(uniforms(walk.words()), u -> u, "uniform numbers");
    }

    @ParameterizedTest
    @EnumSource
    void neighboursAreUncorrelated(Walk walk) {
        double[] uniforms = uniforms(walk.words());
        for (int lag : new int[] {1, 2, 3, 7, 64}) {
            double[] one = Arrays.copyOf(uniforms, DRAWS - lag);
            double[] other = Arrays.copyOfRange(uniforms, lag, DRAWS);
            Evidence.assertUncorrelated(one, other, "neighbours " + lag + " apart");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pairsOfNeighboursFillTheSquareEvenly(Walk walk) {
        long[] words = walk.words();
        long[] high = new long[1 << 10];
        long[] low = new long[1 << 10];
        for (int n = 0; n + 1 < DRAWS; n += 2) {
            high[(int) (words[n] >>> 59 << 5 | words[n + 1] >>> 59)]++;
            low[(int) ((words[n] & 31) << 5 | words[n + 1] & 31)]++;
        }
        Evidence.assertEven(high, "high bits of pairs");
        Evidence.assertEven(low, "low bits of pairs");
    }

    @ParameterizedTest
    @EnumSource
    void triplesOfNeighboursFillTheCubeEvenly(Walk walk) {
        long[] words = walk.words();
        long[] cells = new long[1 << 9];
        for (int n = 0; n + 2 < DRAWS; n += 3) {
            cells[(int) (words[n] >>> 61 << 6 | words[n + 1] >>> 61 << 3 | words[n + 2] >>> 61)]++;
        }
        Evidence.assertEven(cells, "triples");
    }

    @ParameterizedTest
    @EnumSource
    void everyBitIsSetHalfTheTime(Walk walk) {
        long[] words = walk.words();
        double squares = 0;
        long all = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long ones = 0;
            for (long word : words) ones += word >>> bit & 1;
            double z = (2.0 * ones - DRAWS) / Math.sqrt(DRAWS);
            squares += z * z;
            all += ones;
        }
        Evidence.assertChiSquare(squares, Long.SIZE, "bits set, by place");
        double bits = (double) DRAWS * Long.SIZE;
        Evidence.assertNormal((2 * all - bits) / Math.sqrt(bits), "bits set (monobit)");
    }

    @ParameterizedTest
    @EnumSource
    void runsOfEqualBitsHaveTheRightNumber(Walk walk) {
        long[] words = walk.words();
        long changes = 0;
        for (int n = 0; n < DRAWS; n++) {
            changes += Long.bitCount((words[n] ^ words[n] >>> 1) & Long.MAX_VALUE);
            if (n > 0) changes += (words[n - 1] ^ words[n] >>> 63) & 1;
        }
        double places = (double) DRAWS * Long.SIZE - 1; // each place between two bits is a change with chance one half
        Evidence.assertNormal((2 * changes - places) / Math.sqrt(places), "runs");
    }

    /**
     * Birthday spacings (Marsaglia 1985; his DIEHARD settings): of 512 birthdays in a year of 2^24 days, the number of
     * equal spacings is Poisson with mean 512^3 / (4 * 2^24) = 2.
     */
    @ParameterizedTest
    @EnumSource
    void birthdaySpacingsCoincideAsOftenAsTheyShould(Walk walk) {
        int people = 512;
        long[] words = walk.words();
        for (int shift : new int[] {40, 20, 0}) {
            long coincidences = 0;
            for (int first = 0; first < DRAWS; first += people) {
                coincidences += equalSpacings(words, first, people, shift);
            }
            double mean = 2.0 * DRAWS / people;
            Evidence.assertNormal((coincidences - mean) / Math.sqrt(mean), "birthday spacings, bits from " + shift);
        }
    }

    private static int equalSpacings(long[] words, int first, int people, int shift) {
        int[] birthday = new int[people];
        for (int person = 0; person < people; person++) {
            birthday[person] = (int) (words[first + person] >>> shift) & 0xFFFFFF;
        }
        Arrays.sort(birthday);
        for (int person = people - 1; person > 0; person--) birthday[person] -= birthday[person - 1];
        Arrays.sort(birthday);
        int equal = 0;
        for (int person = 1; person < people; person++) {
            if (birthday[person] == birthday[person - 1]) equal++;
        }
        return equal;
    }

    private static double[] uniforms(long[] words) {
        return Arrays.stream(words)
                .mapToDouble(word -> (word >>> 11) * 0x1.0p-53)
                .toArray();
    }
}
