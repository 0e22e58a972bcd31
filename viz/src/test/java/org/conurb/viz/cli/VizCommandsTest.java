package org.conurb.viz.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.conurb.scenarios.cli.CommandsOfViz;
import org.conurb.viz.Harbour;
import org.junit.jupiter.api.Test;

/** With this module on the class path its commands are there, once each, in place of the word on how to get them. */
class VizCommandsTest {

    @Test
    void theCommandsAreListedOnce() {
        String help = Harbour.conurb("help");
        for (String name : new String[] {CommandsOfViz.SERVE, CommandsOfViz.CONSOLE}) {
            long lines = help.lines()
                    .filter(line -> line.matches("  " + name + " .*"))
                    .count();
            assertEquals(1, lines, help);
        }
    }

    @Test
    void theyAreTheRealOnes() {
        String serve = Harbour.conurb("help", "serve");
        assertTrue(serve.contains("--port") && serve.replaceAll("\\s+", " ").contains(CommandsOfViz.SERVE_DOES), serve);
        String console = Harbour.conurb("help", "console");
        assertTrue(
                console.contains("--out") && console.replaceAll("\\s+", " ").contains(CommandsOfViz.CONSOLE_DOES),
                console);
    }
}
