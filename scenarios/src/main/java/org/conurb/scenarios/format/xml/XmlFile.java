package org.conurb.scenarios.format.xml;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * An XML file as a stream of tags and texts, plain or compressed by gzip, whichever its first bytes say.
 *
 * <p>Nothing outside the file is ever fetched, document types are passed over, entities other than XML's own five are
 * refused, and neither a huge tag nor deep nesting takes memory. Everything that can go wrong is an {@link
 * InputException} that names file and line.
 */
public final class XmlFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /** MATSim's files nest seven deep, OpenStreetMap's three. */
    private static final int DEEPEST = 64;

    /** What the stream stands at. */
    public enum Event {
        /** The beginning of an element. */
        BEGIN,
        /** The end of an element. */
        END,
        /** Text, of which more pieces may follow. */
        TEXT,
        /** The end of the file. */
        DONE
    }

    private final Path file;
    private final String what;
    private final BoundedInput input;
    private final XMLStreamReader reader;
    private int depth;

    private XmlFile(Path file, String what, InputStream raw) throws IOException, XMLStreamException {
        this.file = file;
        this.what = what;
        BufferedInputStream bytes = unpacked(raw);
        Charset charset = XmlEncoding.of(bytes);
        this.input = new BoundedInput(bytes);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        this.reader = factory.createXMLStreamReader(XmlEncoding.reader(input, charset));
    }

    /**
     * Opens a file.
     *
     * @param what what it should be, such as {@code a MATSim network (XML)}
     */
    public static XmlFile open(Path file, String what) {
        if (!Files.exists(file)) throw wrong(file, null, "no such file", what, "");
        if (Files.isDirectory(file)) throw wrong(file, null, "a folder", what, "name the file itself");
        InputStream raw = null;
        try {
            raw = Files.newInputStream(file);
            return new XmlFile(file, what, raw);
        } catch (IOException failure) {
            close(raw, failure);
            throw unreadable(file, null, what, failure);
        } catch (XMLStreamException failure) {
            close(raw, failure);
            throw malformed(file, what, failure);
        }
    }

    private static BufferedInputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        buffered.mark(2);
        boolean packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER_BYTES), BUFFER_BYTES) : buffered;
    }

    public Path file() {
        return file;
    }

    /** The line in which the current tag ends, from 1. */
    public int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** Goes to the next tag or text. */
    public Event next() {
        while (true) {
            Event event = event(advance());
            if (event != null) return event;
        }
    }

    private Event event(int kind) {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT:
                if (++depth > DEEPEST) throw stop("", "elements nested more than " + DEEPEST + " deep", what);
                return Event.BEGIN;
            case XMLStreamConstants.END_ELEMENT:
                depth--;
                return Event.END;
            case XMLStreamConstants.CHARACTERS:
            case XMLStreamConstants.CDATA:
            case XMLStreamConstants.SPACE:
                return Event.TEXT;
            case XMLStreamConstants.ENTITY_REFERENCE:
                throw stop("", "a reference to an entity", "plain text: entities are not read");
            case XMLStreamConstants.END_DOCUMENT:
                return Event.DONE;
            default:
                return null;
        }
    }

    private int advance() {
        try {
            input.grant();
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException failure) {
            throw malformed(file, what, failure);
        } catch (RuntimeException failure) {
            // The parser of the JDK answers some broken files with exceptions of its own that are not declared.
            throw wrong(file, null, "something the XML parser gives up on (" + failure + ")", what, "");
        }
    }

    /** The first element's name; refuses a file whose first element is none of these. */
    public String root(List<String> allowed) {
        while (next() == Event.TEXT) continue;
        if (depth == 1 && allowed.contains(name())) return name();
        throw stop("", "an XML file of <" + name() + ">", what + ", <" + String.join("> or <", allowed) + ">");
    }

    /** The name of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element that begins here, without blanks around it; null if it has none of this name. */
    public String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? null : value.strip();
    }

    /** Appends the text that stands here. */
    public void appendText(StringBuilder text) {
        if (text.length() + reader.getTextLength() > BoundedInput.ALLOWANCE_BYTES) {
            throw stop("", "a text of more than " + BoundedInput.ALLOWANCE_BYTES + " letters", "a shorter one");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** The exception for something wrong at this place. */
    public InputException stop(String key, String found, String expected) {
        return wrong(file, line(), key, found, expected);
    }

    @Override
    public void close() {
        try {
            reader.close();
            input.close();
        } catch (IOException failure) {
            throw unreadable(file, null, what, failure);
        } catch (XMLStreamException failure) {
            throw malformed(file, what, failure);
        }
    }

    private static void close(InputStream raw, Exception reason) {
        try {
            if (raw != null) raw.close();
        } catch (IOException failure) {
            reason.addSuppressed(failure);
        }
    }

    private static InputException malformed(Path file, String what, XMLStreamException failure) {
        Integer line = failure.getLocation() == null
                ? null
                : Integer.valueOf(Math.max(1, failure.getLocation().getLineNumber()));
        Throwable cause = failure.getNestedException();
        if (cause instanceof IOException broken) return unreadable(file, line, what, broken);
        String message = failure.getMessage();
        String words = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return wrong(file, line, "a break of XML's rules: " + words.strip().replace('\n', ' '), what, "");
    }

    private static InputException unreadable(Path file, Integer line, String what, IOException failure) {
        if (failure instanceof EOFException) {
            return wrong(file, line, "a compressed file that breaks off", what, "copy it again");
        }
        if (failure instanceof ZipException) {
            return wrong(file, line, "a damaged compressed file (" + failure.getMessage() + ")", what, "copy it again");
        }
        if (failure instanceof CharacterCodingException) {
            return wrong(file, line, "bytes that are not in the file's encoding", what, "save the file as UTF-8");
        }
        if (failure instanceof UnsupportedEncodingException) {
            return wrong(file, line, failure.getMessage() + ", which is not known", what, "save the file as UTF-8");
        }
        if (failure instanceof BoundedInput.ExceededException) {
            return wrong(file, line, failure.getMessage(), what, "");
        }
        return wrong(file, line, "a file that cannot be read (" + failure + ")", what, "check its permissions");
    }

    private static InputException wrong(Path file, Integer line, String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(file, line, "", found, expected, remedy)));
    }

    private static InputException wrong(Path file, int line, String key, String found, String expected) {
        return new InputException(List.of(new Problem(file, line, key, found, expected, "")));
    }
}
