package org.conurb.scenarios.report;

/**
 * Round figures along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param low the first one
 * @param step from each to the next
 * @param steps how many steps to the last one, at least one
 */
public record Ticks(double low, double step, int steps) {

    private static final double BASE = 10;
    private static final double[] ROUND = {1, 2, 5};
    /** Divisions that should be whole may be off by this. */
    private static final double ROUNDING = 1e-9;

    /** Ticks from at or below {@code low} to at or above {@code high}, in about so many steps. */
    public static Ticks covering(double low, double high, int about) {
        double span = high > low ? high - low : Math.max(Math.abs(high), 1);
        double step = roundUp(span / about);
        double first = Math.floor(low / step + ROUNDING);
        double last = Math.max(Math.ceil(high / step - ROUNDING), first + 1);
        return new Ticks(first * step, step, (int) Math.round(last - first));
    }

    /** The smallest round figure that is not below this positive one. */
    public static double roundUp(double value) {
        double power = StrictMath.pow(BASE, Math.floor(StrictMath.log10(value)));
        for (double round : ROUND) {
            if (round * power >= value * (1 - ROUNDING)) return round * power;
        }
        return BASE * power;
    }

    public double value(int tick) {
        return low + tick * step;
    }

    public double high() {
        return value(steps);
    }

    /** How many decimals tell the ticks apart. */
    public int decimals() {
        return (int) Math.max(0, -Math.floor(StrictMath.log10(step) + ROUNDING));
    }

    public String label(int tick) {
        return Numbers.decimal(value(tick), decimals());
    }
}
