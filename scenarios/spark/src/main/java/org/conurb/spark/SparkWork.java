package org.conurb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.conurb.scenarios.batch.Cluster;
import org.conurb.scenarios.batch.RunRequest;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.run.RunException;

/**
 * The work of a batch on Spark. Every run is a job of one task: a job in which one of many tasks has failed too often
 * would end with all the others.
 */
final class SparkWork implements Cluster.Session {

    private static final long MEBIBYTE = 1 << 20;
    private static final String CAUSE = "most recent failure: ";

    private final JavaSparkContext spark;
    private final RunTask task;
    private final Path temporary;
    private final int retries;

    private SparkWork(JavaSparkContext spark, RunTask task, Path temporary, int retries) {
        this.spark = spark;
        this.task = task;
        this.temporary = temporary;
        this.retries = retries;
    }

    static SparkWork begin(Cluster.Job job, Cluster.Hearer hearer) {
        refuseWithoutYarn(job.options().address());
        Path temporary = temporaryFolder();
        JavaSparkContext spark = null;
        try {
            spark = new JavaSparkContext(conf(job));
            spark.sc().addSparkListener(new FailedAttempts(hearer, job.retries()));
            Path inputs = InputArchive.write(job.inputFolder(), job.inputs(), temporary);
            spark.sc().addArchive(inputs.toUri().toString());
            Map<String, String> hadoop = new HashMap<>();
            spark.hadoopConfiguration().forEach(entry -> hadoop.put(entry.getKey(), entry.getValue()));
            Broadcast<Map<String, String>> settings = spark.broadcast(hadoop);
            RunTask task = new RunTask(
                    inputs.getFileName().toString(),
                    job.parts(),
                    job.resources().threads(),
                    settings);
            return new SparkWork(spark, task, temporary, job.retries());
        } catch (Exception failure) { // Scala throws what it does not declare
            boolean isLost = spark != null && spark.sc().isStopped();
            if (spark != null) spark.stop();
            Durable.delete(temporary);
            if (failure instanceof RunException refusal) throw refusal;
            String address = job.options().address();
            if (isLost) throw lost(address);
            throw new UncheckedIOException(new IOException(address + ": " + firstLine(failure), failure));
        }
    }

    /** Without its settings, Hadoop would look for YARN on this machine, again and again. */
    private static void refuseWithoutYarn(String address) {
        if (!address.equals("yarn")) return;
        if (System.getenv("HADOOP_CONF_DIR") != null || System.getenv("YARN_CONF_DIR") != null) return;
        throw new RunException(
                "--on yarn needs HADOOP_CONF_DIR, the folder with Hadoop's yarn-site.xml and core-site.xml");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("conurb-spark");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What people have set counts; the rest is set so that an executor does one run at a time, as a worker process. */
    private static SparkConf conf(Cluster.Job job) {
        SparkConf conf = new SparkConf();
        job.options().settings().forEach(conf::set);
        conf.setMaster(job.options().address());
        conf.setAppName("conurb batch " + job.name());
        conf.set("spark.jars", String.join(",", ConurbJars.all(conf.get("spark.jars", ""))));
        conf.set("spark.task.maxFailures", Integer.toString(job.retries() + 1));
        int threads = job.resources().threads();
        conf.set("spark.task.cpus", Integer.toString(threads));
        conf.setIfMissing("spark.executor.cores", Integer.toString(threads));
        conf.setIfMissing("spark.executor.memory", job.resources().heapBytes() / MEBIBYTE + "m");
        long other = job.resources().processBytes() - job.resources().heapBytes();
        conf.setIfMissing("spark.executor.memoryOverhead", other / MEBIBYTE + "m");
        conf.setIfMissing("spark.executor.extraJavaOptions", javaOptions(threads));
        if (job.resources().jobs() > 0) {
            conf.setIfMissing(
                    "spark.cores.max", Integer.toString(job.resources().jobs() * threads));
            conf.setIfMissing(
                    "spark.executor.instances", Integer.toString(job.resources().jobs()));
        }
        conf.setIfMissing("spark.ui.enabled", "false"); // it would listen to everyone
        return conf;
    }

    private static String javaOptions(int threads) {
        String collector = threads == 1 ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC -XX:ParallelGCThreads=" + threads;
        return collector + " -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED";
    }

    @Override
    public void run(RunRequest request) throws Cluster.RunFailure {
        try {
            spark.setJobDescription(FailedAttempts.description(request.run()));
            spark.parallelize(List.of(request.line()), 1).map(task).collect();
        } catch (Exception failure) { // what collect throws is not declared, since Scala declares nothing
            refuseIfLost();
            if (!(failure instanceof SparkException)) throw new IllegalStateException(failure);
            throw new Cluster.RunFailure(reason(failure), retries + 1, failure.getMessage() + "\n");
        }
    }

    private void refuseIfLost() {
        if (spark.sc().isStopped()) throw lost(spark.sc().master());
    }

    private static UncheckedIOException lost(String address) {
        return new UncheckedIOException(new IOException(
                address + " takes no runs of ours; Spark's messages and the logs of its workers say why"));
    }

    /** What Spark says of the last attempt, without which task of which stage it was. */
    private static String reason(Exception failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof RunTask.Failure && cause.getMessage() != null) return cause.getMessage();
        String line = firstLine(failure);
        int start = line.indexOf(CAUSE);
        return start < 0 ? line : line.substring(start + CAUSE.length());
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse("");
    }

    @Override
    public int room() {
        refuseIfLost();
        return spark.defaultParallelism();
    }

    @Override
    public int running() {
        refuseIfLost();
        int running = 0;
        for (int stage : spark.statusTracker().getActiveStageIds()) {
            SparkStageInfo info = spark.statusTracker().getStageInfo(stage);
            if (info != null) running += info.numActiveTasks();
        }
        return running;
    }

    @Override
    public void close() {
        spark.stop();
        Durable.delete(temporary);
    }
}
