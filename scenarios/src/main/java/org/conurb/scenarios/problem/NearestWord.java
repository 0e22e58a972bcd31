package org.conurb.scenarios.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that someone probably meant. */
public final class NearestWord {

    /** One edit in this many letters still counts as a slip of the same word. */
    private static final int LETTERS_PER_SLIP = 3;

    private NearestWord() {}

    /** The nearest of the allowed words by edits; empty when none is near. The first of equals wins. */
    public static Optional<String> of(String word, Collection<String> allowed) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : allowed) {
            int edits = edits(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            int slips = Math.max(word.length(), candidate.length()) / LETTERS_PER_SLIP;
            if (edits <= Math.max(1, slips) && edits < fewest) {
                best = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A remedy: {@code did you mean 'fertility'?}, or empty when no word is near. */
    public static String hint(String word, Collection<String> allowed) {
        return of(word, allowed).map(near -> "did you mean '" + near + "'?").orElse("");
    }

    /**
     * Letters to insert, delete, replace or swap with their neighbour to turn one word into the other (optimal string
     * alignment distance).
     */
    static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1]; // [letters of from][letters of to]
        for (int left = 0; left <= from.length(); left++) {
            for (int right = 0; right <= to.length(); right++) {
                edits[left][right] = left == 0 || right == 0 ? left + right : cheapest(edits, from, to, left, right);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int cheapest(int[][] edits, String from, String to, int left, int right) {
        int replaced = edits[left - 1][right - 1] + (from.charAt(left - 1) == to.charAt(right - 1) ? 0 : 1);
        int changed = Math.min(edits[left - 1][right], edits[left][right - 1]) + 1;
        boolean swapped = left > 1
                && right > 1
                && from.charAt(left - 1) == to.charAt(right - 2)
                && from.charAt(left - 2) == to.charAt(right - 1);
        int neighbours = swapped ? edits[left - 2][right - 2] + 1 : Integer.MAX_VALUE;
        return Math.min(Math.min(replaced, changed), neighbours);
    }
}
