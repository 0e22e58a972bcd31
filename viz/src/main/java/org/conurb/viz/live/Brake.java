package org.conurb.viz.live;

/** Holds a run between two of its processes, lets it go a year further, or ends it. */
final class Brake {

    private boolean isHeld;
    private boolean isEnding;
    private boolean holdsAfterYear;

    /** Thrown in the run's thread where it is to end. */
    static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended() {
            super("the run was stopped", null, false, false);
        }
    }

    synchronized void hold() {
        isHeld = true;
    }

    synchronized void release() {
        isHeld = false;
        holdsAfterYear = false;
        notifyAll();
    }

    /** Lets the run go until a year is done. */
    synchronized void releaseForAYear() {
        isHeld = false;
        holdsAfterYear = true;
        notifyAll();
    }

    synchronized void end() {
        isEnding = true;
        notifyAll();
    }

    synchronized boolean isEnding() {
        return isEnding;
    }

    /** A year is done: holds if it was to go so far. */
    synchronized void yearDone() {
        if (holdsAfterYear) isHeld = true;
        holdsAfterYear = false;
    }

    /** Called by the run's thread where it may stand: stays as long as it is held. */
    void pass(Runnable waiting) {
        boolean isTold = false;
        while (true) {
            synchronized (this) {
                if (isEnding) throw new Ended();
                if (!isHeld) return;
                if (isTold) {
                    try {
                        wait();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new Ended();
                    }
                    continue;
                }
            }
            waiting.run();
            isTold = true;
        }
    }
}
