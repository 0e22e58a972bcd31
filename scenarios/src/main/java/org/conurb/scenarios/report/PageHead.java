package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What stands before the body of every page: its title and its style, so that the page needs no other file. */
final class PageHead {

    private PageHead() {}

    static void addTo(Markup page, String title) {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", title);
        page.open("style").verbatim(resource("report.css")).close().closeLine();
    }

    /** A file beside the classes of this package. */
    static String resource(String name) {
        try (InputStream content = PageHead.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
