package org.conurb.scenarios.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.MadeUpTables;
import org.conurb.scenarios.results.RunTable;

/**
 * Run folders with figures by formulas, so that every difference is known: of seed s the base has 1,000 s + 10 residents in
 * each of two areas and year after 2011, the policy 7 more; of prices the policy has 1,000 + 10 s less in 2013.
 */
public final class MadeUpRuns {

    static final String CITY = "Testford & <Sons>";

    private final Path folder;
    private int last = 2013;
    private double share = 1;
    private String zones = "Z";
    private String title = "A title";

    public MadeUpRuns(Path folder) {
        this.folder = folder;
    }

    MadeUpRuns until(int year) {
        last = year;
        return this;
    }

    MadeUpRuns share(double populationShare) {
        share = populationShare;
        return this;
    }

    MadeUpRuns zones(String prefix) {
        zones = prefix;
        return this;
    }

    MadeUpRuns titled(String scenarioTitle) {
        title = scenarioTitle;
        return this;
    }

    /** Runs named {@code NAME-seedS} of these seeds, under a policy or not. */
    public List<Path> write(String name, boolean isPolicy, int... seeds) {
        List<Path> runs = new ArrayList<>();
        for (int seed : seeds) runs.add(write(folder.resolve(name + "-seed" + seed), isPolicy, seed));
        return runs;
    }

