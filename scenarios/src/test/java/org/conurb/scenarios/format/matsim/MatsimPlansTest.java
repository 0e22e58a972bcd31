package org.conurb.scenarios.format.matsim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MATSim's plans mean, read off days in a town of three streets. */
class MatsimPlansTest {

    private static final int HOUR = 3600;

    @TempDir
    private Path folder;

    private RoadNetwork town;

    @BeforeEach
    void readTheTown() throws IOException {
        town = MatsimNetwork.read(Files.writeString(folder.resolve("network.xml"), MatsimTexts.NETWORK))
                .network();
    }

    private MatsimPlans read(String text) throws IOException {
        return MatsimPlans.read(Files.writeString(folder.resolve("plans.xml"), text), town);
    }

    /** A day of version 6 with these activities and legs. */
    private MatsimPlans day(String elements) throws IOException {
        return read(
                "<population><person id=\"ann\"><plan selected=\"yes\">" + elements + "</plan></person></population>");
    }

    private String route(MatsimPlans plans, int leg) {
        int[] links = Arrays.copyOfRange(plans.routeLinks(), plans.routeStarts()[leg], plans.routeStarts()[leg + 1]);
        return String.join(" ", Arrays.stream(links).mapToObj(town::linkId).toList());
    }

    @Test
    void nodesOfAnOldRouteJoinDepartureAndArrivalLink() throws IOException {
        MatsimPlans plans = read(MatsimTexts.OLD_PLANS);
        assertEquals(1, plans.persons());
        assertEquals("ann", plans.personId(0));
        assertEquals(2, plans.legs());
        assertEquals("12 23 31", route(plans, 0));
        assertEquals("31 12", route(plans, 1));
        assertEquals("12", town.linkId(plans.fromLink(0)));
        assertEquals("31", town.linkId(plans.toLink(0)));
    }

    @Test
    void linksOfANewRouteIncludeDepartureAndArrivalLink() throws IOException {
        MatsimFacilities facilities =
                MatsimFacilities.read(Files.writeString(folder.resolve("facilities.xml"), MatsimTexts.FACILITIES));
        assertEquals(2, facilities.size());
        MatsimPlans plans =
                MatsimPlans.read(Files.writeString(folder.resolve("plans.xml"), MatsimTexts.PLANS), town, facilities);
        assertEquals(2, plans.persons());
        assertEquals(2, plans.legs());
        assertEquals("12 23 31", route(plans, 0));
        assertFalse(plans.hasRoute(1));
        assertEquals("31", town.linkId(plans.fromLink(1)), "the street nearest to the park");
        assertEquals("12", town.linkId(plans.toLink(1)), "the street nearest to the coordinates");
        assertEquals(1, plans.report().count("legs of the mode walk"));
        assertEquals(1, plans.report().count("persons without a plan"));
    }

    @Test
    void aLegDepartsWhenTheActivityBeforeItEnds() throws IOException {
        MatsimPlans plans = read(MatsimTexts.OLD_PLANS);
        assertEquals(7 * HOUR, plans.departureSecond(0));
        assertEquals(7 * HOUR + 300 + 8 * HOUR, plans.departureSecond(1), "arrival at 07:05 and eight hours");
        plans = read(MatsimTexts.PLANS.replace(" facility=\"park\"", " link=\"31\""));
        assertArrayEquals(new int[] {7 * HOUR + 1, 18 * HOUR}, plans.departureSeconds(), "07:00:00.5 rounded up");
    }

    @Test
    void theEarlierOfEndAndDurationCounts() throws IOException {
        String day = """
                <activity link="12" end_time="08:00:00" max_dur="%s"/><leg mode="car" trav_time="00:10:00"/>
                <activity link="31" end_time="%s" max_dur="08:00:00"/><leg mode="car"/><activity link="12"/>
                """;
        assertArrayEquals(
                new int[] {8 * HOUR, 16 * HOUR + 600},
                day(String.format(day, "09:00:00", "24:00:00")).departureSeconds());
        assertArrayEquals(
                new int[] {7 * HOUR, 15 * HOUR},
                day(String.format(day, "07:00:00", "15:00:00")).departureSeconds());
    }

