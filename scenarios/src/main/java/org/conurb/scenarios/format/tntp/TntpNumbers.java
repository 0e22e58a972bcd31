package org.conurb.scenarios.format.tntp;

/** Numbers as TNTP files write them. */
final class TntpNumbers {

    private static final int LONGEST_QUOTE = 40;

    private TntpNumbers() {}

    /** The number of a text, which may be infinite; NaN for a text that is none. */
    static double of(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(text.length() - 1))) return Double.NaN;
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** A node's number, from 0, of a text that counts from 1; -1 if it is no whole number from 1 to {@code nodes}. */
    static int node(String text, int nodes) {
        double number = of(text);
        return number >= 1 && number <= nodes && number == Math.rint(number) ? (int) number - 1 : -1;
    }

    /** A text for a message: in quotes, cut short, without control characters. */
    static String quoted(String text) {
        String visible = text.replaceAll("\\p{Cntrl}+", " ");
        return visible.length() <= LONGEST_QUOTE
                ? "'" + visible + "'"
                : "'" + visible.substring(0, LONGEST_QUOTE) + "…'";
    }
}
