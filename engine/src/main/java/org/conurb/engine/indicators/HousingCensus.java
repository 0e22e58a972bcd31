package org.conurb.engine.indicators;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.BedroomStandard;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Equivalence;
import org.conurb.engine.population.HouseholdStore;

/** A count of homes in the middle of a year, by area: dwellings, prices and rents, how households live, their incomes. */
final class HousingCensus {

    private static final int KINDS = DwellingType.COUNT * Tenure.COUNT;
    private static final int VACANT = KINDS; // by tenure
    private static final int PRICES = VACANT + Tenure.COUNT;
    private static final int RENTS = PRICES + LogBins.COUNT;
    private static final int TAX_BASE = RENTS + LogBins.COUNT; // in ninths of a band D home
    private static final int PER_AREA = TAX_BASE + 1;

    private static final int OVERCROWDED = 0; // of households
    private static final int CONCEALED = 1;
    private static final int HOMELESS = 2;
    private static final int HOUSED = 3;
    private static final int INCOMES = 4;
    private static final int EQUIVALISED = INCOMES + LogBins.COUNT; // people
    private static final int OF_HOUSEHOLDS = EQUIVALISED + LogBins.COUNT;

    /** Highest prices of 1991 of council tax bands A to G, pounds, and ninths of band D (Local Government Finance Act 1992). */
    private static final double[] BANDS = {40_000, 52_000, 68_000, 88_000, 120_000, 160_000, 320_000};

    private static final int[] NINTHS = {6, 7, 8, 9, 11, 13, 15, 18};

    /** Prices of mid-2011 over those of 1991, North West England; assumed, about that of mix-adjusted house prices. */
    private static final double SINCE_1991 = 2.4;

    private final long[] dwellings;
    private final long[] households;
    private final double[] zones; // [zone][dwellings, vacant, sum of prices, sum of rents]

    private HousingCensus(long[] dwellings, long[] households, double[] zones) {
        this.dwellings = dwellings;
        this.households = households;
        this.zones = zones;
    }

