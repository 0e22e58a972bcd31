package org.conurb.viz.console;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import org.conurb.viz.console.RoadPicture.Theme;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;
import sim.util.Bag;

/** What the colours mean, in a corner of what is seen of the display. */
final class LegendLayer extends FieldPortrayal2D {

    private static final int LINE = 15;
    private static final int BOX = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 300;
    private static final Color GROUND = new Color(255, 255, 255, 215);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final double SMALL = 10;

    private final CityPicture picture;
    private final RoadLayer roads;
    private final String currency;

    LegendLayer(CityPicture picture, RoadLayer roads, String currency) {
        this.picture = picture;
        this.roads = roads;
        this.currency = currency;
        field = picture;
    }

    @Override
    protected void hitOrDraw(Graphics2D graphics, DrawInfo2D info, Bag found) {
        if (graphics == null || picture.year() == 0) return;
        graphics.setFont(FONT);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int left = (int) info.clip.x + GAP;
        int bottom = (int) (info.clip.y + info.clip.height) - GAP;
        String unit = picture.theme().unit().replace("currency", currency);
        panel(graphics, left, bottom, picture.theme().title() + ", " + picture.year(), unit, picture.scale());
        if (picture.roads() == null || picture.roads().dayYear() == 0) return;
        Theme theme = roads.theme();
        String day = "on roads, as on a weekday of " + picture.roads().dayYear();
        panel(graphics, left + WIDTH + GAP, bottom, theme.title(), day, RoadPicture.scale(theme));
    }

    /** Two lines of words and a line for each class of a scale, if there is one; it ends at the bottom. */
    private static void panel(Graphics2D graphics, int left, int bottom, String title, String unit, ColourScale scale) {
        int height = (2 + (scale == null ? 0 : scale.classes())) * LINE + GAP;
        int top = bottom - height;
        graphics.setColor(GROUND);
        graphics.fillRect(left, top, WIDTH, height);
        title(graphics, left, top, title);
        title(graphics, left, top + LINE, unit);
        if (scale != null) classes(graphics, left, top + 2 * LINE, scale);
    }

    private static void title(Graphics2D graphics, int left, int top, String words) {
        graphics.setColor(Color.BLACK);
        graphics.drawString(words, left + GAP, top + BOX);
    }

    private static void classes(Graphics2D graphics, int left, int top, ColourScale scale) {
        for (int each = 0; each < scale.classes(); each++) {
            int line = top + each * LINE + GAP / 2;
            graphics.setColor(scale.colour(each));
            graphics.fillRect(left + GAP, line, 2 * BOX, BOX);
            graphics.setColor(Color.BLACK);
            String words = each == 0 ? "less than " + number(scale.from(1)) : number(scale.from(each)) + " and more";
            graphics.drawString(words, left + 2 * GAP + 2 * BOX, line + BOX - 2);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < SMALL ? "%.2f" : "%,.0f", value);
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }
}
