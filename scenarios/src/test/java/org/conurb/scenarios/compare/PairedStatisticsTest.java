package org.conurb.scenarios.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.KeyedRandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences against published answers, against theory, and over many made-up ensembles. */
class PairedStatisticsTest {

    private static final PairedStatistics USUAL = new PairedStatistics(0.95, 0.1);

    /** Hours of sleep gained under two drugs: Student (1908), Biometrika 6; the data set "sleep" of R. */
    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    /** R 4: t.test(Pair(extra.1, extra.2) ~ 1) answers t = -4.0621, p = 0.002833, -2.4598858 to -0.7001142. */
    @Test
    void agreesWithThePairedTestOfR() {
        Difference found = USUAL.difference(SECOND_DRUG, FIRST_DRUG);
        assertEquals(10, found.pairs());
        assertEquals(2.33, found.meanBase(), 1e-12);
        assertEquals(0.75, found.meanPolicy(), 1e-12);
        assertEquals(-1.58, found.difference(), 1e-12);
        assertEquals(-2.4598858, found.interval().lower(), 5e-8);
        assertEquals(-0.7001142, found.interval().upper(), 5e-8);
        assertEquals(1 - 0.002833 / 2, found.signProbability(), 5e-7);
        // Variances 3.200556 and 4.009000 (R: var), that of the differences 1.512889.
        assertEquals(1.512889 / (3.200556 + 4.009000), found.varianceRatio(), 1e-6);
        assertEquals(Certainty.SURE, found.certainty());
    }

