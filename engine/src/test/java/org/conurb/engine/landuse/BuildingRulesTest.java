package org.conurb.engine.landuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Entry;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan.Site;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.worlds.HomeTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What policies ask of builders is done in their zones and years; elsewhere all is as without them. */
class BuildingRulesTest {

    private static final int YEAR = 2012;
    private static final int FOREVER = Integer.MAX_VALUE;
    private static final LandUseModel MODEL = LandUseModel.standard();
    private static final BuildingPlan DEVELOPERS = new BuildingPlan(YearPath.none(), true, YearPath.none(), List.of());

    /** Zones of an area, of which each has 1,000 households on 400 hectares. */
    private static final int[] FIRST_AREA = {0, 1, 2, 3};

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private City built(BuildingPlan plan) {
        return built(plan, MODEL);
    }

    private City built(BuildingPlan plan, LandUseModel model) {
        City city = HomeTown.city(3, 4000, 0.04, 1);
        new Construction(city, model, plan, 1, workers).run(YEAR);
        return city;
    }

    /** [zone] homes completed. */
    private static long[] homes(City city) {
        return IntStream.range(0, city.zones().count())
                .mapToLong(zone -> city.housingLedger().count(Entry.BUILT, zone))
                .toArray();
    }

    private static long homes(City city, int... zones) {
        return IntStream.of(zones).mapToLong(zone -> homes(city)[zone]).sum();
    }

    private static long noRoom(City city, int area) {
        return city.housingLedger().count(Remark.NO_ROOM, area);
    }

    private static BuildingRule target(double homes, int... zones) {
        return new BuildingRule.Target(YEAR, FOREVER, zones, YearPath.constant(homes));
    }

    private static BuildingRule ceiling(double homes, int... zones) {
        return new BuildingRule.Ceiling(YEAR, FOREVER, zones, YearPath.constant(homes));
    }

    private static BuildingRule limit(double homesPerHectare, int... zones) {
        return new BuildingRule.DensityLimit(YEAR, FOREVER, zones, homesPerHectare);
    }

    private static void assertSameElsewhere(City expected, City city, int... zones) {
        long[] one = homes(expected);
        long[] other = homes(city);
        for (int zone : zones) one[zone] = other[zone];
        assertArrayEquals(one, other);
    }

    @Test
    void aTargetIsReachedInItsZonesAndChangesNothingElsewhere() {
        City without = built(DEVELOPERS);
        City with = built(DEVELOPERS.with(target(300, FIRST_AREA)));
        assertTrue(homes(without, FIRST_AREA) < 100, "the target is more than what is built anyway");
        assertEquals(300, homes(with, FIRST_AREA));
        assertSameElsewhere(without, with, FIRST_AREA);
        assertTrue(homes(with, 3) > homes(with, 0), "more where homes sell for more");
    }

    @Test
    void aTargetThatIsMetAnywayOrHoldsInOtherYearsChangesNothing() {
        long[] without = homes(built(DEVELOPERS));
        assertArrayEquals(without, homes(built(DEVELOPERS.with(target(20, FIRST_AREA)))));
        YearPath many = YearPath.constant(500);
        assertArrayEquals(
                without,
                homes(built(DEVELOPERS
                        .with(new BuildingRule.Target(YEAR + 1, FOREVER, FIRST_AREA, many))
                        .with(new BuildingRule.Target(YEAR - 3, YEAR, FIRST_AREA, many)))));
    }

    @Test
    void sitesAndTargetsOfAPartCountForTheWhole() {
        BuildingPlan plan = DEVELOPERS
                .withSites(List.of(new Site(YEAR, 5, 120, null, null)))
                .with(target(700, IntStream.range(0, 12).toArray()))
                .with(target(300, FIRST_AREA));
        City city = built(plan);
        assertEquals(700, LongStream.of(homes(city)).sum());
        assertTrue(homes(city, FIRST_AREA) >= 300);
        assertTrue(homes(city, 5) >= 120);
    }

    @Test
    void aTargetBeyondTheRoomFillsItAndSaysWhatLacks() {
        LandUseModel full = MODEL.simulating(0);
        City city = built(DEVELOPERS.with(target(400, FIRST_AREA)), full);
        double redeveloped = MODEL.redevelopment() * 4000 / 0.96;
        assertEquals(redeveloped, homes(city, FIRST_AREA), 4); // each zone rounds its room down
        assertEquals(400 - homes(city, FIRST_AREA), noRoom(city, 0));
        assertEquals(0, noRoom(city, 1) + noRoom(city, 2));
    }

