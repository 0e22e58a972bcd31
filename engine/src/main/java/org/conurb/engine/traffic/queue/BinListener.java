package org.conurb.engine.traffic.queue;

/** Hears from a running simulation, in its thread, what has passed the links. */
@FunctionalInterface
public interface BinListener {

    /** A bin is over; what stands in {@code links} about it and those before it changes no more. */
    void closes(LinkBins links, int bin);
}
