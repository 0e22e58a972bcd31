package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Mix;

/**
 * How much more each area's households of the base year kept to a tenure than the utilities of {@link TenureChoice} say:
 * constants with which the logit gives each area's shares, found by adding the logarithm of found over expected until
 * they agree.
 */
final class TenureLevels {

    private static final int MOST_HOUSEHOLDS = 200_000; // looked at, of each city: shares are then within 0.3 %
    private static final int ROUNDS = 20; // each brings shares several times nearer
    private static final double SMOOTHING = 0.5; // so that a tenure which nobody has stays possible

    private final City city;
    private final TenureChoice choice;
    private final Means means;
    private final MarketState market;
    private final int year;
    private final double[][] weights = new double[MOST_HOUSEHOLDS][]; // [household][tenure]
    private final int[] areaOf = new int[MOST_HOUSEHOLDS];
    private final double[] found; // [area][tenure]
    private int sampled;

    private TenureLevels(City city, HousingModel model, MarketState market, int year) {
        this.city = city;
        this.choice = new TenureChoice(model);
        this.means = new Means(model, market.meanIncome());
        this.market = market;
        this.year = year;
        this.found = new double[city.areas().count() * Tenure.COUNT];
    }

    /** [area][tenure] the constants. */
    static double[] measure(City city, HousingModel model, MarketState market, int year) {
        TenureLevels levels = new TenureLevels(city, model, market, year);
        levels.sample();
        return levels.constants();
    }

    private void sample() {
        HouseholdStore households = city.population().households();
        double share = (double) MOST_HOUSEHOLDS / Math.max(1, households.rows());
        long bound = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
        Needs needs = new Needs(city);
        for (int household = 0; household < households.rows() && sampled < MOST_HOUSEHOLDS; household++) {
            int dwelling = households.dwelling(household);
            if (households.size(household) == 0 || dwelling < 0) continue;
            if (Mix.identity(households.id(household), year) > bound) continue;
            needs.read(household, year);
            note(household, dwelling, needs);
        }
    }

    private void note(int household, int dwelling, Needs needs) {
        DwellingStore dwellings = city.dwellings();
        int area = city.zones().area(dwellings.zone(dwelling));
        int tenure = dwellings.tenure(dwelling);
        double income = city.population().households().income(household);
        double[] weight = new double[Tenure.COUNT];
        for (int index = 0; index < Tenure.COUNT; index++) {
            boolean closed = index == Tenure.SOCIAL_RENT.ordinal() && !means.mayApply(income, tenure);
            double utility = choice.utility(
                    Tenure.of(index),
                    needs.age,
                    needs.children,
                    needs.students,
                    income,
                    market.meanIncome(),
                    market.areaPrice(area),
                    market.areaRent(area));
            weight[index] = closed ? 0 : Math.exp(utility);
        }
        weights[sampled] = weight;
        areaOf[sampled++] = area;
        found[area * Tenure.COUNT + tenure]++;
    }

    private double[] constants() {
        double[] constant = new double[found.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] expected = expected(constant);
            for (int cell = 0; cell < constant.length; cell++) {
                constant[cell] += Math.log((found[cell] + SMOOTHING) / (expected[cell] + SMOOTHING));
            }
        }
        return constant;
    }

    private double[] expected(double[] constant) {
        double[] factor = new double[constant.length];
        for (int cell = 0; cell < factor.length; cell++) factor[cell] = Math.exp(constant[cell]);
        double[] expected = new double[constant.length];
        for (int household = 0; household < sampled; household++) {
            int row = areaOf[household] * Tenure.COUNT;
            double total = 0;
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                total += weights[household][tenure] * factor[row + tenure];
            }
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                expected[row + tenure] += weights[household][tenure] * factor[row + tenure] / total;
            }
        }
        return expected;
    }
}
