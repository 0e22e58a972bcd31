package org.conurb.viz.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.run.SteppedRun;
import org.conurb.scenarios.scenario.Scenario;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.portrayal.inspector.TabbedInspector;

/**
 * What MASON's console steers: each start is a new run of the scenario with the console's seed and the parameters that are
 * set; each step is a year of its {@link CitySimulation}.
 */
public final class CityGui extends GUIState {

    private static final List<String> INDICATORS = List.of(
            "population",
            "households",
            "median_age",
            "births",
            "deaths",
            "net_migration",
            "jobs",
            "employment_rate",
            "unemployment_rate",
            "median_earnings",
            "dwellings",
            "median_price",
            "median_rent",
            "trips_per_resident",
            "vehicle_km",
            "hours_lost");

    private final Parameters parameters;
    private final CityPicture picture;
    private final CityDisplay display;
    private final IndicatorCharts charts = new IndicatorCharts();
    private final int threads;
    private final Path out; // null to keep no run
    private final Consumer<String> alerts;
    private boolean isToBegin;
    private SteppedRun run; // null before the first start and after each stop
    private Path folder; // of the run, null if it is not kept

    /** Stands in the place of a simulation until there is one. */
    @SuppressWarnings("serial")
    private static final class Prologue extends SimState {
        Prologue(long seed) {
            super(seed);
        }
    }

    /**
     * Something to open a console on.
     *
     * @param city the city of the scenario
     * @param out where each run has a folder of its own; null to keep none
     * @param alerts hears why a run cannot start or go on
     */
    public CityGui(Parameters parameters, CityFolder city, int threads, Path out, Consumer<String> alerts) {
        super(new Prologue(parameters.seed()));
        this.parameters = parameters;
        this.picture = new CityPicture(city);
        this.threads = threads;
        this.out = out;
        this.alerts = alerts;
        this.display = new CityDisplay(this, picture, city.currency());
    }

    /** The name that MASON shows. */
    public static String getName() {
        return "Conurb";
    }

    /** What MASON's page About says. */
    public static Object getInfo() {
        return """
                <html><body style="font-family: sans-serif; margin: 8px"><h2>Conurb</h2>
                <p>Play runs the scenario year by year: a step is a year. Pause holds at the end of the year; the button
                play then steps. Stop ends the run, and play begins a new one, with the seed and the parameters of the
                tab Model.</p>
                <p>Double-click a zone or a road to inspect it. The list above the map chooses what zones and roads are
                coloured by. The button beside a figure in an inspector charts it.</p>
                <p>The same seed and parameters give what <tt>conurb run</tt> gives, to the last figure.</p></body></html>
                """;
    }

    @Override
    public Inspector getInspector() {
        Sheet sheet = new Sheet("the city").figure("year", "the year that is shown", picture::year);
        for (String name : INDICATORS) sheet.figure(name.replace('_', ' '), name, () -> picture.indicator(name));
        TabbedInspector tabs = new TabbedInspector(true);
        tabs.addInspector(new SimpleInspector(parameters, this, "Of the next run"), "Parameters");
        tabs.addInspector(new SimpleInspector(sheet, this, "Of the whole city"), "Indicators");
        return tabs;
    }

    @Override
    public void init(Controller console) {
        super.init(console);
        console.registerFrame(display.frame());
        console.registerFrame(charts.frame());
        display.frame().setVisible(true);
        charts.frame().setVisible(true);
    }

    /** Makes ready for a new run, which begins with the first step or with {@link #begin}. */
    @Override
    public void start() {
        close();
        charts.clear();
        state = new Prologue(state.seed());
        isToBegin = true;
        super.start();
        scheduleRepeatingImmediatelyAfter(stepped -> keepYear());
        display.begin();
    }

    /**
     * Begins the run that was made ready, which takes a while in a large city. It is made in a thread of its own, which MASON
     * does not interrupt when somebody pauses, and without holding the schedule, so that the windows stay alive. If it cannot
     * begin, whoever listens is told why.
     */
    void begin() {
        if (!isToBegin) return;
        isToBegin = false;
        try {
            Scenario scenario = parameters.scenario(state.seed());
            folder = out == null ? null : newFolder(scenario);
            SteppedRun made = Patience.apart(() ->
                    SteppedRun.begin(scenario, threads, folder, display.status().listener()));
            synchronized (state.schedule) {
                run = made;
                CitySimulation simulation = made.simulation();
                state = simulation;
                picture.begin(simulation.city(), simulation.year(), made.figures());
            }
            charts.add(picture);
            display.status().say("The base year " + picture.year());
            SwingUtilities.invokeLater(controller::refresh); // waiting for it here could wait for whoever pauses
        } catch (RuntimeException | OutOfMemoryError failure) {
            fail(failure);
        }
    }

    private Path newFolder(Scenario scenario) {
        String name = scenario.name() + "-seed" + scenario.seed();
        Path free = out.resolve(name);
        for (int again = 2; Files.exists(free); again++) free = out.resolve(name + "-" + again);
        return free;
    }

    /** Lets a year pass, or begins the run; false if no year is left. */
    @Override
    public boolean step() {
        if (isToBegin) {
            begin();
            return run != null;
        }
        if (run == null || run.isDone()) return false;
        try {
            return super.step() && run != null && !run.isDone();
        } catch (RuntimeException | OutOfMemoryError failure) {
            fail(failure);
            return false;
        }
    }

    private void keepYear() {
        run.keepYear();
        CitySimulation simulation = run.simulation();
        picture.show(simulation.city(), simulation.year(), run.figures());
        charts.add(picture);
        display.status()
                .say("The year " + simulation.year() + (run.isDone() && folder != null ? ", in " + folder : ""));
    }

    private void fail(Throwable failure) {
        close();
        String words = failure instanceof InputException input
                ? input.problems().stream().map(Problem::text).collect(Collectors.joining("\n"))
                : failure.getMessage() == null ? failure.toString() : failure.getMessage();
        display.status().say("The run cannot go on");
        alerts.accept(words);
    }

    @Override
    public void finish() {
        super.finish();
        boolean isStopped = run != null && !run.isDone();
        close();
        if (!isStopped) return;
        String goOn = folder == null
                ? ""
                : "; go on with conurb run " + folder + "/scenario.yaml --out " + folder + " --resume";
        display.status().say("Stopped in " + picture.year() + goOn);
    }

    private void close() {
        isToBegin = false;
        if (run != null) run.close();
        run = null;
    }

    @Override
    public void quit() {
        super.quit();
        close();
        display.quit();
        charts.frame().dispose();
    }

    /** What is seen of the city; for tests. */
    CityPicture picture() {
        return picture;
    }

    CityDisplay display() {
        return display;
    }

    IndicatorCharts charts() {
        return charts;
    }

    /** The folder of the newest run; null if it is not kept. */
    Path folder() {
        return folder;
    }
}
