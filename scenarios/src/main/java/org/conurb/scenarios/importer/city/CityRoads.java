package org.conurb.scenarios.importer.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.WaterFile;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.importer.CityNetwork;
import org.conurb.scenarios.importer.CityNetwork.Licence;
import org.conurb.scenarios.importer.NetworkFile;
import org.conurb.scenarios.importer.osm.OsmMap;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roads of a city in the making: read from anywhere, written into its folder {@code network}; and the waters that came
 * with them, which are written beside the zones.
 */
final class CityRoads {

    static final String FOLDER = "network";

    private static final List<String> TABLES = List.of("config.csv", "node.csv", "link.csv", "movement.csv");

    private final Path source;
    private final GmnsNetwork network;
    private final Water water;
    private final JsonNode record; // of the import, if the roads come from one; else missing
    private final MapProjection grid;

    private CityRoads(Path source, OsmMap read, JsonNode record, MapProjection grid) {
        this.source = source;
        this.network = read.network();
        this.water = read.water();
        this.record = record;
        this.grid = grid;
    }

    /**
     * Reads the roads.
     *
     * @throws InputException if they cannot be read or are not in a flat grid in metres
     */
    static CityRoads read(Path source) {
        OsmMap read = NetworkFile.readWithWater(source);
        GmnsNetwork network = read.network();
        MapProjection grid = MapProjection.find(network.crs())
                .filter(MapProjection::isInMetres)
                .orElseThrow(() -> new InputException(List.of(new Problem(
                        source,
                        null,
                        "crs",
                        network.crs().isEmpty() ? "a network that does not name its grid" : network.crs(),
                        "a network in a grid in metres, named by its EPSG code",
                        "import it with --crs, or add crs to config.csv"))));
        Path told = source.resolve(CityNetwork.RECORD);
        boolean isImport = Files.isDirectory(source) && Files.exists(told);
        try {
            JsonMapper mapper = JsonMapper.shared();
            JsonNode record = isImport ? mapper.readTree(Files.readString(told)) : mapper.missingNode();
            return new CityRoads(source, read, record, grid);
        } catch (IOException | tools.jackson.core.JacksonException broken) {
            throw new InputException(List.of(new Problem(
                    told, null, "", "a record that cannot be read", "what an import wrote", "import it again")));
        }
    }

    GmnsNetwork network() {
        return network;
    }

    MapProjection grid() {
        return grid;
    }

    /** Writes the tables, those of an import copied with the record of it, and the waters. */
    void write(Path city) throws IOException {
        if (!water.features().isEmpty()) WaterFile.write(water, city.resolve(WaterFile.NAME));
        Path folder = city.resolve(FOLDER);
        if (record.isMissingNode()) {
            CityNetwork.write(network, Water.none(), source, licence(), folder);
            return;
        }
        Files.createDirectories(folder);
        for (String table : TABLES) {
            if (Files.exists(source.resolve(table))) Files.copy(source.resolve(table), folder.resolve(table));
        }
        Files.copy(source.resolve(CityNetwork.RECORD), folder.resolve(CityNetwork.RECORD));
    }

    private Licence licence() {
        if (!record.isMissingNode()) {
            return new Licence(
                    record.path("licence").asString(""),
                    record.path("attribution").asString(""));
        }
        return NetworkFile.isOpenStreetMap(source) ? Licence.OPENSTREETMAP : Licence.UNKNOWN;
    }

    private String waters() {
        return water.features().isEmpty() ? "" : " and waters";
    }

    /** Where the roads come from. */
    Source source(Path city) {
        Licence licence = licence();
        boolean isOpen = licence.equals(Licence.OPENSTREETMAP);
        String files = record.path("sources").path(0).path("file").asString("");
        String from = files.isEmpty() ? source.getFileName().toString() : files;
        List<String> tables = Stream.concat(
                        TABLES.stream().map(table -> FOLDER + "/" + table),
                        Stream.of(GatewayTable.FILE, WaterFile.NAME))
                .filter(table -> Files.exists(city.resolve(table)))
                .toList();
        return new Source(
                "roads",
                isOpen ? "OpenStreetMap, roads" + waters() + " of " + from : "Roads of " + from,
                isOpen ? "OpenStreetMap contributors" : NewCity.NOT_TOLD,
                NewCity.NOT_TOLD,
                Stream.of(licence.licence(), NewCity.NOT_TOLD)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseThrow(),
                isOpen
                        ? licence.attribution() + ". Data available under the Open Database License,"
                                + " https://www.openstreetmap.org/copyright; a database made from it that is published stays"
                                + " under this licence."
                        : licence.attribution().isEmpty() ? NewCity.NOT_TOLD : licence.attribution(),
                tables,
                "As imported; gateways are the ends of main roads by their capacity (assumed). " + FOLDER + "/"
                        + CityNetwork.RECORD + " tells the file's fingerprint and what was repaired and dropped.");
    }
}