    /** Quantiles from R 4: qt(0.975, c(1, 4, 29, 300, 301, 1000, 1e6)). */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736",
        "4, 2.776445105",
        "29, 2.045229642",
        "300, 1.967903011",
        "301, 1.967876604",
        "1000, 1.962339080",
        "1000000, 1.959966357"
    })
    void quantilesOfStudentsTAgreeWithTablesAndBeyondThem(int freedom, double quantile) {
        assertEquals(quantile, new StudentT(0.975).quantile(freedom), 1e-6);
    }

    @Test
    void theSeedsNeededAreTheFewestThatGiveTheWishedPrecision() {
        Difference found = USUAL.difference(SECOND_DRUG, FIRST_DRUG);
        double deviation = Math.sqrt(1.512889);
        double wished = 0.1 * 1.58;
        StudentT student = new StudentT(0.975);
        double seeds = found.seedsNeeded();
        assertTrue(student.quantile(seeds - 1) * deviation / Math.sqrt(seeds) <= wished, "enough are " + seeds);
        seeds--;
        assertTrue(student.quantile(seeds - 1) * deviation / Math.sqrt(seeds) > wished, "not enough are " + seeds);
        assertEquals(236, found.seedsNeeded()); // (1.97 x 1.23 / 0.158)^2 = 235.2
    }

    @Test
    void constantDifferencesAreCertainAndEqualFiguresTheSame() {
        Difference shifted = USUAL.difference(new double[] {1, 2, 4}, new double[] {3, 4, 6});
        assertEquals(new Interval(2, 2), shifted.interval());
        assertEquals(new Interval(2, 2), shifted.bootstrap());
        assertEquals(1, shifted.signProbability());
        assertEquals(0, shifted.varianceRatio());
        assertEquals(2, shifted.seedsNeeded());
        assertEquals(Certainty.SURE, shifted.certainty());
        Difference none = USUAL.difference(new double[] {1, 2, 4}, new double[] {1, 2, 4});
        assertEquals(0.5, none.signProbability());
        assertEquals(Certainty.SAME, none.certainty());
        Difference constant = USUAL.difference(new double[] {7, 7}, new double[] {7, 7});
        assertTrue(Double.isNaN(constant.varianceRatio()));
    }

    @Test
    void aSinglePairTellsADifferenceAndNothingOfChance() {
        Difference found = USUAL.difference(new double[] {1, Double.NaN, 3}, new double[] {2, 5, Double.NaN});
        assertEquals(1, found.pairs());
        assertEquals(1, found.difference());
        assertTrue(Double.isNaN(found.interval().lower()) && Double.isNaN(found.signProbability()));
        assertEquals(Certainty.CANNOT_TELL, found.certainty());
        assertNull(USUAL.difference(new double[] {1, Double.NaN}, new double[] {Double.NaN, 2}));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0, SURE",
        "2.3, SURE",
        "2.2, LIKELY",
        "1.4, LIKELY",
        "1.3, CANNOT_TELL",
        "-2.3, SURE",
        "0.1, CANNOT_TELL"
    })
    void howSureADifferenceIsFollowsFromStudentsT(double t, Certainty expected) {
        // Ten pairs with deviation 3 about t: then the error is 3 / √10 · … so that mean over error is t.
        double[] deviations = {-3, 3, -3, 3, -3, 3, -3, 3, -3, 3};
        double error = Math.sqrt(10 * 9 / 9.0 / 10);
        double[] policy =
                Arrays.stream(deviations).map(each -> each + t * error).toArray();
        // qt(0.975, 9) = 2.262, qt(0.9, 9) = 1.383.
        assertEquals(expected, USUAL.difference(new double[10], policy).certainty());
    }

    /** Pairs whose runs share most of their luck: deviations 10 in common and 1 of their own. */
    private static double[][] ensemble(KeyedRandomGenerator luck, int pairs, double effect) {
        double[][] figures = new double[2][pairs];
        for (int pair = 0; pair < pairs; pair++) {
            double common = 10 * luck.nextGaussian();
            figures[0][pair] = common + luck.nextGaussian();
            figures[1][pair] = common + luck.nextGaussian() + effect;
        }
        return figures;
    }

    /**
     * Over many ensembles the true effect lies in 95 of 100 intervals by t, whatever the number of pairs; the sampling error
     * of the share is √(0.95 · 0.05 / 4000) = 0.0034, of which four are allowed.
     */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 30})
    void intervalsHoldTheTruthAsOftenAsTheySay(int pairs) {
        int ensembles = 4000;
        StudentT student = new StudentT(0.975);
        KeyedRandomGenerator luck =
                new KeyedRandomGenerator(Draws.of(11, "coverage").in(pairs), 0);
        int held = 0;
        for (int each = 0; each < ensembles; each++) {
            double[][] figures = ensemble(luck, pairs, 2);
            double[] differences = new double[pairs];
            for (int pair = 0; pair < pairs; pair++) differences[pair] = figures[1][pair] - figures[0][pair];
            double mean = PairedStatistics.mean(differences);
            double half = student.quantile(pairs - 1) * Math.sqrt(PairedStatistics.variance(differences, mean) / pairs);
            if (new Interval(mean - half, mean + half).contains(2)) held++;
        }
        assertEquals(0.95, held / (double) ensembles, 4 * 0.0034, "seed 11, pairs " + pairs);
    }

    /**
     * The same through the whole of it, and by bootstrap. BCa intervals of a mean are as narrow as those with normal
     * quantiles and the deviation of the sample divided by n instead of n - 1: with 20 pairs they cover
     * 0.922, the chance that |t| of 19 degrees of freedom stays below 1.96 √(19/20). Sampling error √(0.922 · 0.078 / 1000) = 0.0085, and the
     * finite number of resamples costs less than 0.003.
     */
    @Test
    void bootstrapIntervalsCoverALittleLess() {
        int ensembles = 1000;
        KeyedRandomGenerator luck =
                new KeyedRandomGenerator(Draws.of(12, "coverage").in(20), 0);
        int byT = 0;
        int byBootstrap = 0;
        double ratio = 0;
        int rightSign = 0;
        double probability = 0;
        for (int each = 0; each < ensembles; each++) {
            double[][] figures = ensemble(luck, 20, 0.4);
            Difference found = USUAL.difference(figures[0], figures[1]);
            if (found.interval().contains(0.4)) byT++;
            if (found.bootstrap().contains(0.4)) byBootstrap++;
            if (found.difference() > 0) rightSign++;
            ratio += found.varianceRatio() / ensembles;
            probability += found.signProbability() / ensembles;
        }
        assertEquals(0.95, byT / 1000.0, 4 * 0.0069, "seed 12");
        assertEquals(0.922, byBootstrap / 1000.0, 4 * 0.0085 + 0.003, "seed 12");
        // The mean has error √(2/20) = 0.316, so its sign is right with Φ(0.4 / 0.316) = 0.897.
        assertEquals(0.897, rightSign / 1000.0, 4 * 0.0096, "seed 12");
        assertTrue(probability > 0.8 && probability < 0.95, "mean probability of the sign " + probability);
        // Variance 2 of the difference over 101 + 101 of unpaired runs; that these are estimated, both from the same
        // luck,
        // makes the mean of the ratio larger by 19 / 17. Its error is √(2/19 + 2/17) / √1000 = 1.5 % of it.
        assertEquals(2.0 / 202 * 19 / 17, ratio, 4 * 0.015 * 2.0 / 202);
    }

    /**
     * All 6^6 resamples of six skewed values, each as likely: the exact bootstrap distribution. Of 1999 drawn ones an end
     * has error √(0.03 · 0.97 / 1999) over a density of 0.04, that is 0.1, and as much again by the bias that they tell.
     */
    @Test
    void resamplingComesCloseToTheExactBootstrap() {
        double[] values = {1, 2, 3, 5, 8, 17};
        double mean = 6;
        double[] means = new double[46_656];
        for (int resample = 0; resample < means.length; resample++) {
            double sum = 0;
            for (int place = 0, rest = resample; place < 6; place++, rest /= 6) sum += values[rest % 6];
            means[resample] = sum / 6;
        }
        Arrays.sort(means);
        double acceleration = Resampling.acceleration(values, mean);
        // Deviations -5, -4, -3, -1, 2, 11: squares 176, cubes 1122.
        assertEquals(1122 / (6 * Math.pow(176, 1.5)), acceleration, 1e-12);
        Interval exact = Resampling.interval(means, mean, acceleration, 1.959964);
        Interval drawn = new Resampling(6, 0.975).interval(values);
        assertEquals(exact.lower(), drawn.lower(), 4 * 0.14);
        assertEquals(exact.upper(), drawn.upper(), 4 * 0.14);
        assertTrue(exact.upper() - mean > mean - exact.lower(), "the long tail is above: " + exact);
    }

    @Test
    void aTailWithoutResamplesHasAnEndAllTheSame() {
        Interval interval = new Resampling(2, 0.975).interval(new double[] {0, 1e-300});
        assertTrue(interval.lower() >= 0 && interval.upper() <= 1e-300, interval.toString());
        Interval narrow = Resampling.interval(new double[] {1, 1, 1}, 2, 0, 1.96);
        assertEquals(new Interval(1, 1), narrow);
    }
}
