package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.units.YearPath;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The interventions of a scenario hold in their years, and are refused where they cannot be made. */
class PoliciesTest {

    private static final int FOREVER = Intervention.FOREVER;

    private final Premises premises = Village.premises();

    private static CloseRoad close(int year, int until, String... links) {
        return new CloseRoad(year, until, RoadChoice.ofLinks(links));
    }

    private static CongestionCharge charge(ZoneChoice where) {
        return new CongestionCharge(2014, FOREVER, where, CongestionCharge.Per.DAY, 5, new Hours(7, 19), null);
    }

    /** A shortcut from corner to corner. */
    private record Shortcut(int year) implements RoadIntervention {
        @Override
        public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
            return List.of();
        }

        @Override
        public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
            LinkSpec link = LinkSpec.road("shortcut", 0, 0, 850, Village.SPEED, 1, 600);
            return List.of(new NetworkEdit.Build("00", "22", link));
        }
    }

    private Policies policies(Intervention... interventions) {
        return new Policies(List.of(interventions), premises);
    }

    private List<String> told(Intervention... interventions) {
        return policies(interventions).findings(Village.assumptions()).stream()
                .map(finding -> finding.number() + " " + finding.flaw().key() + ": "
                        + finding.flaw().found())
                .toList();
    }

    private static Geometry drawing(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Test
    void aRoadIsClosedInItsYearsAlone() {
        Policies policies = policies(close(2014, 2016, "00-10"));
        int link = premises.roads().findLink("00-10");
        assertSame(premises.roads(), policies.roads(2013).network());
        assertTrue(policies.roads(2014).network().isClosed(link));
        assertSame(policies.roads(2014), policies.roads(2015));
        assertFalse(policies.roads(2016).network().isClosed(link));
        assertEquals(2014, policies.roadsSince(2015));
    }

    @Test
    void theRoadsOfAYearDoNotDependOnTheYearsAskedForBefore() {
        Policies went = policies(close(2014, 2016, "00-10"), close(2015, FOREVER, "10-00"));
        for (int year = 2012; year <= 2017; year++) went.roads(year);
        RoadNetwork asked = policies(close(2014, 2016, "00-10"), close(2015, FOREVER, "10-00"))
                .roads(2017)
                .network();
        RoadNetwork reached = went.roads(2017).network();
        for (int link = 0; link < asked.links(); link++) assertEquals(asked.link(link), reached.link(link));
    }

    @Test
    void gatewaysFollowTheirLinksWhenOneIsBuilt() {
        Policies.Roads roads = policies(new Shortcut(2015)).roads(2015);
        assertEquals(premises.roads().links() + 1, roads.network().links());
        int[] in = roads.gateways().linksIn();
        assertEquals("00-10", roads.network().linkId(in[0]));
        assertEquals("22-21", roads.network().linkId(in[1]));
    }

    @Test
    void twoInterventionsOfAYearMustNotChangeTheSameLink() {
        CloseRoad first = close(2014, FOREVER, "00-10", "10-20");
        CloseRoad second = close(2014, FOREVER, "10-20", "20-21");
        assertEquals(List.of("1 where: link 10-20, which interventions.0 changes in 2014 too"), told(first, second));
        assertEquals(List.of(), told(first, close(2015, FOREVER, "10-20")));
    }

    @Test
    void aLaterInterventionFindsTheRoadThatAnEarlierOneBuilt() {
        CloseRoad closure = close(2020, FOREVER, "shortcut");
        assertEquals(List.of(), told(closure, new Shortcut(2015)));
        assertEquals(List.of("0 where.links.0: 'shortcut'"), told(closure));
        assertEquals(List.of("0 where.links.0: 'shortcut'"), told(closure, new Shortcut(2021)));
    }

    @Test
    void aTollFindsARoadThatIsBuiltAndHoursMustBeTrueOnes() {
        RoadChoice shortcut = RoadChoice.ofLinks("shortcut");
        Toll toll = new Toll(2020, FOREVER, shortcut, Toll.Per.LINK, 2, new Hours(6, 20), null);
        assertEquals(List.of(), told(toll, new Shortcut(2015)));
        assertEquals(List.of("0 where.links.0: 'shortcut'"), told(toll));
        Toll odd = new Toll(2020, FOREVER, shortcut, Toll.Per.LINK, 2, new Hours(6.1, 20), null);
        Toll backwards = new Toll(2020, FOREVER, shortcut, Toll.Per.LINK, 2, new Hours(20, 6), null);
        assertEquals(List.of("0 hours: 6.1 to 20.0", "1 hours: 20.0 to 6.0"), told(odd, backwards, new Shortcut(2015)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertEquals(
                List.of(
                        "0 where.links.1: '00-11'",
                        "1 where.roads.0: 'Main Rode'",
                        "2 until: 2014",
                        "3 zone: 'Z9'",
                        "4 where.areas.0: 'A7'"),
                told(
                        close(2014, FOREVER, "00-10", "00-11"),
                        new CloseRoad(2015, FOREVER, RoadChoice.ofRoads("Main Rode")),
                        close(2014, 2014, "00-10"),
                        new Site(2014, "Z9", 100, null, null),
                        charge(new ZoneChoice(List.of(), List.of("A7"), null))));
    }

    @Test
    void aCityWithoutRoadsOrMarketsRefusesWhatNeedsThem() {
        Premises bare = new Premises(premises.zones(), null, null, 1, drawing -> drawing);
        Assumptions people = new Assumptions(
                Village.assumptions().demography(), Village.assumptions().movement(), null, null, null);
        List<Intervention> asked = List.of(
                close(2014, FOREVER, "00-10"),
                new NewEmployer(2014, "Z0000", Sector.C, 10),
                charge(ZoneChoice.of("Z0000")));
        List<String> keys = new Policies(asked, bare)
                .findings(people).stream().map(finding -> finding.flaw().key()).toList();
        assertEquals(List.of("kind", "kind", "kind"), keys);
    }

    @Test
    void aDrawingChoosesTheLinksAlongItOrInsideIt() {
        RoadChoice along = new RoadChoice(null, null, drawing("LINESTRING (-5 302, 605 298)"), 10);
        assertEquals(List.of("01-11", "11-01", "11-21", "21-11"), along.in(premises.roads(), premises));
        RoadChoice inside = new RoadChoice(null, null, drawing("POLYGON ((10 -9, 290 -9, 290 9, 10 9, 10 -9))"), 0);
        assertEquals(List.of("00-10", "10-00"), inside.in(premises.roads(), premises));
        RoadChoice nowhere = new RoadChoice(null, null, drawing("LINESTRING (50 50, 60 60)"), 10);
        assertEquals(List.of("0 where.geometry: a drawing without links"), told(new CloseRoad(2014, FOREVER, nowhere)));
    }

    @Test
    void zonesAreChosenByCodeByAreaAndByTheirCentres() {
        ZoneChoice choice =
                new ZoneChoice(List.of("Z0101"), List.of("A00"), drawing("POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))"));
        assertArrayEquals(new int[] {0, 1, 2, 3}, choice.in(premises));
        assertArrayEquals(new int[] {3}, ZoneChoice.of("Z0101").in(premises));
    }

    private static SectorGrowth growth(int year, int until, Sector sector, String... zones) {
        ZoneChoice where = zones.length == 0 ? null : ZoneChoice.of(zones);
        return new SectorGrowth(year, until, where, sector, null, YearPath.constant(0.01));
    }

    @Test
    void growthOfTheSameJobsIsSaidOnce() {
        assertEquals(
                List.of(
                        "1 where: zone Z0100, for which interventions.0 has the growth of jobs of sector C in 2015 too",
                        "5 factor: neither a factor nor an extra share",
                        "6 where.zones.0: 'Z9'"),
                told(
                        growth(2014, 2016, Sector.C, "Z0100", "Z0101"),
                        growth(2015, FOREVER, null, "Z0000", "Z0100"),
                        growth(2016, FOREVER, null, "Z0100"),
                        growth(2014, 2016, Sector.J),
                        growth(2014, FOREVER, Sector.C, "Z0001"),
                        new SectorGrowth(2020, FOREVER, ZoneChoice.of("Z0001"), Sector.D, null, null),
                        growth(2020, FOREVER, Sector.E, "Z9")));
    }

    @Test
    void trainingCannotBeForThoseWhoHaveMoreThanItGives() {
        TrainingProgramme training = new TrainingProgramme(
                2014,
                FOREVER,
                null,
                YearPath.constant(500),
                List.of(Activity.UNEMPLOYED),
                new AgeBand(40, 30),
                Qualification.HIGHER,
                Qualification.LOWER,
                1);
        assertEquals(List.of("0 ages: 40 to 30", "0 below: 'higher', above 'lower', which is gained"), told(training));
        assertEquals(
                50,
                training.bend(Village.assumptions(), premises)
                        .labour()
                        .training()
                        .get(0)
                        .places()
                        .at(2014),
                1e-9);
    }

    @Test
    void asLargeAShareOfHomesAndJobsAsOfThePeopleComesAndGoes() {
        Assumptions bent = policies(
                        new Site(2014, "Z0001", 120, Tenure.SOCIAL_RENT, DwellingType.FLAT),
                        new Demolition(2015, "Z0001", 60, null, null),
                        new NewEmployer(2016, "Z0100", Sector.J, 300),
                        new PlantClosure(2017, "Z0100", Sector.C, 500))
                .bend(Village.assumptions());
        assertEquals(12, bent.building().sites().get(0).dwellings());
        assertEquals(1, bent.building().sites().get(0).zone());
        assertEquals(-6, bent.building().sites().get(1).dwellings());
        assertEquals(30, bent.labour().changes().get(0).jobs());
        assertEquals(-50, bent.labour().changes().get(1).jobs());
        assertEquals(Sector.C.ordinal(), bent.labour().changes().get(1).sector());
    }
}
