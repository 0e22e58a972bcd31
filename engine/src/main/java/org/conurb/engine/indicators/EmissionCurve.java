package org.conurb.engine.indicators;

import java.util.Locale;

/**
 * How much of a pollutant a kind of vehicle emits on a kilometre at a mean speed.
 *
 * @param form of the curve
 * @param slowest below this speed the curve is flat, km/h
 * @param fastest above this speed too
 * @param factor that the curve is multiplied by: grams of carbon dioxide of a litre of fuel, or 1
 * @param coefficients a to f of the form
 */
public record EmissionCurve(Form form, double slowest, double fastest, double factor, double... coefficients) {

    /** How many coefficients there are. */
    public static final int COEFFICIENTS = 6;

    /**
     * Forms of the curves of the EMEP/EEA guidebook 2013 (chapter 1.A.3.b and its annexes), and that of fuel consumption of
     * the Department for Transport's guidance (TAG unit A1.3). The speed v is in km/h.
     */
    public enum Form {
        /** (a + c v + e v² + f / v) / (1 + b v + d v²). */
        RATIO,
        /** a v⁵ + b v⁴ + c v³ + d v² + e v + f. */
        POLYNOMIAL,
        /** a v^b + c v^d. */
        POWERS,
        /** a b^v v^c. */
        EXPONENTIAL,
        /** 1 / (a + b v + c v²). */
        INVERSE,
        /** a + b / (1 + exp(-c + d ln v + e v)). */
        LOGISTIC,
        /** (a + b v + c v² + d v³) / v, litres a kilometre. */
        FUEL;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy of the coefficients, of which there must be six. */
    public EmissionCurve {
        if (coefficients.length != COEFFICIENTS) {
            throw new IllegalArgumentException(coefficients.length + " coefficients; there should be " + COEFFICIENTS);
        }
        coefficients = coefficients.clone();
    }

    /** A copy of the coefficients. */
    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Grams on a kilometre at a mean speed in km/h; never below 0. */
    public double gramsPerKm(double speed) {
        double v = Math.max(slowest, Math.min(fastest, speed));
        return Math.max(0, factor * value(v));
    }

    private double value(double v) {
        double a = coefficients[0];
        double b = coefficients[1];
        double c = coefficients[2];
        double d = coefficients[3];
        double e = coefficients[4];
        double f = coefficients[5];
        return switch (form) {
            case RATIO -> (a + c * v + e * v * v + f / v) / (1 + b * v + d * v * v);
            case POLYNOMIAL -> ((((a * v + b) * v + c) * v + d) * v + e) * v + f;
            case POWERS -> a * StrictMath.pow(v, b) + c * StrictMath.pow(v, d);
            case EXPONENTIAL -> a * StrictMath.pow(b, v) * StrictMath.pow(v, c);
            case INVERSE -> 1 / (a + b * v + c * v * v);
            case LOGISTIC -> a + b / (1 + StrictMath.exp(-c + d * StrictMath.log(v) + e * v));
            case FUEL -> (a + (b + (c + d * v) * v) * v) / v;
        };
    }
}
