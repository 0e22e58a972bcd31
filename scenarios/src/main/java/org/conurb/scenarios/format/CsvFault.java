package org.conurb.scenarios.format;

/** A table cannot be read beyond this line. */
final class CsvFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String expected;

    CsvFault(int line, String found, String expected) {
        super(found);
        this.line = line;
        this.expected = expected;
    }

    int line() {
        return line;
    }

    String expected() {
        return expected;
    }
}
