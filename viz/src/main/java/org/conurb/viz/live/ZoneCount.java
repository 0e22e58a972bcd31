package org.conurb.viz.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;

/**
 * The city by zone at one moment, counted in one pass: the columns of the table of zones that can be had between two
 * processes of a year. Immutable.
 *
 * @param year the year on its way
 * @param process the process that ended before
 * @param columns [zone] by the names of the table's columns
 */
public record ZoneCount(int year, String process, Map<String, float[]> columns) {

    /** By the definition of the ILO. */
    private static final int WORKING_AGE = 16;

    /** Counts everybody. */
    public static ZoneCount take(City city, int year, String process) {
        Map<String, float[]> columns = new LinkedHashMap<>();
        countPeople(city, year, columns);
        if (city.hasMarkets()) countHomesAndJobs(city, columns);
        return new ZoneCount(year, process, columns);
    }

    private static void countPeople(City city, int year, Map<String, float[]> columns) {
        int zones = city.zones().count();
        float[] households = new float[zones];
        HouseholdStore homes = city.population().households();
        for (int household = 0; household < homes.rows(); household++) {
            if (homes.size(household) > 0 && homes.isPrivate(household)) households[homes.zone(household)]++;
        }
        float[] population = new float[zones];
        double[] years = new double[zones];
        float[] employed = new float[zones];
        float[] unemployed = new float[zones];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            if (!residents.isPresent(resident)) continue;
            int zone = homes.zone(residents.household(resident));
            int age = residents.age(resident, year);
            population[zone]++;
            years[zone] += age;
            if (age < WORKING_AGE) continue;
            if (residents.is(Activity.EMPLOYED, resident)) employed[zone]++;
            else if (residents.is(Activity.UNEMPLOYED, resident)) unemployed[zone]++;
        }
        columns.put("population", population);
        columns.put("households", households);
        columns.put("mean_age", means(years, population));
        if (!city.hasMarkets()) return;
        columns.put("employed", employed);
        columns.put("unemployed", unemployed);
    }

    private static void countHomesAndJobs(City city, Map<String, float[]> columns) {
        int zones = city.zones().count();
        float[] jobs = new float[zones];
        for (int job = 0; job < city.jobs().rows(); job++) {
            if (city.jobs().isPresent(job)) jobs[city.jobs().zone(job)]++;
        }
        float[] dwellings = new float[zones];
        float[] vacant = new float[zones];
        double[] prices = new double[zones];
        double[] rents = new double[zones];
        DwellingStore store = city.dwellings();
        for (int dwelling = 0; dwelling < store.rows(); dwelling++) {
            if (!store.isPresent(dwelling)) continue;
            int zone = store.zone(dwelling);
            dwellings[zone]++;
            if (store.isVacant(dwelling)) vacant[zone]++;
            prices[zone] += store.price(dwelling);
            rents[zone] += store.rent(dwelling);
        }
        columns.put("jobs", jobs);
        columns.put("dwellings", dwellings);
        columns.put("vacant_dwellings", vacant);
        columns.put("mean_price", means(prices, dwellings));
        columns.put("mean_rent", means(rents, dwellings));
    }

    private static float[] means(double[] sums, float[] counts) {
        float[] means = new float[sums.length];
        for (int zone = 0; zone < means.length; zone++) {
            means[zone] = counts[zone] == 0 ? Float.NaN : (float) (sums[zone] / counts[zone]);
        }
        return means;
    }
}
