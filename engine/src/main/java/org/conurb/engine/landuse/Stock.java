package org.conurb.engine.landuse;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;

/** The homes that stand when builders look: how many, what they cost, what they let for, by zone and type. */
final class Stock {

    private static final int HOMES = 0;
    private static final int MARKET_HOMES = 1;
    private static final int PRICE = 2;
    private static final int RENT = 3;
    private static final int SOCIAL_RENT = 4;
    private static final int SUMS = 5;

    private final Zones zones;
    private final double[] ofZone; // [zone][type][sum]
    private final double[] ofArea; // [area][type][sum]
    private final double[] ofCity; // [type][sum]
    private final double socialRentShare;

    private Stock(Zones zones, double[] ofZone, double socialRentShare) {
        this.zones = zones;
        this.ofZone = ofZone;
        this.socialRentShare = socialRentShare;
        this.ofArea = new double[zones.areas().count() * DwellingType.COUNT * SUMS];
        this.ofCity = new double[DwellingType.COUNT * SUMS];
        int row = DwellingType.COUNT * SUMS;
        for (int zone = 0; zone < zones.count(); zone++) {
            for (int sum = 0; sum < row; sum++) {
                ofArea[zones.area(zone) * row + sum] += ofZone[zone * row + sum];
                ofCity[sum] += ofZone[zone * row + sum];
            }
        }
    }

    static Stock of(City city, LandUseModel model, Workers workers) {
        DwellingStore dwellings = city.dwellings();
        int cells = city.zones().count() * DwellingType.COUNT * SUMS;
        double[] sums = workers.sum(dwellings.rows(), cells, (sum, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isPresent(dwelling)) continue;
                int cell = (dwellings.zone(dwelling) * DwellingType.COUNT + dwellings.type(dwelling)) * SUMS;
                sum[cell + HOMES]++;
                if (dwellings.tenure(dwelling) == Tenure.SOCIAL_RENT.ordinal()) {
                    sum[cell + SOCIAL_RENT] += dwellings.rent(dwelling);
                    continue;
                }
                sum[cell + MARKET_HOMES]++;
                sum[cell + PRICE] += dwellings.price(dwelling);
                sum[cell + RENT] += dwellings.rent(dwelling);
            }
        });
        return new Stock(city.zones(), sums, model.socialRentShare());
    }

    /** Homes that stand in the zone. */
    double homes(int zone) {
        double homes = 0;
        for (int type = 0; type < DwellingType.COUNT; type++) homes += homes(zone, type);
        return homes;
    }

    /** Homes of the type that stand in the zone. */
    double homes(int zone, int type) {
        return ofZone[(zone * DwellingType.COUNT + type) * SUMS + HOMES];
    }

    /** What a home of the type sells for: the mean of the zone, or else of the area, or else of the city; 0 without any. */
    double price(int zone, int type) {
        return mean(zone, type, PRICE);
    }

    /** What it lets for in a year, in the same way; a social one for the social rent of the area, if there is one. */
    double rent(int zone, int type, int tenure) {
        if (tenure != Tenure.SOCIAL_RENT.ordinal()) return mean(zone, type, RENT);
        int row = zones.area(zone) * DwellingType.COUNT + type;
        double homes = ofArea[row * SUMS + HOMES] - ofArea[row * SUMS + MARKET_HOMES];
        if (homes > 0) return ofArea[row * SUMS + SOCIAL_RENT] / homes;
        return socialRentShare * mean(zone, type, RENT);
    }

    private double mean(int zone, int type, int what) {
        int cell = (zone * DwellingType.COUNT + type) * SUMS;
        if (ofZone[cell + MARKET_HOMES] > 0) return ofZone[cell + what] / ofZone[cell + MARKET_HOMES];
        cell = (zones.area(zone) * DwellingType.COUNT + type) * SUMS;
        if (ofArea[cell + MARKET_HOMES] > 0) return ofArea[cell + what] / ofArea[cell + MARKET_HOMES];
        cell = type * SUMS;
        return ofCity[cell + MARKET_HOMES] > 0 ? ofCity[cell + what] / ofCity[cell + MARKET_HOMES] : 0;
    }
}
