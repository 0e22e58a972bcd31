package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.city.Ledger;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody expects runs through without nonsense, and says what happened. */
class HousingExtremesTest {

    private static final int PER_AREA = 2000;
    private static final double CAP = HousingModel.standard().values().cap();
    private static final double ROUNDING = 1e-5; // of single precision, over a year's factor

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private static long total(City city, Remark remark) {
        long total = 0;
        for (int area = 0; area < city.areas().count(); area++)
            total += city.housingLedger().count(remark, area);
        return total;
    }

    private static int households(City city) {
        HouseholdStore households = city.population().households();
        int count = 0;
        for (int household = 0; household < households.rows(); household++) {
            if (households.size(household) > 0) count++;
        }
        return count;
    }

    private static void assertPricesAreSensible(City city) {
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            assertTrue(dwellings.price(dwelling) > 0 && Float.isFinite(dwellings.price(dwelling)));
            assertTrue(dwellings.rent(dwelling) >= 0 && Float.isFinite(dwellings.rent(dwelling)));
        }
    }

    @Test
    void twiceThePeopleAndNoNewHomesLeavesTheRestLodgingOrHomelessAndNobodyIsLost() {
        HomeTown town = new HomeTown(2, PER_AREA, 0.04, BuildingPlan.none(), 1, workers);
        City city = town.city();
        Population population = city.population();
        int first = households(city);
        var luck = Draws.of(3, "newcomers").in(2011);
        for (int number = 0; number < first; number++) {
            HomeTown.found(
                    population, Mix.identity(number, -7), number % city.zones().count(), luck, 2011);
        }
        double before = meanPrice(city);
        for (int year = 0; year < 4; year++) {
            town.live();
            assertEquals(2 * first, households(city));
            long without = total(city, Remark.CONCEALED) + total(city, Remark.HOMELESS);
            assertEquals(2L * first, without + occupied(city));
            assertTrue(without > 0.9 * first, without + " of " + first + " have no home of their own");
            assertTrue(total(city, Remark.CONCEALED) > 0 && total(city, Remark.HOMELESS) > 0);
            town.close();
            assertEquals(List.of(), city.problems(5));
        }
        assertPricesAreSensible(city);
        assertEquals(Math.pow(1 + CAP, 4), meanPrice(city) / before, 4 * ROUNDING);
    }

    @Test
    void anEmptiedBoroughGetsCheapButNotAbsurdAndPeopleMoveBackIn() {
        HomeTown town = new HomeTown(2, PER_AREA, 0.04, BuildingPlan.usual(), 1, workers).growing(0.02);
        City city = town.city();
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            if (city.zones().area(households.zone(household)) != 0) continue;
            for (int member : city.population().members(household))
                city.population().remove(member);
        }
        float first = city.dwellings().price(0);
        for (int year = 0; year < 6; year++) {
            town.live();
            town.close();
            assertEquals(List.of(), city.problems(5));
        }
        assertPricesAreSensible(city);
        assertTrue(city.dwellings().price(0) < first);
        assertTrue(city.dwellings().price(0) >= first * Math.pow(1 - CAP, 6) * (1 - 6 * ROUNDING));
        int back = 0;
        for (int household = 0; household < households.rows(); household++) {
            if (city.zones().area(households.zone(household)) == 0) back++;
        }
        assertTrue(back > 0, "nobody lives in the emptied borough after six years of growth elsewhere");
    }

    @Test
    void allRentsZeroRunsThroughAndStaysZero() {
        HomeTown town = new HomeTown(
                HomeTown.city(2, PER_AREA, 0.04, 0), HousingModel.standard(), BuildingPlan.usual(), 1, workers);
        town.years(4);
        DwellingStore dwellings = town.city().dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) assertEquals(0, dwellings.rent(dwelling));
        assertPricesAreSensible(town.city());
        assertEquals(List.of(), town.city().problems(5));
    }

    @Test
    void withoutAnyDwellingEveryoneIsHomeless() {
        HomeTown town = new HomeTown(1, PER_AREA, 0.04, BuildingPlan.none(), 1, workers);
        City city = town.city();
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) city.demolish(dwelling);
        town.live();
        assertEquals(households(city), total(city, Remark.HOMELESS));
        town.close();
        town.live();
        assertEquals(households(city), total(city, Remark.HOMELESS));
    }

    @Test
    void whoFindsNothingAtHomeFindsItElsewhereAndBothAccountsSaySo() {
        HomeTown town = new HomeTown(2, PER_AREA, 0.15, BuildingPlan.none(), 1, workers);
        City city = town.city();
        // All homes of one area fall; those of the other have room for some.
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            if (city.zones().area(dwellings.zone(dwelling)) == 0) city.demolish(dwelling);
        }
        long before = people(city, 0);
        town.live();
        long left = city.ledger().count(Ledger.Entry.MOVE_OUT, 0);
        assertTrue(left > 0);
        assertEquals(left, city.ledger().count(Ledger.Entry.MOVE_IN, 1));
        assertEquals(0, city.ledger().count(Ledger.Entry.MOVE_IN, 0));
        assertTrue(people(city, 0) < before);
        assertTrue(total(city, Remark.MOVED_FROM_ANOTHER_AREA) > 0);
    }

    private static long people(City city, int area) {
        long people = 0;
        for (int resident = 0; resident < city.population().residents().rows(); resident++) {
            if (city.population().residents().isPresent(resident) && city.areaOfResident(resident) == area) people++;
        }
        return people;
    }

    @Test
    void inTheBaseYearsStatePricesAndRentsDoNotMove() {
        City city = HomeTown.city(2, PER_AREA, 0.04, 1);
        HousingModel model = HousingModel.standard();
        HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);
        float[] prices = new float[city.dwellings().rows()];
        for (int dwelling = 0; dwelling < prices.length; dwelling++)
            prices[dwelling] = city.dwellings().price(dwelling);
        new PriceAdjustment(city, model, levels, workers).run(2012);
        for (int dwelling = 0; dwelling < prices.length; dwelling++) {
            assertEquals(prices[dwelling], city.dwellings().price(dwelling), "dwelling " + dwelling);
        }
    }

    private static double meanPrice(City city) {
        double sum = 0;
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++)
            sum += city.dwellings().price(dwelling);
        return sum / city.dwellings().rows();
    }

    private static long occupied(City city) {
        long occupied = 0;
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            if (city.dwellings().occupant(dwelling) != NONE) occupied++;
        }
        return occupied;
    }
}
