package org.conurb.engine.traffic.queue;

/** What becomes of a vehicle that has waited too long for space on its next link. It is counted in any case. */
public enum StuckPolicy {
    /** It goes on waiting; a ring of full links stands still for ever. */
    WAIT,
    /** It is let in though the link is full, as drivers in a jam give way in the end. */
    SQUEEZE,
    /** It is taken off the road and counted as removed. */
    REMOVE
}
