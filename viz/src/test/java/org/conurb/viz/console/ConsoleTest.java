package org.conurb.viz.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.conurb.scenarios.cli.Main;
import org.conurb.viz.Harbour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MASON's console on the town, on a screen that nobody sees; what happens there is in {@link ConsoleScript}. */
class ConsoleTest {

    private static Screen screen;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        screen = Screen.open();
    }

    @AfterAll
    static void close() {
        if (screen != null) screen.close();
    }

    @Test
    void aRunPlayedToItsEndIsTheHeadlessRunAndIsSeen() {
        screen.run(ConsoleScript.class, "play", folder.toString(), Harbour.run().toString());
    }

    @Test
    void runsArePausedSteppedStoppedAndBegunAgain() {
        Harbour.run();
        screen.run(ConsoleScript.class, "again", folder.toString());
    }

    @Test
    void withoutADisplayItSaysWhatElseThereIs() {
        String said =
                Screen.run(2, null, Main.class, "console", Harbour.scenario().toString());
        assertTrue(said.contains("needs a display; without one use conurb run, or conurb serve"), said);
        said = Screen.run(
                2, ":987654", Main.class, "console", Harbour.scenario().toString());
        assertTrue(said.contains("needs a display; without one use conurb run, or conurb serve"), said);
    }
}
