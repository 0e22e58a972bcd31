package org.conurb.engine.labour;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;

/**
 * Gross income of households: earnings, pensions, and the main benefits of the United Kingdom in 2011/12, at base-year
 * prices. Taxes and means-tested additions are left out.
 */
public final class Incomes implements YearlyProcess {

    private static final double WEEKS = 52.18;

    /** Basic state pension 2011/12, 102.15 a week (Department for Work and Pensions, Benefit and pension rates 2011). */
    private static final double STATE_PENSION = 102.15 * WEEKS;

    /** Of other pensions a pensioner has about as much again on average; assumed. */
    private static final double OTHER_PENSION = 0.8 * STATE_PENSION;

    /** Jobseeker's allowance from 25, and employment and support allowance likewise, 67.50 a week (same source). */
    private static final double OUT_OF_WORK = 67.50 * WEEKS;

    /** The same before 25, 53.45 a week. */
    private static final double OUT_OF_WORK_YOUNG = 53.45 * WEEKS;

    /** Child benefit 2011/12, 20.30 a week for the eldest child, 13.40 for each other (HM Revenue and Customs). */
    private static final double FIRST_CHILD = 20.30 * WEEKS;

    private static final double OTHER_CHILD = 13.40 * WEEKS;

    /** Maintenance grants, loans and allowances of a student in higher education; assumed. */
    private static final double STUDENT = 4000;

    private static final int ADULT_RATE_FROM = 25;

    /** Age of the state pension where the scenario gives none: 65 for men, 60.5 for women in mid-2011 (Pensions Act 1995). */
    private static final double[] PENSION_AGE = {65, 60.5};

    private final City city;
    private final LabourModel model;
    private final Workers workers;

    /** Incomes under this model. */
    public Incomes(City city, LabourModel model, Workers workers) {
        this.city = city;
        this.model = model;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "incomes";
    }

    @Override
    public void run(int year) {
        double[] pensionAge = new double[PENSION_AGE.length];
        for (int sex = 0; sex < pensionAge.length; sex++) {
            pensionAge[sex] = LabourAssumptions.at(model.assumptions().pensionAge()[sex], year, PENSION_AGE[sex]);
        }
        HouseholdStore households = city.population().households();
        workers.forEachChunk(households.rows(), (chunk, from, to) -> {
            for (int household = from; household < to; household++) {
                city.population().setIncome(household, (float) income(household, year, pensionAge));
            }
        });
    }

    private double income(int household, int year, double[] pensionAge) {
        ResidentStore residents = city.population().residents();
        double income = 0;
        int children = 0;
        int member = city.population().households().firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            int age = residents.age(member, year);
            if (age < ActivityRates.WORKING_AGE) children++;
            else income += personal(member, age, pensionAge);
        }
        return income + (children == 0 ? 0 : FIRST_CHILD + (children - 1) * OTHER_CHILD);
    }

    private double personal(int resident, int age, double[] pensionAge) {
        ResidentStore residents = city.population().residents();
        double income = residents.earnings(resident);
        if (age >= pensionAge[residents.sex(resident)]) return income + STATE_PENSION + OTHER_PENSION;
        if (residents.is(Activity.EMPLOYED, resident)) return income;
        if (residents.study(resident) == Study.HIGHER.ordinal()) return STUDENT;
        if (residents.study(resident) != Study.NONE.ordinal() || age < Ages.ADULT) return 0;
        if (residents.is(Activity.RETIRED, resident)) return OTHER_PENSION;
        return age < ADULT_RATE_FROM ? OUT_OF_WORK_YOUNG : OUT_OF_WORK;
    }
}
