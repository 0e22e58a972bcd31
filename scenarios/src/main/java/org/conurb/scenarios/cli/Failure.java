package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.TableException;
import org.conurb.scenarios.run.RunException;

/**
 * Something that stopped a command, told to the person who gave it.
 *
 * @param cause what stopped it
 * @param debug whether to show where in the program
 */
record Failure(Throwable cause, boolean debug) {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final long MEBIBYTE = 1024 * 1024;

    /** Prints what happened; the exit code. */
    int tell(PrintWriter err) {
        int code = FAILED;
        if (cause instanceof InputException exception) {
            for (Problem problem : exception.problems()) err.println(problem.text());
            int count = exception.problems().size();
            err.println(count == 1 ? "1 problem; nothing was done." : count + " problems; nothing was done.");
            code = BAD_INPUT;
        } else if (cause instanceof RunException) {
            err.println("conurb: " + cause.getMessage());
            code = BAD_INPUT;
        } else {
            err.println("conurb: " + words());
        }
        if (debug) cause.printStackTrace(err);
        err.flush();
        return code;
    }

    private String words() {
        if (cause instanceof OutOfMemoryError) {
            long allowed = Runtime.getRuntime().maxMemory() / MEBIBYTE;
            return "the model needs more than the " + allowed + " MiB of memory that it may use;"
                    + " allow more, for example CONURB_JAVA_OPTS=-Xmx6g";
        }
        Throwable known = known(cause);
        if (known instanceof IOException file) return "the run stopped: " + fileWords(file);
        if (known != null) return "the run stopped: " + known.getMessage();
        return "a fault in the program: " + cause + (debug ? "" : "; --debug shows where");
    }

    /** The nearest cause that is about files or tables, and so not the program's fault; or null. */
    private static Throwable known(Throwable thrown) {
        if (thrown instanceof UncheckedIOException wrapper) return wrapper.getCause();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TableException) return cause;
        }
        return null;
    }

    private static String fileWords(IOException exception) {
        if (exception instanceof NoSuchFileException missing) return "there is no " + missing.getFile();
        if (exception instanceof AccessDeniedException denied) return denied.getFile() + " may not be read or written";
        if (exception instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + ": " + other.getReason();
        }
        return exception.getMessage() == null ? exception.toString() : exception.getMessage();
    }
}
