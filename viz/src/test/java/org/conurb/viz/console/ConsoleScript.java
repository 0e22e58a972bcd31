package org.conurb.viz.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.run.RunChecker;
import org.conurb.scenarios.run.RunCity;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Runner;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.viz.Harbour;
import org.conurb.viz.source.ZoneMeasure;
import org.jfree.data.xy.XYSeries;
import sim.display.Console;
import sim.portrayal.inspector.PropertyInspector;
import sim.portrayal.inspector.TimeSeriesChartingPropertyInspector;

/** What somebody does with the console, in a process of its own; ends with an exit code other than 0 if it goes wrong. */
final class ConsoleScript {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int YEARS = 3;
    private static final long PATIENCE_MILLIS = 240_000;

    private final List<String> alerts = Collections.synchronizedList(new ArrayList<>());
    private final Parameters parameters;
    private final CityGui gui;
    private final CityConsole console;
    private final Robot robot;

    private ConsoleScript(Path out) throws Exception {
        Path file = Harbour.scenario();
        Scenario scenario = ScenarioReader.read(file, List.of(), YEARS);
        parameters = new Parameters(file, List.of(), scenario);
        gui = onScreen(() ->
                new CityGui(parameters, RunCity.read(scenario.cityFolder()).folder(), 2, out, alerts::add));
        console = onScreen(() -> CityConsole.open(gui));
        robot = new Robot();
        robot.setAutoDelay(50);
    }

    public static void main(String[] arguments) {
        int code = 1;
        try {
            ConsoleScript script = new ConsoleScript(Path.of(arguments[1]));
            if (arguments[0].equals("play")) script.play(Path.of(arguments[2]));
            else script.again();
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
        System.exit(code); // there are windows
    }

    private static <T> T onScreen(Supplier<T> work) throws Exception {
        AtomicReference<T> result = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> result.set(work.get()));
        return result.get();
    }

