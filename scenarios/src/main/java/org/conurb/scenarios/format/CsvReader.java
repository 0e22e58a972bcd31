package org.conurb.scenarios.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads comma-separated values record by record (RFC 4180, UTF-8, lines ended by LF or CRLF), without holding the file.
 *
 * <p>A byte order mark at the beginning and empty lines are passed over.
 */
public final class CsvReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;
    private static final int FIRST_CELLS = 16;
    private static final int END = -1;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private byte[] record = new byte[BUFFER_BYTES];
    private int length;
    private int[] cellEnd = new int[FIRST_CELLS];
    private int cells;
    private int line;
    private int nextLine = 1;

    /** A reader of this stream, which it closes when it is closed. */
    public CsvReader(InputStream input) throws IOException {
        this.input = input;
        fill();
        boolean marked = filled >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        if (marked) position = BYTE_ORDER_MARK.length;
    }

    /** Goes to the next record that is not empty; false at the end. */
    public boolean next() throws IOException, CsvFault {
        do {
            if (!readRecord()) return false;
        } while (cells == 1 && cellEnd[0] == 0);
        return true;
    }

    /** The line in which the record begins, from 1. */
    public int line() {
        return line;
    }

    /** How many cells the record has. */
    public int cells() {
        return cells;
    }

    /** The text of a cell. */
    public String cell(int cell) throws CsvFault {
        int from = cell == 0 ? 0 : cellEnd[cell - 1];
        int to = cellEnd[cell];
        for (int place = from; place < to; place++) {
            if (record[place] < 0) return decoded(from, to);
        }
        return new String(record, from, to - from, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private boolean readRecord() throws IOException, CsvFault {
        line = nextLine;
        length = 0;
        cells = 0;
        int symbol = read();
        if (symbol == END) return false;
        while (true) {
            symbol = symbol == '"' ? quoted() : plain(symbol);
            endCell();
            if (symbol != ',') break;
            symbol = read();
        }
        nextLine++;
        return true;
    }

    /** Takes a cell without quotes; answers what ended it. */
    private int plain(int first) throws IOException, CsvFault {
        int symbol = first;
        while (symbol != ',' && symbol != '\n' && symbol != END) {
            if (symbol == '"') throw new CsvFault(nextLine, "a quote inside a value", "quotes around the whole value");
            add(symbol);
            symbol = read();
        }
        if (symbol != ',' && length > start() && record[length - 1] == '\r') length--;
        return symbol;
    }

    /** Takes a cell in quotes, of which the first is read; answers what ended it. */
    private int quoted() throws IOException, CsvFault {
        int opened = nextLine;
        while (true) {
            int symbol = read();
            if (symbol == END) throw new CsvFault(opened, "a quote that is never closed", "a closing quote");
            if (symbol == '"') {
                symbol = read();
                if (symbol == '\r') symbol = read();
                if (symbol == ',' || symbol == '\n' || symbol == END) return symbol;
                if (symbol != '"') throw new CsvFault(nextLine, "text after a closing quote", "a comma");
            } else if (symbol == '\n') {
                nextLine++;
            }
            add(symbol);
        }
    }

    private int start() {
        return cells == 0 ? 0 : cellEnd[cells - 1];
    }

    private void add(int symbol) throws CsvFault {
        if (length == record.length) {
            if (length >= LONGEST_RECORD) {
                throw new CsvFault(line, "a row of more than " + LONGEST_RECORD + " bytes", "a table with short rows");
            }
            record = Arrays.copyOf(record, 2 * length);
        }
        record[length++] = (byte) symbol;
    }

    private void endCell() {
        if (cells == cellEnd.length) cellEnd = Arrays.copyOf(cellEnd, 2 * cells);
        cellEnd[cells++] = length;
    }

    private String decoded(int from, int to) throws CsvFault {
        try {
            return decoder.decode(ByteBuffer.wrap(record, from, to - from)).toString();
        } catch (CharacterCodingException malformed) {
            throw new CsvFault(line, "bytes that are not UTF-8", "a text file in UTF-8");
        }
    }

    private int read() throws IOException {
        if (position == filled) {
            fill();
            if (filled == 0) return END;
        }
        return buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        position = 0;
        filled = Math.max(0, input.readNBytes(buffer, 0, buffer.length));
    }
}
