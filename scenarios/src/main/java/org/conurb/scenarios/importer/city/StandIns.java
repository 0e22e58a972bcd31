package org.conurb.scenarios.importer.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.problem.Problems;

/**
 * Tables of the model city that stand in where a new city has none of its own. Those without areas are copied to the
 * byte; of those by area every new area gets the mean over the model's areas, weighed by residents.
 *
 * <p>Three are not plain means: {@code mortality_area.csv} is 1, so that the life table holds as it is; arrivals are the
 * model's for each resident; and of those who leave an area for other places of the same country only the share counts
 * that leaves the model city altogether, which they then do here.
 */
final class StandIns {

    private static final String AREA = "area";
    private static final String INTERNAL = "internal";
    private static final String ELSEWHERE = "elsewhere";
    private static final String PARAMETERS = "parameters.yaml";
    private static final String RATES = "rates/";
    private static final String TRAVEL = "travel/";
    private static final String ORIGINS = RATES + "migration_od.csv";

    private final CityFolder model;
    private final CityPlan plan;
    private final CityPlan.People people;
    private final Problems problems = new Problems();
    private final Map<String, Double> residents = new LinkedHashMap<>(); // of the model's areas
    private final Map<String, Double> leaving = new LinkedHashMap<>(); // share of leavers of an area who go elsewhere
    private final Map<String, String> written = new LinkedHashMap<>(); // file → how it follows

    StandIns(CityFolder model, CityPlan plan, CityPlan.People people) {
        this.model = model;
        this.plan = plan;
        this.people = people;
        for (int area = 0; area < model.marginals().areas(); area++) {
            residents.put(
                    model.zones().areas().code(area), (double) model.marginals().residents(area));
        }
        InputTable origins = read(ORIGINS);
        for (int row = 0; row < origins.rows(); row++) {
            if (!origins.text(row, "destination").equals(ELSEWHERE)) continue;
            leaving.put(origins.text(row, "origin"), origins.number(row, "share"));
        }
        problems.throwIfAny();
    }

    private InputTable read(String file) {
        return InputTable.read(model.folder().resolve(file), problems);
    }

    /**
     * Writes the parameters and the rates into a folder, and how people travel if they work.
     *
     * @param withWork whether the new city has jobs and homes
     */
    void write(Path folder, boolean withWork) throws IOException {
        for (String file : tables(RATES)) {
            if (withWork || !Markets.RATES.contains(file)) writeOne(folder, file);
        }
        for (String file : withWork ? tables(TRAVEL) : List.<String>of()) writeOne(folder, file);
        Files.copy(model.folder().resolve(PARAMETERS), folder.resolve(PARAMETERS));
        written.put(PARAMETERS, "copied");
    }

