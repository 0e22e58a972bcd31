package org.conurb.scenarios.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.WaterFile;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The road network in a city's folder: GMNS tables, waters beside them if the source has any, and {@code import.json}
 * that says where they come from, under which licence, and what was read, repaired and dropped.
 *
 * <p>Files are written beside their final names first. {@code import.json} is taken away before the tables change and
 * comes last, so that a folder with it has a network that is whole.
 */
public final class CityNetwork {

    private static final String WATER = "water";

    /** Says where a network comes from. */
    public static final String RECORD = "import.json";

    private static final String DRAFT = ".network.tmp";
    private static final List<String> TABLES = List.of("config.csv", "node.csv", "link.csv", "movement.csv");

    private static final List<String> FILES =
            Stream.concat(TABLES.stream(), Stream.of(WaterFile.NAME)).toList();

    private CityNetwork() {}

    /**
     * Refuses a folder that has a network already.
     *
     * @throws InputException if there is one
     */
    public static void refuseExisting(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw wrong(folder, "a file", "a folder, or a name that is free", "");
        }
        for (String table : FILES) {
            if (!Files.exists(folder.resolve(table))) continue;
            throw wrong(folder.resolve(table), "a file that is there already", "none", "--force replaces it");
        }
    }

    private static InputException wrong(Path path, String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(path, null, "", found, expected, remedy)));
    }

    /**
     * Writes a network, in the place of an earlier one if there is one; other files of the folder stay.
     *
     * @param water waters of the same source; none if it has no features
     * @param source the file or folder it was read from
     * @param licence on which terms, in words for whoever uses the network
     */
    public static void write(GmnsNetwork network, Water water, Path source, Licence licence, Path folder) {
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(DRAFT);
            Durable.delete(draft);
            network.write(folder.toAbsolutePath().getFileName().toString(), draft);
            boolean hadWater = hasImportedWater(folder);
            Files.deleteIfExists(folder.resolve(RECORD));
            for (String table : TABLES) {
                if (Files.exists(draft.resolve(table))) move(draft.resolve(table), folder.resolve(table));
                else Files.deleteIfExists(folder.resolve(table));
            }
            Durable.delete(draft);
            if (!water.features().isEmpty()) {
                Durable.file(folder.resolve(WaterFile.NAME), file -> WaterFile.write(water, file));
            } else if (hadWater) {
                Files.deleteIfExists(folder.resolve(WaterFile.NAME));
            }
            Durable.text(folder.resolve(RECORD), record(network, water, source, licence));
        } catch (IOException failure) {
            throw new UncheckedIOException("writing the network " + folder, failure);
        }
    }

    /** Whether the waters of a folder came with an import, and so go with it. */
    private static boolean hasImportedWater(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(RECORD))) return false;
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(folder.resolve(RECORD)))
                    .has(WATER);
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static void move(Path draft, Path table) {
        Durable.file(table, temporary -> {
            try {
                Files.move(draft, temporary);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String record(GmnsNetwork network, Water water, Path source, Licence licence) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode sources = object.putArray("sources");
        for (Sources.Source file : Sources.of(source)) {
            sources.addObject()
                    .put("file", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        object.put("licence", licence.licence()).put("attribution", licence.attribution());
        object.put("crs", network.crs());
        object.put("nodes", network.network().nodes())
                .put("links", network.network().links());
        object.put("movements", network.movements().size());
        if (!water.features().isEmpty()) object.put(WATER, water.features().size());
        object.set("report", report(network.report()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
    }

    /** A report as JSON: an object for each entry. */
    public static ArrayNode report(ImportReport report) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        for (ImportReport.Entry entry : report.entries()) {
            ObjectNode object = entries.addObject()
                    .put("kind", entry.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .put("what", entry.what())
                    .put("count", entry.count());
            ArrayNode examples = object.putArray("examples");
            entry.examples().forEach(examples::add);
        }
        return entries;
    }

    /**
     * On which terms a network may be used.
     *
     * @param licence name of the licence; empty when not known
     * @param attribution what must be said wherever it is shown; empty when not known
     */
    public record Licence(String licence, String attribution) {

        /** OpenStreetMap's. */
        public static final Licence OPENSTREETMAP =
                new Licence("Open Database License 1.0 (ODbL)", "© OpenStreetMap contributors, ODbL 1.0");

        /** Not told by the file. */
        public static final Licence UNKNOWN = new Licence("", "");
    }
}
