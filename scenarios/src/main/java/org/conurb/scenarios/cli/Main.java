package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = new Prompt(Program.services(), out, err, Terminal.detect()).execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