    private static void press(Runnable button) throws Exception {
        SwingUtilities.invokeAndWait(button);
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.currentTimeMillis() < end, "still not: " + what + " " + alerts);
            Thread.sleep(50);
        }
    }

    private void awaitStop() throws InterruptedException {
        await("stopped", () -> console.getPlayState() == Console.PS_STOPPED);
        robot.waitForIdle();
    }

    /** What the display shows on the screen. */
    private BufferedImage city() {
        robot.waitForIdle();
        var part = gui.display().display().insideDisplay;
        Point corner = part.getLocationOnScreen();
        return robot.createScreenCapture(new Rectangle(corner, part.getSize()));
    }

    private void keepScreen(String name) throws IOException {
        robot.waitForIdle();
        Files.createDirectories(PICTURES);
        Rectangle all = new Rectangle(java.awt.Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(
                robot.createScreenCapture(all),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            colours.add(pixel);
        }
        return colours;
    }

    private static boolean differ(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) if (one.getRGB(x, y) != other.getRGB(x, y)) return true;
        }
        return false;
    }

    /** Plays to the end: the bytes of the headless run; the display and the charts show it; zones can be inspected. */
    private void play(Path headless) throws Exception {
        BufferedImage empty = city();
        press(console::pressPlay);
        awaitStop();
        assertEquals(List.of(), alerts);
        assertTrue(gui.state instanceof CitySimulation, "MASON steps the simulation itself");
        for (RunTable table : RunTable.values()) {
            Path here = table.in(gui.folder().resolve("tables"));
            assertEquals(-1L, Files.mismatch(table.in(headless.resolve("tables")), here), table.table());
        }
        assertEquals(List.of(), RunChecker.check(gui.folder()));
        for (String name : List.of("population", "births", "unemployment_rate", "price_index"))
            assertCharted(headless, name);
        BufferedImage played = city();
        assertTrue(differ(empty, played), "the display changes");
        assertTrue(colours(played).size() > 30, "zones and roads have colours");
        inspect();
        keepScreen("console");
        press(() -> gui.display().zoneThemes().setSelectedItem(ZoneMeasure.CHANGE));
        assertTrue(differ(played, city()), "another theme has other colours");
        keepScreen("console-change");
    }

    private void assertCharted(Path run, String indicator) throws SQLException {
        XYSeries line = gui.charts().line(indicator);
        String table = RunTable.INDICATORS.in(run.resolve("tables")).toString();
        int points = 0;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement()
                        .executeQuery("SELECT year, value FROM '" + table + "' WHERE area = 'ALL' AND grp = ''"
                                + " AND indicator = '" + indicator + "' ORDER BY year")) {
            for (; rows.next(); points++) {
                assertEquals(rows.getInt(1), line.getX(points).intValue(), indicator);
                assertEquals(rows.getDouble(2), line.getY(points).doubleValue(), indicator);
            }
        }
        assertTrue(points >= YEARS, indicator + " has years");
        assertEquals(points, line.getItemCount(), indicator);
    }

    /** Clicks the fullest zone twice, as people do, and charts a figure of the model. */
    private void inspect() throws Exception {
        CityPicture picture = gui.picture();
        int fullest = 0;
        for (int zone = 0; zone < picture.zones().count(); zone++) {
            if (picture.figure(ZoneMeasure.POPULATION, zone) > picture.figure(ZoneMeasure.POPULATION, fullest))
                fullest = zone;
        }
        var display = gui.display().display();
        Placing placing = new Placing(
                picture.extent(), display.getDrawInfo2D(gui.display().zones(), new Point2D.Double(0, 0)));
        var middle = picture.zones().zone(fullest).shape().getInteriorPoint();
        Point2D pixel = placing.toScreen().transform(new Point2D.Double(middle.getX(), middle.getY()), null);
        Point corner = display.insideDisplay.getLocationOnScreen();
        robot.mouseMove(corner.x + (int) pixel.getX(), corner.y + (int) pixel.getY());
        for (int click = 0; click < 2; click++) {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        await("inspectors open", () -> !console.getAllInspectors().isEmpty());
        Sheet sheet = gui.display().zones().sheet(fullest);
        assertEquals(picture.zones().code(fullest), sheet.getValue(0));
        int population = 0;
        while (!sheet.getName(population).equals("Population")) population++;
        assertTrue((Double) sheet.getValue(population) > 0);
        int figure = population;
        PropertyInspector chart = onScreen(() ->
                PropertyInspector.makeInspector(TimeSeriesChartingPropertyInspector.class, sheet, figure, null, gui));
        assertTrue(chart.isValidInspector(), "MASON charts a figure of a zone");
        press(() -> {
            chart.setStopper(gui.scheduleRepeatingImmediatelyAfter(chart.getUpdateSteppable()));
            for (java.awt.Frame frame : java.awt.Frame.getFrames()) {
                boolean isOurs = frame == console || console.getAllFrames().contains(frame);
                if (!isOurs) frame.dispose();
            }
        });
    }

    /** Pauses, steps, stops, plays again with the same seed and with another. */
    private void again() throws Exception {
        press(() -> console.setIncrementSeedOnStop(false));
        parameters.setPopulationShare(0.2); // quick
        parameters.setYears(2);
        press(console::pressPause); // begins, and stands in the base year
        assertEquals(2011, gui.picture().year());
        press(console::pressPlay); // a step
        assertEquals(2012, gui.picture().year());
        assertEquals(2012.0, gui.state.schedule.getTime());
        Path stopped = gui.folder();
        press(console::pressStop);
        assertFalse(RunChecker.isRun(stopped) && Files.exists(stopped.resolve("report.html")), "it was stopped");
        Runner.run(
                ScenarioReader.read(stopped.resolve("scenario.yaml")),
                new RunOptions(2, stopped, true),
                RunListener.SILENT);
        press(console::pressPlay);
        awaitStop();
        Path same = gui.folder();
        assertNotEquals(stopped, same);
        Path indicators = RunTable.INDICATORS.in(Path.of("tables"));
        assertEquals(-1L, Files.mismatch(stopped.resolve(indicators), same.resolve(indicators)), "the same seed");
        press(() -> {
            console.setIncrementSeedOnStop(true);
            console.pressPause();
            console.pressStop();
        });
        press(console::pressPlay);
        awaitStop();
        assertEquals(2, gui.state.seed());
        assertTrue(gui.folder().toString().endsWith("-seed2"), gui.folder().toString());
        assertNotEquals(
                -1L, Files.mismatch(same.resolve(indicators), gui.folder().resolve(indicators)), "another seed");
        parameters.setPopulationShare(0.1);
        parameters.setTraffic(0);
        parameters.setYears(1);
        parameters.setPopulationShare(7); // ignored
        press(console::pressPlay);
        awaitStop();
        assertEquals(2012, gui.picture().year());
        assertEquals(0.1 * 10_400, gui.picture().indicator("population"), 0.02 * 10_400, "a tenth of the residents");
        assertEquals(List.of(), alerts);
        parameters.setSettings("assumptions.fertility.totalFertilityRat=1");
        press(console::pressPlay);
        awaitStop();
        assertEquals(1, alerts.size());
        assertTrue(alerts.get(0).contains("totalFertilityRate"), alerts.get(0));
        parameters.setSettings("assumptions.fertility.totalFertilityRate=1");
        press(console::pressPlay);
        awaitStop();
        assertEquals(1, alerts.size(), "it goes on as if nothing had happened");
    }
}
