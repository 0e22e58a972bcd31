package org.conurb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.conurb.scenarios.batch.RunMaker;
import org.conurb.scenarios.batch.RunRequest;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.run.RunListener;

/** Does a run on a machine of the cluster, in a folder of its own there, and puts the part in place. */
final class RunTask implements Function<String, String> {
    private static final long serialVersionUID = 1L;

    private final String archive;
    private final URI parts;
    private final int threads;
    private final Broadcast<Map<String, String>> hadoop;

    /**
     * Tells the task what all runs have in common.
     *
     * @param archive name of the archive of input files, which Spark unpacks
     * @param parts where finished runs are put
     * @param hadoop how file systems are reached
     */
    RunTask(String archive, URI parts, int threads, Broadcast<Map<String, String>> hadoop) {
        this.archive = archive;
        this.parts = parts;
        this.threads = threads;
        this.hadoop = hadoop;
    }

    /** Does the run of a request; answers its number. */
    @Override
    public String call(String line) {
        RunRequest request = RunRequest.of(line)
                .in(Path.of(SparkFiles.get(archive)).normalize())
                .attempt(TaskContext.get().attemptNumber() + 1);
        Path scratch = scratchFolder();
        try (RunMaker maker = new RunMaker(threads)) {
            Configuration configuration = new Configuration(false);
            hadoop.value().forEach(configuration::set);
            HadoopStore store = new HadoopStore(parts, configuration);
            if (store.names("").contains(request.inputHash())) return request.run(); // whoever did it was lost since
            maker.make(request, scratch, RunListener.SILENT);
            store.putOnce(scratch, request.inputHash(), attempt());
            return request.run();
        } catch (RuntimeException failure) {
            throw Failure.of(failure);
        } finally {
            Durable.delete(scratch);
        }
    }

    private static String attempt() {
        return SparkEnv.get().conf().getAppId() + "-" + TaskContext.get().taskAttemptId();
    }

    private static Path scratchFolder() {
        try {
            return Files.createTempDirectory(
                    Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().normalize(), "conurb-run");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Why an attempt failed, in words that travel. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Failure(String message, StackTraceElement[] trace) {
            super(message);
            setStackTrace(trace);
        }

        private static Failure of(RuntimeException failure) {
            Throwable known = failure instanceof UncheckedIOException disk ? disk.getCause() : failure;
            String message = known.getMessage() == null ? known.toString() : known.getMessage();
            return new Failure(message.lines().findFirst().orElse(""), failure.getStackTrace());
        }
    }
}
