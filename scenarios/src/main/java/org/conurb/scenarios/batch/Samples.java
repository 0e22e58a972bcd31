package org.conurb.scenarios.batch;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/** Points in the unit cube that fill it more evenly than chance would. */
final class Samples {

    /** The most dimensions that the Sobol sequence has numbers for (Joe and Kuo 2008, as in Commons Math). */
    static final int MOST_SOBOL_DIMENSIONS = 1000;

    private static final int BITS = 52; // of the fractions that Commons Math makes
    private static final double FRACTIONS = 0x1.0p52;

    private Samples() {}

    /** [point][dimension] in [0, 1): drawn by keys, so that the same sample always has the same points. */
    static double[][] draw(Experiment.Sample sample, int dimensions) {
        YearDraws luck =
                Draws.of(sample.seed(), "experiment " + sample.method().word()).in(0);
        return switch (sample.method()) {
            case LATIN_HYPERCUBE -> latinHypercube(sample.points(), dimensions, luck);
            case SOBOL -> sobol(sample.points(), dimensions, luck);
        };
    }

    /** McKay, Beckman and Conover (1979), "A comparison of three methods for selecting values of input variables". */
    private static double[][] latinHypercube(int points, int dimensions, YearDraws luck) {
        double[][] cube = new double[points][dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int of = dimension;
            Integer[] order = new Integer[points];
            Arrays.setAll(order, point -> point);
            Arrays.sort(
                    order,
                    Comparator.comparingLong((Integer point) -> luck.bits(point, 2 * of))
                            .thenComparing(point -> point));
            for (int point = 0; point < points; point++) {
                double place = (order[point] + luck.uniform(point, 2 * of + 1)) / points;
                cube[point][dimension] = Math.min(place, Math.nextDown(1.0)); // the sum may have been rounded up
            }
        }
        return cube;
    }

    /**
     * Sobol's sequence from its first point on, with a digital shift of its own for each dimension. The shift keeps its
     * evenness and takes the first point out of the corner, which must not be dropped instead: Owen (2020), "On dropping
     * the first Sobol' point".
     */
    private static double[][] sobol(int points, int dimensions, YearDraws luck) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] cube = new double[points][];
        for (int point = 0; point < points; point++) {
            cube[point] = sequence.nextVector();
            for (int dimension = 0; dimension < dimensions; dimension++) {
                long shift = luck.bits(dimension, 0) >>> (Long.SIZE - BITS);
                cube[point][dimension] = ((long) (cube[point][dimension] * FRACTIONS) ^ shift) / FRACTIONS;
            }
        }
        return cube;
    }
}
