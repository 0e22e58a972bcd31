package org.conurb.scenarios.derivation;

import java.util.Arrays;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Couples of a man and a woman by both their ages, households of other kinds by the reference person's age and sex, and
 * infants: the sample of the 2011 census for England and Wales.
 *
 * <p>The sample codes an age one higher than completed years: children under 16 are coded 1 to 16, the groups of five
 * years into which ages of 65 and over are spread evenly begin at 66, and the last code, 86, is 85 and over.
 */
final class Couples {

    static final int YOUNGEST = 16;
    static final int OLDEST = 85; // 85 and over
    static final int AGES = OLDEST + 1;
    static final int GROUPED_FROM = 65; // in fives
    private static final int CODE_OFFSET = 1;
    private static final int BISECTIONS = 50;
    private static final int GAP_YEAR = 2009;

    /** [man's age][woman's age] sample couples. */
    final double[][] couples = new double[AGES][AGES];

    /** Chance that the man is the reference person where he is the older, and where he is the younger. */
    private final double olderManRefers;

    private final double youngerManRefers;

    /** [sex][age] sample reference persons neither in a couple nor lone parents, most of them living alone. */
    final double[][] single = new double[Published.SEXES][AGES];

    /** [sex][age] sample lone parents. */
    final double[][] loneParents = new double[Published.SEXES][AGES];

    /** [age of reference person] sample children aged 0. */
    final double[] infants = new double[AGES];

    /** Share of couples that are of one sex. */
    final double sameSexShare;

    /** Sample households over those counted in England and Wales. */
    final double fraction;

    Couples(Published published) {
        double[][] inCouples = bySexAndAge(published, "census2011_hrp_cpl_dist.csv");
        double[][] withChildren = bySexAndAge(published, "census2011_hrp_sp_dist.csv");
        double[][] all = bySexAndAge(published, "census2011_hrp_dist.csv");
        for (int sex = 0; sex < Published.SEXES; sex++) {
            for (int age = YOUNGEST; age < AGES; age++) {
                loneParents[sex][age] = withChildren[sex][age];
                single[sex][age] = Math.max(0, all[sex][age] - inCouples[sex][age] - withChildren[sex][age]);
            }
        }
        double[][] sample = new double[AGES][AGES]; // [reference person's age][partner's age]
        double oneSex = 0;
        double partners = 0;
        for (Row row : published.read("census2011_partner_hrp_dist.csv.gz")) {
            double persons = row.number("n");
            partners += persons;
            if (Boolean.parseBoolean(row.text("samesex"))) oneSex += persons;
            else sample[age(row, "agehrp")][age(row, "age")] += persons;
        }
        sameSexShare = oneSex / partners;
        separate(sample, publishedGap(published));
        double[] refers = whoRefers(sample, inCouples);
        olderManRefers = refers[0];
        youngerManRefers = refers[1];
        for (Row row : published.read("census2011_child_hrp_dist.csv.gz")) {
            if (age(row, "age") == 0) infants[age(row, "agehrp")] += row.number("n");
        }
        fraction = fraction(published);
    }

    private static int age(Row row, String column) {
        return row.whole(column) - CODE_OFFSET;
    }

    private static double[][] bySexAndAge(Published published, String file) {
        double[][] persons = new double[Published.SEXES][AGES];
        for (Row row : published.read(file)) {
            int age = age(row, "age");
            if (age >= YOUNGEST) persons[row.sex("sex")][age] += row.number("n");
        }
        return persons;
    }

    private static double fraction(Published published) {
        double sample = 0;
        for (Row row : published.read("census2011_hrp_dist.csv")) sample += row.number("n");
        double counted = 0;
        for (Row row : published.read("lad_households2011_jobs.csv")) {
            if (Published.isEnglishOrWelsh(row.text("lad"))) counted += row.number("households_census2011");
        }
        return sample / counted;
    }

    /** By how much divorcing men were older than divorcing women on average, years. */
    private static double publishedGap(Published published) {
        return published.recorded("mean_age_at_divorce_men", GAP_YEAR)
                - published.recorded("mean_age_at_divorce_women", GAP_YEAR);
    }

    /**
     * The sample says the ages of the reference person and of the partner, but not which of the two is the man. The log
     * odds that the man is the older are taken to rise in proportion to the years between the two, as they do between
     * two normal distributions, and so that men are older by the published gap on average.
     */
    private void separate(double[][] sample, double wantedGap) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            if (setCouples(sample, middle) < wantedGap) low = middle;
            else high = middle;
        }
    }

    /** Tells couples apart with these log odds a year; returns the mean of the man's age minus the woman's. */
    private double setCouples(double[][] sample, double logOdds) {
        double years = 0;
        double all = 0;
        for (int man = YOUNGEST; man < AGES; man++) {
            for (int woman = YOUNGEST; woman < AGES; woman++) {
                double both = man == woman ? sample[man][woman] : sample[man][woman] + sample[woman][man];
                double share = man == woman ? 1 : 1 / (1 + StrictMath.exp(logOdds * (woman - man)));
                couples[man][woman] = both * share;
                years += couples[man][woman] * (man - woman);
                all += couples[man][woman];
            }
        }
        return years / all;
    }

    /**
     * Two equations for two chances: how many reference persons in couples are men, and how many are the older of the
     * two. Where both are of one age the man refers with the mean of both chances.
     */
    private double[] whoRefers(double[][] sample, double[][] reference) {
        double manOlder = 0;
        double womanOlder = 0;
        double equal = 0;
        double olderRefers = 0;
        double all = 0;
        for (int one = YOUNGEST; one < AGES; one++) {
            for (int other = YOUNGEST; other < AGES; other++) {
                all += couples[one][other];
                if (one > other) manOlder += couples[one][other];
                else if (one < other) womanOlder += couples[one][other];
                else equal += couples[one][other];
                if (one > other) olderRefers += sample[one][other];
            }
        }
        double menRefer = Arrays.stream(reference[0]).sum();
        double share = menRefer / (menRefer + Arrays.stream(reference[1]).sum());
        double reference1 = olderRefers - womanOlder; // manOlder x - womanOlder y, of chances x and y
        double reference2 = share * all; // (manOlder + equal / 2) x + (womanOlder + equal / 2) y
        double determinant = manOlder * (womanOlder + equal / 2) + womanOlder * (manOlder + equal / 2);
        double older = (reference1 * (womanOlder + equal / 2) + womanOlder * reference2) / determinant;
        double younger = (manOlder * reference2 - (manOlder + equal / 2) * reference1) / determinant;
        return new double[] {Math.min(1, Math.max(0, older)), Math.min(1, Math.max(0, younger))};
    }

    /** Chance that the man of a couple is the reference person. */
    double manRefers(int man, int woman) {
        if (man == woman) return (olderManRefers + youngerManRefers) / 2;
        return man > woman ? olderManRefers : youngerManRefers;
    }

    /** Sample people of a sex who live with a partner of the other, [age]. */
    double[] inCouple(int sex) {
        double[] persons = new double[AGES];
        for (int man = 0; man < AGES; man++) {
            for (int woman = 0; woman < AGES; woman++) persons[sex == 0 ? man : woman] += couples[man][woman];
        }
        return persons;
    }
}
