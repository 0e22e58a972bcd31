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
 * <p>Residents, households, jobs and dwellings are listed one by one; zones, rates, parameters and sources are those of
 * the city it came from. The rate tables stay those of their own year, which {@code ratesYear} says. A state without jobs
 * and dwellings has no tables of them either.
 */
public final class CitySnapshot {

    private static final List<String> PEOPLE = List.of(
            MarginalsReader.POPULATION,
            MarginalsReader.COMMUNAL,
            MarginalsReader.HOUSEHOLDS,
            Microdata.RESIDENTS + Microdata.CSV,
            Microdata.RESIDENTS + Microdata.PARQUET,
            Microdata.HOUSEHOLDS + Microdata.PARQUET);
    private static final List<String> MARKETS = Stream.concat(
                    MarketReader.MARGINALS.stream(), Stream.of(MarketMicrodata.JOBS, MarketMicrodata.DWELLINGS))
            .toList();
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
            for (Path file : origin.files()) {
                if (isKept(origin.folder().relativize(file).toString(), city)) copy(origin.folder(), file, folder);
            }
            Files.writeString(folder.resolve(CityDescription.FILE), description(origin, city, year));
        } catch (IOException failure) {
            throw new UncheckedIOException("writing the snapshot " + folder, failure);
        }
        Microdata.write(city, folder);
    }

    private static boolean isKept(String file, City city) {
        boolean replaced = PEOPLE.contains(file) || MARKETS.contains(file) || file.equals(CityDescription.FILE);
        return !replaced && (city.hasMarkets() || !MarketReader.RATES.contains(file.replace('\\', '/')));
    }

    private static void copy(Path from, Path file, Path to) throws IOException {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
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
                origin.sources().stream()
                        .map(source -> source(source, filesOf(source, state, written)))
                        .filter(source -> !((List<?>) source.get("files")).isEmpty())
                        .toList());
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

    private static Map<String, Object> source(Source source, List<String> files) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", source.id());
        fields.put("title", source.title());
        fields.put("publisher", source.publisher());
        fields.put("period", source.period());
        fields.put("licence", source.licence());
        fields.put("attribution", source.attribution());
        fields.put("files", files);
        fields.put("method", source.method());
        return fields;
    }

    private static List<String> filesOf(Source source, City state, List<String> written) {
        return source.files().stream()
                .flatMap(file -> inSnapshot(file, state, written))
                .distinct()
                .toList();
    }

    /** What the agents were made from stands, in a snapshot, for the agents. */
    private static Stream<String> inSnapshot(String file, City state, List<String> written) {
        if (PEOPLE.contains(file)) return written.stream();
        if (MARKETS.contains(file)) return state.hasMarkets() ? Stream.of(madeFrom(file)) : Stream.empty();
        return isKept(file, state) ? Stream.of(file) : Stream.empty();
    }

    /** The file in which the jobs, homes or residents stand that were made from this one. */
    private static String madeFrom(String file) {
        return switch (file) {
            case LabourReader.JOBS, LabourReader.COMMUTING, MarketMicrodata.JOBS -> MarketMicrodata.JOBS;
            case LabourReader.QUALIFICATIONS, LabourReader.ACTIVITY -> Microdata.RESIDENTS + Microdata.PARQUET;
            default -> MarketMicrodata.DWELLINGS;
        };
    }
}
