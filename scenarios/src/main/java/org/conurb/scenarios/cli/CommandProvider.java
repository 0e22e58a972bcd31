package org.conurb.scenarios.cli;

import java.util.List;

/**
 * Commands that another module adds to the command line, found by {@link java.util.ServiceLoader}. Without the module on
 * the class path they are not there; the help lists those of this repository all the same ({@link CommandsOfViz}).
 */
public interface CommandProvider {

    /** New objects with picocli's {@code Command} annotation, each with its name. */
    List<Object> commands();
}
