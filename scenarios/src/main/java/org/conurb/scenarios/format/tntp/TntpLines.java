package org.conurb.scenarios.format.tntp;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * The lines of a text file, plain or compressed by gzip, whichever its first bytes say, one at a time.
 *
 * <p>A line that never ends is refused, so that a small compressed file cannot fill the memory. Characters beyond ASCII
 * only occur in comments; they are read as Latin-1, which any byte is. Everything that can go wrong is an {@link
 * InputException}.
 */
final class TntpLines implements AutoCloseable {

    /** A published file has all trips of an origin on one line: 18 kB. */
    private static final int LONGEST_LINE_BYTES = 1 << 24;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int END = -1;

    private final Path file;
    private final String what;
    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;
    private byte[] text = new byte[BUFFER_BYTES];
    private int line;

    private TntpLines(Path file, String what, InputStream input) {
        this.file = file;
        this.what = what;
        this.input = input;
    }

    /**
     * Opens a file.
     *
     * @param what what it should be, such as {@code a TNTP network}
     */
    static TntpLines open(Path file, String what) {
        if (!Files.exists(file)) throw wrong(file, null, "no such file", what);
        if (Files.isDirectory(file)) throw wrong(file, null, "a folder", what);
        InputStream raw = null;
        try {
            raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
            raw.mark(2);
            boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return new TntpLines(file, what, gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw);
        } catch (IOException failure) {
            InputException exception = unreadable(file, null, what, failure);
            try {
                if (raw != null) raw.close();
            } catch (IOException alsoFailed) {
                exception.addSuppressed(alsoFailed);
            }
            throw exception;
        }
    }

    Path file() {
        return file;
    }

    /** The number of the line given last, from 1. */
    int line() {
        return line;
    }

    /** The next line without its end and without white space around it; null after the last. */
    String next() {
        line++;
        try {
            int length = 0;
            int symbol = read();
            if (symbol == END) return null;
            while (symbol != END && symbol != '\n') {
                if (length == LONGEST_LINE_BYTES) {
                    throw wrong(file, line, "a line of more than " + LONGEST_LINE_BYTES + " bytes", what);
                }
                if (length == text.length) text = java.util.Arrays.copyOf(text, 2 * length);
                text[length++] = (byte) symbol;
                symbol = read();
            }
            return new String(text, 0, length, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException failure) {
            throw unreadable(file, line, what, failure);
        }
    }

    private int read() throws IOException {
        if (begin == end) {
            begin = 0;
            end = input.read(buffer, 0, buffer.length);
            if (end <= 0) {
                end = 0;
                return END;
            }
        }
        return buffer[begin++] & 0xff;
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException failure) {
            throw unreadable(file, null, what, failure);
        }
    }

    private static InputException unreadable(Path file, Integer line, String what, IOException failure) {
        if (failure instanceof EOFException) return wrong(file, line, "the end of a file that was cut off", what);
        if (failure instanceof ZipException) {
            return wrong(file, line, "damaged compression (" + failure.getMessage() + ")", what);
        }
        return wrong(file, line, "a file that cannot be read (" + failure + ")", what);
    }

    private static InputException wrong(Path file, Integer line, String found, String what) {
        return new InputException(List.of(new Problem(file, line, "", found, what, "")));
    }
}
