package org.conurb.engine.random;

import java.nio.charset.StandardCharsets;

/**
 * Keyed randomness: a draw is a pure function of (run seed, process, year, entity, draw number).
 *
 * <p>There is no generator state: the same question gets the same answer on any thread, in any order, after any
 * resume, and in every scenario that shares the seed. The function is a chain of 64-bit finalisers: Steele, Lea and
 * Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA, with Stafford's constants (variant 13), the
 * mixing function of SplitMix64. Each part of the key is added and mixed in turn.
 */
public final class Draws {

    private final long key;

    private Draws(long key) {
        this.key = key;
    }

    /** The draws of one process in one run; {@code process} is a stable name such as "mortality". */
    public static Draws of(long runSeed, String process) {
        long key = Mix.mix(runSeed + Mix.GOLDEN_GAMMA);
        for (byte letter : process.getBytes(StandardCharsets.UTF_8)) {
            key = Mix.mix(key + Mix.GOLDEN_GAMMA * (letter + 1L));
        }
        return new Draws(key);
    }

    /** The draws of this process in one year. */
    public YearDraws in(int year) {
        return new YearDraws(Mix.mix(key + Mix.GOLDEN_GAMMA * year));
    }
}
