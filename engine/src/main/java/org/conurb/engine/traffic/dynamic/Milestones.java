package org.conurb.engine.traffic.dynamic;

/** Numbers from 0 on that threads reach, in any order, and for which others wait. */
final class Milestones {

    private final boolean[] isReached;
    private int inARow; // all below it are reached
    private boolean isBroken;

    Milestones(int count) {
        isReached = new boolean[count];
    }

    /** Tells that a number is reached. */
    synchronized void reach(int number) {
        isReached[number] = true;
        while (inARow < isReached.length && isReached[inARow]) inARow++;
        notifyAll();
    }

    /** Tells that no more will be reached: whoever waits fails. */
    synchronized void breakOff() {
        isBroken = true;
        notifyAll();
    }

    /**
     * Waits until a number and all before it are reached. An interruption is kept for later.
     *
     * @throws IllegalStateException if they will not be reached
     */
    void await(int number) {
        boolean isInterrupted = false;
        synchronized (this) {
            while (inARow <= number && !isBroken) {
                try {
                    wait();
                } catch (InterruptedException later) {
                    isInterrupted = true;
                }
            }
            if (isInterrupted) Thread.currentThread().interrupt();
            if (inARow <= number) throw new IllegalStateException("the day was broken off");
        }
    }
}
