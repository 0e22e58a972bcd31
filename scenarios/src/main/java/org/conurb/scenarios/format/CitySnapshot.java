package org.conurb.scenarios.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conurb.engine.city.City;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes the state of a city at the end of a year as a city folder: a snapshot is a city.
 *
 * <p>Residents, households, jobs and dwellings are listed one by one; zones, rates, parameters and sources are those of the city it came
 * from. The rate tables stay those of their own year, which {@code ratesYear} says.
 */
public final class CitySnapshot {

    private static final List<String> PEOPLE = List.of(
            MarginalsReader.POPULATION,
            MarginalsReader.COMMUNAL,
            MarginalsReader.HOUSEHOLDS,
            Microdata.RESIDENTS + Microdata.CSV,
            Microdata.RESIDENTS + Microdata.PARQUET,
            Microdata.HOUSEHOLDS + Microdata.PARQUET);
    private static final List<String> MARKETS = List.of(
            "jobs.csv",
            "commuting.csv",
            "qualifications.csv",
            "activity.csv",
            "dwellings.csv",
            "vacant_dwellings.csv",
            "prices.csv",
            "rents.csv",
            MarketMicrodata.JOBS,
            MarketMicrodata.DWELLINGS);
    private static final List<String> WRITTEN_OF_MARKETS = List.of(MarketMicrodata.JOBS, MarketMicrodata.DWELLINGS);
    private static final List<String> WRITTEN =
            List.of(Microdata.RESIDENTS + Microdata.PARQUET, Microdata.HOUSEHOLDS + Microdata.PARQUET);

    private CitySnapshot() {}

    /**
     * Writes the folder; equal cities give equal bytes.
     *
     * @param origin the folder that the city came from, which must still be there
     * @param city the state, with stores that have no gaps
     * @param year the state is that of the middle of this year
     * @param folder where to write, made if need be
     */
    public static void write(CityFolder origin, City city, int year, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path file : origin.files()) copy(origin.folder().relativize(file), origin.folder(), folder);
            Files.writeString(folder.resolve(CityDescription.FILE), description(origin, city, year));
        } catch (IOException failure) {
            throw new UncheckedIOException("writing the snapshot " + folder, failure);
        }
        Microdata.write(city, folder);
    }

    private static void copy(Path file, Path from, Path to) throws IOException {
        String name = file.toString();
        if (PEOPLE.contains(name) || MARKETS.contains(name) || name.equals(CityDescription.FILE)) return;
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(from.resolve(file)));
    }

    private static String description(CityFolder origin, City state, int year) {
        boolean marketsHaveNoSource = state.hasMarkets()
                && origin.sources().stream()
                        .flatMap(source -> source.files().stream())
                        .noneMatch(MARKETS::contains);
        List<String> written = new ArrayList<>(WRITTEN);
        if (marketsHaveNoSource) written.addAll(WRITTEN_OF_MARKETS);
        Map<String, Object> city = new LinkedHashMap<>();
        city.put("format", CityDescription.FORMAT);
        city.put("name", origin.name());
        city.put("crs", origin.crs());
        city.put("baseYear", year);
        city.put("ratesYear", origin.ratesYear());
        city.put("currency", origin.currency());
        city.put(
                "notes",
                Stream.concat(origin.notes().stream(), Stream.of(provenance(origin)))
                        .distinct()
                        .toList());
        city.put(
                "sources",
                origin.sources().stream().map(source -> source(source, written)).toList());
        return YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .disable(YAMLWriteFeature.SPLIT_LINES)
                .build()
                .writeValueAsString(city);
    }

    private static String provenance(CityFolder origin) {
        return "Residents and households are simulated from the state of mid-" + origin.ratesYear()
                + "; rates and the zones' shares are those of that year.";
    }

    private static Map<String, Object> source(Source source, List<String> written) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", source.id());
        fields.put("title", source.title());
        fields.put("publisher", source.publisher());
        fields.put("period", source.period());
        fields.put("licence", source.licence());
        fields.put("attribution", source.attribution());
        fields.put(
                "files",
                source.files().stream()
                        .flatMap(file -> inSnapshot(file, written))
                        .distinct()
                        .toList());
        fields.put("method", source.method());
        return fields;
    }

    /** What the agents were made from stands, in a snapshot, for the agents. */
    private static Stream<String> inSnapshot(String file, List<String> written) {
        if (MARKETS.contains(file)) return WRITTEN_OF_MARKETS.stream();
        return PEOPLE.contains(file) ? written.stream() : Stream.of(file);
    }
}
