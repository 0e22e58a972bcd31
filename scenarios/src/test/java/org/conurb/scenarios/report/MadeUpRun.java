package org.conurb.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.duckdb.DuckDBAppender;

/**
 * A run folder with made-up figures of a plausible size and shape, for tests of what is shown: square zones in rows,
 * an ageing population that grows by its own pace in every area.
 */
final class MadeUpRun {

    static final int BASE_YEAR = 2011;

    private static final int TOP_AGE = 100;
    private static final List<String> TYPES =
            List.of("one_person", "couple", "couple_children", "lone_parent", "other");

    private final Path folder;
    private final List<String> areas;
    private final int zonesPerArea;
    private final int years;
    private final boolean migration;
    private boolean markets;

    private MadeUpRun(Path folder, List<String> areas, int zonesPerArea, int years, boolean migration) {
        this.folder = folder;
        this.areas = areas;
        this.zonesPerArea = zonesPerArea;
        this.years = years;
        this.migration = migration;
    }

    /**
     * Writes a run folder.
     *
     * @param city name of the city
     * @param areas names of its areas
     * @param years years simulated after the base year
     * @return the folder
     */
    static Path write(Path folder, String city, List<String> areas, int zonesPerArea, int years, boolean migration) {
        return write(new MadeUpRun(folder, areas, zonesPerArea, years, migration), city);
    }

    /** Writes a run folder of a city with work and homes. */
    static Path writeMarkets(Path folder, String city, List<String> areas, int zonesPerArea, int years) {
        MadeUpRun run = new MadeUpRun(folder, areas, zonesPerArea, years, true);
        run.markets = true;
        return write(run, city);
    }