    /** The tables of a folder of the model city, none if there is no such folder. */
    private List<String> tables(String ofFolder) throws IOException {
        if (!Files.isDirectory(model.folder().resolve(ofFolder))) return List.of();
        try (Stream<Path> files = Files.list(model.folder().resolve(ofFolder))) {
            return files.map(file -> ofFolder + file.getFileName())
                    .filter(file -> file.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private void writeOne(Path folder, String file) throws IOException {
        InputTable table = read(file);
        problems.throwIfAny();
        Files.createDirectories(folder.resolve(file).getParent());
        if (file.equals(ORIGINS)) {
            Files.writeString(folder.resolve(file), origins());
            written.put(file, "all who leave an area leave the city");
        } else if (file.equals(RATES + "mortality_area.csv")) {
            Files.writeString(folder.resolve(file), ratios());
            written.put(file, "1 everywhere, the life table as it is");
        } else if (table.has(AREA)) {
            writeMean(folder, file);
        } else {
            Files.copy(model.folder().resolve(file), folder.resolve(file));
            written.put(file, "copied");
        }
    }

    private String origins() {
        TableText text = new TableText("origin", "destination", "share");
        for (String origin : plan.areas()) {
            for (String destination : plan.areas()) {
                if (!destination.equals(origin)) text.row(origin, destination, 0);
            }
            text.row(origin, ELSEWHERE, 1);
        }
        return text.toString();
    }

    private String ratios() {
        TableText text = new TableText(AREA, "ratio");
        for (String area : plan.areas()) text.row(area, 1);
        return text.toString();
    }

    /** Writes a table by area as the mean of the model's areas. */
    void writeMean(Path folder, String file) throws IOException {
        InputTable table = read(file);
        List<String> columns = table.columns();
        String value = columns.get(columns.size() - 1);
        List<String> keys = columns.stream()
                .filter(name -> !name.equals(AREA) && !name.equals(value))
                .toList();
        boolean isArrivals = value.equals("arrivals");
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String area = table.text(row, AREA);
            int chosen = row;
            List<String> key =
                    keys.stream().map(name -> table.text(chosen, name)).toList();
            double weight = isArrivals ? 1 : residents.getOrDefault(area, 0.0);
            if (value.equals("rate") && key.contains(INTERNAL)) weight *= leaving.getOrDefault(area, 0.0);
            sums.merge(key, weight * table.number(row, value), Double::sum);
        }
        problems.throwIfAny();
        double all =
                residents.values().stream().mapToDouble(Double::doubleValue).sum();
        Object[] header = Stream.of(List.of(AREA), keys, List.of(value))
                .flatMap(List::stream)
                .toArray();
        TableText text = new TableText(header);
        for (int area = 0; area < plan.areas().size(); area++) {
            double scale = (isArrivals ? people.of(area) : 1) / all;
            List<Object> first = List.of(plan.areas().get(area));
            sums.forEach((key, sum) -> text.row(Stream.of(first, key, List.of(sum * scale))
                    .flatMap(List::stream)
                    .toArray()));
        }
        Files.writeString(folder.resolve(file), text.toString());
        written.put(file, isArrivals ? "as many for each resident" : "the mean over its areas");
    }

    /** A whole table of the model city, its last column added up over a key. */
    Map<String, Double> sums(String file, String key) {
        InputTable table = read(file);
        String value = table.columns().get(table.columns().size() - 1);
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            sums.merge(table.text(row, key), table.number(row, value), Double::sum);
        }
        problems.throwIfAny();
        return sums;
    }

    /** Says that a file of the new city rests on the model's of the same name. */
    void rests(String file, String how) {
        written.put(file, how);
    }

    /** The sources of all stand-ins, each with what was done with its files. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Source source : model.sources()) {
            List<String> files =
                    source.files().stream().filter(written::containsKey).toList();
            if (files.isEmpty()) continue;
            StringBuilder method = new StringBuilder("Taken from the city of ")
                    .append(model.name())
                    .append(" as a stand-in, to be replaced by figures of this city: ");
            method.append(String.join(
                    "; ",
                    files.stream().map(file -> file + " " + written.get(file)).toList()));
            method.append(". There: ").append(source.method().strip());
            sources.add(new Source(
                    "stand-in-" + source.id(),
                    source.title(),
                    source.publisher(),
                    source.period(),
                    source.licence(),
                    source.attribution(),
                    files,
                    method.toString()));
        }
        return sources;
    }

    /** Residents of the model city between two ages, both included. */
    double modelBetween(int from, int to) {
        return IntStream.range(0, model.marginals().areas())
                .mapToDouble(area -> model.marginals().residentsBetween(area, from, to))
                .sum();
    }

    /** Share of each word in a table of the model city, in the order of the table. */
    Map<String, Double> shares(String file, String key) {
        Map<String, Double> shares = sums(file, key);
        double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((word, sum) -> sum / total);
        return shares;
    }

    static double[] values(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double sum(Map<String, Double> sums) {
        return Arrays.stream(values(sums)).sum();
    }
}
