package org.conurb.engine.random;

/**
 * The 64-bit mixing function behind every draw, and keyed identities made with it.
 *
 * <p>Source: Stafford (2011), "Better bit mixing", variant 13, as used by SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class Mix {

    /** The odd integer nearest to 2^64 divided by the golden ratio (Steele, Lea and Flood 2014, section 5). */
    public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private static final long STAFFORD_1 = 0xBF58476D1CE4E5B9L;
    private static final long STAFFORD_2 = 0x94D049BB133111EBL;

    private Mix() {}

    /** A bijection of 64-bit words in which each input bit changes each output bit with a chance near one half. */
    public static long mix(long word) {
        word = (word ^ (word >>> 30)) * STAFFORD_1;
        word = (word ^ (word >>> 27)) * STAFFORD_2;
        return word ^ (word >>> 31);
    }

    /**
     * An identity that depends only on what it identifies: a newborn's on its mother and birth order, a migrant's on
     * year, stream and slot. Never negative, so that it reads well in tables.
     */
    public static long identity(long first, long second) {
        return mix(mix(first + GOLDEN_GAMMA) + GOLDEN_GAMMA * (second + 1)) >>> 1;
    }
}
