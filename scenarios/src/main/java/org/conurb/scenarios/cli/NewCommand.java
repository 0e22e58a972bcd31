package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conurb.scenarios.importer.city.CitySettings;
import org.conurb.scenarios.importer.city.NewCity;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.ScenarioSchema;
import org.conurb.scenarios.scenario.ScenarioWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a scenario of one's own. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Begins a scenario of your own: a folder with a commented scenario file and its schema, for the"
                        + " city of another scenario or, with --city, for a city of your own made from roads and a few figures.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb new my-scenario",
            "  conurb new my-scenario --from scenarios/greater-manchester/backcast.yaml",
            "  conurb check my-scenario/scenario.yaml",
            "%nA city of your own from an OpenStreetMap file, in three commands:%n",
            "  conurb import osm town.osm.pbf --out town-roads",
            "  conurb new town --city town-roads --zones grid:1000 --population 160000",
            "  conurb run town/scenario.yaml"
        })
final class NewCommand implements Callable<Integer> {

    private static final Path EXAMPLE = Path.of("scenarios", "greater-manchester", "baseline.yaml");
    private static final String SCENARIO = "scenario.yaml";
    private static final String CITY = "city";
    private static final int LONGEST_NAME = 64;
    private static final int HORIZON_YEARS = 30;

    private final Services services;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to make; must not exist, or be empty.")
    Path folder;

    @Option(
            names = "--from",
            paramLabel = "SCENARIO",
            description = "The scenario whose city and years to take (default: the example of Greater Manchester).")
    Path from;

    @ArgGroup(exclusive = false, heading = "%nA city of your own:%n")
    CityOptions city;

    NewCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        refuseToOverwrite();
        if (city != null) return ofOwnCity();
        Scenario model = ScenarioReader.read(from == null ? example() : from);
        CityFacts facts = services.cities().read(model.cityFolder());
        Files.createDirectories(folder);
        begin(facts.name(), ScenarioWriter.relative(model.cityFolder(), folder), model.from(), model.to());
        tell(model);
        return 0;
    }

    private void begin(String cityName, String cityFolder, int first, int last) throws IOException {
        String text = starter()
                .replace("${name}", name())
                .replace("${cityName}", cityName.replace("\\", "\\\\").replace("\"", "\\\""))
                .replace("${city}", quoted(cityFolder))
                .replace("${from}", Integer.toString(first))
                .replace("${to}", Integer.toString(last));
        write(ScenarioSchema.FILE_NAME, ScenarioSchema.text());
        write(SCENARIO, text.getBytes(StandardCharsets.UTF_8));
    }

    private int ofOwnCity() throws IOException {
        if (from != null) {
            throw new ParameterException(spec.commandLine(), "--from takes another's city, --city makes one; give one");
        }
        Path model = city.model == null ? example().resolveSibling("city") : city.model;
        CitySettings settings = city.settings(name(), model, spec.commandLine());
        PrintWriter err = spec.commandLine().getErr();
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        NewCity.Made made;
        try {
            made = NewCity.write(settings, folder.resolve(CITY), step -> {
                err.println(folder.getFileName() + ": " + step);
                err.flush();
            });
        } catch (RuntimeException failure) {
            if (isNew) Files.deleteIfExists(folder);
            throw failure;
        }
        begin(settings.name(), CITY, settings.baseYear(), settings.baseYear() + HORIZON_YEARS);
        city.tell(made, folder.resolve(CITY), folder.resolve(SCENARIO), spec.commandLine());
        return 0;
    }

    private void tell(Scenario model) {
        PrintWriter out = spec.commandLine().getOut();
        Path file = folder.resolve(SCENARIO);
        out.println("Wrote " + file + ", which says what each key means, and its schema for editors.");
        out.println("Its city is " + model.cityFolder() + "; copy that folder to change the city's own figures.");
        out.println("Next:");
        out.println("  conurb check " + file);
        out.println("  conurb run " + file + " --set populationShare=0.01 --years 5");
        out.flush();
    }

    private void refuseToOverwrite() throws IOException {
        if (!Files.exists(folder)) return;
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) return;
            }
        }
        throw problem(folder, "something that exists already", "a new or empty folder", "choose another name");
    }

    /** The example, looked for from the working directory upwards. */
    private static Path example() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place.resolve(EXAMPLE))) return place.resolve(EXAMPLE);
        }
        throw problem(EXAMPLE, "no such file here or above", "a scenario to begin from", "name one with --from");
    }

    private static InputException problem(Path file, String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(file, null, "", found, expected, remedy)));
    }

    /** The folder's own name, as a scenario's name may be. */
    private String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        name = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("-+$", "");
        return name.isEmpty() ? "scenario" : name;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String starter() throws IOException {
        try (InputStream stream = NewCommand.class.getResourceAsStream("starter.yaml")) {
            if (stream == null) throw new IllegalStateException("starter.yaml is missing from the program's jar");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Puts a file in place whole. */
    private void write(String name, byte[] content) throws IOException {
        Path draft = folder.resolve("." + name + ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
