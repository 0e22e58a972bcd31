package org.conurb.scenarios.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The word that someone probably meant. */
class NearestWordTest {

    private static final List<String> WORDS = List.of("fertility", "mortality", "migration", "seed");

    @Test
    void countsLettersInsertedDeletedReplacedAndSwapped() {
        assertEquals(0, NearestWord.edits("seed", "seed"));
        assertEquals(1, NearestWord.edits("sed", "seed"));
        assertEquals(1, NearestWord.edits("seeds", "seed"));
        assertEquals(1, NearestWord.edits("sead", "seed"));
        assertEquals(1, NearestWord.edits("sede", "seed"));
        assertEquals(3, NearestWord.edits("kitten", "sitting"));
        assertEquals(4, NearestWord.edits("", "seed"));
    }

    @Test
    void findsTheWordOfASlipWhateverItsCase() {
        assertEquals("did you mean 'fertility'?", NearestWord.hint("fertilty", WORDS));
        assertEquals("did you mean 'migration'?", NearestWord.hint("Imigration", WORDS));
        assertEquals("did you mean 'seed'?", NearestWord.hint("SEED", WORDS));
    }

    @Test
    void isSilentWhenNoWordIsNear() {
        assertEquals("", NearestWord.hint("colour", WORDS));
        assertTrue(NearestWord.of("x", List.of()).isEmpty());
    }
}