    @Test
    void aTenthOfTheHomesHasATenthOfTheRoom() {
        LandUseModel close = MODEL.simulating(2.7 / MODEL.homesPerHectare()); // with 2.6 homes per hectare there
        City whole = built(DEVELOPERS.with(target(4000, FIRST_AREA)), close);
        City tenth = HomeTown.city(3, 400, 0.04, 1);
        BuildingPlan plan = DEVELOPERS.with(target(400, FIRST_AREA));
        new Construction(tenth, close.simulating(0.1), plan, 1, workers).run(YEAR);
        assertTrue(noRoom(whole, 0) > 0);
        assertEquals(homes(whole, FIRST_AREA) / 10.0, homes(tenth, FIRST_AREA), 4); // each zone rounds its room down
    }

    @Test
    void aTargetIsReachedWhereNothingPaysAndNobodyLives() {
        City city = HomeTown.city(1, 4000, 0.04, 1);
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            if (city.dwellings().zone(dwelling) == 0) city.demolish(dwelling);
            else city.dwellings().setValue(dwelling, 0, 1);
        }
        new Construction(city, MODEL, DEVELOPERS.with(target(50, 0)).with(target(80, 1)), 1, workers).run(YEAR);
        assertArrayEquals(new long[] {50, 80, 0, 0}, homes(city));
    }

    @Test
    void aCeilingHoldsAndDevelopersDoNotBuildElsewhereInstead() {
        City without = built(DEVELOPERS);
        City with = built(DEVELOPERS.with(ceiling(10, FIRST_AREA)));
        assertTrue(homes(without, FIRST_AREA) > 20);
        assertEquals(10, homes(with, FIRST_AREA));
        assertSameElsewhere(without, with, FIRST_AREA);
        assertEquals(0, noRoom(with, 0) + noRoom(with, 1) + noRoom(with, 2), "nobody asked for more");
    }

    @Test
    void whatAScenarioAsksForIsBuiltBesideACeilingAndSitesCountForIt() {
        BuildingPlan plan = new BuildingPlan(
                        YearPath.constant(600), false, YearPath.none(), List.of(new Site(YEAR, 1, 15, null, null)))
                .with(ceiling(40, FIRST_AREA));
        City city = built(plan);
        assertEquals(40, homes(city, FIRST_AREA));
        assertEquals(600 + 15, LongStream.of(homes(city)).sum());
    }

    @Test
    void aTargetForAllIsReachedAroundACeilingOfAPart() {
        City city = built(DEVELOPERS
                .with(target(900, IntStream.range(0, 12).toArray()))
                .with(ceiling(40, FIRST_AREA))
                .with(ceiling(5, 3, 4)));
        assertEquals(900, LongStream.of(homes(city)).sum());
        assertTrue(homes(city, FIRST_AREA) <= 40);
        assertEquals(5, homes(city, 3, 4));
    }

    @Test
    void noHomeIsAddedBeyondADensityLimitAndElsewhereAllStays() {
        City without = built(DEVELOPERS);
        long stood = HomeTown.city(3, 4000, 0.04, 1).dwellings().count() / 12;
        double limit = (stood + 5) / 400.0;
        City with = built(DEVELOPERS.with(limit(limit, FIRST_AREA)).with(target(100, 2)));
        assertTrue(homes(without, FIRST_AREA) > 20);
        assertEquals(5, homes(with, 2), "the target fills the room that is left");
        assertEquals(95, noRoom(with, 0));
        for (int zone : FIRST_AREA) assertTrue(homes(with, zone) <= 5);
        // Fractions of homes are settled along all zones, hence one more or fewer in each.
        for (int zone = 4; zone < 12; zone++) assertEquals(homes(without, zone), homes(with, zone), 1);
    }

    @Test
    void aLimitIsNotPassedByRedevelopmentButWhereItIsLiftedMoreIsBuilt() {
        LandUseModel full = MODEL.simulating(1 / MODEL.homesPerHectare());
        City without = built(DEVELOPERS, full);
        City green = built(DEVELOPERS.with(limit(0, FIRST_AREA)), full);
        City lifted = built(DEVELOPERS.with(limit(Double.POSITIVE_INFINITY, FIRST_AREA)), full);
        assertEquals(0, homes(green, FIRST_AREA));
        assertEquals(homes(built(DEVELOPERS), FIRST_AREA), homes(lifted, FIRST_AREA), 1);
        assertTrue(homes(lifted, FIRST_AREA) > homes(without, FIRST_AREA));
    }

    @Test
    void theShareOfSocialHousingIsMetAndDevelopersBuildLess() {
        BuildingRule half = new BuildingRule.SocialShare(YEAR, FOREVER, FIRST_AREA, 0.5);
        City with = built(DEVELOPERS.with(target(400, FIRST_AREA)).with(half));
        long social = IntStream.of(FIRST_AREA)
                .mapToLong(zone -> with.housingLedger().count(Entry.BUILT, zone, Tenure.SOCIAL_RENT))
                .sum();
        assertEquals(200, social, 4 * 4); // in each zone to within one home per type
        LandUseModel many = MODEL.simulating(1000);
        City without = built(DEVELOPERS, many);
        City dearer = built(DEVELOPERS.with(half), many);
        // Proceeds fall to (0.5 + 0.5 x 0.6) / (0.75 + 0.25 x 0.6) = 8 / 9; a logit of slope 3 in their logarithm.
        double before = homes(without, FIRST_AREA) / (MODEL.buildRate() * 4000 / 0.96);
        double odds = before / (1 - before) * Math.pow(8.0 / 9, MODEL.viabilitySlope());
        double expected = MODEL.buildRate() * 4000 / 0.96 * odds / (1 + odds);
        assertEquals(expected, homes(dearer, FIRST_AREA), 1.5);
        assertTrue(homes(dearer, FIRST_AREA) < homes(without, FIRST_AREA));
    }

    @Test
    void noShareOrAllOfItIsPossible() {
        for (double share : new double[] {0, 1}) {
            BuildingRule rule = new BuildingRule.SocialShare(YEAR, FOREVER, FIRST_AREA, share);
            City city = built(DEVELOPERS.with(target(200, FIRST_AREA)).with(rule));
            long social = IntStream.of(FIRST_AREA)
                    .mapToLong(zone -> city.housingLedger().count(Entry.BUILT, zone, Tenure.SOCIAL_RENT))
                    .sum();
            assertEquals(200 * share, social);
        }
    }

    /** Over the years more homes hold prices down, and more social ones house more of those who applied. */
    @Test
    void pricesAndTheSocialQueueFollowWhatIsBuilt() {
        int[] all = IntStream.range(0, 8).toArray();
        HomeTown without = town(DEVELOPERS).years(6);
        HomeTown more = town(DEVELOPERS.with(target(300, all))).years(6);
        HomeTown social = town(DEVELOPERS.with(new BuildingRule.SocialShare(YEAR, FOREVER, all, 1)))
                .years(6);
        assertTrue(more.city().dwellings().count() > without.city().dwellings().count() + 6 * 150);
        assertTrue(meanPrice(more.city()) < 0.97 * meanPrice(without.city()));
        assertTrue(housed(social.city()) > 1.05 * housed(without.city()));
    }

    @Test
    void aTownThatGoesOnAfterAYearBuildsTheSameOnAnyNumberOfThreads() {
        BuildingPlan plan = DEVELOPERS
                .with(target(300, 0, 1, 2))
                .with(ceiling(20, 4, 5))
                .with(limit(2.7, 6))
                .with(new BuildingRule.SocialShare(YEAR + 1, FOREVER, new int[] {0, 6}, 0.7));
        HomeTown whole = town(plan).years(3);
        for (int threads : new int[] {1, 5}) {
            try (Workers others = Workers.of(threads)) {
                HomeTown resumed = new HomeTown(2, 4000, 0.04, plan, 3, others).growing(0.01);
                for (int year = 0; year < 3; year++) resumed.years(1).goOn();
                assertEquals(fingerprint(whole.city()), fingerprint(resumed.city()));
            }
        }
    }

    private HomeTown town(BuildingPlan plan) {
        return new HomeTown(2, 4000, 0.04, plan, 3, workers).growing(0.01);
    }

    private static double meanPrice(City city) {
        var dwellings = city.dwellings();
        return IntStream.range(0, dwellings.rows())
                .mapToDouble(dwellings::price)
                .average()
                .orElse(0);
    }

    /** Households in social homes. */
    private static long housed(City city) {
        var dwellings = city.dwellings();
        return IntStream.range(0, dwellings.rows())
                .filter(dwelling -> dwellings.tenure(dwelling) == Tenure.SOCIAL_RENT.ordinal())
                .filter(dwelling -> !dwellings.isVacant(dwelling))
                .count();
    }

    private static long fingerprint(City city) {
        var dwellings = city.dwellings();
        long print = 0;
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            print = 31 * print + dwellings.id(dwelling);
            print = 31 * print + dwellings.zone(dwelling);
            print = 31 * print + dwellings.tenure(dwelling);
            print = 31 * print + Float.floatToIntBits(dwellings.price(dwelling));
            print = 31 * print + (dwellings.isVacant(dwelling) ? 0 : 1);
        }
        return print;
    }
}
