package org.conurb.scenarios.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A process that does runs, one at a time, asked and answering by lines. */
final class WorkerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;
    private static final int TAIL_CHARACTERS = 20_000;

    private final Process process;
    private final PrintWriter requests;
    private final Path log;
    private final StringBuffer said = new StringBuffer();

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8));
    }

    /**
     * Starts a process.
     *
     * @param command its words
     * @param log what it says besides its reports goes here
     * @param heard hears each report, and null once when the process has ended; called on a thread of its own
     */
    static WorkerProcess start(List<String> command, Path log, BiConsumer<WorkerProcess, Report> heard) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            WorkerProcess worker = new WorkerProcess(process, log);
            Thread reader = new Thread(() -> worker.listen(heard), "conurb-worker-reports");
            reader.setDaemon(true);
            reader.start();
            return worker;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen(BiConsumer<WorkerProcess, Report> heard) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Report report = Report.of(line);
                if (report != null) heard.accept(this, report);
                else said.append(line).append('\n'); // by the virtual machine, of its end
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        }
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        heard.accept(this, null);
    }

    /** Asks for a run. */
    void ask(RunRequest request) {
        requests.println(request.line());
        requests.flush();
    }

    /** The exit code of a process that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** The end of what it said besides its reports. */
    String lastWords() {
        try {
            String all = said + (Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "");
            return all.length() <= TAIL_CHARACTERS ? all : "…" + all.substring(all.length() - TAIL_CHARACTERS);
        } catch (IOException unreadable) {
            return said.toString();
        }
    }

    /** Lets the process end, which it does when its input ends; helps if it does not. */
    @Override
    public void close() {
        requests.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Files.deleteIfExists(log);
        } catch (IOException left) {
            return; // swept with the next batch
        }
    }
}
