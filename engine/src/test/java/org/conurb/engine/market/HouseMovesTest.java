package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Mix;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How households move: in chains, within their means, the same on any number of threads, and at a cost that is linear. */
class HouseMovesTest {

    @Test
    void aHomeLeftBehindIsTakenByAnotherInTheSameYear() {
        try (Workers workers = Workers.of(2)) {
            City city = HomeTown.city(1, 4000, 0.04, 1);
            HousingModel model = HousingModel.standard();
            HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);
            int[] before = occupants(city.dwellings());
            city.openYear();
            new HouseMoves(city, model, levels, 1, workers).run(HomeTown.BASE_YEAR + 1);
            int[] after = occupants(city.dwellings());
            int chains = 0;
            for (int dwelling = 0; dwelling < before.length; dwelling++) {
                boolean changedHands = before[dwelling] != NONE && after[dwelling] != NONE;
                if (changedHands && before[dwelling] != after[dwelling]) chains++;
            }
            long moved = city.housingLedger().count(Remark.MOVED, 0);
            assertTrue(chains > moved / 10, chains + " of " + moved + " moves were into a home left in the same year");
        }
    }

    private static int[] occupants(DwellingStore dwellings) {
        int[] occupants = new int[dwellings.rows()];
        for (int dwelling = 0; dwelling < occupants.length; dwelling++)
            occupants[dwelling] = dwellings.occupant(dwelling);
        return occupants;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theSameYearsOnAnyNumberOfThreads(int threads) {
        assertEquals(fingerprint(1), fingerprint(threads));
    }

    private static long fingerprint(int threads) {
        try (Workers workers = Workers.of(threads)) {
            // More households than a chunk of rows, so that chunks are handed out.
            HomeTown town = new HomeTown(3, 8000, 0.04, BuildingPlan.usual(), 5, workers).growing(0.01);
            town.years(3);
            return fingerprint(town.city());
        }
    }

    static long fingerprint(City city) {
        DwellingStore dwellings = city.dwellings();
        HouseholdStore households = city.population().households();
        long print = dwellings.rows();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            print = Mix.identity(print, dwellings.id(dwelling));
            print = Mix.identity(print, dwellings.tenure(dwelling));
            print = Mix.identity(print, Float.floatToIntBits(dwellings.price(dwelling)));
            print = Mix.identity(print, Float.floatToIntBits(dwellings.rent(dwelling)));
        }
        for (int household = 0; household < households.rows(); household++) {
            print = Mix.identity(print, households.dwelling(household));
            print = Mix.identity(print, households.movedIn(household));
            print = Mix.identity(print, households.zone(household));
        }
        return print;
    }

    @Test
    void aRunThatGoesOnFromAYearsEndIsTheSame() {
        try (Workers workers = Workers.of(2)) {
            HomeTown whole = new HomeTown(2, 2000, 0.04, BuildingPlan.usual(), 5, workers).growing(0.02);
            HomeTown interrupted = new HomeTown(2, 2000, 0.04, BuildingPlan.usual(), 5, workers).growing(0.02);
            whole.years(6);
            interrupted.years(3).goOn().years(3);
            assertEquals(fingerprint(whole.city()), fingerprint(interrupted.city()));
        }
    }

    @Test
    void whoHasAHomeStaysInTheArea() {
        try (Workers workers = Workers.of(2)) {
            City city = HomeTown.city(3, 4000, 0.04, 1);
            HousingModel model = HousingModel.standard();
            HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);
            city.openYear();
            new HouseMoves(city, model, levels, 1, workers).run(HomeTown.BASE_YEAR + 1);
            for (int area = 0; area < 3; area++) {
                assertTrue(city.housingLedger().count(Remark.MOVED, area) > 0);
                assertEquals(0, city.housingLedger().count(Remark.MOVED_FROM_ANOTHER_AREA, area));
                assertEquals(0, city.housingLedger().count(Remark.WITHOUT_HOME, area));
            }
        }
    }

    @Test
    void theBaseYearsTenuresAreWhatItsHouseholdsWouldChoose() {
        try (Workers workers = Workers.of(2)) {
            City city = HomeTown.city(2, 8000, 0.04, 1);
            HousingModel model = HousingModel.standard();
            HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);
            // The town's homes are drawn without regard to age: so many own at every age.
            assertEquals(0.62, levels.owners(40), 0.05); // some 700 households within two years of 40
            assertEquals(0.62, levels.owners(70), 0.05);
            assertEquals(0, levels.owners(15));
        }
    }

    @Test
    void moreHomesMeanLowerPricesThanTheBaselineWithTheSameSeed() {
        for (int seed = 1; seed <= 3; seed++) {
            double baseline = priceGrowth(60, seed);
            double target = priceGrowth(160, seed);
            assertTrue(
                    target < baseline, "seed " + seed + ": " + target + " with the target, " + baseline + " without");
        }
    }

    private static double priceGrowth(int completions, int seed) {
        try (Workers workers = Workers.of(2)) {
            BuildingPlan plan =
                    new BuildingPlan(YearPath.constant(completions), false, YearPath.none(), java.util.List.of());
            HomeTown town = new HomeTown(2, 4000, 0.04, plan, seed, workers).growing(0.012);
            double before = meanPrice(town.city().dwellings());
            town.years(8);
            return meanPrice(town.city().dwellings()) / before;
        }
    }

    private static double meanPrice(DwellingStore dwellings) {
        double sum = 0;
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) sum += dwellings.price(dwelling);
        return sum / dwellings.rows();
    }

    @Test
    void noOwnerHasBoughtBeyondTheirMeans() {
        try (Workers workers = Workers.of(2)) {
            HomeTown town = new HomeTown(2, 4000, 0.04, BuildingPlan.usual(), 2, workers);
            City city = town.city();
            var ownedBefore = new TreeMap<Long, Boolean>();
            HouseholdStore households = city.population().households();
            DwellingStore dwellings = city.dwellings();
            for (int household = 0; household < households.rows(); household++) {
                int tenure = dwellings.tenure(households.dwelling(household));
                ownedBefore.put(households.id(household), tenure == Tenure.OWNED.ordinal());
            }
            town.live();
            double multiple = town.model().search().loanMultiple()
                    * (1 + town.model().values().cap());
            int bought = 0;
            for (int household = 0; household < households.rows(); household++) {
                int dwelling = households.dwelling(household);
                boolean moved = households.size(household) > 0 && households.movedIn(household) == town.year();
                if (!moved || dwelling < 0 || dwellings.tenure(dwelling) != Tenure.OWNED.ordinal()) continue;
                // Who has just come may have sold a home elsewhere.
                if (ownedBefore.getOrDefault(households.id(household), true)) continue;
                bought++;
                double income = households.income(household);
                // Prices have moved since, by the cap at most, and are held in single precision.
                assertTrue(dwellings.price(dwelling) <= income * multiple * (1 + 1e-6));
            }
            assertTrue(bought > 20, bought + " households bought a first home");
        }
    }

    @Test
    void aHouseholdLooksAtSoManyHomesHoweverLargeTheCity() {
        double small = looksPerHousehold(4);
        double large = looksPerHousehold(16);
        // The mix of households is the same; a tenth is four standard errors of the small one's some 1500 movers.
        assertEquals(small, large, 0.1 * small);
    }

    private static double looksPerHousehold(int areas) {
        try (Workers workers = Workers.of(2)) {
            City city = HomeTown.city(areas, 4000, 0.04, 1);
            HousingModel model = HousingModel.standard();
            HousingLevels levels = HousingLevels.measure(city, model, HomeTown.BASE_YEAR, workers);
            HouseMoves moves = new HouseMoves(city, model, levels, 1, workers);
            moves.run(HomeTown.BASE_YEAR + 1);
            return (double) moves.looks() / city.population().households().rows();
        }
    }
}