    private Path write(Path run, boolean isPolicy, int seed) {
        try {
            Path tables = Files.createDirectories(run.resolve("tables"));
            Files.writeString(
                    run.resolve("run.json"),
                    "{\"format\": \"conurb-run/1\", \"status\": \"done\", \"seed\": " + seed + "}");
            Files.writeString(
                    run.resolve("scenario.yaml"),
                    "name: made-up\ntitle: \"" + title + "\"\ndescription: d\nseed: " + seed + "\npopulationShare: "
                            + share + "\nassumptions:\n  housing: {completions: " + (isPolicy ? 900 : 100)
                            + ", source: s" + seed + "}\n");
            city(run.resolve("snapshots/" + last));
            try (Duck duck = Duck.open()) {
                fill(duck, isPolicy ? 1 : 0, seed);
                for (RunTable table : List.of(RunTable.INDICATORS, RunTable.GROUPS, RunTable.ZONES)) {
                    duck.writeParquet("FROM " + table.table(), table.in(tables));
                }
            }
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill(Duck duck, int policy, int seed) {
        for (RunTable table : List.of(RunTable.INDICATORS, RunTable.GROUPS, RunTable.ZONES)) {
            MadeUpTables.create(duck, table);
        }
        String years = " FROM range(2011, " + (last + 1) + ") y(year)";
        String people =
                share + " * (1000 * " + seed + " + 10 * (year - 2011) + 7 * " + policy + " * (year > 2011)::INT)";
        for (String area : List.of("A1", "A2", "ALL")) {
            String factor = area.equals("ALL") ? "2 * " : "";
            duck.execute("INSERT INTO indicators SELECT year, '" + area + "', 'population', '', " + factor + people
                    + ", 'persons'" + years);
            duck.execute("INSERT INTO indicators SELECT year, '" + area + "', 'median_price', '', 100000 + 500 * "
                    + seed + " - (year - 2011) * " + policy + " * (500 + 5 * " + seed + "), 'currency'" + years);
            duck.execute("INSERT INTO groups (year, area, dimension, grp, residents, equivalised_income, rent_share)"
                    + " SELECT year, '" + area + "', d, g, 100, 20000 + " + seed + " + 100 * " + policy
                    + " * (1 + (g = 'cars_0')::INT), 0.2 - 0.01 * " + policy + years
                    + ", (VALUES ('all', 'all'), ('age_group', 'age_16_24'), ('income_fifth', 'fifth_1'), ('cars', 'cars_0'))"
                    + " groups(d, g)");
        }
        // A figure that the policy's run with seed 2 lacks, and one that is the same in both.
        if (policy == 0 || seed != 2) {
            duck.execute("INSERT INTO indicators VALUES (" + last + ", 'ALL', 'unemployment_rate', '', 0.05 + 0.01 * "
                    + policy + " * " + seed + ", 'share')");
        }
        duck.execute("INSERT INTO indicators SELECT year, 'ALL', 'jobs', '', 500 + " + seed + ", 'jobs'" + years);
        for (int zone = 0; zone < 4; zone++) {
            duck.execute(
                    "INSERT INTO zones (year, zone, area, population, households, mean_price) SELECT year, '" + zones
                            + zone + "', 'A" + (1 + zone / 2) + "', " + people + " / 2, 100, 90000 - 1000 * " + policy
                            + years);
        }
    }

    private void city(Path snapshot) throws IOException {
        Files.createDirectories(snapshot);
        Files.writeString(snapshot.resolve("city.yaml"), "name: \"" + CITY + "\"\ncurrency: GBP\n");
        StringBuilder features = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
        for (int zone = 0; zone < 4; zone++) {
            double west = -2 + 0.1 * zone;
            features.append(zone == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"type\": \"Feature\", \"properties\": {\"zone\": \"%s%d\", \"name\": \"Zone <%d>\","
                                    + " \"area\": \"A%d\", \"area_name\": \"Area %d\"}, \"geometry\": {\"type\":"
                                    + " \"Polygon\", \"coordinates\": [[[%f, 53], [%f, 53], [%f, 53.1], [%f, 53.1],"
                                    + " [%f, 53]]]}}",
                            zones,
                            zone,
                            zone,
                            1 + zone / 2,
                            1 + zone / 2,
                            west,
                            west + 0.1,
                            west + 0.1,
                            west,
                            west));
        }
        Files.writeString(snapshot.resolve("zones.geojson"), features + "]}");
    }

    /** A batch with the tables of run folders: labels base and policy, seeds as given, a varied key for the policy. */
    static Path batch(Path folder, List<Path> base, List<Path> policy) {
        try (Duck duck = Duck.open()) {
            Files.createDirectories(folder);
            duck.execute(
                    "CREATE TABLE runs (run VARCHAR, scenario VARCHAR, seed BIGINT, \"housing.completions\" BIGINT,"
                            + " status VARCHAR)");
            int number = 0;
            for (List<Path> runs : List.of(base, policy)) {
                String label = runs == base ? "0base" : "policy";
                for (Path run : runs) {
                    String seed = run.getFileName().toString().replaceAll(".*seed", "");
                    duck.execute("INSERT INTO runs VALUES ('" + String.format(Locale.ROOT, "%04d", ++number) + "', '"
                            + label + "', " + seed + ", " + (runs == base ? "NULL" : "900") + ", 'done')");
                }
                duck.execute("INSERT INTO runs VALUES ('" + String.format(Locale.ROOT, "%04d", ++number) + "', '"
                        + label + "', 99, NULL, 'failed')");
                for (RunTable table : List.of(RunTable.INDICATORS, RunTable.GROUPS, RunTable.ZONES)) {
                    Path part =
                            Files.createDirectories(folder.resolve("tables/" + table.table() + "/scenario=" + label));
                    List<String> selects = new ArrayList<>();
                    for (Path run : runs) {
                        String seed = run.getFileName().toString().replaceAll(".*seed", "");
                        selects.add("SELECT (SELECT run FROM runs WHERE scenario = '" + label + "' AND seed = " + seed
                                + ") AS run, " + seed + "::BIGINT AS seed, * FROM "
                                + Duck.parquet(table.in(run.resolve("tables"))));
                    }
                    duck.writeParquet(String.join(" UNION ALL ", selects), part.resolve("part.parquet"));
                }
            }
            duck.writeParquet("FROM runs", folder.resolve("runs.parquet"));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
