package org.conurb.scenarios.format.gmns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.ToDoubleFunction;

/**
 * Numbers as the text of tables. Units are converted in decimals with enough digits that a number written in another
 * unit is read back as the same number, to the last bit.
 */
final class Decimals {

    /** Twice the digits of a {@code double}: what a conversion loses cannot reach the last bit. */
    static final MathContext DIGITS = new MathContext(34);

    /** A {@code double} written out needs fewer, unless it is far below any length, speed or amount. */
    private static final int MOST_DIGITS = 100;

    private static final int MOST_EXPONENT_DIGITS = 3;
    private static final int[] FEWER_DIGITS = {4, 8, 12, 15};
    private static final int MOST_PLAIN_DIGITS = 25;

    private Decimals() {}

    /** The number of a text, or null. */
    static BigDecimal parse(String text) {
        return isNumber(text) ? new BigDecimal(text) : null;
    }

    /** The number of a text, which may be infinite; NaN for a text that is none. */
    static double number(String text) {
        return isNumber(text) ? Double.parseDouble(text) : Double.NaN;
    }

    /** Whether a text is a sign, digits with or without a point, and an exponent, of which only the digits must be. */
    private static boolean isNumber(String text) {
        int length = text.length();
        int place = length > 0 && isSign(text.charAt(0)) ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (; place < length && points <= 1; place++) {
            char letter = text.charAt(place);
            if (letter == '.') points++;
            else if (letter >= '0' && letter <= '9') digits++;
            else break;
        }
        if (digits == 0 || digits > MOST_DIGITS || points > 1) return false;
        return place == length || isExponent(text, place);
    }

    private static boolean isExponent(String text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') return false;
        int begin = from + 1 < text.length() && isSign(text.charAt(from + 1)) ? from + 2 : from + 1;
        int digits = text.length() - begin;
        if (digits < 1 || digits > MOST_EXPONENT_DIGITS) return false;
        for (int place = begin; place < text.length(); place++) {
            if (text.charAt(place) < '0' || text.charAt(place) > '9') return false;
        }
        return true;
    }

    private static boolean isSign(char letter) {
        return letter == '+' || letter == '-';
    }

    /** The shortest decimal that stands for a number. */
    static BigDecimal of(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** A number as text that {@link #parse} turns back to it. */
    static String text(double value) {
        return text(of(value));
    }

    /**
     * The text of a number in another unit.
     *
     * @param converted the number in that unit, to {@link #DIGITS}
     * @param back how the reader will turn the text into the number again
     * @param value the number that it must then get
     */
    static String text(BigDecimal converted, ToDoubleFunction<BigDecimal> back, double value) {
        for (int digits : FEWER_DIGITS) {
            BigDecimal shorter = converted.round(new MathContext(digits));
            if (back.applyAsDouble(shorter) == value) return text(shorter);
        }
        return text(converted);
    }

    private static String text(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.signum() == 0) return "0";
        boolean isShort =
                plain.precision() - plain.scale() <= MOST_PLAIN_DIGITS && plain.scale() <= 2 * MOST_PLAIN_DIGITS;
        return isShort ? plain.toPlainString() : plain.toString();
    }
}
