package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.Summary;

/** Progress for a person at a terminal: one line that is drawn again every year, then the table. */
final class BarProgress implements RunListener {

    private static final int BAR_WIDTH = 24;
    private static final String REDRAW = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private boolean isOnBar;

    BarProgress(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void phase(String what) {
        endBar();
        err.println(Words.capital(what));
        err.flush();
    }

    @Override
    public void dayDone(int year, int day, double gap) {
        err.print(REDRAW + Words.traffic(year, day, gap));
        err.flush();
        isOnBar = true;
    }

    @Override
    public void yearDone(YearDone year) {
        err.print(REDRAW + bar(year) + " " + year.year() + "  " + Words.progress(year));
        err.flush();
        isOnBar = true;
        if (year.year() == year.lastYear()) endBar();
    }

    @Override
    public void finished(Summary summary) {
        endBar();
        SummaryTable.print(summary, out);
    }

    private void endBar() {
        if (isOnBar) err.println();
        isOnBar = false;
    }

    private static String bar(YearDone year) {
        int years = year.lastYear() - year.firstYear() + 1;
        int full = BAR_WIDTH * (year.year() - year.firstYear() + 1) / years;
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }
}
