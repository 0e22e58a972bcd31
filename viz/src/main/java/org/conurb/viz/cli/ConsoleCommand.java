package org.conurb.viz.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;
import org.conurb.scenarios.cli.CommandsOfViz;
import org.conurb.scenarios.cli.ScenarioOptions;
import org.conurb.scenarios.run.RunCity;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.viz.console.CityConsole;
import org.conurb.viz.console.CityGui;
import org.conurb.viz.console.Parameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens MASON's console on a scenario. */
@Command(
        name = CommandsOfViz.CONSOLE,
        mixinStandardHelpOptions = true,
        description = CommandsOfViz.CONSOLE_DOES,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb console scenarios/greater-manchester/baseline.yaml --population-share 0.01",
            "  conurb console baseline.yaml --years 5 --seed 2",
            "  conurb console baseline.yaml --out runs   # keeps each run, as runs/NAME-seedSEED"
        })
final class ConsoleCommand implements Callable<Integer> {

    private static final String NO_DISPLAY =
            "conurb console needs a display; without one use conurb run, or conurb serve for a page in the browser";

    @picocli.CommandLine.Parameters(paramLabel = "SCENARIO", description = "The scenario file (YAML).")
    Path scenarioFile;

    @Mixin
    ScenarioOptions settings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keeps each run in a folder of its own in this one, as conurb run would leave it (default:"
                    + " nothing is kept).")
    Path out;

    @Override
    public Integer call() throws InterruptedException, InvocationTargetException {
        requireDisplay();
        Scenario scenario = settings.read(scenarioFile);
        if (scenario.seed() != (int) scenario.seed()) {
            throw new RunException("MASON's console takes seeds from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE
                    + "; found " + scenario.seed());
        }
        RunCity city = RunCity.read(scenario.cityFolder());
        city.check(scenario);
        Parameters parameters = new Parameters(scenarioFile, settings.settings(), scenario);
        SwingUtilities.invokeAndWait(() -> CityConsole.open(
                new CityGui(parameters, city.folder(), settings.threads(), out, ConsoleCommand::alert)));
        new CountDownLatch(1).await(); // MASON ends the program when its console is closed
        return 0;
    }

    /** Here, since MASON's classes cannot even be loaded without a display. */
    private static void requireDisplay() {
        try {
            if (GraphicsEnvironment.isHeadless()) throw new RunException(NO_DISPLAY);
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | LinkageError none) {
            throw new RunException(NO_DISPLAY + " (" + none.getMessage() + ")");
        }
    }

    private static void alert(String words) {
        SwingUtilities.invokeLater(
                () -> JOptionPane.showMessageDialog(null, words, "Conurb", JOptionPane.ERROR_MESSAGE));
    }
}
