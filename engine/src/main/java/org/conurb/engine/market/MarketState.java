package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;

/**
 * The market at a moment: vacancy, mean price and mean rent of the homes that are had at a price, by zone and type, and
 * the households' mean income.
 */
final class MarketState {

    private static final int DWELLINGS = 0;
    private static final int VACANT = 1;
    private static final int TALLIES = 2;
    private static final int PRICE = 0;
    private static final int RENT = 1;
    private static final int HOMES = 2;
    private static final int VALUES = 3;

    private final Zones zones;
    private final double zoneWeight;
    private final long[] tally; // [zone][type][tenure][dwellings, vacant]
    private final long[] areaTally; // [area][tenure][dwellings, vacant]
    private final long[] areaDwellings; // [area], social ones included
    private final long[] unhoused; // [area] households that lodge or are homeless
    private final double[] value; // [zone][type][price, rent, homes]
    private final double[] areaValue; // [area, at the end the city][price, rent, homes]
    private final double meanIncome;

    private MarketState(
            Zones zones, double zoneWeight, long[] tally, long[] unhoused, double[] value, double meanIncome) {
        this.zones = zones;
        this.zoneWeight = zoneWeight;
        this.tally = tally;
        this.unhoused = unhoused;
        this.value = value;
        this.meanIncome = meanIncome;
        this.areaTally = new long[zones.areas().count() * Tenure.COUNT * TALLIES];
        this.areaDwellings = new long[zones.areas().count()];
        this.areaValue = new double[(zones.areas().count() + 1) * VALUES];
        addUpAreas();
    }

    private void addUpAreas() {
        for (int zone = 0; zone < zones.count(); zone++) {
            int area = zones.area(zone);
            for (int type = 0; type < DwellingType.COUNT; type++) {
                for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                    int from = cell(zone, type, tenure);
                    int to = (area * Tenure.COUNT + tenure) * TALLIES;
                    areaTally[to + DWELLINGS] += tally[from + DWELLINGS];
                    areaTally[to + VACANT] += tally[from + VACANT];
                    areaDwellings[area] += tally[from + DWELLINGS];
                }
                for (int what = 0; what < VALUES; what++) {
                    double sum = value[(zone * DwellingType.COUNT + type) * VALUES + what];
                    areaValue[area * VALUES + what] += sum;
                    areaValue[zones.areas().count() * VALUES + what] += sum;
                }
            }
        }
    }

    /** Looks at the city; {@code zoneWeight} as in {@link HousingModel.Values}. */
    static MarketState of(City city, double zoneWeight, Workers workers) {
        DwellingStore dwellings = city.dwellings();
        int zones = city.zones().count();
        long[] tally = workers.count(
                dwellings.rows(), zones * DwellingType.COUNT * Tenure.COUNT * TALLIES, (sum, from, to) -> {
                    for (int dwelling = from; dwelling < to; dwelling++) {
                        if (!dwellings.isPresent(dwelling)) continue;
                        int cell = cell(dwellings.zone(dwelling), dwellings.type(dwelling), dwellings.tenure(dwelling));
                        sum[cell + DWELLINGS]++;
                        if (dwellings.isVacant(dwelling)) sum[cell + VACANT]++;
                    }
                });
        double[] value = workers.sum(dwellings.rows(), zones * DwellingType.COUNT * VALUES, (sum, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isPresent(dwelling) || !HousingModel.isMarket(dwellings.tenure(dwelling))) continue;
                int cell = (dwellings.zone(dwelling) * DwellingType.COUNT + dwellings.type(dwelling)) * VALUES;
                sum[cell + PRICE] += dwellings.price(dwelling);
                sum[cell + RENT] += dwellings.rent(dwelling);
                sum[cell + HOMES]++;
            }
        });
        return new MarketState(city.zones(), zoneWeight, tally, unhoused(city, workers), value, income(city, workers));
    }

    private static long[] unhoused(City city, Workers workers) {
        HouseholdStore households = city.population().households();
        return workers.count(households.rows(), city.areas().count(), (sum, from, to) -> {
            for (int household = from; household < to; household++) {
                boolean without = households.size(household) > 0
                        && households.isPrivate(household)
                        && households.dwelling(household) < 0;
                if (without) sum[city.zones().area(households.zone(household))]++;
            }
        });
    }

    private static double income(City city, Workers workers) {
        HouseholdStore households = city.population().households();
        double[] sums = workers.sum(households.rows(), 2, (sum, from, to) -> {
            for (int household = from; household < to; household++) {
                if (households.size(household) == 0 || !households.isPrivate(household)) continue;
                sum[0] += households.income(household);
                sum[1]++;
            }
        });
        return sums[1] == 0 ? 0 : sums[0] / sums[1];
    }

    private static int cell(int zone, int type, int tenure) {
        return ((zone * DwellingType.COUNT + type) * Tenure.COUNT + tenure) * TALLIES;
    }

    /** Mean income of a household in a year. */
    double meanIncome() {
        return meanIncome;
    }

    /** Dwellings of this tenure in the area. */
    long dwellings(int area, Tenure tenure) {
        return areaTally[(area * Tenure.COUNT + tenure.ordinal()) * TALLIES + DWELLINGS];
    }

    /** Vacant ones of them. */
    long vacant(int area, Tenure tenure) {
        return areaTally[(area * Tenure.COUNT + tenure.ordinal()) * TALLIES + VACANT];
    }

    /**
     * Vacant homes of a tenure less households without one, over the homes: of the zone and type where they are many, of
     * the area where they are few; 0 where there are none at all.
     */
    double vacancy(int zone, int type, Tenure tenure) {
        int area = zones.area(zone);
        if (dwellings(area, tenure) == 0) return 0;
        double ofArea = (double) vacant(area, tenure) / dwellings(area, tenure);
        int cell = cell(zone, type, tenure.ordinal());
        double ofZone = (tally[cell + VACANT] + zoneWeight * ofArea) / (tally[cell + DWELLINGS] + zoneWeight);
        return ofZone - (double) unhoused[area] / areaDwellings[area];
    }

    /** Mean price of a market home of the zone and type, 0 where there is none. */
    double price(int zone, int type) {
        return mean(zone, type, PRICE);
    }

    /** Mean rent of a market home of the zone and type in a year, 0 where there is none. */
    double rent(int zone, int type) {
        return mean(zone, type, RENT);
    }

    private double mean(int zone, int type, int what) {
        int cell = (zone * DwellingType.COUNT + type) * VALUES;
        return value[cell + HOMES] == 0 ? 0 : value[cell + what] / value[cell + HOMES];
    }

    /** Mean price of the market homes of an area, of the city if it has none, 0 without any. */
    double areaPrice(int area) {
        return areaMean(area, PRICE);
    }

    /** Mean rent in the same way. */
    double areaRent(int area) {
        return areaMean(area, RENT);
    }

    private double areaMean(int area, int what) {
        int row = area * VALUES;
        if (areaValue[row + HOMES] == 0) row = zones.areas().count() * VALUES;
        return areaValue[row + HOMES] == 0 ? 0 : areaValue[row + what] / areaValue[row + HOMES];
    }

    /** Mean price of the market homes of the city, 0 without any. */
    double cityPrice() {
        int row = zones.areas().count() * VALUES;
        return areaValue[row + HOMES] == 0 ? 0 : areaValue[row + PRICE] / areaValue[row + HOMES];
    }
}
