package org.conurb.scenarios.format.gmns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Lines as well-known text: {@code LINESTRING (x y, x y)}. A third number of a point is passed over. */
final class WktLine {

    private static final String KIND = "LINESTRING";
    private static final Set<String> KINDS =
            Set.of(KIND, KIND + " Z", KIND + "Z", KIND + " M", KIND + "M", KIND + " ZM", KIND + "ZM");
    private static final int MOST_NUMBERS = 4; // of a point: x, y, height and measure

    private WktLine() {}

    /** The text of a line. */
    static String text(double[] shape) {
        StringBuilder text = new StringBuilder(KIND).append(" (");
        for (int place = 0; place < shape.length; place += 2) {
            if (place > 0) text.append(", ");
            text.append(Decimals.text(shape[place])).append(' ').append(Decimals.text(shape[place + 1]));
        }
        return text.append(')').toString();
    }

    /** x and y of the points by turns; null for a text that is no line of at least two points. */
    static double[] parse(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open || !text.substring(close + 1).isBlank()) return null;
        if (!KINDS.contains(text.substring(0, open).strip().toUpperCase(Locale.ROOT))) return null;
        int points = 1;
        for (int place = open; place < close; place++) points += text.charAt(place) == ',' ? 1 : 0;
        if (points < 2) return null;
        double[] shape = new double[2 * points];
        int from = open + 1;
        for (int point = 0; point < points; point++) {
            int comma = text.indexOf(',', from);
            int to = point + 1 < points ? comma : close;
            if (!take(text.substring(from, to).strip(), shape, 2 * point)) return null;
            from = to + 1;
        }
        return shape;
    }

    /** Takes the first two of two to four numbers. */
    private static boolean take(String point, double[] shape, int place) {
        int numbers = 0;
        int end = 0;
        while (end < point.length()) {
            int begin = end;
            while (begin < point.length() && Character.isWhitespace(point.charAt(begin))) begin++;
            end = begin;
            while (end < point.length() && !Character.isWhitespace(point.charAt(end))) end++;
            if (numbers < 2) {
                shape[place + numbers] = Decimals.number(point.substring(begin, end));
                if (!Double.isFinite(shape[place + numbers])) return false;
            }
            numbers++;
        }
        return numbers >= 2 && numbers <= MOST_NUMBERS;
    }

    /** The same line from its other end. */
    static double[] reversed(double[] shape) {
        double[] reversed = Arrays.copyOf(shape, shape.length);
        for (int place = 0; place < shape.length; place += 2) {
            reversed[place] = shape[shape.length - 2 - place];
            reversed[place + 1] = shape[shape.length - 1 - place];
        }
        return reversed;
    }

    /** Length of a line, in its own unit. */
    static double length(double[] shape) {
        double length = 0;
        for (int place = 2; place < shape.length; place += 2) {
            length += Math.hypot(shape[place] - shape[place - 2], shape[place + 1] - shape[place - 1]);
        }
        return length;
    }
}
