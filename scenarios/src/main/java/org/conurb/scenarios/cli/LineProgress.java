package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.Summary;

/** Progress for files and programs: one line per phase and year, then the table. */
final class LineProgress implements RunListener {

    private final PrintWriter out;
    private final PrintWriter err;

    LineProgress(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void phase(String what) {
        err.println(Words.capital(what));
        err.flush();
    }

    @Override
    public void dayDone(int year, int day, double gap) {
        err.println(Words.traffic(year, day, gap));
        err.flush();
    }

    @Override
    public void yearDone(YearDone year) {
        err.println(year.year() + ": " + Words.progress(year));
        err.flush();
    }

    @Override
    public void finished(Summary summary) {
        SummaryTable.print(summary, out);
    }
}
