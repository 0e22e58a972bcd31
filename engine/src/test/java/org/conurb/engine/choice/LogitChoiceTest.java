package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The race of utilities is a logit, and luck belongs to a person and an alternative. */
class LogitChoiceTest {

    private static final int PEOPLE = 200_000;
    private static final double[] UTILITY = {0.3, -1, 1.2, 0, 0.7};

    /** Four standard errors of a share: wrong once in 16,000 comparisons if all is well. */
    private static double tolerance(double share, int draws) {
        return 4 * Math.sqrt(share * (1 - share) / draws);
    }

    private static YearDraws luck(long seed) {
        return Draws.of(seed, "test").in(2012);
    }

    private static int choose(LogitChoice choice, YearDraws luck, long person, double[] utility, int count) {
        choice.begin(luck, person);
        for (int alternative = 0; alternative < count; alternative++) {
            choice.offer(alternative, 100 + alternative, utility[alternative]);
        }
        return choice.chosen();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 3})
    void sharesAreThoseOfTheClosedFormAtAnyScale(double scale) {
        LogitChoice choice = new LogitChoice(scale);
        int[] chosen = new int[UTILITY.length];
        for (long person = 0; person < PEOPLE; person++) {
            chosen[choose(choice, luck(1), person, UTILITY, UTILITY.length)]++;
        }
        double sum = 0;
        for (double utility : UTILITY) sum += Math.exp(scale * utility);
        for (int alternative = 0; alternative < UTILITY.length; alternative++) {
            double share = Math.exp(scale * UTILITY[alternative]) / sum;
            assertEquals(share, (double) chosen[alternative] / PEOPLE, tolerance(share, PEOPLE));
        }
    }

    @Test
    void theOrderOfTheOffersMeansNothing() {
        LogitChoice choice = new LogitChoice(1);
        for (long person = 0; person < 10_000; person++) {
            int forwards = choose(choice, luck(2), person, UTILITY, UTILITY.length);
            choice.begin(luck(2), person);
            for (int alternative = UTILITY.length - 1; alternative >= 0; alternative--) {
                choice.offer(alternative, 100 + alternative, UTILITY[alternative]);
            }
            assertEquals(forwards, choice.chosen());
        }
    }

    @Test
    void oneMoreAlternativeIsChosenOrChangesNothing() {
        LogitChoice choice = new LogitChoice(1);
        int taken = 0;
        for (long person = 0; person < 10_000; person++) {
            int before = choose(choice, luck(3), person, UTILITY, UTILITY.length - 1);
            int after = choose(choice, luck(3), person, UTILITY, UTILITY.length);
            assertTrue(after == before || after == UTILITY.length - 1);
            if (after != before) taken++;
        }
        assertTrue(taken > 0);
    }

    /** Elasticity of a share to its own utility: x (1 - P), here as a difference with the same luck. */
    @Test
    void aSharesOwnElasticityIsThatOfTheLogit() {
        LogitChoice choice = new LogitChoice(1);
        double step = 0.1;
        double[] raised = UTILITY.clone();
        raised[2] += step;
        int before = 0;
        int after = 0;
        for (long person = 0; person < PEOPLE; person++) {
            if (choose(choice, luck(4), person, UTILITY, UTILITY.length) == 2) before++;
            if (choose(choice, luck(4), person, raised, UTILITY.length) == 2) after++;
        }
        double odds = Math.log((double) after / (PEOPLE - after)) - Math.log((double) before / (PEOPLE - before));
        // With the same luck only those who switch differ, some 2.4 % of people: error sqrt(0.024 / n) / (P (1 - P)).
        assertEquals(step, odds, 4 * Math.sqrt(0.024 / PEOPLE) / 0.24);
    }

    @Test
    void whatIsOutOfTheQuestionIsNeverChosen() {
        LogitChoice choice = new LogitChoice(1);
        choice.begin(luck(5), 1);
        choice.offer(3, 3, Double.NEGATIVE_INFINITY);
        assertEquals(NONE, choice.chosen());
        choice.offer(4, 4, -700);
        assertEquals(4, choice.chosen());
    }

    /** 40 draws from 200 alternatives with uneven importance, against the closed form over all 200. */
    @Test
    void theCorrectionMakesSampledAlternativesChooseAsAllWould() {
        int alternatives = 200;
        int draws = 40;
        int people = 60_000;
        double[] utility = new double[alternatives];
        double[] weight = new double[alternatives];
        double high = 0;
        double all = 0;
        for (int alternative = 0; alternative < alternatives; alternative++) {
            utility[alternative] = 2 * luck(6).uniform(alternative, 0);
            weight[alternative] = 0.2 + luck(6).uniform(alternative, 1);
            all += Math.exp(utility[alternative]);
            if (alternative % 2 == 0) high += Math.exp(utility[alternative]);
        }
        AlternativeSampler sampler = AlternativeSampler.summing(alternatives, weight);
        LogitChoice choice = new LogitChoice(1);
        int even = 0;
        for (long person = 0; person < people; person++) {
            int[] times = new int[alternatives];
            for (int draw = 0; draw < draws; draw++) times[sampler.draw(0, luck(7).uniform(person, draw))]++;
            choice.begin(luck(8), person);
            for (int alternative = 0; alternative < alternatives; alternative++) {
                if (times[alternative] == 0) continue;
                double chance = sampler.chance(0, alternative);
                double correction = AlternativeSampler.correction(times[alternative], draws, chance);
                choice.offer(alternative, alternative, utility[alternative] + correction);
            }
            if (choice.chosen() % 2 == 0) even++;
        }
        double share = high / all;
        // The estimate over a sample of 40 is biased by about 1 / 40 of the share's spread, besides its own error.
        assertEquals(share, (double) even / people, tolerance(share, people) + share * (1 - share) / draws);
    }
}
