package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.Problems;

/**
 * What {@code city.yaml} says.
 *
 * @param name name of the city-region
 * @param grid the grid of its zones
 * @param baseYear the year of its state
 * @param ratesYear the year of its rate tables
 * @param currency code of its currency
 * @param notes what its author wants to be known
 * @param sources where figures come from
 */
record CityDescription(
        String name,
        Grid grid,
        int baseYear,
        int ratesYear,
        String currency,
        List<String> notes,
        List<Source> sources) {

    static final String FILE = "city.yaml";
    static final String FORMAT = "conurb-city/1";

    private static final int FIRST_YEAR = 1801;
    private static final int LAST_YEAR = 2200;
    private static final List<String> KEYS =
            List.of("format", "name", "crs", "baseYear", "ratesYear", "currency", "notes", "sources");
    private static final List<String> SOURCE_KEYS =
            List.of("id", "title", "publisher", "period", "licence", "attribution", "files", "method");

    /** Reads and checks the file; empty when something essential is wrong. */
    static Optional<CityDescription> read(Path folder, Problems problems) {
        Optional<YamlNode> root = YamlReader.read(folder.resolve(FILE), "the description of a city (YAML)", problems);
        if (root.isEmpty()) return Optional.empty();
        YamlChecks checks = new YamlChecks(root.get(), "", problems);
        checks.allowOnly(KEYS);
        Optional<String> format = checks.text("format", FORMAT);
        format.filter(found -> !found.equals(FORMAT))
                .ifPresent(found -> checks.add("format", "'" + found + "'", FORMAT, "this version reads no other"));
        Optional<String> name = checks.text("name", "the name of the city-region");
        Optional<Integer> baseYear = checks.whole("baseYear", FIRST_YEAR, LAST_YEAR);
        Optional<Integer> ratesYear =
                checks.has("ratesYear") ? checks.whole("ratesYear", FIRST_YEAR, baseYear.orElse(LAST_YEAR)) : baseYear;
        Optional<String> currency = checks.text("currency", "a currency code of three capitals such as GBP");
        currency.filter(code -> !code.matches("[A-Z]{3}"))
                .ifPresent(code -> checks.add("currency", "'" + code + "'", "three capitals such as GBP", ""));
        Optional<Grid> grid = checks.text("crs", "the city's own grid in metres such as EPSG:27700")
                .flatMap(crs -> Grid.find(crs, checks));
        List<String> notes = checks.has("notes") ? checks.texts("notes", "a list of texts") : List.of();
        List<Source> sources = sources(checks, problems);
        if (name.isEmpty() || grid.isEmpty() || baseYear.isEmpty() || ratesYear.isEmpty()) return Optional.empty();
        return Optional.of(new CityDescription(
                name.get(), grid.get(), baseYear.get(), ratesYear.get(), currency.orElse(""), notes, sources));
    }

    private static List<Source> sources(YamlChecks city, Problems problems) {
        List<Source> sources = new ArrayList<>();
        for (YamlNode node : city.list("sources", "a list of sources")) {
            YamlChecks checks = new YamlChecks(node, "sources." + sources.size(), problems);
            checks.allowOnly(SOURCE_KEYS);
            List<String> files = checks.texts("files", "a list of files of this folder");
            sources.add(new Source(
                    checks.text("id", "a short word").orElse(""),
                    checks.text("title", "a title").orElse(""),
                    checks.text("publisher", "who published it").orElse(""),
                    checks.text("period", "the time it speaks of, in quotes").orElse(""),
                    checks.text("licence", "the licence").orElse(""),
                    checks.text("attribution", "the words the licence asks for").orElse(""),
                    files,
                    checks.text("method", "how the figures follow").orElse("")));
        }
        return sources;
    }
}
