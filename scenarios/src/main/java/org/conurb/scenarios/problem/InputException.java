package org.conurb.scenarios.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input cannot be used; carries every problem found in it, in the order of the files. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All problems of an input; at least one. */
    public InputException(List<Problem> problems) {
        super(text(problems));
        if (problems.isEmpty()) throw new IllegalArgumentException("an input without problems is no reason to stop");
        this.problems = problems.stream().distinct().sorted().toList();
    }

    /** The problems, sorted, each once. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        return problems.stream().distinct().sorted().map(Problem::text).collect(Collectors.joining("\n"));
    }
}
