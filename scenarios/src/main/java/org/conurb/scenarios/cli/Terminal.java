package org.conurb.scenarios.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who reads what is printed: a person at a terminal, or a file or program.
 *
 * @param out whether a terminal shows what is printed as a result
 * @param err whether a terminal shows what is printed as progress and messages
 * @param colours whether colours are wanted
 */
record Terminal(boolean out, boolean err, boolean colours) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int OUT = 1;
    private static final int ERR = 2;

    /** Nobody watches: plain lines. */
    static final Terminal NONE = new Terminal(false, false, false);

    static Terminal detect() {
        boolean dumb = "dumb".equals(System.getenv("TERM")) || System.getenv("TERM") == null;
        boolean out = !dumb && isTerminal(OUT);
        return new Terminal(out, !dumb && isTerminal(ERR), out && System.getenv("NO_COLOR") == null);
    }

    /** Linux says where a descriptor leads; elsewhere Java knows only whether there is a console at all. */
    private static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
        if (!Files.isSymbolicLink(link)) return hasConsole();
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException exception) {
            return hasConsole();
        }
    }

    private static boolean hasConsole() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console); // since Java 22
        } catch (ReflectiveOperationException exception) {
            return true; // before, a console is always a terminal
        }
    }
}
