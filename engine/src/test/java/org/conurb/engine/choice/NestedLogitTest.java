package org.conurb.engine.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;

/** The nested logit against formulas written out by hand. */
class NestedLogitTest {

    private static final int[] NEST = {0, 0, 1};
    private static final double[] UTILITY = {0.4, -0.2, 0.1};
    private static final double THETA = 0.5;

    @Test
    void probabilitiesAreThoseOfTheFormula() {
        double[] probability = new double[3];
        NestedLogit logit = new NestedLogit(NEST, new double[] {THETA, 1});
        logit.probabilities(UTILITY, probability);

        double inner = Math.exp(0.4 / THETA) + Math.exp(-0.2 / THETA);
        double top = Math.pow(inner, THETA);
        double alone = Math.exp(0.1);
        double first = top / (top + alone) * Math.exp(0.4 / THETA) / inner;
        double second = top / (top + alone) * Math.exp(-0.2 / THETA) / inner;
        assertArrayEquals(new double[] {first, second, alone / (top + alone)}, probability, 1e-14);
        assertEquals(Math.log(top + alone), logit.logSum(UTILITY), 1e-14);
    }

    @Test
    void withoutLikenessItIsTheMultinomialLogit() {
        double[] probability = new double[3];
        new NestedLogit(NEST, new double[] {1, 1}).probabilities(UTILITY, probability);
        double sum = Math.exp(0.4) + Math.exp(-0.2) + Math.exp(0.1);
        assertEquals(Math.exp(-0.2) / sum, probability[1], 1e-14);
    }

    @Test
    void choicesHaveTheseProbabilities() {
        int people = 200_000;
        YearDraws luck = Draws.of(1, "nested").in(2012);
        NestedLogit logit = new NestedLogit(NEST, new double[] {THETA, 1});
        double[] probability = new double[3];
        logit.probabilities(UTILITY, probability);
        int[] chosen = new int[3];
        for (long person = 0; person < people; person++) chosen[logit.choose(UTILITY, luck, person, 10)]++;
        for (int alternative = 0; alternative < 3; alternative++) {
            double share = probability[alternative];
            double error = Math.sqrt(share * (1 - share) / people);
            assertEquals(share, (double) chosen[alternative] / people, 4 * error);
        }
    }

    @Test
    void whatIsNotAvailableHasNoProbabilityAndNestsMayBeEmpty() {
        double[] utility = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, -3};
        double[] probability = new double[3];
        NestedLogit logit = new NestedLogit(NEST, new double[] {THETA, 1});
        logit.probabilities(utility, probability);
        assertArrayEquals(new double[] {0, 0, 1}, probability, 0);
        assertEquals(2, logit.choose(utility, Draws.of(1, "nested").in(1), 5, 0));
    }

    @Test
    void aDissimilarityAboveOneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NestedLogit(NEST, new double[] {1.2, 1}));
    }
}