    static HousingCensus take(City city, int year, Workers workers) {
        int areas = city.areas().count();
        DwellingStore store = city.dwellings();
        long[] dwellings = workers.count(store.rows(), areas * PER_AREA, (cells, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) countDwelling(city, dwelling, cells);
        });
        HouseholdStore households = city.population().households();
        long[] ofHouseholds = workers.count(households.rows(), areas * OF_HOUSEHOLDS, (cells, from, to) -> {
            for (int household = from; household < to; household++) countHousehold(city, household, year, cells);
        });
        double[] zones = workers.sum(store.rows(), 4 * city.zones().count(), (sums, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!store.isPresent(dwelling)) continue;
                int cell = 4 * store.zone(dwelling);
                sums[cell]++;
                if (store.isVacant(dwelling)) sums[cell + 1]++;
                sums[cell + 2] += store.price(dwelling);
                sums[cell + 3] += store.rent(dwelling);
            }
        });
        return new HousingCensus(dwellings, ofHouseholds, zones);
    }

    private static void countDwelling(City city, int dwelling, long[] cells) {
        DwellingStore store = city.dwellings();
        if (!store.isPresent(dwelling)) return;
        int first = city.zones().area(store.zone(dwelling)) * PER_AREA;
        int tenure = store.tenure(dwelling);
        cells[first + store.type(dwelling) * Tenure.COUNT + tenure]++;
        if (store.isVacant(dwelling)) cells[first + VACANT + tenure]++;
        // Social homes are neither for sale nor let on the market.
        if (tenure != Tenure.SOCIAL_RENT.ordinal()) cells[first + PRICES + LogBins.bin(store.price(dwelling))]++;
        if (tenure == Tenure.PRIVATE_RENT.ordinal()) cells[first + RENTS + LogBins.bin(store.rent(dwelling))]++;
        int band = 0;
        while (band < BANDS.length && store.price(dwelling) / SINCE_1991 > BANDS[band]) band++;
        cells[first + TAX_BASE] += NINTHS[band];
    }

    private static void countHousehold(City city, int household, int year, long[] cells) {
        HouseholdStore households = city.population().households();
        if (households.size(household) == 0 || !households.isPrivate(household)) return;
        int first = city.zones().area(households.zone(household)) * OF_HOUSEHOLDS;
        int dwelling = households.dwelling(household);
        if (dwelling == NONE) cells[first + HOMELESS]++;
        else if (dwelling == DwellingStore.SHARED) cells[first + CONCEALED]++;
        else {
            cells[first + HOUSED]++;
            int needed = BedroomStandard.bedrooms(city.population(), household, year);
            if (needed > city.dwellings().bedrooms(dwelling)) cells[first + OVERCROWDED]++;
        }
        double income = households.income(household);
        cells[first + INCOMES + LogBins.bin(income)]++;
        double equivalised = income / scale(city, household, year);
        cells[first + EQUIVALISED + LogBins.bin(equivalised)] += households.size(household);
    }

    /** By how much the income of a household is divided to compare it with that of a single adult. */
    static double scale(City city, int household, int year) {
        return Equivalence.scale(city.population(), household, year);
    }

    long dwellings(int area, DwellingType type, Tenure tenure) {
        return dwellings[area * PER_AREA + type.ordinal() * Tenure.COUNT + tenure.ordinal()];
    }

    long vacant(int area, Tenure tenure) {
        return dwellings[area * PER_AREA + VACANT + tenure.ordinal()];
    }

    /** Band D homes that would pay as much council tax as all homes do. */
    double taxBase(int area) {
        return dwellings[area * PER_AREA + TAX_BASE] / (double) NINTHS[3];
    }

    long overcrowded(int area) {
        return households[area * OF_HOUSEHOLDS + OVERCROWDED];
    }

    long concealed(int area) {
        return households[area * OF_HOUSEHOLDS + CONCEALED];
    }

    long homeless(int area) {
        return households[area * OF_HOUSEHOLDS + HOMELESS];
    }

    long housed(int area) {
        return households[area * OF_HOUSEHOLDS + HOUSED];
    }

    double medianPrice(int fromArea, int toArea) {
        return LogBins.median(joined(dwellings, PER_AREA, fromArea, toArea, PRICES), 0);
    }

    double medianRent(int fromArea, int toArea) {
        return LogBins.median(joined(dwellings, PER_AREA, fromArea, toArea, RENTS), 0);
    }

    double medianIncome(int fromArea, int toArea) {
        return LogBins.median(joined(households, OF_HOUSEHOLDS, fromArea, toArea, INCOMES), 0);
    }

    /** Equivalised incomes of people, as counts in bins. */
    long[] equivalised(int fromArea, int toArea) {
        return joined(households, OF_HOUSEHOLDS, fromArea, toArea, EQUIVALISED);
    }

    private static long[] joined(long[] counts, int perArea, int fromArea, int toArea, int first) {
        long[] joined = new long[LogBins.COUNT];
        for (int area = fromArea; area < toArea; area++) {
            for (int bin = 0; bin < LogBins.COUNT; bin++) joined[bin] += counts[area * perArea + first + bin];
        }
        return joined;
    }

    long dwellingsOfZone(int zone) {
        return (long) zones[4 * zone];
    }

    long vacantOfZone(int zone) {
        return (long) zones[4 * zone + 1];
    }

    /** Mean price of a zone's dwellings; NaN of none. */
    double meanPriceOfZone(int zone) {
        return zones[4 * zone + 2] / zones[4 * zone];
    }

    /** Mean yearly rent of a zone's dwellings, owned ones at what they would let for; NaN of none. */
    double meanRentOfZone(int zone) {
        return zones[4 * zone + 3] / zones[4 * zone];
    }
}
