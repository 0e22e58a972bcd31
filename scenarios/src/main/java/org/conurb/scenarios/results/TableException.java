package org.conurb.scenarios.results;

import java.sql.SQLException;

/** A table could not be written or read: the disk is full, a file is damaged, a statement is wrong. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String DISK_FULL = "No space left on device"; // what the system calls it, in DuckDB's message

    /** Says what was tried and why it failed. */
    public TableException(String tried, SQLException cause) {
        super(firstLine(cause.getMessage()) + " (" + tried + ")", cause);
    }

    /** Whether the disk is to blame, not the statement. */
    public boolean isOfTheDisk() {
        return getCause() instanceof SQLException cause && isOfTheDisk(cause);
    }

    /** Whether the disk is to blame, not the statement. */
    static boolean isOfTheDisk(SQLException cause) {
        return cause.getMessage() != null
                && (cause.getMessage().contains(DISK_FULL) || cause.getMessage().startsWith("IO Error"));
    }

    private static String firstLine(String message) {
        if (message != null && message.contains(DISK_FULL)) return "no space is left on the disk";
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
