package org.conurb.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.exception.NotStrictlyPositiveException;
import org.junit.jupiter.api.Test;

/** Commons Math reads the keyed draws of one entity, in the order of their numbers. */
class KeyedRandomGeneratorTest {

    private static final YearDraws LUCK = Draws.of(5, "adaptor").in(2020);

    @Test
    void eachCallTakesTheNextDrawOfTheEntity() {
        KeyedRandomGenerator generator = new KeyedRandomGenerator(LUCK, 8);
        assertEquals(LUCK.uniform(8, 0), generator.nextDouble());
        assertEquals(LUCK.bits(8, 1), generator.nextLong());
        assertEquals((int) (LUCK.bits(8, 2) >>> 32), generator.nextInt());
        assertEquals(LUCK.below(10, 8, 3), generator.nextInt(10));
        assertEquals(LUCK.bits(8, 4) < 0, generator.nextBoolean());
        assertEquals((float) (LUCK.bits(8, 5) >>> 40) / (1 << 24), generator.nextFloat());
        assertEquals(Samplers.gaussian(LUCK, 8, 6), generator.nextGaussian());
        byte[] bytes = new byte[9];
        generator.nextBytes(bytes);
        assertEquals((byte) LUCK.bits(8, 7), bytes[0]);
        assertEquals((byte) (LUCK.bits(8, 7) >>> 56), bytes[7]);
        assertEquals((byte) LUCK.bits(8, 8), bytes[8]);
        assertEquals(LUCK.uniform(8, 9), generator.nextDouble());
    }

    @Test
    void aSeedNamesAnotherEntityAndStartsAgain() {
        KeyedRandomGenerator generator = new KeyedRandomGenerator(LUCK, 8);
        generator.nextLong();
        generator.setSeed(9L);
        assertEquals(LUCK.bits(9, 0), generator.nextLong());
        generator.setSeed(10);
        assertEquals(LUCK.bits(10, 0), generator.nextLong());
        generator.setSeed(new int[] {1, 2});
        long ofWords = generator.nextLong();
        generator.setSeed(new int[] {1, 2});
        assertEquals(ofWords, generator.nextLong());
    }

    @Test
    void rejectsABoundBelowOne() {
        KeyedRandomGenerator generator = new KeyedRandomGenerator(LUCK, 8);
        assertThrows(NotStrictlyPositiveException.class, () -> generator.nextInt(0));
    }

    @Test
    void feedsTheDistributionsOfCommonsMath() {
        GammaDistribution gamma = new GammaDistribution(new KeyedRandomGenerator(LUCK, 1), 2.5, 1.5);
        double[] sample = gamma.sample(100_000);
        GammaDistribution again = new GammaDistribution(new KeyedRandomGenerator(LUCK, 1), 2.5, 1.5);
        assertArrayEquals(again.sample(100), java.util.Arrays.copyOf(sample, 100));
        Evidence.assertDistributed(sample, gamma::cumulativeProbability, "gamma variables");
    }
}