    @Test
    void withoutATravelTimeTheDepartureOfTheLegIsPreferredToADuration() throws IOException {
        String day = """
                <activity link="12" end_time="06:00"/><leg mode="car"><route type="links">12 23 31</route></leg>
                <activity link="31" max_dur="08:00"/><leg mode="car" %s/><activity link="12"/>
                """;
        MatsimPlans told = day(String.format(day, "dep_time=\"14:30\""));
        assertEquals(14 * HOUR + 1800, told.departureSecond(1));
        MatsimPlans guessed = day(String.format(day, ""));
        assertEquals(14 * HOUR + 200, guessed.departureSecond(1), "two streets of 100 s, then eight hours");
        assertEquals(1, guessed.report().count("departures by a duration after a guessed travel time"));
    }

    @Test
    void nothingDepartsAfterAnActivityWithoutEnd() throws IOException {
        MatsimPlans plans = day("""
                        <activity link="12"/><leg mode="car"/>
                        <activity link="31" end_time="09:00"/><leg mode="car"/><activity link="12"/>
                        """);
        assertEquals(0, plans.legs());
        assertEquals(1, plans.report().count("days cut short by an activity without an end"));
    }

    @Test
    void aRouteWithAGapIsDroppedAndItsLegKept() throws IOException {
        for (String gap : new String[] {"12 31", "12 23", "23 31", "12 23 31 12"}) {
            MatsimPlans plans = day("<activity link=\"12\" end_time=\"06:00\"/><leg mode=\"car\"><route type=\"links\">"
                    + gap + "</route></leg><activity link=\"31\"/>");
            assertEquals(1, plans.legs(), gap);
            assertFalse(plans.hasRoute(0), gap);
            assertEquals(1, plans.report().count("routes with a gap; their legs keep their ends"), gap);
        }
        String old = MatsimTexts.OLD_PLANS.replace("<route trav_time=\"00:05\">2 3<", "<route>3 2<");
        assertFalse(read(old).hasRoute(0));
    }

    @Test
    void aLegThatStaysOnItsLinkHasARouteOfThatLink() throws IOException {
        String old = """
                <plans><person id="1"><plan><act link="12" end_time="06:00"/><leg mode="car"><route> </route></leg>
                <act link="12" end_time="07:00"/><leg mode="car"><route>2 3 1</route></leg><act link="12"/>
                </plan></person></plans>
                """;
        MatsimPlans plans = read(old);
        assertEquals("12", route(plans, 0));
        assertEquals("12 23 31 12", route(plans, 1), "once round");
        plans = day("""
                        <activity link="12" end_time="06:00"/><leg mode="car"><route type="links">12</route></leg>
                        <activity link="12" end_time="07:00"/><leg mode="car"><route type="links">12 23 31 12</route></leg>
                        <activity link="12"/>
                        """);
        assertEquals("12", route(plans, 0));
        assertEquals("12 23 31 12", route(plans, 1), "once round");
    }

    @Test
    void theSelectedPlanCountsElseTheFirst() throws IOException {
        String plan =
                "<plan %s><activity link=\"12\" end_time=\"%s\"/><leg mode=\"car\"/><activity link=\"31\"/></plan>";
        String none = String.format(plan, "", "06:00") + String.format(plan, "selected=\"no\"", "07:00");
        String second = none + String.format(plan, "selected=\"yes\"", "08:00");
        MatsimPlans plans = read("<population><person id=\"a\">" + none + "</person><person id=\"b\">" + second
                + "</person></population>");
        assertArrayEquals(new int[] {6 * HOUR, 8 * HOUR}, plans.departureSeconds());
        assertEquals(1, plans.person(1));
    }

    @Test
    void aLegWithoutAPlaceIsDroppedAndCounted() throws IOException {
        MatsimPlans plans =
                day("<activity facility=\"nowhere\" end_time=\"06:00\"/><leg mode=\"car\"/><activity link=\"31\"/>");
        assertEquals(0, plans.legs());
        assertEquals(1, plans.report().count("car legs between places that cannot be found"));
    }
}
