package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells how to go on when a run is stopped with Ctrl-C or a signal. The run folder needs no rescue: years are put in
 * place whole, so it can be resumed from any moment. The exit code is the shell's: 130 after Ctrl-C.
 */
final class Interruption {

    private static final String RECORD = "run.json";

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** Watches a run into a folder until closed. */
    static Interruption watch(PrintWriter err, Path folder, String resumeCommand) {
        return watchFor(err, folder.resolve(RECORD), resumeCommand);
    }

    /** Watches until closed; work that has begun has left this file. */
    static Interruption watchFor(PrintWriter err, Path record, String resumeCommand) {
        Thread hook = new Thread(
                () -> {
                    err.println();
                    if (Files.exists(record)) {
                        err.println("Stopped. What is finished is kept; go on with:");
                        err.println("  " + resumeCommand);
                    } else {
                        err.println("Stopped before anything was finished.");
                    }
                    err.flush();
                },
                "conurb-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** The run has ended by itself; nothing is to be told any more. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            awaitTheEnd();
        }
    }

    /** The signal came first: nothing more may be said or done, the program ends with the signal's exit code. */
    private static void awaitTheEnd() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
