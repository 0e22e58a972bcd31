package org.conurb.scenarios.format.gmns;

import java.util.Arrays;
import java.util.Locale;

/** Lines as well-known text: {@code LINESTRING (x y, x y)}. A third number of a point is passed over. */
final class WktLine {

    private static final String KIND = "LINESTRING";

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
        if (open < 0 || close != text.strip().length() - 1 + leadingBlanks(text) || close < open) return null;
        String kind = text.substring(0, open).strip().toUpperCase(Locale.ROOT);
        if (!kind.matches(KIND + "( ?Z| ?M| ?ZM)?")) return null;
        String[] points = text.substring(open + 1, close).split(",", -1);
        if (points.length < 2) return null;
        double[] shape = new double[2 * points.length];
        for (int point = 0; point < points.length; point++) {
            if (!take(points[point].strip(), shape, 2 * point)) return null;
        }
        return shape;
    }

    private static int leadingBlanks(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static boolean take(String point, double[] shape, int place) {
        String[] numbers = point.split("\\s+");
        if (numbers.length < 2 || numbers.length > 4) return false;
        for (int number = 0; number < 2; number++) {
            var parsed = Decimals.parse(numbers[number]);
            if (parsed == null) return false;
            shape[place + number] = parsed.doubleValue();
            if (Double.isInfinite(shape[place + number])) return false;
        }
        return true;
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
