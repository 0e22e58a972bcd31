package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads how many residents and households there are, and checks that the households hold the residents. */
final class MarginalsReader {

    static final String POPULATION = "population.csv";
    static final String COMMUNAL = "communal.csv";
    static final String HOUSEHOLDS = "households.csv";

    /** The fewest residents of a household, by type; of the first two it is also the most. */
    private static final int[] FEWEST = {1, 2, 3, 2, 2};

    private final CityTables tables;
    private final int areas;

    private MarginalsReader(CityTables tables) {
        this.tables = tables;
        this.areas = tables.areas().size();
    }

    /**
     * Reads the three tables.
     *
     * @param zones codes of the zones, rising
     * @param areaOf [zone] → area
     */
    static Marginals read(CityTables tables, Path folder, List<String> zones, int[] areaOf) {
        MarginalsReader reader = new MarginalsReader(tables);
        boolean byZone = CsvTable.header(folder.resolve(POPULATION))
                .map(columns -> columns.contains("zone") && !columns.contains("area"))
                .orElse(false);
        Key place = byZone ? Key.words("zone", zones) : tables.area();
        KeyedTable population = tables.read(POPULATION, Measure.count("population"), place, CityTables.sex(), age());
        int[][][] given = reader.counts(population, place.size(), true);
        int[][][] residents = byZone ? reader.addUp(given, areaOf) : given;
        KeyedTable communal = tables.read(COMMUNAL, Measure.count("residents"), tables.area(), CityTables.sex(), age());
        int[][][] inEstablishments = reader.counts(communal, reader.areas, false);
        KeyedTable homes = tables.read(
                HOUSEHOLDS,
                Measure.count("households"),
                tables.area(),
                Key.words(
                        "type",
                        Arrays.stream(HouseholdType.values())
                                .map(HouseholdType::word)
                                .toList()),
                Key.numbers("size", 1, Marginals.LARGEST_HOUSEHOLD));
        int[][][] households = reader.households(homes);
        if (population.problems().isEmpty()
                && communal.problems().isEmpty()
                && homes.problems().isEmpty()) {
            reader.checkCommunal(communal, residents, inEstablishments);
            reader.checkHouseholds(homes, residents, inEstablishments, households);
        }
        return new Marginals(residents, byZone ? given : null, inEstablishments, households);
    }

    private static Key age() {
        return Key.numbers("age", 0, Marginals.LAST_AGE);
    }

    private int[][][] counts(KeyedTable table, int places, boolean complete) {
        int[][][] counts = new int[places][Sex.COUNT][Marginals.AGES];
        for (int place = 0; place < places; place++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                if (complete) table.run(place * Sex.COUNT + sex, 0, Marginals.LAST_AGE);
                for (int age = 0; age < Marginals.AGES; age++) {
                    counts[place][sex][age] = (int) table.value(table.cell(place, sex, age));
                }
            }
        }
        return counts;
    }

    private int[][][] addUp(int[][][] byZone, int[] areaOf) {
        int[][][] byArea = new int[areas][Sex.COUNT][Marginals.AGES];
        for (int zone = 0; zone < byZone.length; zone++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Marginals.AGES; age++) {
                    byArea[areaOf[zone]][sex][age] += byZone[zone][sex][age];
                }
            }
        }
        return byArea;
    }

    private int[][][] households(KeyedTable table) {
        int[][][] households = new int[areas][HouseholdType.values().length][Marginals.LARGEST_HOUSEHOLD + 1];
        for (int area = 0; area < areas; area++) {
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) {
                    int cell = table.cell(area, type.ordinal(), size - 1);
                    int number = (int) table.value(cell);
                    households[area][type.ordinal()][size] = number;
                    if (number > 0 && !fits(type, size)) {
                        int fewest = FEWEST[type.ordinal()];
                        String expected = (isFixed(type) ? "size " : "a size of at least ") + fewest;
                        table.problems().add(table.line(cell), "size", table.name(cell), expected, "");
                    }
                }
            }
        }
        return households;
    }

    private static boolean fits(HouseholdType type, int size) {
        int fewest = FEWEST[type.ordinal()];
        return isFixed(type) ? size == fewest : size >= fewest;
    }

    private static boolean isFixed(HouseholdType type) {
        return type == HouseholdType.ONE_PERSON || type == HouseholdType.COUPLE;
    }

    private void checkCommunal(KeyedTable table, int[][][] residents, int[][][] communal) {
        for (int area = 0; area < areas; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Marginals.AGES; age++) {
                    if (communal[area][sex][age] <= residents[area][sex][age]) continue;
                    int cell = table.cell(area, sex, age);
                    String expected = "at most the " + residents[area][sex][age] + " of " + POPULATION;
                    String found = communal[area][sex][age] + " for " + table.name(cell);
                    table.problems().add(table.line(cell), "residents", found, expected, "");
                }
            }
        }
    }

    private void checkHouseholds(KeyedTable table, int[][][] residents, int[][][] communal, int[][][] households) {
        for (int area = 0; area < areas; area++) {
            long wanted = total(residents[area]) - total(communal[area]);
            long housed = 0;
            for (int[] bySize : households[area]) {
                for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) housed += (long) size * bySize[size];
            }
            if (housed == wanted) continue;
            String found = "households for " + housed + " residents in "
                    + tables.areas().get(area);
            String expected = wanted + ", the residents of " + POPULATION + " less those of " + COMMUNAL;
            table.problems().add(null, "households", found, expected, "change some sizes by one");
        }
    }

    private static long total(int[][] bySexAndAge) {
        return Arrays.stream(bySexAndAge)
                .flatMapToInt(Arrays::stream)
                .asLongStream()
                .sum();
    }
}
