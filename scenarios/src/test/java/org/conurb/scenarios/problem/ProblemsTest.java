package org.conurb.scenarios.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems are collected and told together. */
class ProblemsTest {

    @Test
    void oneLineSaysWhereWhatAndWhatToDo() {
        Problem whole = new Problem(Path.of("a.csv"), 3, "age", "-1", "0 to 90", "remove the row");
        assertEquals("a.csv:3: age: found -1; expected 0 to 90; remove the row", whole.text());
        assertEquals("a.csv: found nothing", new Problem(Path.of("a.csv"), null, "", "nothing", "", "").text());
        assertThrows(IllegalArgumentException.class, () -> new Problem(Path.of("a"), 0, "", "", "", ""));
    }

    @Test
    void allAreThrownTogetherInTheOrderOfFilesAndLinesEachOnce() {
        Problems problems = new Problems();
        problems.throwIfAny();
        problems.add(Path.of("b.csv"), 1, "", "x", "", "");
        problems.add(Path.of("a.csv"), 10, "", "x", "", "");
        problems.add(Path.of("a.csv"), 9, "", "x", "", "");
        problems.add(Path.of("a.csv"), "", "x", "", "");
        problems.add(Path.of("b.csv"), 1, "", "x", "", "");
        InputException exception = assertThrows(InputException.class, problems::throwIfAny);
        assertEquals("a.csv: found x\na.csv:9: found x\na.csv:10: found x\nb.csv:1: found x", exception.getMessage());
        assertEquals(4, exception.problems().size());
        assertThrows(IllegalArgumentException.class, () -> new InputException(List.of()));
    }
}
