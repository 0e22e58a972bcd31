package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Fertility by borough and age of mother: one national age pattern, less students, each borough's own level.
 *
 * <p>The pattern is that of the own-children method: infants in the 2011 census sample, linked to women by the ages
 * of the reference person and partner. Infants are known by the age of the reference person only; how likely a woman of
 * each age is their mother is found by expectation and maximisation with smoothing (Silverman, Jones, Wilson and Nychka
 * 1990, "A smoothed EM approach to indirect estimation problems", J. R. Statist. Soc. B 52).
 */
final class FertilityFiles {

    static final int FIRST_AGE = 15;
    static final int LAST_AGE = 49;

    /** Births are averaged over the years to mid-2010 and mid-2011, whose middle is that of the calendar year 2010. */
    private static final int FIRST_BIRTHS_YEAR = 2010;

    private static final int BEFORE_STUDIES = 17;
    private static final int AFTER_STUDIES = 25;
    private static final int NEAR_AGES = 3;
    private static final int YOUNGEST_AT_CENSUS = Couples.YOUNGEST;
    private static final int OLDEST_REFERENCE = 64;
    private static final int ROUNDS = 60;
    private static final double SMOOTHING = 0.15; // weight of either neighbour in each round
    private static final int BISECTIONS = 40;
    private static final double LARGEST_TILT = 0.5;
    private static final double HALF_YEAR = 0.5; // from completed to exact age

    private final Published published;
    private final Couples sample;
    private final MigrationFiles migration;
    private final double[] shape; // [age 0..90], births per woman, adds up to 1

    /** Propensity of a woman without a partner to bear a child, relative to one with a partner. */
    final double unpartneredRatio;

