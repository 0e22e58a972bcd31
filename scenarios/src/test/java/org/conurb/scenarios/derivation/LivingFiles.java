package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How people of each age and sex live: with a partner, alone, as a lone parent, with their parents.
 *
 * <p>The patterns by age are those of the census sample for England and Wales; each is moved up or down, in log odds
 * alike at all ages, until the residents of Greater Manchester fill as many households of the kind as are counted.
 */
final class LivingFiles {

    private static final int ADULT = 16;
    private static final int OLD = 65; // the census tells people living alone apart at this age
    private static final int OPEN_AGE_MIDDLE = 88; // about the mean age of those 85 and over
    private static final int GROUP = 5;
    private static final int MINOR_BELOW = 18;
    private static final double MINORS_AT_HOME = 0.97; // assumed, of those aged 16 and 17
    private static final int LAST_WITH_PARENTS = 60;
    private static final double PARENTAL_DECLINE =
            0.12; // assumed fall of log odds of sharing a home with parents, a year
    private static final int BISECTIONS = 60;
    private static final double LARGEST_SHIFT = 8;
    private static final double LEAST_ODDS_SHARE = 1e-6;
    private static final double RAMP_YEARS = 8; // on either side of 65
    private static final int RAMP_ROUNDS = 12;
    private static final int FIRST_GAP = -20;
    private static final int LAST_GAP = 30;
    private static final int FIRST_BAND = 16;
    private static final int SECOND_BAND = 20;
    private static final int LAST_BAND = 70; // stands for all older women too: their partners' ages are in wide groups

    private final Constituencies census;
    private final Couples sample;
    private final Published published;
    private final HouseholdFiles households;
    private final CommunalFiles communal;
    private final double[][] residents = new double[Published.SEXES][Published.AGES]; // in households

    LivingFiles(
            Published published,
            Constituencies census,
            Couples sample,
            CommunalFiles communal,
            HouseholdFiles households) {
        this.published = published;
        this.census = census;
        this.sample = sample;
        this.households = households;
        this.communal = communal;
        for (int area = 0; area < Published.CODES.length; area++) {
            for (int sex = 0; sex < Published.SEXES; sex++) {
                for (int age = 0; age < Published.AGES; age++) {
                    residents[sex][age] += published.population[area][sex][age] - communal.residents[area][sex][age];
                }
            }
        }
    }

    void write(Path rates) {
        double[][] couples = {pattern(sample.inCouple(0), 0), pattern(sample.inCouple(1), 1)};
        double[][] lone = {pattern(sample.loneParents[0], 0), pattern(sample.loneParents[1], 1)};
        double[][] alone = {pattern(sample.single[0], 0), pattern(sample.single[1], 1)};
        double families = ofType(HouseholdFiles.COUPLE) + ofType(HouseholdFiles.COUPLE_CHILDREN);
        couples = shifted(couples, ADULT, Published.AGES, 2 * families);
        lone = shifted(lone, ADULT, Published.AGES, ofType(HouseholdFiles.LONE_PARENT));
        alone = livingAlone(alone);
        double[][] parents = withParents(couples, lone, alone);
        write(rates.resolve("couples.csv"), couples, Published.AGES - 1);
        write(rates.resolve("lone_parents.csv"), lone, Published.AGES - 1);
        write(rates.resolve("living_alone.csv"), alone, Published.AGES - 1);
        write(rates.resolve("living_with_parents.csv"), parents, LAST_WITH_PARENTS);
        gaps().write(rates.resolve("couple_ages.csv"));
    }

