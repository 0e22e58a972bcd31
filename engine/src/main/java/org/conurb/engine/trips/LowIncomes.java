package org.conurb.engine.trips;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Equivalence;
import org.conurb.engine.population.HouseholdStore;

/**
 * Which households have a low income: less than 60 % of the median of all people, in proportion to their needs (relative low
 * income, Households Below Average Income, Department for Work and Pensions).
 */
final class LowIncomes {

    private static final double PART_OF_MEDIAN = 0.6;
    private static final double HALF = 0.5;

    private LowIncomes() {}

    /** [household] whether it has. */
    static boolean[] of(City city, int year, Workers workers) {
        HouseholdStore households = city.population().households();
        double[] income = new double[households.rows()];
        workers.forEachChunk(income.length, (chunk, from, to) -> {
            for (int household = from; household < to; household++) {
                if (households.size(household) == 0 || !households.isPrivate(household)) continue;
                income[household] =
                        households.income(household) / Equivalence.scale(city.population(), household, year);
            }
        });
        double threshold = PART_OF_MEDIAN * median(households, income);
        boolean[] isLow = new boolean[income.length];
        for (int household = 0; household < isLow.length; household++) {
            boolean counts = households.size(household) > 0 && households.isPrivate(household);
            isLow[household] = counts && income[household] < threshold;
        }
        return isLow;
    }

    /** Of the people, each with the income of the household. */
    private static double median(HouseholdStore households, double[] income) {
        double[] ofPeople = new double[households.rows() == 0 ? 0 : people(households)];
        int person = 0;
        for (int household = 0; household < income.length; household++) {
            if (households.size(household) == 0 || !households.isPrivate(household)) continue;
            for (int member = 0; member < households.size(household); member++) ofPeople[person++] = income[household];
        }
        Arrays.sort(ofPeople);
        return ofPeople.length == 0 ? 0 : ofPeople[(int) (HALF * ofPeople.length)];
    }

    private static int people(HouseholdStore households) {
        int people = 0;
        for (int household = 0; household < households.rows(); household++) {
            if (households.isPrivate(household)) people += households.size(household);
        }
        return people;
    }
}
