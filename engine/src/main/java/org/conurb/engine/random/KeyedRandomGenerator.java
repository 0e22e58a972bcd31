package org.conurb.engine.random;

import org.apache.commons.math3.exception.NotStrictlyPositiveException;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Keyed draws in the clothes of Commons Math's {@link RandomGenerator}, for its distributions and algorithms.
 *
 * <p>It counts the draw numbers 0, 1, 2, … of one entity in one process and year: the n-th call that consumes
 * randomness returns draw n, and each call consumes one draw, but {@link #nextBytes}, which takes one for eight bytes.
 * Create one for each entity where it is needed and let it go; it has state, so it belongs to one thread. After 2^32
 * draws it would repeat itself.
 */
public final class KeyedRandomGenerator implements RandomGenerator {

    private static final int FLOAT_BITS = 24; // of a float's significand
    private static final float UNIT_OF_24_BITS = 0x1.0p-24f;

    private final YearDraws luck;
    private long entity;
    private int draw;

    /** The draws of this entity, from draw 0. */
    public KeyedRandomGenerator(YearDraws luck, long entity) {
        this.luck = luck;
        this.entity = entity;
    }

    /** Starts again at draw 0 of the entity with this identity; process, year and run seed stay. */
    @Override
    public void setSeed(int seed) {
        setSeed((long) seed);
    }

    /** Starts again at draw 0 of the entity whose identity is made of these words. */
    @Override
    public void setSeed(int[] seed) {
        long identity = seed.length;
        for (int word : seed) identity = Mix.identity(identity, word);
        setSeed(identity);
    }

    /** Starts again at draw 0 of the entity with this identity; process, year and run seed stay. */
    @Override
    public void setSeed(long seed) {
        entity = seed;
        draw = 0;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        long word = 0;
        for (int position = 0; position < bytes.length; position++) {
            if (position % Long.BYTES == 0) word = nextLong();
            bytes[position] = (byte) word;
            word >>>= Byte.SIZE;
        }
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> Integer.SIZE);
    }

    /** A whole number from 0 to {@code bound} - 1. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) throw new NotStrictlyPositiveException(bound);
        return luck.below(bound, entity, draw++);
    }

    @Override
    public long nextLong() {
        return luck.bits(entity, draw++);
    }

    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    @Override
    public float nextFloat() {
        return (nextLong() >>> (Long.SIZE - FLOAT_BITS)) * UNIT_OF_24_BITS;
    }

    /** Uniform in [0, 1), the very number that {@link YearDraws#uniform(long, int)} gives. */
    @Override
    public double nextDouble() {
        return luck.uniform(entity, draw++);
    }

    @Override
    public double nextGaussian() {
        return Samplers.gaussian(luck, entity, draw++);
    }
}
