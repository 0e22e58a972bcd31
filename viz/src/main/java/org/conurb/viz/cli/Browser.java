package org.conurb.viz.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;

/** Opens a page in the browser of whoever sits before this machine, if anybody does. */
final class Browser {

    private Browser() {}

    /** Opens it where there is a desktop; does nothing where there is none. */
    static void open(String page) {
        List<String> command = command();
        if (command.isEmpty()) return;
        List<String> whole = new java.util.ArrayList<>(command);
        whole.add(page);
        try {
            new ProcessBuilder(whole)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException noSuchProgram) {
            // The address is printed; that is enough.
        }
    }

    private static List<String> command() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return List.of("open");
        if (system.contains("windows")) return List.of("rundll32", "url.dll,FileProtocolHandler");
        boolean hasDesktop = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return hasDesktop && isOnPath("xdg-open") ? List.of("xdg-open") : List.of();
    }

    private static boolean isOnPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (new File(folder, program).canExecute()) return true;
        }
        return false;
    }
}
