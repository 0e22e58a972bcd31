package org.conurb.engine.labour;

import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;

/**
 * The log odds that a resident works or seeks work in one year: the table's, at an age shifted by the change of the state
 * pension age, with the effects of studying and of a young child.
 */
public final class ActivityRates {

    /** Nobody younger works. */
    public static final int WORKING_AGE = 16;

    /** Whoever stops working from this age on has retired; younger ones are inactive. */
    static final int RETIREMENT_FROM = 55;

    static final int YOUNG_CHILD = 5;

    /** From this age the pension age counts fully, and from ten years younger in part. */
    private static final int PENSION_COUNTS_FROM = 60;

    private static final int PENSION_FADES_YEARS = 10;
    /** From this age on whoever neither works nor seeks work counts as retired. */
    static final int ALL_RETIRED_FROM = 65;

    private static final double NEVER = -30; // log odds

    private final double[][][] logOdds = new double[Sex.COUNT][Ages.COUNT][Qualification.COUNT];
    private final double ofStudents;
    private final double youngChild;
    private final double shift;

    /** The rates of a year. */
    public ActivityRates(LabourModel model, int baseYear, int year) {
        LabourAssumptions assumptions = model.assumptions();
        this.ofStudents = Propensity.logOdds(model.settings().studentShare());
        this.youngChild = model.settings().youngChildEffect();
        this.shift = LabourAssumptions.at(assumptions.participation(), year, 0);
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            var path = assumptions.pensionAge()[sex];
            double later = path.isEmpty() ? 0 : path.at(year) - path.at(baseYear);
            for (int age = 0; age < Ages.COUNT; age++) {
                for (int level = 0; level < Qualification.COUNT; level++) {
                    logOdds[sex][age][level] = shifted(model.tables().participation()[sex], age, level, later);
                }
            }
        }
    }

    private static double shifted(double[][] table, int age, int level, double later) {
        double weight = Math.min(1, Math.max(0, 1 - (PENSION_COUNTS_FROM - age) / (double) PENSION_FADES_YEARS));
        double as = Math.min(Ages.TOP, Math.max(WORKING_AGE, age - weight * later));
        int below = (int) as;
        int above = Math.min(Ages.TOP, below + 1);
        double share = table[below][level] + (as - below) * (table[above][level] - table[below][level]);
        if (age < WORKING_AGE || share <= 0) return NEVER;
        return share >= 1 ? -NEVER : Propensity.logOdds(share);
    }

    /**
     * The log odds of a resident.
     *
     * @param youngest age of the youngest child of the household, however old
     * @param isParent whether the resident is of the couple, or the parent, of that household
     */
    public double logOdds(int sex, int age, int qualification, int study, int youngest, boolean isParent) {
        if (age < WORKING_AGE || study == Study.SCHOOL.ordinal()) return NEVER;
        double odds = study == Study.NONE.ordinal() ? logOdds[sex][Ages.index(age)][qualification] : ofStudents;
        boolean isMother = isParent && sex == Sex.FEMALE.ordinal() && youngest < YOUNG_CHILD;
        return odds + shift + (isMother ? youngChild : 0);
    }

    /** What someone of this age is who neither works nor seeks work. */
    public static Activity withoutWork(int age, int study) {
        return age >= RETIREMENT_FROM && study == Study.NONE.ordinal() ? Activity.RETIRED : Activity.INACTIVE;
    }
}
