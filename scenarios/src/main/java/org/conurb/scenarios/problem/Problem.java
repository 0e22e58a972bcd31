package org.conurb.scenarios.problem;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing wrong with an input, told so that its author can put it right.
 *
 * @param file the file, or what stands for one, such as {@code --set}
 * @param line line in the file, from 1; null when the problem has no line
 * @param key dotted path of the key, a column, or empty when the whole file is meant
 * @param found what is there
 * @param expected what may be there
 * @param remedy what to do, in a few words; empty when {@code expected} says it all
 */
public record Problem(Path file, Integer line, String key, String found, String expected, String remedy)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing((Problem problem) -> problem.file.toString())
            .thenComparing(problem -> problem.line == null ? 0 : problem.line)
            .thenComparing(Problem::key)
            .thenComparing(Problem::found)
            .thenComparing(Problem::expected)
            .thenComparing(Problem::remedy);

    /** Refuses missing parts and lines below 1. */
    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(remedy, "remedy");
        if (line != null && line < 1) throw new IllegalArgumentException("line is " + line + "; lines begin at 1");
    }

    /** The problem in one line: {@code file:line: key: found …; expected …; remedy}, absent parts left out. */
    public String text() {
        StringBuilder text = new StringBuilder(file.toString());
        if (line != null) text.append(':').append(line);
        text.append(": ");
        if (!key.isEmpty()) text.append(key).append(": ");
        text.append("found ").append(found);
        if (!expected.isEmpty()) text.append("; expected ").append(expected);
        if (!remedy.isEmpty()) text.append("; ").append(remedy);
        return text.toString();
    }

    /** By file, line, then the words, so that a list reads in the order of the files. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
