package org.conurb.engine.traffic.queue;

import org.conurb.engine.store.Columns;

/**
 * A set of small numbers that gives them out in rising order: bits, and a bit for each word of bits that is not empty.
 *
 * <p>Adding costs two writes that stay in the first-level cache for up to some 100,000 links; sorting the same numbers
 * would cost several times as much.
 */
final class OrderedSet {

    private static final int WORD_BITS = 6;

    private final long[] words; // [number / 64]
    private final long[] filled; // [word / 64] whether the word holds anything

    /** An empty set for numbers from 0 to {@code bound} - 1. */
    OrderedSet(int bound) {
        words = new long[(bound >> WORD_BITS) + 1];
        filled = new long[(words.length >> WORD_BITS) + 1];
    }

    /** Adds a number. */
    void add(int number) {
        int word = number >> WORD_BITS;
        words[word] |= 1L << number;
        filled[word >> WORD_BITS] |= 1L << word;
    }

    /** Takes out the smallest number that is not below {@code from}; {@link Columns#NONE} if there is none. */
    int takeFrom(int from) {
        int word = from >> WORD_BITS;
        if (word >= words.length) return Columns.NONE;
        long bits = words[word] & -1L << from;
        if (bits == 0) {
            word = nextFilled(word + 1);
            if (word < 0) return Columns.NONE;
            bits = words[word];
        }
        int bit = Long.numberOfTrailingZeros(bits);
        words[word] &= ~(1L << bit);
        if (words[word] == 0) filled[word >> WORD_BITS] &= ~(1L << word);
        return (word << WORD_BITS) + bit;
    }

    private int nextFilled(int from) {
        int block = from >> WORD_BITS;
        if (block >= filled.length) return Columns.NONE;
        long bits = filled[block] & -1L << from;
        while (bits == 0) {
            if (++block == filled.length) return Columns.NONE;
            bits = filled[block];
        }
        return (block << WORD_BITS) + Long.numberOfTrailingZeros(bits);
    }
}
