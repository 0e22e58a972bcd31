package org.conurb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone cluster: a master and workers of one core each, every one a process of its own. */
final class LoopbackCluster implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final String REGISTERED = "Successfully registered with master";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private String address;

    private LoopbackCluster(Path folder) {
        this.folder = folder;
    }

    static LoopbackCluster start(Path folder, int workers) throws IOException, InterruptedException {
        LoopbackCluster cluster = new LoopbackCluster(Files.createDirectories(folder));
        try {
            cluster.start(workers);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error failure) {
            cluster.close();
            throw failure;
        }
    }

    private void start(int count) throws IOException, InterruptedException {
        Path log = folder.resolve("master.log");
        start(log, "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        Programs.await(
                "the start of the master", () -> ADDRESS.matcher(text(log)).find());
        Matcher told = ADDRESS.matcher(text(log));
        if (told.find()) address = told.group(1);
        for (int worker = 0; worker < count; worker++) {
            workers.add(start(
                    workerLog(worker),
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    workFolder(worker).toString(),
                    address));
        }
        for (int worker = 0; worker < count; worker++) {
            Path workerLog = workerLog(worker);
            Programs.await("the start of a worker", () -> text(workerLog).contains(REGISTERED));
        }
    }

    private Process start(Path log, String... words) throws IOException {
        Process process = Programs.spark(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Path workerLog(int worker) {
        return folder.resolve("worker" + worker + ".log");
    }

    private Path workFolder(int worker) {
        return folder.resolve("work" + worker);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return address;
    }

    /** Waits for a run to begin, and kills its executor in the middle of it. */
    void killExecutor() throws InterruptedException {
        awaitRun().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for a run to begin, and kills its executor and its worker in the middle of it. */
    void killWorker() throws InterruptedException {
        Process worker = awaitRun();
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** The worker on which a run has just begun. */
    private Process awaitRun() throws InterruptedException {
        List<Set<Path>> before = new ArrayList<>();
        for (int worker = 0; worker < workers.size(); worker++) before.add(runFolders(worker));
        List<Process> busy = new ArrayList<>();
        Programs.await("a run", () -> {
            for (int worker = 0; worker < workers.size() && busy.isEmpty(); worker++) {
                if (!before.get(worker).containsAll(runFolders(worker))) busy.add(workers.get(worker));
            }
            return !busy.isEmpty();
        });
        return busy.get(0);
    }

    /** The folders in which executors of a worker do runs. */
    private Set<Path> runFolders(int worker) {
        Set<Path> runs = new HashSet<>();
        for (Path application : entries(workFolder(worker), "app-*")) {
            for (Path executor : entries(application, "*")) runs.addAll(entries(executor, "conurb-run*"));
        }
        return runs;
    }

    private static List<Path> entries(Path folder, String pattern) {
        List<Path> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) return all;
        try (var entries = Files.newDirectoryStream(folder, pattern)) {
            entries.forEach(all::add);
            return all;
        } catch (IOException gone) {
            return all;
        }
    }

    /** Ends all processes, those that they have started too. */
    @Override
    public void close() {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }
}