    FertilityFiles(Published published, Couples sample, MigrationFiles migration) {
        this.published = published;
        this.migration = migration;
        this.sample = sample;
        double[] propensities = propensities();
        double[] untilted = schedule(propensities);
        double wanted = publishedMeanAge();
        double low = -LARGEST_TILT;
        double high = LARGEST_TILT;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (meanAge(tilted(untilted, middle)) < wanted) low = middle;
            else high = middle;
        }
        shape = tilted(untilted, low);
        unpartneredRatio = ratio(propensities);
    }

    /** The schedule times exp(tilt age), adding up to 1 again: the nearest one with another mean age. */
    private static double[] tilted(double[] rates, double tilt) {
        double[] tilted = new double[rates.length];
        double sum = 0;
        for (int age = FIRST_AGE; age <= LAST_AGE; age++) {
            tilted[age] = rates[age] * StrictMath.exp(tilt * (age - FIRST_AGE));
            sum += tilted[age];
        }
        for (int age = FIRST_AGE; age <= LAST_AGE; age++) tilted[age] /= sum;
        return tilted;
    }

    void write(Path rates) {
        Figures figures = new Figures("area,age,births_per_woman");
        for (int area = 0; area < Published.CODES.length; area++) {
            double[] ofArea = shape(area);
            double level = level(area, ofArea);
            for (int age = FIRST_AGE; age <= LAST_AGE; age++) {
                figures.add(Published.CODES[area], age, ofArea[age] * level);
            }
        }
        figures.write(rates.resolve("fertility.csv"));
    }

    /**
     * What the pattern is multiplied by so that the women of mid-2011, less the net migrants of a year, bear the
     * borough's mean births in a year: in the model, too, births come before moves.
     */
    private double level(int area, double[] ofArea) {
        double expected = 0;
        for (int age = FIRST_AGE; age <= LAST_AGE + 1; age++) {
            double women = published.population[area][1][age] - migration.net(area, 1, age);
            expected += women * (ofArea[age - 1] + ofArea[age]) / 2;
        }
        return published.meanComponent(area, FIRST_BIRTHS_YEAR, "births") / expected;
    }

    /**
     * The national pattern, less what students dilute: women whom the borough has at 18 to 24 beyond a straight line
     * between its shares of the country's women before and after those ages are taken to be students without children.
     */
    private double[] shape(int area) {
        double before = representation(area, BEFORE_STUDIES - NEAR_AGES + 1);
        double after = representation(area, AFTER_STUDIES);
        double[] ofArea = shape.clone();
        for (int age = BEFORE_STUDIES + 1; age < AFTER_STUDIES; age++) {
            double part = (double) (age - BEFORE_STUDIES) / (AFTER_STUDIES - BEFORE_STUDIES);
            double usual = before + (after - before) * part;
            double here = published.population[area][1][age] / published.englandAndWales[1][age];
            ofArea[age] *= Math.min(1, usual / here);
        }
        return ofArea;
    }

    /** Women of three ages in the borough over those in England and Wales. */
    private double representation(int area, int from) {
        double here = 0;
        double all = 0;
        for (int age = from; age < from + NEAR_AGES; age++) {
            here += published.population[area][1][age];
            all += published.englandAndWales[1][age];
        }
        return here / all;
    }

    private double publishedMeanAge() {
        for (Row row : published.read("uk_annual_births_to2011.csv")) {
            if (row.text("Year").equals(Integer.toString(FIRST_BIRTHS_YEAR))) {
                return row.number("Standardised mean age of mother: England and Wales");
            }
        }
        throw new IllegalStateException("no mean age of mothers in " + FIRST_BIRTHS_YEAR);
    }

    private static double meanAge(double[] rates) {
        double sum = 0;
        double weighted = 0;
        for (int age = 0; age < rates.length; age++) {
            sum += rates[age];
            weighted += rates[age] * (age + HALF_YEAR);
        }
        return weighted / sum;
    }

    /** How likely a woman of each age who heads a family has an infant, up to a factor. */
    private double[] propensities() {
        double[] propensity = new double[Published.AGES];
        for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE + 1; age++) propensity[age] = 1;
        double[] women = womenLinked();
        for (int round = 0; round < ROUNDS; round++) {
            double[] infants = new double[Published.AGES];
            for (int reference = YOUNGEST_AT_CENSUS; reference <= OLDEST_REFERENCE; reference++) {
                allot(reference, propensity, infants);
            }
            double[] next = new double[Published.AGES];
            for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE + 1; age++) next[age] = infants[age] / women[age];
            propensity = smooth(next);
        }
        return propensity;
    }

    /** Shares the infants of reference persons of one age among women, in proportion to numbers and propensities. */
    private void allot(int reference, double[] propensity, double[] infants) {
        double[] weight = new double[Published.AGES];
        double sum = 0;
        for (int woman = YOUNGEST_AT_CENSUS; woman <= LAST_AGE + 1; woman++) {
            weight[woman] = propensity[woman] * linked(reference, woman);
            sum += weight[woman];
        }
        if (sum <= 0) return;
        for (int woman = YOUNGEST_AT_CENSUS; woman <= LAST_AGE + 1; woman++) {
            infants[woman] += sample.infants[reference] * weight[woman] / sum;
        }
    }

    /** Sample women of an age in households with a reference person of an age. */
    private double linked(int reference, int woman) {
        double partners = sample.couples[reference][woman] * sample.manRefers(reference, woman);
        if (reference != woman) return partners;
        double referring = 0;
        for (int man = Couples.YOUNGEST; man < Couples.AGES; man++) {
            referring += sample.couples[man][woman] * (1 - sample.manRefers(man, woman));
        }
        return partners + referring + sample.loneParents[1][woman];
    }

    private double[] womenLinked() {
        double[] women = new double[Published.AGES];
        for (int woman = YOUNGEST_AT_CENSUS; woman <= LAST_AGE + 1; woman++) {
            for (int reference = YOUNGEST_AT_CENSUS; reference <= OLDEST_REFERENCE; reference++) {
                women[woman] += linked(reference, woman);
            }
        }
        return women;
    }

    private static double[] smooth(double[] rough) {
        double[] smooth = new double[rough.length];
        for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE + 1; age++) {
            double younger = age == YOUNGEST_AT_CENSUS ? rough[age] : rough[age - 1];
            smooth[age] = rough[age] + SMOOTHING * (younger - 2 * rough[age] + rough[age + 1]);
        }
        return smooth;
    }

    /**
     * Births per woman by completed age at birth, adding up to 1. An infant's mother was half a year younger at birth
     * than at the census, so half of the infants of women aged x were born at x, half at x - 1.
     */
    private double[] schedule(double[] propensity) {
        double[] linked = womenLinked();
        double[] unlinked = womenUnlinked();
        double[] perWoman = new double[Published.AGES];
        for (int age = FIRST_AGE; age <= LAST_AGE + 1; age++) {
            perWoman[age] = propensity[age] * linked[age] / (published.englandAndWales[1][age] * sample.fraction);
        }
        double share = unlinkedInfants() / weighted(perWoman, unlinked);
        double[] births = new double[Published.AGES];
        for (int age = FIRST_AGE; age <= LAST_AGE; age++) {
            births[age] =
                    (withUnlinked(age, perWoman, unlinked, share) + withUnlinked(age + 1, perWoman, unlinked, share))
                            / 2;
        }
        return births;
    }

    /** Women in the homes of others have the infants that nobody else has, age by age in proportion to all women. */
    private double withUnlinked(int age, double[] perWoman, double[] unlinked, double share) {
        double shareUnlinked = unlinked[age] / (published.englandAndWales[1][age] * sample.fraction);
        return perWoman[age] * (1 + share * shareUnlinked);
    }

    /** Infants of England and Wales, to the scale of the sample, who are no child of a reference person or partner. */
    private double unlinkedInfants() {
        double alive = (published.englandAndWales[0][0] + published.englandAndWales[1][0]) * sample.fraction;
        return Math.max(0, alive - Arrays.stream(sample.infants).sum());
    }

    /** Sample women who are neither reference person nor partner: most live with their parents. */
    private double[] womenUnlinked() {
        double[] partnered = sample.inCouple(1);
        double[] women = new double[Published.AGES];
        for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE + 1; age++) {
            double heads = partnered[age] + sample.single[1][age] + sample.loneParents[1][age];
            women[age] = Math.max(0, published.englandAndWales[1][age] * sample.fraction - heads);
        }
        return women;
    }

    private static double weighted(double[] propensity, double[] women) {
        double sum = 0;
        for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE; age++) sum += propensity[age] * women[age];
        return sum;
    }

    /** Infants per woman without a partner over infants per woman with one, both at the ages of mothers. */
    private double ratio(double[] propensity) {
        double[] partnered = sample.inCouple(1);
        double[] without = new double[Published.AGES];
        for (int age = YOUNGEST_AT_CENSUS; age <= LAST_AGE; age++) {
            without[age] = published.englandAndWales[1][age] * sample.fraction - partnered[age];
        }
        return (weighted(propensity, sample.loneParents[1]) + unlinkedInfants()) / weighted(propensity, without);
    }
}
