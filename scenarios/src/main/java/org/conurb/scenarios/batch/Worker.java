package org.conurb.scenarios.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.TableException;
import org.conurb.scenarios.run.RunListener;

/**
 * The other end of a {@link WorkerProcess}: does the runs that it is asked for, line by line, until its input ends.
 *
 * <p>The input ends when the batch is done, and also when it is killed, so that no worker outlives it.
 */
public final class Worker {

    private static final long REPORT_NANOS = 1_000_000_000L; // a run of a second need not be told of in between

    private final PrintStream answers;
    private final Path parts;

    private Worker(PrintStream answers, Path parts) {
        this.answers = answers;
        this.parts = parts;
    }

    /**
     * Serves requests. Does not return before {@code orphaned} is called.
     *
     * @param requests where requests come from
     * @param answers where reports go
     * @param parts the folder in which finished runs are put
     * @param threads threads to compute with
     * @param orphaned ends the process at once, whatever it is at; called on another thread
     */
    public static void serve(InputStream requests, PrintStream answers, Path parts, int threads, Runnable orphaned) {
        Worker worker = new Worker(answers, parts);
        worker.tell(Report.of(Report.Kind.READY));
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(requests, lines, orphaned), "conurb-requests");
        reader.setDaemon(true);
        reader.start();
        try (RunMaker maker = new RunMaker(threads)) {
            while (true) worker.serve(RunRequest.of(lines.take()), maker);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(InputStream requests, BlockingQueue<String> lines, Runnable orphaned) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) lines.add(line);
        } catch (IOException gone) {
            orphaned.run();
        }
        orphaned.run();
    }

    private void serve(RunRequest request, RunMaker maker) {
        Path part = parts.resolve(request.inputHash());
        try {
            if (!Files.isDirectory(part)) {
                Durable.folder(part, into -> maker.make(request, into, new Going()));
            }
            tell(Report.of(Report.Kind.DONE));
        } catch (OutOfMemoryError full) {
            throw full; // the process ends, and a new one begins with all of its memory
        } catch (RuntimeException | Error failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            Report.Kind kind = isOfTheDisk(failure) ? Report.Kind.STOPPED : Report.Kind.FAILED;
            String message = failure instanceof UncheckedIOException disk
                    ? disk.getCause().getMessage()
                    : failure.getMessage();
            tell(new Report(kind, 0, message == null ? failure.toString() : firstLine(message), trace.toString()));
        }
    }

    private static boolean isOfTheDisk(Throwable failure) {
        return failure instanceof UncheckedIOException
                || (failure instanceof TableException table && table.isOfTheDisk());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private synchronized void tell(Report report) {
        answers.println(report.line());
        answers.flush();
    }

    /** Tells from time to time how far a long run has come. */
    private final class Going implements RunListener {

        private long last = System.nanoTime();

        @Override
        public void yearDone(YearDone year) {
            long now = System.nanoTime();
            if (now - last < REPORT_NANOS) return;
            last = now;
            int years = year.lastYear() - year.firstYear() + 1;
            tell(Report.going((year.year() - year.firstYear() + 1.0) / years));
        }
    }
}
