package org.conurb.scenarios.format.gmns;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Numbers as the text of tables. Units are converted in decimals with enough digits that a number written in another
 * unit is read back as the same number, to the last bit.
 */
final class Decimals {

    /** Twice the digits of a {@code double}: what a conversion loses cannot reach the last bit. */
    static final MathContext DIGITS = new MathContext(34);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}\\.?\\d{0,60}|\\.\\d{1,60})([eE][+-]?\\d{1,3})?");
    private static final int[] FEWER_DIGITS = {4, 8, 12, 15};
    private static final int MOST_PLAIN_DIGITS = 25;

    private Decimals() {}

    /** The number of a text, or null. */
    static BigDecimal parse(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** The number of a text, which may be infinite; NaN for a text that is none. */
    static double number(String text) {
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
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
