package org.conurb.scenarios.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files for tests: a good one, and the same with a line changed. */
public final class ScenarioFiles {

    /** A good scenario; its lines are numbered from 1 in the tests. */
    public static final String GOOD = """
            format: conurb-scenario/1
            name: small
            title: A small town
            city: town
            from: 2011
            to: 2041
            seed: 7
            assumptions:
              fertility:
                totalFertilityRate: {2012: 2.0, 2020: 1.6}
                source: assumed
              mortality:
                improvement: 0.5
                source: assumed
              migration:
                internalIn: {2015: 1.2}
                source: assumed
            """;

    private ScenarioFiles() {}

    /** Writes a scenario, and beside it a folder {@code town} that looks like a city's. */
    public static Path write(Path folder, String text) {
        try {
            Files.createDirectories(folder.resolve("town"));
            Files.writeString(folder.resolve("town/city.yaml"), "format: conurb-city/1\n");
            return Files.writeString(folder.resolve("scenario.yaml"), text);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
