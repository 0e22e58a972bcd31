package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.conurb.scenarios.batch.BatchListener;
import org.conurb.scenarios.batch.FailedRun;
import org.conurb.scenarios.batch.Outcome;
import org.conurb.scenarios.batch.Plan;
import org.conurb.scenarios.batch.Resources;

/** Tells people of a batch: at a terminal in one line that is drawn again, elsewhere in a line now and then. */
final class BatchText implements BatchListener {

    private static final int BAR_WIDTH = 24;
    private static final String REDRAW = "\r\u001b[K";
    private static final double MEBIBYTE = 1 << 20;
    private static final double FIRST_LINE_SECONDS = 5;
    private static final double LONGEST_PAUSE_SECONDS = 60;
    private static final int MOST_LISTED = 10;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean isTerminal;
    private boolean isOnBar;
    private double nextLine = FIRST_LINE_SECONDS;
    private int toldOf;

    BatchText(PrintWriter out, PrintWriter err, boolean isTerminal) {
        this.out = out;
        this.err = err;
        this.isTerminal = isTerminal;
    }

    @Override
    public void planned(Plan plan, int finishedBefore, int toDo, Resources resources) {
        int scenarios = plan.experiment().scenarios().size();
        err.println(Words.count(plan.runs().size()) + " runs of " + scenarios
                + (scenarios == 1 ? " scenario" : " scenarios")
                + (plan.columns().isEmpty() ? "" : ", varying " + varied(plan))
                + (finishedBefore == 0 ? "" : "; " + Words.count(finishedBefore) + " are finished"));
        if (toDo > 0) {
            err.println(processes(resources.jobs()) + " of "
                    + resources.threads() + (resources.threads() == 1 ? " thread" : " threads") + " and "
                    + mebibytes(resources.processBytes()) + ", " + mebibytes(resources.heapBytes()) + " of it heap");
        }
        if (toDo > 0 && resources.isTight()) {
            err.println("This may be more than the " + mebibytes(resources.allowedBytes())
                    + " that may be used; fewer --jobs need less, --memory allows more.");
        }
        err.flush();
    }

    private static String processes(int jobs) {
        if (jobs == 0) return "As many processes as the cluster has room for, each";
        return jobs + (jobs == 1 ? " process" : " processes");
    }

    private static String varied(Plan plan) {
        return String.join(", ", plan.columns().stream().map(Plan.Column::key).toList());
    }

    private static String mebibytes(long bytes) {
        return Words.count(Math.round(bytes / MEBIBYTE)) + " MiB";
    }

    @Override
    public void progress(Progress progress) {
        if (isTerminal) {
            err.print(REDRAW + bar(progress) + " " + words(progress));
            isOnBar = true;
        } else if (progress.seconds() >= nextLine && progress.done() + progress.failed() > toldOf) {
            err.println(words(progress));
            nextLine = progress.seconds() + Math.min(LONGEST_PAUSE_SECONDS, nextLine); // 5, 10, 20, 40 s, then a minute
            toldOf = progress.done() + progress.failed();
        }
        err.flush();
    }

    private static String bar(Progress progress) {
        int full = BAR_WIDTH * (progress.done() + progress.failed()) / Math.max(1, progress.runs());
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }

    private static String words(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d runs done, %,d running%s%s",
                progress.done(),
                progress.runs(),
                progress.running(),
                progress.failed() == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", progress.failed()),
                Double.isNaN(progress.secondsLeft()) ? "" : ", " + Words.time(progress.secondsLeft()) + " left");
    }

    @Override
    public void failed(String run, String error, boolean isTriedAgain) {
        endBar();
        err.println("Run " + run + (isTriedAgain ? " is tried again: " : " is given up: ") + error);
        err.flush();
    }

    @Override
    public void joining(int runs) {
        endBar();
        err.println("Joining the results of " + Words.count(runs) + " runs");
        err.flush();
    }

    @Override
    public void finished(Outcome outcome) {
        endBar();
        for (FailedRun failed : outcome.failed()
                .subList(0, Math.min(MOST_LISTED, outcome.failed().size()))) {
            err.println("failed: run " + failed.run() + ": " + failed.error());
        }
        if (outcome.failed().size() > MOST_LISTED) {
            err.println("… and " + (outcome.failed().size() - MOST_LISTED) + " more");
        }
        if (!outcome.failed().isEmpty()) {
            err.println(
                    outcome.failed().size() + " of " + Words.count(outcome.runs()) + " runs are not done; logs are in "
                            + outcome.folder().resolve("failed") + ", and the same call tries them again.");
        }
        err.flush();
        String what = outcome.done() == outcome.runs() ? "All " : Words.count(outcome.done()) + " of ";
        out.println(what + Words.count(outcome.runs()) + " runs are done"
                + (outcome.doneNow() == 0
                        ? ""
                        : ", " + Words.count(outcome.doneNow()) + " of them now, in " + Words.time(outcome.seconds()))
                + ". "
                + (outcome.isJoined()
                        ? "The results: " + outcome.folder()
                        : "The results are joined when the other shares are done; see " + outcome.folder()));
        out.flush();
    }

    private void endBar() {
        if (isOnBar) err.println();
        isOnBar = false;
    }
}
