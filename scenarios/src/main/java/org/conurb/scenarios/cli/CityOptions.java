package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.importer.CityNetwork;
import org.conurb.scenarios.importer.city.CitySettings;
import org.conurb.scenarios.importer.city.NewCity;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The options of {@code conurb new} that make a city. */
final class CityOptions {

    private static final int FIRST_YEAR = 1801;
    private static final int LAST_YEAR = 2200;

    @Option(
            names = "--city",
            required = true,
            paramLabel = "ROADS",
            description =
                    "Makes a city from these roads: a folder that 'conurb import' has written, or a road network.")
    Path network;

    @Option(
            names = "--population",
            required = true,
            paramLabel = "N|CSV",
            description = "Residents: their number, or a table with population by zone, by sex,age (0 to 90), or by"
                    + " zone,sex,age.")
    String population;

    @Option(
            names = "--zones",
            paramLabel = "GEOJSON|grid:M",
            defaultValue = "grid:1000",
            description = "Zones: polygons in WGS84, or a grid of so many metres (default: ${DEFAULT-VALUE}).")
    String zones;

    @Option(
            names = "--zone-key",
            paramLabel = "KEY",
            defaultValue = "zone",
            description = "The zones' property with their code (default: ${DEFAULT-VALUE}).")
    String zoneKey;

    @Option(names = "--name-key", paramLabel = "KEY", description = "The one with their name (default: their code).")
    String nameKey;

    @Option(
            names = "--area-key",
            paramLabel = "KEY",
            description = "The one with the code of their area (default: the whole city is one).")
    String areaKey;

    @Option(
            names = "--people-key",
            paramLabel = "KEY",
            description =
                    "The one with residents, or with what they are in proportion to (default: the zones' streets).")
    String peopleKey;

    @Option(
            names = "--households",
            paramLabel = "N|CSV",
            description = "Private households: their number, or a table [area,][type,]households.")
    String households;

    @Option(
            names = "--jobs",
            paramLabel = "N|CSV",
            description = "Jobs: their number, or a table zone,[sector,]jobs. Jobs or commuting give the city work and"
                    + " homes too.")
    String jobs;

    @Option(
            names = "--commuting",
            paramLabel = "CSV",
            description = "Workers: a table home,work,workers by zone or area; OUTSIDE is elsewhere.")
    String commuting;

    @Option(
            names = "--base-year",
            paramLabel = "YEAR",
            defaultValue = "2011",
            description = "The year of the figures (default: ${DEFAULT-VALUE}).")
    int baseYear;

    @Option(names = "--name", paramLabel = "NAME", description = "The city's name (default: the folder's).")
    String name;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Who published the figures, for city.yaml.")
    String source;

    @Option(
            names = "--model",
            paramLabel = "CITY",
            description = "The city folder whose rates stand in (default: Greater Manchester).")
    Path model;

    @Option(names = "--json", description = "Prints what was made as one JSON object.")
    boolean json;

    /** The settings that were typed. */
    CitySettings settings(String folderName, Path modelCity, CommandLine command) {
        if (baseYear < FIRST_YEAR || baseYear > LAST_YEAR) {
            String range = FIRST_YEAR + " to " + LAST_YEAR;
            throw new ParameterException(command, "--base-year is " + baseYear + "; it should be from " + range);
        }
        return new CitySettings(
                name == null || name.isBlank() ? folderName : name.strip(),
                network,
                zones,
                new CitySettings.ZoneKeys(zoneKey, nameKey, areaKey, peopleKey),
                population,
                households,
                jobs,
                commuting,
                baseYear,
                source,
                modelCity);
    }

    /** Says what was made, and what to do next. */
    void tell(NewCity.Made made, Path city, Path scenario, CommandLine command) {
        PrintWriter out = command.getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(object(made, scenario)));
        } else {
            out.print(made.report().text());
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %,d residents in %,d households, %s, %,d zones, %,d nodes, %,d links",
                    city,
                    made.residents(),
                    made.households(),
                    made.jobs() == 0 ? "people alone" : String.format(Locale.ROOT, "%,d jobs", made.jobs()),
                    made.zones(),
                    made.nodes(),
                    made.links()));
            out.println(
                    "Its city.yaml says which tables are stand-ins from another city and under which terms the roads"
                            + " may be used.");
            out.println("Next:");
            out.println("  conurb check " + scenario);
            out.println("  conurb run " + scenario);
        }
        out.flush();
    }

    private static ObjectNode object(NewCity.Made made, Path scenario) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("scenario", scenario.toString())
                .put("zones", made.zones())
                .put("areas", made.areas())
                .put("residents", made.residents())
                .put("households", made.households())
                .put("jobs", made.jobs())
                .put("nodes", made.nodes())
                .put("links", made.links());
        ImportReport report = made.report();
        object.set("report", CityNetwork.report(report));
        return object;
    }
}
