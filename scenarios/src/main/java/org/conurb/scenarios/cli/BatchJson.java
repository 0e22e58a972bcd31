package org.conurb.scenarios.cli;

import static org.conurb.scenarios.cli.JsonLines.event;

import java.io.PrintWriter;
import org.conurb.scenarios.batch.BatchListener;
import org.conurb.scenarios.batch.FailedRun;
import org.conurb.scenarios.batch.Outcome;
import org.conurb.scenarios.batch.Plan;
import org.conurb.scenarios.batch.Resources;
import tools.jackson.databind.node.ObjectNode;

/** Tells programs of a batch: one JSON object per line. */
final class BatchJson implements BatchListener {

    private final JsonLines lines;

    BatchJson(PrintWriter out) {
        this.lines = new JsonLines(out);
    }

    @Override
    public void planned(Plan plan, int finishedBefore, int toDo, Resources resources) {
        ObjectNode event = event("planned")
                .put("experiment", plan.experiment().name())
                .put("runs", plan.runs().size())
                .put("finishedBefore", finishedBefore)
                .put("toDo", toDo)
                .put("jobs", resources.jobs())
                .put("threads", resources.threads())
                .put("heapBytes", resources.heapBytes())
                .put("processBytes", resources.processBytes());
        plan.columns().forEach(column -> event.withArray("varied").add(column.key()));
        lines.print(event);
    }

    @Override
    public void progress(Progress progress) {
        ObjectNode event = event("progress")
                .put("runs", progress.runs())
                .put("done", progress.done())
                .put("failed", progress.failed())
                .put("running", progress.running())
                .put("seconds", progress.seconds());
        if (!Double.isNaN(progress.secondsLeft())) event.put("secondsLeft", progress.secondsLeft());
        lines.print(event);
    }

    @Override
    public void failed(String run, String error, boolean isTriedAgain) {
        lines.print(event("failed").put("run", run).put("error", error).put("isTriedAgain", isTriedAgain));
    }

    @Override
    public void joining(int runs) {
        lines.print(event("joining").put("runs", runs));
    }

    @Override
    public void finished(Outcome outcome) {
        ObjectNode event = event("finished")
                .put("folder", outcome.folder().toString())
                .put("runs", outcome.runs())
                .put("done", outcome.done())
                .put("doneNow", outcome.doneNow())
                .put("isJoined", outcome.isJoined())
                .put("seconds", outcome.seconds());
        var failed = event.putArray("failed");
        for (FailedRun run : outcome.failed()) {
            failed.addObject()
                    .put("run", run.run())
                    .put("attempts", run.attempts())
                    .put("error", run.error());
        }
        lines.print(event);
    }
}
