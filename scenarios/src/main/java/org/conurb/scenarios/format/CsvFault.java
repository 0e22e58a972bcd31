package org.conurb.scenarios.format;

/** A table cannot be read beyond this line. */
public final class CsvFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String expected;

    CsvFault(int line, String found, String expected) {
        super(found);
        this.line = line;
        this.expected = expected;
    }

    /** The line beyond which nothing can be read, from 1. */
    public int line() {
        return line;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }
}
