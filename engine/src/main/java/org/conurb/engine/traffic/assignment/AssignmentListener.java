package org.conurb.engine.traffic.assignment;

/** Is told how an assignment goes. */
@FunctionalInterface
public interface AssignmentListener {

    /** Wants to know nothing. */
    AssignmentListener SILENT = iteration -> {};

    /** The gap of an iteration has been measured; called in order, from the thread that asked for the assignment. */
    void measured(AssignmentIteration iteration);
}
