package org.conurb.engine.random;

/**
 * Keyed draws from the distributions of the model: pure functions of the entity's identity and a draw number.
 *
 * <p>Each sampler but {@link #shuffle} takes exactly one draw and is the inverse distribution function of it, so it
 * rises with the draw: between two scenarios the same entity keeps its luck, and a higher mean never gives it a smaller
 * count. Values are exact to the rounding of doubles.
 */
public final class Samplers {

    /** The largest mean of a Poisson count: well below where the count could leave the range of an int. */
    public static final double LARGEST_MEAN = 1e9;

    private Samplers() {}

    /** Exponential with this mean, in the unit of the mean; never negative. */
    public static double exponential(double mean, YearDraws luck, long entity, int draw) {
        return -mean * Math.log1p(-luck.uniform(entity, draw));
    }

    /** Normal with mean 0 and standard deviation 1; at most 8.3 in size, as far as 52 bits reach. */
    public static double gaussian(YearDraws luck, long entity, int draw) {
        return Quantiles.gaussian(luck.open(entity, draw));
    }

    /** Gumbel with location 0 and scale 1 (mean 0.5772, variance pi^2 / 6): the error term of a logit choice. */
    public static double gumbel(YearDraws luck, long entity, int draw) {
        return -Math.log(-Math.log(luck.open(entity, draw)));
    }

    /**
     * Poisson count with this mean.
     *
     * @param mean from 0 to {@link #LARGEST_MEAN}
     */
    public static int poisson(double mean, YearDraws luck, long entity, int draw) {
        if (!(mean >= 0 && mean <= LARGEST_MEAN)) {
            throw new IllegalArgumentException("mean is " + mean + "; it should be from 0 to " + LARGEST_MEAN);
        }
        return Quantiles.poisson(mean, luck.open(entity, draw));
    }

    /** How many of {@code trials} succeed when each does with this chance. */
    public static int binomial(int trials, double chance, YearDraws luck, long entity, int draw) {
        if (trials < 0) throw new IllegalArgumentException("trials are " + trials + "; they should be 0 or more");
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance is " + chance + "; it should be from 0 to 1");
        }
        return Quantiles.binomial(trials, chance, luck.open(entity, draw));
    }

    /**
     * A position in [from, to), each as likely as its weight.
     *
     * @param passed running totals of the weights: weight of a position is its total minus the one before, and the first
     *     position's minus {@code before}; a position of weight 0 is never drawn
     * @param before the running total before {@code from}: 0, or {@code passed[from - 1]} in a longer array
     */
    public static int weighted(
            double[] passed, double before, int from, int to, YearDraws luck, long entity, int draw) {
        double total = passed[to - 1] - before;
        if (!(total > 0))
            throw new IllegalArgumentException("the weights add up to " + total + "; more than 0 is needed");
        double wanted = before + luck.uniform(entity, draw) * total;
        int low = from;
        int high = to - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (passed[middle] > wanted) high = middle;
            else low = middle + 1;
        }
        // Only when before + total rounds up to the very end can the last position carry no weight.
        while (low > from && passed[low] == passed[low - 1]) low--;
        return low;
    }

    /** A position of the array, each as likely as its weight, given the running totals of the weights. */
    public static int weighted(double[] passed, YearDraws luck, long entity, int draw) {
        return weighted(passed, 0, 0, passed.length, luck, entity, draw);
    }

    /** A whole number next to a real count of 0 or more, such that the mean is the count. */
    public static long round(double count, YearDraws luck, long entity, int draw) {
        if (!(count >= 0 && count <= Long.MAX_VALUE)) {
            throw new IllegalArgumentException("count is " + count + "; it should be 0 or more");
        }
        long whole = (long) count;
        return luck.uniform(entity, draw) < count - whole ? whole + 1 : whole;
    }

    /**
     * Puts the items into a random order, each order as likely as the next (Fisher and Yates, as in Knuth, "The Art of
     * Computer Programming", volume 2, algorithm P). Takes the draws {@code draw} + 1 to {@code draw} + items - 1.
     */
    public static void shuffle(int[] items, YearDraws luck, long entity, int draw) {
        for (int last = items.length - 1; last > 0; last--) {
            int chosen = luck.below(last + 1, entity, draw + last);
            int item = items[last];
            items[last] = items[chosen];
            items[chosen] = item;
        }
    }

    /** The numbers 0 to {@code count} - 1 in a random order; draws as in {@link #shuffle}. */
    public static int[] permutation(int count, YearDraws luck, long entity, int draw) {
        int[] order = new int[count];
        for (int item = 0; item < count; item++) order[item] = item;
        shuffle(order, luck, entity, draw);
        return order;
    }
}
