package org.conurb.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.TaskFailedReason;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.conurb.scenarios.batch.Cluster;

/** Tells of attempts that failed and are made again. Spark may leave some out when it has very much to tell. */
final class FailedAttempts extends SparkListener {

    private static final String DESCRIPTION = "spark.job.description";
    private static final String RUN = "run ";

    private final Cluster.Hearer hearer;
    private final int retries;
    private final Map<Integer, Stage> stages = new ConcurrentHashMap<>();

    FailedAttempts(Cluster.Hearer hearer, int retries) {
        this.hearer = hearer;
        this.retries = retries;
    }

    /** A run under way. */
    private static final class Stage {
        private final String run;
        private int failures;

        private Stage(String run) {
            this.run = run;
        }
    }

    /** What Spark calls the job of a run. */
    static String description(String run) {
        return RUN + run;
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
        String description = submitted.properties().getProperty(DESCRIPTION, RUN);
        stages.put(submitted.stageInfo().stageId(), new Stage(description.substring(RUN.length())));
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted completed) {
        stages.remove(completed.stageInfo().stageId());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        Stage stage = stages.get(end.stageId());
        if (stage == null || !(end.reason() instanceof TaskFailedReason reason)) return;
        // A machine that is lost does not count as a failure of the run.
        if (reason.countTowardsTaskFailures() && ++stage.failures > retries) return;
        String words = reason instanceof ExceptionFailure thrown ? thrown.description() : reason.toErrorString();
        hearer.triedAgain(stage.run, words.lines().findFirst().orElse(""));
    }
}
