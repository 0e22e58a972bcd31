package org.conurb.scenarios.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that refuses to give more than an allowance until it is granted a new one: so a reader that is granted one
 * for each tag cannot be led to hold a tag of many gigabytes.
 */
final class BoundedInput extends FilterInputStream {

    /** No tag or piece of text of a sound file comes near this; a small file may unpack to far more. */
    static final int ALLOWANCE_BYTES = 1 << 24;

    private long left = ALLOWANCE_BYTES;

    BoundedInput(InputStream input) {
        super(input);
    }

    /** The allowance was used up. */
    static final class ExceededException extends IOException {
        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("more than " + ALLOWANCE_BYTES + " bytes in one piece");
        }
    }

    void grant() {
        left = ALLOWANCE_BYTES;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) throw new ExceededException();
        int symbol = super.read();
        if (symbol >= 0) left--;
        return symbol;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        if (left <= 0) throw new ExceededException();
        int got = super.read(target, from, most);
        if (got > 0) left -= got;
        return got;
    }
}
