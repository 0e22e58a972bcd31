package org.conurb.scenarios.report;

import java.util.function.Consumer;

/** An SVG drawing in a figure: its caption, its description for those who do not see it, and shapes. */
public final class Drawing {

    /** Width of every chart, in the units of its drawing: about a phone's width in CSS pixels, so letters stay legible. */
    public static final double WIDTH = 400;

    private final Markup page;

    private Drawing(Markup page) {
        this.page = page;
    }

    /**
     * Adds a figure to a page.
     *
     * @param id identifies it on the page
     * @param caption what it shows, with units
     * @param description the same as a reading of the drawing, in a sentence or two
     * @param height height of the drawing
     * @param content draws
     */
    public static void figure(
            Markup page, String id, String caption, String description, double height, Consumer<Drawing> content) {
        page.open("figure", "id", id);
        page.element("figcaption", caption);
        page.open(
                "svg",
                "viewBox",
                "0 0 " + Numbers.place(WIDTH) + " " + Numbers.place(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        page.element("title", caption, "id", id + "-title");
        page.element("desc", description, "id", id + "-desc");
        content.accept(new Drawing(page));
        page.close().closeLine();
    }

    /** A straight line. */
    public void line(String style, double fromX, double fromY, double toX, double toY) {
        page.empty(
                "path",
                "class",
                style,
                "d",
                "M" + Numbers.place(fromX) + " " + Numbers.place(fromY) + "L" + Numbers.place(toX) + " "
                        + Numbers.place(toY));
    }

    /** A path. */
    public void path(String style, Outline outline) {
        page.empty("path", "class", style, "d", outline.toString());
    }

    /** A path that tells something when pointed at. */
    public void path(String style, Outline outline, String tip) {
        page.empty("path", "class", style, "d", outline.toString(), "data-tip", tip);
    }

    /** A rectangle. */
    public void box(String style, double x, double y, double width, double height) {
        page.empty("rect", withBox(x, y, width, height, "class", style));
    }

    /** Tells something where it is pointed at, and is not seen. */
    public void tip(double x, double y, double width, double height, String tip) {
        page.empty("rect", withBox(x, y, width, height, "class", "hit", "data-tip", tip));
    }

    private static String[] withBox(double x, double y, double width, double height, String... more) {
        String[] attributes = new String[8 + more.length];
        String[] box = {
            "x", Numbers.place(x), "y", Numbers.place(y), "width", Numbers.place(width), "height", Numbers.place(height)
        };
        System.arraycopy(box, 0, attributes, 0, box.length);
        System.arraycopy(more, 0, attributes, box.length, more.length);
        return attributes;
    }

    /** A dot. */
    public void dot(String style, double x, double y, double radius) {
        page.empty(
                "circle", "class", style, "cx", Numbers.place(x), "cy", Numbers.place(y), "r", Numbers.place(radius));
    }

    /** A text; its style says where it is anchored. */
    public void text(String style, double x, double y, String text) {
        page.element("text", text, "class", style, "x", Numbers.place(x), "y", Numbers.place(y));
    }
}