    private static Path write(MadeUpRun run, String city) {
        Path folder = run.folder;
        try {
            Files.createDirectories(folder.resolve("tables"));
            run.texts(city);
            try (Duck duck = Duck.open()) {
                run.tables(duck);
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String code(int area) {
        return String.format(Locale.ROOT, "A%02d", area + 1);
    }

    private static String json(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void texts(String city) throws IOException {
        Path snapshot = folder.resolve("snapshots/" + (BASE_YEAR + years));
        Files.createDirectories(snapshot);
        Files.createDirectories(folder.resolve("snapshots/" + BASE_YEAR));
        Files.writeString(folder.resolve("run.json"), """
                {"format": "conurb-run/1", "status": "done", "version": "1.2.3", "scenario": "made-up", "seed": 7,
                 "from": 2011, "to": 2041, "scenarioSha256": "%s", "inputsSha256": {"population.csv": "%s"},
                 "circumstances": {"threads": 2, "seconds": 12.5}}
                """.formatted("ab".repeat(32), "cd".repeat(32)));
        Files.writeString(folder.resolve("scenario.yaml"), """
                name: made-up
                title: %s, as if
                description: Figures made up for tests.
                populationShare: 1.0
                assumptions:
                  fertility: {totalFertilityRate: {2011: 1.9, 2041: 1.7}, source: made up}
                  mortality: {improvement: 1.0, source: made up too}
                  migration: {internalIn: 1.0, source: made up as well}
                interventions:
                  - {kind: close_road, name: The bridge is shut, description: Its deck is cracked., year: 2015,
                     until: 2017, where: {links: [%s]}}
                  - {kind: new_employer, year: 2020, jobs: 300}
                """.formatted(
                        city.replace("\"", "").replace("<", "").replace("'", ""), "bridge, ".repeat(99) + "bridge"));
        Files.writeString(snapshot.resolve("city.yaml"), """
                name: %s
                notes: ["Everything is made up."]
                sources:
                  - {id: none, title: "Tables & figures <of nobody>", publisher: Nobody, period: "2011", licence: CC0,
                     attribution: "Contains data of nobody.", files: [population.csv], method: Invented.}
                """.formatted(json(city)));
        StringBuilder zones = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
        for (int area = 0; area < areas.size(); area++) {
            for (int zone = 0; zone < zonesPerArea; zone++) {
                if (area + zone > 0) zones.append(',');
                zones.append(feature(area, zone));
            }
        }
        Files.writeString(snapshot.resolve("zones.geojson"), zones.append("]}"));
    }

    private String feature(int area, int zone) {
        double west = -2.7 + 0.05 * zone;
        double south = 53.3 + 0.03 * area;
        return String.format(
                Locale.ROOT,
                """
                {"type": "Feature", "properties": {"zone": "Z%02d%03d", "name": %s, "area": "%s", "area_name": %s},
                 "geometry": {"type": "Polygon", "coordinates": [[[%f, %f], [%f, %f], [%f, %f], [%f, %f], [%f, %f]]]}}
                """,
                area + 1,
                zone + 1,
                json(areas.get(area) + " " + (zone + 1)),
                code(area),
                json(areas.get(area)),
                west,
                south,
                west + 0.05,
                south,
                west + 0.05,
                south + 0.03,
                west,
                south + 0.03,
                west,
                south);
    }

    private long residents(int area, int sex, int age, int year) {
        double shape = age < 65 ? 1 + 0.25 * Math.sin(age / 9.0) : Math.exp(-(age - 65) / 13.0);
        double growth = Math.pow(1 + 0.001 * (area - 2) + 0.0003 * (age - 30), year);
        return Math.round(1_700 * (1 + area * 0.12) * shape * growth * (sex == 0 ? 1 : 1 + age * 0.002));
    }

    private long total(int area, int year) {
        long total = 0;
        for (int age = 0; age <= TOP_AGE; age++) total += residents(area, 0, age, year) + residents(area, 1, age, year);
        return total;
    }

    private long households(int area, int type, int year) {
        return total(area, year) * (6 - type) / 48;
    }

    private void tables(Duck duck) {
        create(duck, RunTable.POPULATION, "year INT, area VARCHAR, sex VARCHAR, age INT, population BIGINT");
        create(duck, RunTable.HOUSEHOLDS, "year INT, area VARCHAR, type VARCHAR, size INT, households BIGINT");
        create(
                duck,
                RunTable.ZONES,
                "year INT, zone VARCHAR, area VARCHAR, population BIGINT, households BIGINT, employed BIGINT, unemployed"
                        + " BIGINT, jobs BIGINT, dwellings BIGINT, vacant_dwellings BIGINT, mean_price DOUBLE, mean_rent"
                        + " DOUBLE");
        create(
                duck,
                RunTable.INDICATORS,
                "year INT, area VARCHAR, indicator VARCHAR, grp VARCHAR, value DOUBLE, unit VARCHAR");
        duck.append("population", rows -> everywhere(0, (year, area) -> residents(rows, year, area)));
        duck.append("households", rows -> everywhere(0, (year, area) -> households(rows, year, area)));
        duck.append("zones", rows -> everywhere(0, (year, area) -> zones(rows, year, area)));
        duck.append("indicators", rows -> everywhere(-1, (year, area) -> indicators(rows, year, area)));
        for (RunTable table : List.of(RunTable.POPULATION, RunTable.HOUSEHOLDS, RunTable.ZONES, RunTable.INDICATORS)) {
            duck.writeParquet("FROM " + table.table(), table.in(folder.resolve("tables")));
        }
    }

    private static void create(Duck duck, RunTable table, String columns) {
        duck.execute("CREATE TABLE " + table.table() + " (" + columns + ")");
    }

    /** Writes the rows of a year and area. */
    private interface Rows {
        void write(int year, int area) throws SQLException;
    }

    private void everywhere(int firstArea, Rows rows) throws SQLException {
        for (int year = 0; year <= years; year++) {
            for (int area = firstArea; area < areas.size(); area++) rows.write(year, area);
        }
    }

    private void residents(DuckDBAppender rows, int year, int area) throws SQLException {
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age <= TOP_AGE; age++) {
                rows.beginRow().append(BASE_YEAR + year).append(code(area)).append(sex == 0 ? "M" : "F");
                rows.append(age).append(residents(area, sex, age, year)).endRow();
            }
        }
    }

    private void households(DuckDBAppender rows, int year, int area) throws SQLException {
        for (int type = 0; type < TYPES.size(); type++) {
            rows.beginRow().append(BASE_YEAR + year).append(code(area)).append(TYPES.get(type));
            rows.append(type + 1).append(households(area, type, year)).endRow();
        }
    }

    private void zones(DuckDBAppender rows, int year, int area) throws SQLException {
        for (int zone = 0; zone < zonesPerArea; zone++) {
            long people = Math.round(7_500 * (1 + 0.002 * year * (zone - 1.5 + area * 0.3)));
            rows.beginRow().append(BASE_YEAR + year);
            rows.append(String.format(Locale.ROOT, "Z%02d%03d", area + 1, zone + 1));
            rows.append(code(area)).append(people).append(people / 2);
            if (markets) {
                rows.append(people / 2)
                        .append(people / 20)
                        .append(people / 3)
                        .append(people / 2)
                        .append(people / 50);
                rows.append(100_000.0 + 1_000 * year * zone).append(6_000.0).endRow();
            } else {
                for (int column = 0; column < 7; column++) rows.appendNull();
                rows.endRow();
            }
        }
    }

    /** Indicators of an area, or of the whole city for -1. */
    private void indicators(DuckDBAppender rows, int year, int area) throws SQLException {
        int from = Math.max(0, area);
        int to = area < 0 ? areas.size() : area + 1;
        long people = 0;
        long homes = 0;
        for (int each = from; each < to; each++) {
            people += total(each, year);
            for (int type = 0; type < TYPES.size(); type++) homes += households(each, type, year);
        }
        String code = area < 0 ? RunData.ALL : code(area);
        put(rows, year, code, "population", people);
        put(rows, year, code, "households", homes);
        put(rows, year, code, "median_age", 36.27 + year * 0.11 + area * 0.2);
        put(rows, year, code, "old_age_dependency", 22.4 + year * 0.35 + area * 0.5);
        put(rows, year, code, "mean_household_size", 2.41 - year * 0.006 - area * 0.01);
        if (markets) markets(rows, year, code);
        if (year == 0) return;
        put(rows, year, code, "births", Math.round(people * (0.0135 - year * 0.00006)));
        put(rows, year, code, "deaths", Math.round(people * (0.0086 + year * 0.00003)));
        double moving = migration ? people * 0.02 : 0;
        put(rows, year, code, "internal_in", Math.round(moving));
        put(rows, year, code, "internal_out", Math.round(moving * (1.08 + area * 0.01)));
        put(rows, year, code, "moves_in", Math.round(moving));
        put(rows, year, code, "moves_out", Math.round(moving));
        put(rows, year, code, "international_in", Math.round(moving * 0.5));
        put(rows, year, code, "international_out", Math.round(moving * 0.35));
        put(rows, year, code, "net_migration", Math.round(moving * (0.07 - area * 0.01)));
    }

    private static void markets(DuckDBAppender rows, int year, String code) throws SQLException {
        put(rows, year, code, "jobs", 120_000 + 900 * year);
        put(rows, year, code, "unemployment_rate", 0.08 - 0.001 * year);
        put(rows, year, code, "median_price", 110_000 + 1_500 * year);
        put(rows, year, code, "price_index", 100 + year);
        put(rows, year, code, "dwellings/tenure_owned", 50_000);
    }

    private static void put(DuckDBAppender rows, int year, String area, String indicator, double value)
            throws SQLException {
        rows.beginRow().append(BASE_YEAR + year).append(area).append(indicator);
        rows.append("").append(value).append("a unit").endRow();
    }
}
