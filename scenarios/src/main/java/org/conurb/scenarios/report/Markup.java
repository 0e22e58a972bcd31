package org.conurb.scenarios.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements, attributes and text that are well-formed both as HTML and as XML; whatever it is given is escaped. */
public final class Markup {

    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes come as name, value, name, value. */
    public Markup open(String tag, String... attributes) {
        begin(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element begun last. */
    public Markup close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the element begun last, and the line: for elements between which space means nothing. */
    public Markup closeLine() {
        close();
        text.append('\n');
        return this;
    }

    /** An element without content: an SVG shape, or an HTML element that never has any. */
    public Markup empty(String tag, String... attributes) {
        begin(tag, attributes).append("/>");
        return this;
    }

    /** An element that holds text only. */
    public Markup element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Text. */
    public Markup text(String content) {
        escape(content);
        return this;
    }

    /** Text of our own that stands as it is: style or script. */
    public Markup verbatim(String content) {
        text.append(content);
        return this;
    }

    private StringBuilder begin(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int name = 0; name < attributes.length; name += 2) {
            text.append(' ').append(attributes[name]).append("=\"");
            escape(attributes[name + 1]);
            text.append('"');
        }
        return text;
    }

    private void escape(String content) {
        for (int at = 0; at < content.length(); at++) {
            char letter = content.charAt(at);
            switch (letter) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\n', '\t' -> text.append(letter);
                default -> text.append(letter < FIRST_PRINTABLE ? '\uFFFD' : letter); // XML has no control characters
            }
        }
    }

    @Override
    public String toString() {
        assert open.isEmpty() : open + " not closed";
        return text.toString();
    }
}
