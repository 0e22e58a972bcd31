package org.conurb.scenarios.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodTest {

    private static final String CHARGE = "{\"kind\":\"congestion_charge\",\"year\":2015,\"price\":8}";
    private static final String BRIDGE =
            "{\"kind\":\"close_road\",\"name\":\"The bridge closes\",\"year\":2013,\"until\":2014}";

    @Test
    void nothingIsSaidOfSettingsThatAreTheSame() {
        assertEquals("", Method.changes(List.of()));
    }

    @Test
    void settingsAreToldByTheirValues() {
        assertEquals(
                "What the policy changes: assumptions.housing.completions from 100 to 900.",
                Method.changes(List.of(new Change("assumptions.housing.completions", "100", "900"))));
    }

    @Test
    void interventionsThatOneOfBothHasAreToldByNameAndYears() {
        Change change = new Change("interventions", "[" + BRIDGE + "]", "[" + CHARGE + "]");
        assertEquals(
                "What the policy changes: congestion charge from 2015 on; without The bridge closes from 2013 until 2014.",
                Method.changes(List.of(change)));
        Change added = new Change("interventions", Change.NOTHING, "[" + BRIDGE + "," + CHARGE + "]");
        assertEquals(
                "What the policy changes: The bridge closes from 2013 until 2014; congestion charge from 2015 on.",
                Method.changes(List.of(added)));
    }
}
