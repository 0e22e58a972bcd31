package org.conurb.scenarios.scenario;

import java.io.Serial;

/** A drawing that is none. */
final class DrawingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DrawingException(String message) {
        super(message);
    }
}
