package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.landuse.BuildingRule;
import org.conurb.engine.policy.HousingTarget.Bound;
import org.conurb.engine.units.YearPath;
import org.junit.jupiter.api.Test;

/** Targets, limits and shares are told to builders, and refused where they contradict each other. */
class HomePoliciesTest {

    private static final int FOREVER = Intervention.FOREVER;
    private static final ZoneChoice FIRST = ZoneChoice.of("Z0000");
    private static final ZoneChoice AREA = new ZoneChoice(List.of(), List.of("A00"), null);

    private static HousingTarget target(int year, int until, ZoneChoice where, double homes, Bound bound) {
        return new HousingTarget(year, until, where, YearPath.constant(homes), bound);
    }

    private static HousingTarget least(ZoneChoice where, double homes) {
        return target(2014, FOREVER, where, homes, Bound.AT_LEAST);
    }

    private static HousingTarget most(ZoneChoice where, double homes) {
        return target(2014, FOREVER, where, homes, Bound.AT_MOST);
    }

    private static DensityLimit limit(int year, int until, ZoneChoice where, double homesPerHectare) {
        return new DensityLimit(year, until, where, homesPerHectare, false);
    }

    private static List<String> told(Intervention... interventions) {
        return Village.told(Village.assumptions(), interventions);
    }

    @Test
    void buildersAreToldWhatHoldsInWhichZones() {
        List<BuildingRule> rules = Village.policies(
                        least(null, 120),
                        most(AREA, 60),
                        limit(2015, 2020, FIRST, 30),
                        new DensityLimit(2016, FOREVER, ZoneChoice.of("Z0001"), null, true),
                        new SocialHousingShare(2017, FOREVER, FIRST, 0.4))
                .bend(Village.assumptions())
                .building()
                .rules();
        assertEquals(5, rules.size());
        assertArrayEquals(new int[] {0, 1, 2, 3}, rules.get(0).zones());
        assertEquals(12, ((BuildingRule.Target) rules.get(0)).homes().at(2030), "a tenth of the people is simulated");
        assertArrayEquals(new int[] {0, 1}, rules.get(1).zones());
        assertEquals(6, ((BuildingRule.Ceiling) rules.get(1)).homes().at(2030));
        assertEquals(3, ((BuildingRule.DensityLimit) rules.get(2)).homesPerHectare(), 1e-12);
        assertEquals(2020, rules.get(2).untilYear());
        assertEquals(Double.POSITIVE_INFINITY, ((BuildingRule.DensityLimit) rules.get(3)).homesPerHectare());
        assertEquals(0.4, ((BuildingRule.SocialShare) rules.get(4)).share());
    }

    @Test
    void theSameIsSaidOnceForAZoneAndYear() {
        assertEquals(List.of(), told(least(FIRST, 10), least(AREA, 30), least(null, 90)));
        assertEquals(
                List.of("1 where: the zones of interventions.0 in the same years"),
                told(least(AREA, 10), least(ZoneChoice.of("Z0000", "Z0001"), 30)));
        assertEquals(
                List.of("1 where: zone Z0000, for which interventions.0 has a limit in 2016 too"),
                told(limit(2014, FOREVER, AREA, 30), limit(2016, FOREVER, FIRST, 40)));
        assertEquals(List.of(), told(limit(2014, 2016, AREA, 30), limit(2016, FOREVER, FIRST, 40)));
        assertEquals(
                List.of("1 where: 2 zones, for which interventions.0 has a share in 2015 too"),
                told(
                        new SocialHousingShare(2014, FOREVER, null, 0.3),
                        new SocialHousingShare(2015, FOREVER, AREA, 0.5)));
    }

    @Test
    void atLeastIsNoMoreThanAtMost() {
        String found = "1 dwellings: at least 30 homes and at most 20 in 2014 together with interventions.0";
        assertEquals(List.of(found), told(least(FIRST, 30), most(AREA, 20)));
        assertEquals(List.of(found), told(most(AREA, 20), least(FIRST, 30)));
        assertEquals(List.of(), told(least(AREA, 30), most(FIRST, 20)), "the rest of the area may have them");
        SortedMap<Integer, Double> rising = new TreeMap<>();
        rising.put(2014, 10.0);
        rising.put(2018, 50.0);
        HousingTarget path = new HousingTarget(2014, FOREVER, FIRST, YearPath.of(rising), Bound.AT_LEAST);
        assertEquals(
                List.of("1 dwellings: at least 50 homes and at most 20 in 2018 together with interventions.0"),
                told(path, most(FIRST, 20)));
        assertEquals(List.of(), told(path, target(2014, 2016, FIRST, 20, Bound.AT_MOST)));
    }

    @Test
    void aTargetNeedsZonesInWhichHomesMayBeAdded() {
        DensityLimit none = limit(2016, FOREVER, AREA, 0);
        String found = "a target for zones in which no home may be added, together with interventions.0";
        assertEquals(List.of("1 homesPerHectare: " + found), told(least(FIRST, 30), none));
        assertEquals(List.of("1 where: " + found), told(none, least(AREA, 30)));
        assertEquals(List.of(), told(none, least(null, 30)));
        assertEquals(List.of(), told(none, target(2014, 2016, FIRST, 20, Bound.AT_LEAST)));
    }

    @Test
    void nonsenseIsRefused() {
        assertEquals(
                List.of(
                        "0 where.zones.0: 'Z9'",
                        "1 dwellings: at least 0",
                        "2 homesPerHectare: neither a limit nor lifted: true",
                        "3 homesPerHectare: a limit that is lifted",
                        "4 where.zones.0: 'Z8'"),
                told(
                        least(ZoneChoice.of("Z9"), 10),
                        least(null, 0),
                        new DensityLimit(2014, FOREVER, FIRST, null, false),
                        new DensityLimit(2014, FOREVER, FIRST, 20.0, true),
                        new SocialHousingShare(2014, FOREVER, ZoneChoice.of("Z8"), 0.5)));
    }

    @Test
    void aCityOfPeopleAloneRefusesThem() {
        Assumptions people = new Assumptions(
                Village.assumptions().demography(), Village.assumptions().movement(), null, null, null);
        List<String> keys = Village.policies(
                        least(null, 10), limit(2014, FOREVER, null, 3), new SocialHousingShare(2014, FOREVER, null, 1))
                .findings(people)
                .stream()
                .map(finding -> finding.flaw().key())
                .toList();
        assertEquals(List.of("kind", "kind", "kind"), keys);
    }
}
