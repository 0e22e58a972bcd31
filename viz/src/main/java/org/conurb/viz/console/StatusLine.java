package org.conurb.viz.console;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.conurb.engine.city.City;
import org.conurb.scenarios.run.RunListener;

/**
 * A line of words that tells what a run is doing. MASON starts and steps a paused run in the event thread itself, so there
 * the line is painted at once.
 */
@SuppressWarnings("serial")
final class StatusLine extends JLabel {

    private static final int GAP = 4;

    StatusLine() {
        super("Press play to begin");
        setBorder(BorderFactory.createEmptyBorder(GAP, 2 * GAP, GAP, 2 * GAP));
        setMinimumSize(new Dimension(0, 0));
    }

    /** Shows other words. Any thread may call. */
    void say(String words) {
        if (!SwingUtilities.isEventDispatchThread()) {
            SwingUtilities.invokeLater(() -> say(words));
            return;
        }
        setText(words);
        paintImmediately(0, 0, getWidth(), getHeight());
    }

    /** Tells of a run. */
    RunListener listener() {
        return new RunListener() {
            @Override
            public void phase(String what) {
                say(what);
            }

            @Override
            public void processDone(int year, String process, City city) {
                say("simulating " + year + ": " + process + " done");
            }

            @Override
            public void dayDone(int year, int day, double gap) {
                say("simulating " + year + ": day " + day + " of traffic done");
            }
        };
    }
}
