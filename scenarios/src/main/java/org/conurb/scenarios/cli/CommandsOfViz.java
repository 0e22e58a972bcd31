package org.conurb.scenarios.cli;

import java.util.List;

/** The commands of the module viz in words, so that the help lists them whether or not the module is on the class path. */
public final class CommandsOfViz {

    /** Name of the command that shows runs in a browser. */
    public static final String SERVE = "serve";

    /** What it does. */
    public static final String SERVE_DOES =
            "Shows runs in a browser: a scenario while it runs, finished runs year by year.";

    /** Name of the command that opens MASON's console. */
    public static final String CONSOLE = "console";

    /** What it does. */
    public static final String CONSOLE_DOES =
            "Opens MASON's console on a scenario: play, pause and step its years, look at zones and roads, inspect and"
                    + " chart figures. Needs a display.";

    private CommandsOfViz() {}

    /** What stands in for them without the module. */
    static List<AbsentCommand> absent() {
        return List.of(new AbsentCommand(SERVE, SERVE_DOES), new AbsentCommand(CONSOLE, CONSOLE_DOES));
    }
}
