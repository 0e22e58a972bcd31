package org.conurb.scenarios.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The words with which the program was called, to be given again. */
final class Call {

    private Call() {}

    /** The whole call of a command, quoted for a shell. */
    static String of(CommandSpec spec) {
        StringBuilder command = new StringBuilder("conurb");
        for (String argument : spec.root().commandLine().getParseResult().originalArgs()) {
            command.append(' ').append(quoted(argument));
        }
        return command.toString();
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
