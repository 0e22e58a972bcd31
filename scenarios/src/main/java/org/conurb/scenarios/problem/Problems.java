package org.conurb.scenarios.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that its author hears of everything at once. Not thread-safe. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Adds one. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds one with a line; see {@link Problem} for the parts. */
    public void add(Path file, int line, String key, String found, String expected, String remedy) {
        add(new Problem(file, line, key, found, expected, remedy));
    }

    /** Adds one about a file as a whole. */
    public void add(Path file, String key, String found, String expected, String remedy) {
        add(new Problem(file, null, key, found, expected, remedy));
    }

    /** Adds all that another reader found. */
    public void addAll(InputException exception) {
        found.addAll(exception.problems());
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far. */
    public int size() {
        return found.size();
    }

    /** All so far, in the order in which they were found. */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Stops here with everything found, or does nothing when all is well. */
    public void throwIfAny() {
        if (!found.isEmpty()) throw new InputException(found);
    }
}
