package org.conurb.scenarios.format;

import java.nio.file.Path;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/** The problems of one file, of which only the first are listed, so that one slip in a large table stays readable. */
public final class FileProblems {

    private static final int MOST_LISTED = 20;

    private final Path file;
    private final Problems problems;
    private int found;

    /** An empty list for this file; what is listed also goes to {@code problems}. */
    public FileProblems(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file whose problems these are. */
    public Path file() {
        return file;
    }

    /** Adds a problem of a line; {@code line} is null when it is of the whole file. */
    public void add(Integer line, String key, String wrong, String expected, String remedy) {
        if (++found <= MOST_LISTED) problems.add(new Problem(file, line, key, wrong, expected, remedy));
    }

    public boolean isEmpty() {
        return found == 0;
    }

    /** Says how many problems were not listed. */
    public void close() {
        if (found <= MOST_LISTED) return;
        String more = (found - MOST_LISTED) + " more problems in this file";
        problems.add(new Problem(file, null, "", more, "", "put the ones listed right first"));
    }
}
