package org.conurb.scenarios.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conurb.engine.lives.LifeCause;
import org.conurb.engine.lives.LifeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a life. */
class StoryTest {

    private static final Places PLACES =
            new Places(Map.of("Z1", "North 1", "Z2", "Mill"), Map.of("Z1", "North", "Z2", "South"), "GBP");

    @TempDir
    Path folder;

    private static String words(List<Chapter> chapters) {
        StringBuilder words = new StringBuilder();
        for (Chapter chapter : chapters) {
            words.append(chapter.year()).append(" (").append(chapter.age()).append("): ");
            words.append(chapter.text()).append('\n');
        }
        return words.toString();
    }

    @Test
    void aLifeIsToldFromItsTables() {
        try (LifeTables tables = new LifeTables(MadeUpLives.addTo(folder, 2011))) {
            assertTrue(tables.hasLives());
            List<ToldLife> told = tables.told();
            assertEquals(2, told.size());
            assertEquals("South", tables.places().area("Z2"));
            assertEquals("""
                    2011 (0): She lives in North 1, lodging with another household, as a child in a household of 3.
                    2012 (1): Her parents parted; her father moved out.
                    2013 (2): She left the city for another country.
                    """, words(told.get(0).chapters()));
            assertEquals("""
                    2011 (39): He lives in North 1, in a privately rented flat with one bedroom (£6,000 a year), with a \
                    partner and 2 children. He works in education, in Mill (South), for £31,000 a year, 17 minutes away. \
                    A weekday: 07:30 to work driving (5.0 km, 12 minutes, 3 of them in congestion); 01:00 home driving \
                    (5.0 km, 9 minutes).
                    2012 (40): He had a daughter. His job was cut; he found another in education, in Mill (South), for \
                    £31,000 a year, 17 minutes away.
                    2013 (41): He moved from North 1 to Mill (South), into an owned home worth £150,000, as the old home \
                    had too few bedrooms. He lives in Mill (South), in an owned terraced house with 3 bedrooms \
                    (£150,000), with a partner and 2 children. He works in education, in Mill (South), for £31,000 a \
                    year, 17 minutes away.
                    """, words(told.get(1).chapters()));
        }
    }

    private static LifeEntry entry(LifeEvent event, LifeCause cause, String sex) {
        String change = switch (event.change()) {
            case ZONE -> "Z2";
            case STUDY, QUALIFICATION -> "higher";
            case NUMBER -> "1";
            default -> "";
        };
        String detail = switch (event.detail()) {
            case SECTOR -> "P";
            case TENURE -> "owned";
            case KIN -> "parent";
            default -> "";
        };
        return new LifeEntry(2012, event, cause, "Z1", change, change, detail, 7, sex, 30, 1000, 10);
    }

    /** Whatever happens, for whatever reason, to a man or a woman, there is a whole sentence without holes. */
    @ParameterizedTest
    @EnumSource(LifeEvent.class)
    void everyEventIsASentence(LifeEvent event) {
        for (LifeCause cause : LifeCause.values()) {
            for (String sex : List.of("M", "F")) {
                LifeEntry entry = entry(event, cause, sex);
                Life life = new Life(1, "", sex, 1980, List.of(), List.of(entry), List.of());
                String text = words(Story.tell(life, PLACES)).strip();
                assertTrue(text.matches("2012 \\(32\\): [A-Z][^.]*\\."), text);
                for (String hole : List.of("null", "NaN", "-1", "  ", " ,", "Z1", "Z2", ".,")) {
                    assertFalse(text.contains(hole), text);
                }
            }
        }
    }

    @Test
    void moneyAndPlacesAreCalledAsTheyAreKnown() {
        assertEquals("£23,400", PLACES.money(23_400.4));
        assertEquals("CHF 900", new Places(Map.of(), Map.of(), "CHF").money(900));
        assertEquals("North 1", PLACES.zone("Z1"));
        assertEquals("Mill (South)", PLACES.zone("Z2"));
        assertEquals("Z9", PLACES.zone("Z9"));
        assertEquals("outside the city", PLACES.zone("outside"));
    }
}
