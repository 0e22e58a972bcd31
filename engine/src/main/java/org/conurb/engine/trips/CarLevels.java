package org.conurb.engine.trips;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;

/**
 * How readily the households of each area have cars, as the base year shows: the log odds at which, with the incomes and
 * drivers of that year, so many households have at least one, two and three cars as the tables say.
 *
 * @param atLeast [area][cars - 1] to be added to a household's own log odds
 * @param access mean over households of the logarithm of the jobs within reach by public transport in the base year
 */
public record CarLevels(double[][] atLeast, double access) {

    /** Cars told apart: none, one, two, three or more. */
    static final int MOST = 3;

    private static final int HALVINGS = 50;
    private static final double FARTHEST = 40;

    /** Measures the levels in a city as it stands in its base year. */
    public static CarLevels measure(City base, TravelModel model, int year, long seed, Workers workers) {
        CarOdds odds = new CarOdds(base, model, 0, year, seed, workers);
        double access = odds.meanAccess();
        CarOdds centred = new CarOdds(base, model, access, year, seed, workers);
        int areas = base.areas().count();
        HouseholdStore households = base.population().households();
        double[] own = new double[households.rows()];
        workers.forEachChunk(own.length, (chunk, from, to) -> {
            for (int household = from; household < to; household++) own[household] = centred.of(household);
        });
        double[][] atLeast = new double[areas][MOST];
        workers.forEach(areas * MOST, number -> {
            int area = number / MOST;
            int cars = number % MOST + 1;
            double share = 0;
            for (int more = cars; more <= MOST; more++) share += model.tables().cars()[area][more];
            atLeast[area][cars - 1] = level(base, own, area, share);
        });
        return new CarLevels(atLeast, access);
    }

    private static double level(City base, double[] own, int area, double share) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (mean(base, own, area, middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private static double mean(City base, double[] own, int area, double level) {
        HouseholdStore households = base.population().households();
        double sum = 0;
        int count = 0;
        for (int household = 0; household < own.length; household++) {
            if (!CarOdds.counts(households, household)) continue;
            if (base.zones().area(households.zone(household)) != area) continue;
            sum += CarOdds.chance(own[household] + level);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }
}
