package org.conurb.viz.console;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JPanel;
import org.conurb.viz.console.RoadPicture.Theme;
import org.conurb.viz.source.ZoneMeasure;
import sim.display.Display2D;
import sim.display.GUIState;

/** MASON's display of the city with its layers, the lists of what to colour by above and a line of words below. */
final class CityDisplay {

    private static final int SIZE_PIXELS = 720;
    private static final int BESIDE_PIXELS = 40;
    private static final int ABOVE_PIXELS = 150; // title, lists, words
    private static final Color GROUND = new Color(244, 244, 240);

    private final Display2D display;
    private final JFrame frame;
    private final StatusLine status = new StatusLine();
    private final ZoneLayer zones;
    private final JComboBox<ZoneMeasure> zoneThemes;

    CityDisplay(GUIState gui, CityPicture picture, String currency) {
        zones = new ZoneLayer(picture);
        display = new Display2D(SIZE_PIXELS, SIZE_PIXELS, gui);
        display.setBackdrop(GROUND);
        RoadLayer roads = new RoadLayer(picture);
        display.attach(zones, "Zones");
        display.attach(roads, "Roads");
        display.attach(new LegendLayer(picture, roads, currency), "Legend");
        display.header.remove(display.movieButton); // needs the Java Media Framework, which is not among the libraries
        zoneThemes = list(zoneMeasures(), ZoneMeasure::title, picture::colourBy);
        JPanel themes = new JPanel(new FlowLayout(FlowLayout.LEADING));
        themes.add(zoneThemes);
        if (picture.roads() != null) themes.add(list(Theme.values(), Theme::title, roads::colourBy));
        frame = display.createFrame();
        frame.setTitle("City");
        frame.add(themes, BorderLayout.NORTH);
        frame.add(status, BorderLayout.SOUTH);
        frame.pack();
        frame.setSize(SIZE_PIXELS + BESIDE_PIXELS, SIZE_PIXELS + ABOVE_PIXELS);
    }

    private static ZoneMeasure[] zoneMeasures() {
        return Arrays.stream(ZoneMeasure.values())
                .filter(CityPicture::isCounted)
                .toArray(ZoneMeasure[]::new);
    }

    private <T> JComboBox<T> list(T[] all, Function<T, String> title, java.util.function.Consumer<T> choose) {
        JComboBox<T> list = new JComboBox<>(all);
        list.setRenderer(new Titles<>(title));
        list.addActionListener(event -> {
            choose.accept(list.getItemAt(list.getSelectedIndex()));
            display.repaint();
        });
        return list;
    }

    /** Shows things by their titles. */
    @SuppressWarnings("serial")
    private static final class Titles<T> extends DefaultListCellRenderer {

        private final transient Function<T, String> title;

        Titles(Function<T, String> title) {
            this.title = title;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
            return super.getListCellRendererComponent(list, title.apply((T) value), index, isSelected, hasFocus);
        }
    }

    /** Redraws after each step from now on. */
    void begin() {
        display.reset();
        display.repaint();
    }

    void quit() {
        display.quit();
        frame.dispose();
    }

    JFrame frame() {
        return frame;
    }

    StatusLine status() {
        return status;
    }

    /** For tests. */
    Display2D display() {
        return display;
    }

    ZoneLayer zones() {
        return zones;
    }

    JComboBox<ZoneMeasure> zoneThemes() {
        return zoneThemes;
    }
}
