package org.conurb.scenarios.format.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which letters an XML file is written: what its byte order mark or its first line says, else UTF-8. Decoding is
 * done here and not by the parser, which would print its complaints about bytes to the terminal.
 */
final class XmlEncoding {

    /** The longest first line that is looked at for its encoding. */
    private static final int DECLARATION_BYTES = 256;

    private static final Pattern DECLARATION =
            Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int UTF_8_MARK = 0xEFBBBF;
    private static final int UTF_8_MARK_BYTES = 3;

    private XmlEncoding() {}

    /** The encoding of a stream, which afterwards stands at the first letter, byte order marks of UTF-8 passed over. */
    static Charset of(BufferedInputStream input) throws IOException {
        input.mark(DECLARATION_BYTES);
        byte[] head = input.readNBytes(DECLARATION_BYTES);
        input.reset();
        if (head.length >= UTF_8_MARK_BYTES && number(head, UTF_8_MARK_BYTES) == UTF_8_MARK) {
            input.skipNBytes(UTF_8_MARK_BYTES);
            return StandardCharsets.UTF_8;
        }
        if (head.length >= 2) {
            int mark = number(head, 2);
            if (mark == BYTE_ORDER_MARK || mark == Integer.reverseBytes(BYTE_ORDER_MARK) >>> Short.SIZE) {
                return StandardCharsets.UTF_16;
            }
        }
        Matcher declared = DECLARATION.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    /** The letters of a stream; bytes that are none in its encoding end in an exception when they are reached. */
    static Reader reader(InputStream input, Charset charset) {
        return new InputStreamReader(
                input,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static int number(byte[] head, int bytes) {
        int number = 0;
        for (int place = 0; place < bytes; place++) number = number << Byte.SIZE | head[place] & 0xFF;
        return number;
    }

    private static Charset named(String name) throws UnsupportedEncodingException {
        if (!Charset.isSupported(name)) throw new UnsupportedEncodingException("the encoding " + name);
        return Charset.forName(name);
    }
}
