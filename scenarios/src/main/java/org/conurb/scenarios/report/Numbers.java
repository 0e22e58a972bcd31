package org.conurb.scenarios.report;

import java.util.Locale;

/** Figures in words, the same on every machine: thousands set off by commas, a true minus, a dash for no value. */
public final class Numbers {

    public static final String NONE = "–";

    private static final String MINUS = "−";
    private static final double TENTH = 10;
    private static final double PERCENT = 100;

    private Numbers() {}

    /** A whole number, such as 2,682,528. */
    public static String whole(double value) {
        return decimal(value, 0);
    }

    /** A number with so many decimals. */
    public static String decimal(double value, int decimals) {
        if (Double.isNaN(value)) return NONE;
        String digits = String.format(Locale.UK, "%,." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return value < 0 && !zero ? MINUS + digits : digits;
    }

    /** A whole number with its sign. */
    public static String signed(double value) {
        return value > 0 ? "+" + whole(value) : whole(value);
    }

    /** By how much a figure has changed, in per cent of what it was, such as +15.2%. */
    public static String change(double first, double last) {
        if (Double.isNaN(first) || Double.isNaN(last) || first == 0) return NONE;
        String percent = decimal((last / first - 1) * PERCENT, 1);
        return (last > first ? "+" : "") + percent + "%";
    }

    /** A place in a drawing, to a tenth of its unit. */
    public static String place(double value) {
        long tenths = Math.round(value * TENTH);
        String digits = Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10);
        return tenths < 0 ? "-" + digits : digits;
    }

    /** A text that takes no more than so many letters, its end left out if need be. */
    public static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1).strip() + "…";
    }
}
