package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What stands before the body of every page: its title and its style, so that the page needs no other file. */
public final class PageHead {

    private PageHead() {}

    /** Adds title and style; {@code moreStyle} comes after that of all pages. */
    public static void addTo(Markup page, String title, String... moreStyle) {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.element("title", title);
        page.open("style").verbatim(resource("report.css"));
        for (String style : moreStyle) page.verbatim(style);
        page.close().closeLine();
    }

    /** Adds what a page does when pointed at; a page is whole without it. */
    public static void addScript(Markup page) {
        page.open("div", "id", "tip", "role", "status", "hidden", "hidden").close();
        page.open("script")
                .verbatim("/*<![CDATA[*/\n" + resource("report.js") + "/*]]>*/")
                .close();
    }

    /** A file beside the classes of this package. */
    private static String resource(String name) {
        try (InputStream content = PageHead.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
