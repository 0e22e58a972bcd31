package org.conurb.scenarios.run;

/** A run cannot start or go on, for a reason that its user can understand and remove. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what stands in the way and what to do. */
    public RunException(String message) {
        super(message);
    }
}
