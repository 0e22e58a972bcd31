package org.conurb.engine.traffic.queue;

/**
 * Hears everything that happens, in the order it happens. The methods are called in the simulation's thread and must not
 * change anything in it; {@code second} never falls.
 */
public interface QueueListener {

    /** A vehicle wants to depart from a link. */
    default void departs(int second, int vehicle, int link) {}

    /** A vehicle has come into the traffic at the end of its first link. */
    default void entersTraffic(int second, int vehicle, int link) {}

    /** A vehicle has left a link for the next. */
    default void leavesLink(int second, int vehicle, int link) {}

    /** A vehicle has come onto a link. */
    default void entersLink(int second, int vehicle, int link) {}

    /** A vehicle has reached the end of its last link. */
    default void arrives(int second, int vehicle, int link) {}

    /** A vehicle has waited at the end of a link for too long; the policy says what follows. */
    default void isStuck(int second, int vehicle, int link) {}

    /** A vehicle that was stuck at the end of a link has been taken off the road. */
    default void isRemoved(int second, int vehicle, int link) {}
}
