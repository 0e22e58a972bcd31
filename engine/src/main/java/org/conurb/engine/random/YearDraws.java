package org.conurb.engine.random;

/** The draws of one process in one year: pure functions of an entity's identity and a draw number. Immutable. */
public final class YearDraws {

    private static final double UNIT_OF_53_BITS = 0x1.0p-53;
    private static final double UNIT_OF_52_BITS = 0x1.0p-52;

    private final long key;

    YearDraws(long key) {
        this.key = key;
    }

    /** 64 random bits for this entity and draw number. */
    public long bits(long entity, int draw) {
        return Mix.mix(Mix.mix(key ^ entity) + Mix.GOLDEN_GAMMA * draw);
    }

    /** Uniform in [0, 1): the entity's first draw. */
    public double uniform(long entity) {
        return uniform(entity, 0);
    }

    /** Uniform in [0, 1), in steps of 2^-53. */
    public double uniform(long entity, int draw) {
        return (bits(entity, draw) >>> 11) * UNIT_OF_53_BITS;
    }

    /** Uniform in (0, 1), neither end included: the middles of 2^52 equal steps. For logarithms and inverses. */
    public double open(long entity, int draw) {
        return ((bits(entity, draw) >>> 12) + 0.5) * UNIT_OF_52_BITS;
    }

    /**
     * A whole number from 0 to {@code bound} - 1, each as likely as the next to within 2^-64 times the bound (Lemire
     * 2019, "Fast random integer generation in an interval", equation 1, without rejection: one draw, always).
     */
    public int below(int bound, long entity, int draw) {
        assert bound > 0 : "bound is " + bound;
        long word = bits(entity, draw);
        return (int) (Math.multiplyHigh(word, bound) + ((word >> 63) & bound));
    }
}
