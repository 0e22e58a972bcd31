package org.conurb.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger;
import org.conurb.engine.city.HousingLedger.Entry;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.Test;

/** Nobody and no home appears or vanishes unrecorded, over many years. */
class HousingAccountsTest {

    @Test
    void theAccountsOfHomesAndHouseholdsCloseEveryYear() {
        try (Workers workers = Workers.of(2)) {
            HomeTown town = new HomeTown(3, 4000, 0.04, BuildingPlan.usual(), 1, workers).growing(0.008);
            City city = town.city();
            long[] before = homes(city);
            for (int count = 0; count < 15; count++) {
                town.live();
                HousingLedger ledger = city.housingLedger();
                long[] after = homes(city);
                for (int zone = 0; zone < before.length; zone++) {
                    long expected =
                            before[zone] + ledger.count(Entry.BUILT, zone) - ledger.count(Entry.DEMOLISHED, zone);
                    assertEquals(expected, after[zone], "homes of zone " + zone + " in " + town.year());
                }
                assertEveryHouseholdIsAccountedFor(city);
                town.close();
                assertEquals(List.of(), city.problems(5));
                before = homes(city);
            }
        }
    }

    private static long[] homes(City city) {
        long[] homes = new long[city.zones().count()];
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            if (dwellings.isPresent(dwelling)) homes[dwellings.zone(dwelling)]++;
        }
        return homes;
    }

    /** Households = those in a home + those who lodge + the homeless; homes = occupied + vacant. */
    private static void assertEveryHouseholdIsAccountedFor(City city) {
        HouseholdStore households = city.population().households();
        DwellingStore dwellings = city.dwellings();
        long housed = 0;
        long[] lodging = new long[city.areas().count()];
        long[] homeless = new long[city.areas().count()];
        for (int household = 0; household < households.rows(); household++) {
            if (households.size(household) == 0) continue;
            int area = city.zones().area(households.zone(household));
            int dwelling = households.dwelling(household);
            if (dwelling >= 0) housed++;
            else if (dwelling == DwellingStore.SHARED) lodging[area]++;
            else homeless[area]++;
        }
        for (int area = 0; area < lodging.length; area++) {
            assertEquals(lodging[area], city.housingLedger().count(Remark.CONCEALED, area), "concealed");
            assertEquals(homeless[area], city.housingLedger().count(Remark.HOMELESS, area), "homeless");
        }
        long occupied = 0;
        long vacant = 0;
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            if (dwellings.occupant(dwelling) >= 0) occupied++;
            if (dwellings.isVacant(dwelling)) vacant++;
        }
        assertEquals(housed, occupied, "each housed household has a home of its own");
        assertEquals(dwellings.count(), occupied + vacant);
    }
}
