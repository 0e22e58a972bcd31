package org.conurb.engine.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lasting inclinations make of the tables: shares come out, and people change their minds once in a spell. */
class InclinationsTest {

    private static final int PLACES = 10_000;
    private static final int PEOPLE = 20_000;
    private static final int SPELL_YEARS = 8;
    private static final int OLDEST_LEAVING_AGE = 18;

    private final LabourTables tables = JobTown.tables();
    private final Propensity propensity = new Propensity(JobTown.SEED, SPELL_YEARS);

    @Test
    void sharesOfStudyAreThoseOfTheTables() {
        for (int age = LabourAssumptions.LEAVING_AGE; age <= Schooling.LEARNING_TO; age++) {
            double[] expected = tables.study()[Sex.FEMALE.ordinal()][Ages.index(age)];
            // Evenly spread places: each border between kinds moves a share by one place at most.
            double[] shares = studyShares(age, LabourAssumptions.LEAVING_AGE);
            for (Study study : Study.values()) {
                assertEquals(expected[study.ordinal()], shares[study.ordinal()], 2.0 / PLACES, study + " at " + age);
            }
        }
    }

    @Test
    void sharesOfQualificationsAreThoseOfTheTables() {
        for (int age = LabourAssumptions.LEAVING_AGE; age <= Schooling.LEARNING_TO; age++) {
            double[] shares = new double[Qualification.COUNT];
            for (int place = 0; place < PLACES; place++) {
                shares[Schooling.qualification(tables, Sex.MALE.ordinal(), age, logOdds(place))] += 1.0 / PLACES;
            }
            double[] expected = tables.qualification()[Sex.MALE.ordinal()][Ages.index(age)];
            for (int level = 0; level < shares.length; level++) {
                assertEquals(expected[level], shares[level], 2.0 / PLACES, level + " at " + age);
            }
        }
    }

    /** As in England, where the age rose to 17 in 2013 and to 18 in 2015 (Education and Skills Act 2008). */
    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18})
    void everyoneBelowTheLeavingAgeLearnsAndThoseAboveAreLeftAlone(int leavingAge) {
        for (int age = LabourAssumptions.LEAVING_AGE; age <= OLDEST_LEAVING_AGE; age++) {
            double outOfSchool = studyShares(age, leavingAge)[Study.NONE.ordinal()];
            double before = tables.study()[Sex.FEMALE.ordinal()][Ages.index(age)][Study.NONE.ordinal()];
            assertEquals(age < leavingAge ? 0 : before, outOfSchool, 2.0 / PLACES, "at " + age);
        }
    }

    @Test
    void inclinationsAreSpreadEvenlyAtEveryAge() {
        for (int age = 20; age <= 70; age += 10) {
            for (double share : new double[] {0.1, 0.5, 0.9}) {
                int below = 0;
                for (int person = 0; person < PEOPLE; person++) {
                    if (propensity.toWork(person, age) < Propensity.logOdds(share)) below++;
                }
                // Five standard errors of a binomial share, for 18 of them are looked at.
                double error = 5 * Math.sqrt(share * (1 - share) / PEOPLE);
                assertEquals(share, (double) below / PEOPLE, error, "at " + age);
            }
        }
    }

    @Test
    void everyoneThinksAnewOnceInASpellAndNeverOnceSettled() {
        for (int person = 0; person < PEOPLE; person++) {
            int changes = 0;
            for (int age = 25; age < 25 + SPELL_YEARS; age++) {
                if (propensity.toWork(person, age) != propensity.toWork(person, age + 1)) changes++;
            }
            assertEquals(1, changes, "person " + person);
            double settled = propensity.toWork(person, Propensity.SETTLED_AGE);
            assertEquals(settled, propensity.toWork(person, Propensity.SETTLED_AGE + 30));
        }
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        Propensity other = new Propensity(JobTown.SEED + 1, SPELL_YEARS);
        assertNotEquals(propensity.toLearn(1), other.toLearn(1));
        assertNotEquals(propensity.toWork(1, 30), other.toWork(1, 30));
    }

    private double[] studyShares(int age, int leavingAge) {
        double[] shares = new double[Study.values().length];
        for (int place = 0; place < PLACES; place++) {
            Study study = Schooling.study(tables, Sex.FEMALE.ordinal(), age, logOdds(place), leavingAge);
            shares[study.ordinal()] += 1.0 / PLACES;
        }
        return shares;
    }

    /** Log odds of the middle of one of evenly spread places. */
    private static double logOdds(int place) {
        return Propensity.logOdds((place + 0.5) / PLACES);
    }
}
