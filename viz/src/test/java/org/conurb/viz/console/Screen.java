package org.conurb.viz.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A screen that nobody sees (Xvfb), and programs that open windows on it, each in a process of its own: Java looks for its
 * display once. Tests are skipped where there is neither Xvfb nor a display.
 */
final class Screen implements AutoCloseable {

    private static final Path XVFB = Path.of("/usr/bin/Xvfb");

    private final Process server; // null if the display was there before
    private final String display;

    private Screen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /** Starts it, or takes the display that is there, or skips the test with the reason. */
    static Screen open() throws IOException {
        if (Files.isExecutable(XVFB)) {
            Process server = new ProcessBuilder(
                            XVFB.toString(), "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                    .redirectError(Redirect.DISCARD)
                    .start();
            String number = new BufferedReader(
                            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            if (number != null) return new Screen(server, ":" + number.strip());
        }
        String display = System.getenv("DISPLAY");
        boolean isThere = display != null && !display.isEmpty();
        if (!isThere)
            System.err.println("Tests of the console are skipped: there is no Xvfb (Debian: apt-get install xvfb)");
        Assumptions.assumeTrue(isThere, "there is no Xvfb (Debian: apt-get install xvfb)");
        return new Screen(null, display);
    }

    /** Runs a program on the screen, which must end well; what it printed. */
    String run(Class<?> program, String... arguments) {
        return run(0, display, program, arguments);
    }

    /** Runs a program that must end with this exit code, with this display; with null without any. */
    static String run(int exitCode, String display, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().remove("DISPLAY");
            if (display != null) builder.environment().put("DISPLAY", display);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(exitCode, process.waitFor(), String.join(" ", arguments) + "\n" + said);
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        if (server != null) server.destroy();
    }
}
