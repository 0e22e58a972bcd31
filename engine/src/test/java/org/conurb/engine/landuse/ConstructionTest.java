package org.conurb.engine.landuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Entry;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan.Site;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** What is built and taken down: as many as the scenario says, where there is room and where it pays. */
class ConstructionTest {

    private static final int YEAR = 2012;
    private static final LandUseModel MODEL = LandUseModel.standard();

    private final Workers workers = Workers.of(2);
    private final City city = HomeTown.city(3, 4000, 0.04, 1);
    private final int zones = city.zones().count();

    @AfterEach
    void close() {
        workers.close();
    }

    private static BuildingPlan completions(double homes) {
        return new BuildingPlan(YearPath.constant(homes), false, YearPath.none(), List.of());
    }

    private void build(BuildingPlan plan, LandUseModel model) {
        new Construction(city, model, plan, 1, workers).run(YEAR);
    }

    private long built() {
        long built = 0;
        for (int zone = 0; zone < zones; zone++) built += city.housingLedger().count(Entry.BUILT, zone);
        return built;
    }

    @Test
    void asManyHomesAreBuiltAsTheScenarioSays() {
        build(completions(437), MODEL);
        assertEquals(437, built());
        DwellingStore dwellings = city.dwellings();
        for (int dwelling = dwellings.rows() - 437; dwelling < dwellings.rows(); dwelling++) {
            assertTrue(dwellings.isVacant(dwelling));
            assertEquals(YEAR, dwellings.yearBuilt(dwelling));
            assertTrue(dwellings.price(dwelling) > 0 && dwellings.rent(dwelling) > 0);
            var shape = city.zones().zone(dwellings.zone(dwelling)).shape();
            Coordinate point = new Coordinate(dwellings.x(dwelling), dwellings.y(dwelling));
            assertTrue(shape.getEnvelopeInternal().intersects(point), "a home stands in its zone");
        }
    }

    @Test
    void lessThanOneHomeAZoneIsNotTruncatedToNoneForEver() {
        for (int year = YEAR; year < YEAR + 50; year++) {
            new Construction(city, MODEL, completions(zones / 4.0), 1, workers).run(year);
        }
        assertEquals(50 * zones / 4, built());
        for (int zone = 0; zone < zones; zone++) {
            assertTrue(city.housingLedger().count(Entry.BUILT, zone) > 0, "zone " + zone);
        }
    }

    @Test
    void theWorkGrowsWithTheHomesBuiltAndNotWithThoseThatStand() {
        long kinds = (long) zones * Tenure.COUNT * DwellingType.COUNT; // looked at once in each zone that builds
        assertEquals(500 + kinds, steps(city, 500));
        assertEquals(5000 + kinds, steps(city, 5000));
        assertEquals(5000 + kinds, steps(HomeTown.city(3, 40_000, 0.04, 1), 5000));
    }

    private long steps(City town, int completions) {
        Construction construction = new Construction(town, MODEL, completions(completions), 1, workers);
        construction.run(YEAR);
        return construction.steps();
    }

    @Test
    void tenuresOfNewHomesAreMixedAsTheModelSays() {
        build(completions(2000), MODEL);
        long social = 0;
        for (int zone = 0; zone < zones; zone++) {
            social += city.housingLedger().count(Entry.BUILT, zone, Tenure.SOCIAL_RENT);
        }
        // Each zone's share is met to within one home per type.
        assertEquals(2000 * MODEL.tenures()[Tenure.SOCIAL_RENT.ordinal()], social, zones * DwellingType.COUNT);
    }

    @Test
    void aDatedSiteIsBuiltInItsYearOnlyAndAsDescribed() {
        Site site = new Site(YEAR, 5, 120, Tenure.PRIVATE_RENT, DwellingType.FLAT);
        Site later = new Site(YEAR + 1, 6, 10, null, null);
        BuildingPlan plan = new BuildingPlan(YearPath.none(), false, YearPath.none(), List.of(site, later));
        build(plan, MODEL);
        assertEquals(120, city.housingLedger().count(Entry.BUILT, 5, Tenure.PRIVATE_RENT));
        assertEquals(120, built());
        int last = city.dwellings().rows() - 1;
        assertEquals(DwellingType.FLAT.ordinal(), city.dwellings().type(last));
        new Construction(city, MODEL, plan, 1, workers).run(YEAR + 1);
        assertEquals(10, city.housingLedger().count(Entry.BUILT, 6));
    }

    @Test
    void fullZonesTakeNoMoreAndTheLackOfRoomIsTold() {
        LandUseModel full = MODEL.simulating(0);
        double redeveloped = full.redevelopment() * city.dwellings().count();
        build(completions(1000), full);
        // Each zone rounds its room down.
        assertEquals(redeveloped, built(), zones);
        long noRoom = 0;
        for (int area = 0; area < 3; area++) noRoom += city.housingLedger().count(Remark.NO_ROOM, area);
        assertEquals(1000, built() + noRoom);
    }

    @Test
    void developersBuildMoreWhereHomesSellForMore() {
        build(new BuildingPlan(YearPath.none(), true, YearPath.none(), List.of()), MODEL);
        long cheap = city.housingLedger().count(Entry.BUILT, 0);
        long dear = city.housingLedger().count(Entry.BUILT, HomeTown.ZONES_PER_AREA - 1);
        assertTrue(dear > cheap, dear + " built in the dear zone, " + cheap + " in the cheap one");
        double first = built();
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            city.dwellings().setValue(dwelling, city.dwellings().price(dwelling) / 2, 1);
        }
        build(BuildingPlan.usual(), MODEL);
        assertTrue(built() - first < first, "less is built when prices have halved");
    }

    @Test
    void theShareThatIsTakenDownIsTheScenariosOldAndVacantFirst() {
        double share = 0.02;
        BuildingPlan plan = new BuildingPlan(YearPath.none(), false, YearPath.constant(share), List.of());
        int before = city.dwellings().count();
        new Demolition(city, MODEL, plan, 1, workers).run(YEAR);
        double expected = share * before;
        assertEquals(expected, before - city.dwellings().count(), 4 * Math.sqrt(expected)); // four standard errors
        int[] fallen = new int[2];
        int[] all = new int[2];
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            int old = city.dwellings().yearBuilt(dwelling) <= 1980 ? 1 : 0;
            all[old]++;
            if (!city.dwellings().isPresent(dwelling)) fallen[old]++;
        }
        assertTrue((double) fallen[1] / all[1] > 2.0 * fallen[0] / all[0]);
        assertEquals(List.of(), city.problems(5));
    }

    @Test
    void aClearanceTakesDownWhatItNamesTheVacantFirst() {
        Site clearance = new Site(YEAR, 2, -50, Tenure.SOCIAL_RENT, null);
        BuildingPlan plan = new BuildingPlan(YearPath.none(), false, YearPath.none(), List.of(clearance));
        DwellingStore dwellings = city.dwellings();
        new Demolition(city, MODEL, plan, 1, workers).run(YEAR);
        assertEquals(50, city.housingLedger().count(Entry.DEMOLISHED, 2, Tenure.SOCIAL_RENT));
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            boolean here = dwellings.zone(dwelling) == 2 && dwellings.tenure(dwelling) == Tenure.SOCIAL_RENT.ordinal();
            assertTrue(!here || !dwellings.isVacant(dwelling), "a vacant home stands where occupied ones were cleared");
        }
        assertEquals(List.of(), city.problems(5));
    }
}
