package org.conurb.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.engine.access.Learning;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.city.City;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.travel.Period;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.Test;

/** Households know next year what has come nearer, and a town where nothing has is as it was. */
class NearServicesTest {

    private static final int YEARS = 4;
    private static final int ZONE = 1;

    private static HomeTown town(Workers workers, float minutesNearer) {
        HomeTown town = new HomeTown(2, 2000, 0.04, BuildingPlan.none(), 5, workers);
        int zones = town.city().zones().count();
        float[][] first = new float[2][zones];
        float[][] now = new float[2][zones];
        for (float[] ofMeans : now) ofMeans[ZONE] = minutesNearer;
        LogSums sums = new LogSums(first, first);
        town.city().learn(new Learning(HomeTown.BASE_YEAR, new double[Period.COUNT], new LogSums(first, now), sums));
        return town.years(YEARS);
    }

    private static double meanPrice(City city) {
        double sum = 0;
        int count = 0;
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            if (!city.dwellings().isPresent(dwelling) || city.dwellings().zone(dwelling) != ZONE) continue;
            sum += city.dwellings().price(dwelling);
            count++;
        }
        return sum / count;
    }

    /** Households of the zone that lived in their home already in the base year. */
    private static int stayers(City city) {
        HouseholdStore households = city.population().households();
        int count = 0;
        for (int household = 0; household < households.rows(); household++) {
            boolean isHere = households.size(household) > 0 && households.zone(household) == ZONE;
            if (isHere && households.movedIn(household) <= HomeTown.BASE_YEAR) count++;
        }
        return count;
    }

    @Test
    void homesNearerToServicesAreKeptAndBecomeDearer() {
        try (Workers workers = Workers.of(2)) {
            City same = town(workers, 0).city();
            City nearer = town(workers, 60).city();
            assertTrue(meanPrice(nearer) > meanPrice(same), meanPrice(nearer) + " against " + meanPrice(same));
            assertTrue(stayers(nearer) > stayers(same), stayers(nearer) + " against " + stayers(same));
        }
    }

    @Test
    void withoutAChangeTheTownIsAsIfNobodyHadTravelled() {
        try (Workers workers = Workers.of(2)) {
            City never = new HomeTown(2, 2000, 0.04, BuildingPlan.none(), 5, workers)
                    .years(YEARS)
                    .city();
            assertEquals(meanPrice(never), meanPrice(town(workers, 0).city()));
        }
    }
}
