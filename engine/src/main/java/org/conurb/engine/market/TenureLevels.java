package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Mix;

/**
 * In which tenures the households of the base year lived: by area as constants with which the logit of
 * {@link TenureChoice} gives each area's shares, found by adding the logarithm of found over expected until they agree;
 * and by age as the share who owned.
 */
final class TenureLevels {

    private static final int MOST_HOUSEHOLDS = 200_000; // looked at, of each city: shares are then within 0.3 %
    private static final int ROUNDS = 20; // each brings shares several times nearer
    private static final int AGES_AROUND = 2;
    private static final double SMOOTHING = 0.5; // so that a tenure which nobody has stays possible

    private final City city;
    private final TenureChoice choice;
    private final Means means;
    private final MarketState market;
    private final int year;
    private final double[][] weights = new double[MOST_HOUSEHOLDS][]; // [household][tenure]
    private final int[] areaOf = new int[MOST_HOUSEHOLDS];
    private final double[] found; // [area][tenure]
    private final long[] households = new long[Ages.COUNT]; // [age of the reference person]
    private final long[] owners = new long[Ages.COUNT]; // [age]
    private int sampled;

    private TenureLevels(City city, HousingModel model, MarketState market, int year) {
        this.city = city;
        this.choice = new TenureChoice(model);
        this.means = new Means(model, market.meanIncome());
        this.market = market;
        this.year = year;
        this.found = new double[city.areas().count() * Tenure.COUNT];
    }

    /** Looks at the city. */
    static TenureLevels measure(City city, HousingModel model, MarketState market, int year) {
        TenureLevels levels = new TenureLevels(city, model, market, year);
        levels.sample();
        return levels;
    }

    /** [age] share of the households with a reference person within two years of this age who owned; 0 without any. */
    double[] ownersByAge() {
        double[] share = new double[Ages.COUNT];
        for (int age = 0; age < share.length; age++) {
            long all = 0;
            long owning = 0;
            for (int near = Math.max(0, age - AGES_AROUND); near <= Math.min(Ages.TOP, age + AGES_AROUND); near++) {
                all += households[near];
                owning += owners[near];
            }
            share[age] = all == 0 ? 0 : (double) owning / all;
        }
        return share;
    }

    private void sample() {
        HouseholdStore all = city.population().households();
        double share = (double) MOST_HOUSEHOLDS / Math.max(1, all.rows());
        long bound = share >= 1 ? Long.MAX_VALUE : (long) (share * Long.MAX_VALUE);
        Needs needs = new Needs(city);
        for (int household = 0; household < all.rows() && sampled < MOST_HOUSEHOLDS; household++) {
            int dwelling = all.dwelling(household);
            if (all.size(household) == 0 || dwelling < 0) continue;
            if (Mix.identity(all.id(household), year) > bound) continue;
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
        households[Ages.index(needs.age)]++;
        if (tenure == Tenure.OWNED.ordinal()) owners[Ages.index(needs.age)]++;
    }

    /** [area][tenure] the constants. */
    double[] constants() {
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