    private static void write(Path file, double[][] shares, int lastAge) {
        Figures figures = new Figures("sex,age,share");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = ADULT; age <= lastAge; age++) figures.add(Published.SEX[sex], age, shares[sex][age]);
        }
        figures.write(file);
    }

    private double ofType(int type) {
        double sum = 0;
        for (int area = 0; area < Published.CODES.length; area++) sum += households.ofType(area, type);
        return sum;
    }

    private double oldLivingAlone() {
        double sum = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            double all = census.householdShare(area, "household_one_person");
            double old = census.householdShare(area, "household_one_person_65_plus");
            sum += households.ofType(area, HouseholdFiles.ONE_PERSON) * old / all;
        }
        return sum;
    }

    /** Sample persons over those alive in England and Wales by single age, smoothed. */
    private double[] pattern(double[] persons, int sex) {
        double[] share = new double[Published.AGES];
        for (int age = ADULT; age < Couples.GROUPED_FROM; age++) {
            int reach = Math.min(2, Math.min(age - ADULT, Couples.GROUPED_FROM - 1 - age));
            share[age] = ratio(persons, sex, age - reach, age + reach);
        }
        interpolate(persons, sex, share);
        return share;
    }

    /** Ages of 65 and over are known in groups: a straight line between the middles of groups. */
    private void interpolate(double[] persons, int sex, double[] share) {
        double middle = Couples.GROUPED_FROM - 1;
        double here = share[Couples.GROUPED_FROM - 1];
        for (int from = Couples.GROUPED_FROM; from <= Couples.OLDEST; from += GROUP) {
            boolean open = from == Couples.OLDEST;
            double nextMiddle = open ? OPEN_AGE_MIDDLE : from + GROUP / 2;
            double next = ratio(persons, sex, from, open ? from : from + GROUP - 1);
            int last = open ? Published.AGES - 1 : (int) nextMiddle;
            for (int age = (int) middle + 1; age <= last; age++) {
                double line = here + (next - here) * (age - middle) / (nextMiddle - middle);
                share[age] = Math.min(1, Math.max(0, line));
            }
            middle = nextMiddle;
            here = next;
        }
    }

    private double ratio(double[] persons, int sex, int from, int to) {
        double sum = 0;
        double alive = 0;
        for (int age = from; age <= to; age++) {
            sum += persons[age];
            alive += published.englandAndWales[sex][age];
        }
        if (to == Couples.OLDEST) {
            for (int age = to + 1; age < Published.AGES; age++) alive += published.englandAndWales[sex][age];
        }
        return Math.min(1, sum / sample.fraction / alive);
    }

    /** The shares between two ages, moved in log odds until this many residents of the region are counted. */
    private double[][] shifted(double[][] shares, int from, int to, double wanted) {
        double shift = solve(change -> count(moved(shares, from, to, change), from, to), wanted);
        return moved(shares, from, to, shift);
    }

    /** The census counts those of 65 and over who live alone apart: two shifts, with a ramp between them. */
    private double[][] livingAlone(double[][] shares) {
        double wantedOld = oldLivingAlone();
        double wantedYoung = ofType(HouseholdFiles.ONE_PERSON) - wantedOld;
        double[] shift = new double[2]; // under 65, over 65
        for (int round = 0; round < RAMP_ROUNDS; round++) {
            double old = shift[1];
            shift[0] = solve(change -> count(ramped(shares, change, old), ADULT, OLD), wantedYoung);
            double young = shift[0];
            shift[1] = solve(change -> count(ramped(shares, young, change), OLD, Published.AGES), wantedOld);
        }
        return ramped(shares, shift[0], shift[1]);
    }

    private static double[][] ramped(double[][] shares, double young, double old) {
        double[][] moved = shares;
        for (int age = ADULT; age < Published.AGES; age++) {
            double part = Math.min(1, Math.max(0, (age - (OLD - RAMP_YEARS)) / (2 * RAMP_YEARS)));
            moved = moved(moved, age, age + 1, young + (old - young) * part);
        }
        return moved;
    }

    /** Where a rising function takes a value. */
    private static double solve(DoubleUnaryOperator rising, double wanted) {
        double low = -LARGEST_SHIFT;
        double high = LARGEST_SHIFT;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < wanted) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private double count(double[][] shares, int from, int to) {
        double sum = 0;
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = from; age < to; age++) sum += shares[sex][age] * residents[sex][age];
        }
        return sum;
    }

    private static double[][] moved(double[][] shares, int from, int to, double shift) {
        double[][] moved = {shares[0].clone(), shares[1].clone()};
        double factor = StrictMath.exp(shift);
        for (double[] ofSex : moved) {
            for (int age = from; age < to; age++) {
                if (ofSex[age] < LEAST_ODDS_SHARE) continue;
                double odds = ofSex[age] / (1 - Math.min(ofSex[age], 1 - LEAST_ODDS_SHARE)) * factor;
                ofSex[age] = odds / (1 + odds);
            }
        }
        return moved;
    }

    /**
     * Those who neither live in a couple nor alone nor as lone parents live with parents with a chance that falls with
     * age; its level is such that grown-up children fill the places that families have beyond parents and minors.
     */
    private double[][] withParents(double[][] couples, double[][] lone, double[][] alone) {
        double[][] others = new double[Published.SEXES][Published.AGES];
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = ADULT; age <= LAST_WITH_PARENTS; age++) {
                double left = 1 - couples[sex][age] - lone[sex][age] - alone[sex][age];
                others[sex][age] = Math.max(0, left);
            }
        }
        double level =
                solve(shift -> count(children(others, shift), MINOR_BELOW, LAST_WITH_PARENTS + 1), grownUpChildren());
        return children(others, level);
    }

    private static double[][] children(double[][] others, double level) {
        double[][] children = new double[Published.SEXES][Published.AGES];
        for (int age = ADULT; age <= LAST_WITH_PARENTS; age++) {
            double odds = StrictMath.exp(level - PARENTAL_DECLINE * (age - MINOR_BELOW));
            double chance = age < MINOR_BELOW ? Math.max(1 - 1 / (1 + odds), MINORS_AT_HOME) : odds / (1 + odds);
            for (int sex = 0; sex < Published.SEXES; sex++) children[sex][age] = others[sex][age] * chance;
        }
        return children;
    }

    /** Places in families beyond parents, less minors; other households with children hold as many as couples do. */
    private double grownUpChildren() {
        double places = 0;
        double minorsElsewhere = 0;
        double minors = 0;
        for (int area = 0; area < Published.CODES.length; area++) {
            double inCoupleFamilies = 0;
            for (int size = 1; size <= HouseholdFiles.LARGEST; size++) {
                inCoupleFamilies += (size - 2) * households.households[area][HouseholdFiles.COUPLE_CHILDREN][size];
                places += (size - 1) * households.households[area][HouseholdFiles.LONE_PARENT][size];
            }
            places += inCoupleFamilies;
            double share = census.householdShare(area, "household_other_dependents")
                    / census.householdShare(area, "household_other");
            minorsElsewhere += share
                    * households.ofType(area, HouseholdFiles.OTHER)
                    * inCoupleFamilies
                    / households.ofType(area, HouseholdFiles.COUPLE_CHILDREN);
        }
        for (double[] ofSex : residents)
            minors += Arrays.stream(ofSex, 0, MINOR_BELOW).sum();
        return places - minors + minorsElsewhere;
    }

    /** The man's age minus the woman's, by her age in bands. */
    private Figures gaps() {
        Figures figures = new Figures("woman_age,gap,share");
        for (int from = FIRST_BAND; from <= LAST_BAND; from = from == FIRST_BAND ? SECOND_BAND : from + GROUP) {
            int next = from == FIRST_BAND ? SECOND_BAND : from + GROUP;
            double[] share = new double[LAST_GAP - FIRST_GAP + 1];
            for (int woman = from; woman < next; woman++) {
                for (int man = ADULT; man < Couples.AGES; man++) {
                    int gap = man - woman;
                    if (gap >= FIRST_GAP && gap <= LAST_GAP) share[gap - FIRST_GAP] += sample.couples[man][woman];
                }
            }
            double all = Arrays.stream(share).sum();
            for (int step = 0; step < share.length; step++) {
                figures.add(from, FIRST_GAP + step, share[step] / all);
            }
        }
        return figures;
    }
}
