package org.conurb.viz.console;

import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.JFrame;
import javax.swing.JOptionPane;
import sim.display.Console;

/** MASON's console, which saves no checkpoints: runs that are kept can be gone on with at the prompt. */
@SuppressWarnings("serial")
public final class CityConsole extends Console {

    private final transient CityGui gui;

    private CityConsole(CityGui gui) {
        super(gui);
        this.gui = gui;
        setNewMenuAllowed(false);
    }

    /** Opens the console and its windows. For the event thread. */
    public static CityConsole open(CityGui gui) {
        CityConsole console = new CityConsole(gui);
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        JFrame city = gui.display().frame();
        city.setLocation(screen.getLocation());
        Point beside = new Point(Math.min(city.getX() + city.getWidth(), screen.x + screen.width / 2), screen.y);
        console.setLocation(beside);
        console.setVisible(true);
        gui.charts().frame().setLocation(beside.x, beside.y + console.getHeight());
        return console;
    }

    /** Pausing what does not run begins a run and holds it in its base year. */
    @Override
    public synchronized void pressPause() {
        boolean begins = getPlayState() == PS_STOPPED;
        super.pressPause();
        if (begins) gui.begin();
    }

    @Override
    public void doSave() {
        explain();
    }

    @Override
    public void doSaveAs() {
        explain();
    }

    @Override
    public void doOpen() {
        explain();
    }

    private void explain() {
        JOptionPane.showMessageDialog(
                this,
                "Runs are kept with conurb console --out FOLDER, and gone on with by conurb run … --resume.",
                "No checkpoints",
                JOptionPane.INFORMATION_MESSAGE);
    }
}
