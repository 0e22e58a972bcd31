package org.conurb.scenarios.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.HouseholdType;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads the tables of dwellings, prices and rents, and checks that they agree with the households. */
final class HousingReader {

    static final String DWELLINGS = "dwellings.csv";
    static final String VACANT = "vacant_dwellings.csv";
    static final String PRICES = "prices.csv";
    static final String RENTS = "rents.csv";
    static final String KINDS = "rates/dwelling_kinds.csv";

    private static final double HIGHEST_PRICE = 1e9;
    private static final List<String> TENURES =
            Arrays.stream(Tenure.values()).map(Tenure::word).toList();
    private static final List<String> RENTED = List.of(Tenure.PRIVATE_RENT.word(), Tenure.SOCIAL_RENT.word());
    private static final List<String> TYPES =
            Arrays.stream(DwellingType.values()).map(DwellingType::word).toList();

    private final CityTables tables;
    private final int areas;

    private HousingReader(CityTables tables) {
        this.tables = tables;
        this.areas = tables.areas().size();
    }

    /**
     * Reads the tables that dwellings are made from.
     *
     * @param zones codes of the zones, rising
     * @param areaOf [zone] → area
     * @param people the households that live in them; null if they are not known as a table
     */
    static HousingMarginals marginals(CityTables tables, List<String> zones, int[] areaOf, Marginals people) {
        HousingReader reader = new HousingReader(tables);
        KeyedTable homes =
                tables.read(DWELLINGS, Measure.count("dwellings"), Key.words("zone", zones), reader.tenure());
        KeyedTable empty = tables.read(VACANT, Measure.count("dwellings"), tables.area(), reader.tenure());
        int[][] dwellings = reader.counts(homes, zones.size());
        int[][] vacant = reader.counts(empty, reader.areas);
        double[][] price = reader.prices();
        double[][][] rent = reader.rents();
        if (Stream.of(homes, empty).allMatch(table -> table.problems().isEmpty())) {
            reader.check(homes, empty, dwellings, vacant, areaOf, people);
        }
        return new HousingMarginals(dwellings, vacant, price, rent);
    }

    private Key tenure() {
        return Key.words("tenure", TENURES);
    }

    private static Key bedrooms() {
        return Key.numbers("bedrooms", 1, HousingMarginals.MOST_BEDROOMS);
    }

    private int[][] counts(KeyedTable table, int places) {
        int[][] counts = new int[places][TENURES.size()];
        for (int place = 0; place < places; place++) {
            for (int tenure = 0; tenure < TENURES.size(); tenure++) {
                counts[place][tenure] = (int) table.value(table.cell(place, tenure));
            }
        }
        return counts;
    }

    private double[][] prices() {
        KeyedTable table =
                tables.read(PRICES, Measure.range("price", 0, HIGHEST_PRICE), tables.area(), Key.words("type", TYPES));
        double[][] price = new double[areas][TYPES.size()];
        for (int area = 0; area < areas; area++) {
            for (int type = 0; type < TYPES.size(); type++) price[area][type] = required(table, area, type);
        }
        return price;
    }

    /** [area][tenure][bedrooms]; nothing for owned homes. */
    private double[][][] rents() {
        KeyedTable table = tables.read(
                RENTS, Measure.range("rent", 0, HIGHEST_PRICE), tables.area(), Key.words("tenure", RENTED), bedrooms());
        double[][][] rent = new double[areas][TENURES.size()][HousingMarginals.MOST_BEDROOMS + 1];
        for (int area = 0; area < areas; area++) {
            for (int let = 0; let < RENTED.size(); let++) {
                int tenure = TENURES.indexOf(RENTED.get(let));
                for (int bedrooms = 1; bedrooms <= HousingMarginals.MOST_BEDROOMS; bedrooms++) {
                    rent[area][tenure][bedrooms] = required(table, area, let, bedrooms - 1);
                }
            }
        }
        return rent;
    }

    private static double required(KeyedTable table, int... indices) {
        int cell = table.cell(indices);
        if (!table.has(cell)) table.missing("no row for " + table.name(cell));
        return table.value(cell);
    }

    private void check(
            KeyedTable homes, KeyedTable empty, int[][] dwellings, int[][] vacant, int[] areaOf, Marginals people) {
        int[][] ofArea = new int[areas][TENURES.size()];
        for (int zone = 0; zone < areaOf.length; zone++) {
            for (int tenure = 0; tenure < TENURES.size(); tenure++) {
                ofArea[areaOf[zone]][tenure] += dwellings[zone][tenure];
            }
        }
        for (int area = 0; area < areas; area++) {
            int lived = 0;
            for (int tenure = 0; tenure < TENURES.size(); tenure++) {
                lived += ofArea[area][tenure] - vacant[area][tenure];
                if (vacant[area][tenure] <= ofArea[area][tenure]) continue;
                int cell = empty.cell(area, tenure);
                String expected = "at most the " + ofArea[area][tenure] + " of " + DWELLINGS;
                empty.problems()
                        .add(
                                empty.line(cell),
                                "dwellings",
                                vacant[area][tenure] + " for " + empty.name(cell),
                                expected,
                                "");
            }
            if (people != null) checkHouseholds(homes, area, lived, people);
        }
    }

    private void checkHouseholds(KeyedTable homes, int area, int lived, Marginals people) {
        int households = 0;
        for (HouseholdType type : HouseholdType.values()) {
            for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) {
                households += people.households(area, type, size);
            }
        }
        if (lived <= households) return;
        String found = lived + " that are not vacant in area " + tables.areas().get(area);
        String expected = "at most the " + households + " households of " + MarginalsReader.HOUSEHOLDS;
        homes.problems().add(null, "dwellings", found, expected, "count the rest in " + VACANT);
    }

    /** Reads the rates. */
    static HousingRates rates(CityTables tables) {
        HousingReader reader = new HousingReader(tables);
        KeyedTable table = tables.read(
                KINDS, Measure.share("share"), tables.area(), reader.tenure(), Key.words("type", TYPES), bedrooms());
        double[][][][] shares = new double[reader.areas][TENURES.size()][TYPES.size()][];
        for (int area = 0; area < reader.areas; area++) {
            for (int tenure = 0; tenure < TENURES.size(); tenure++) {
                shares[area][tenure] = reader.kinds(table, area, tenure);
            }
        }
        return new HousingRates(shares);
    }

    /** [type][bedrooms] of an area and tenure; a missing row is 0. */
    private double[][] kinds(KeyedTable table, int area, int tenure) {
        double[] given = new double[TYPES.size() * HousingMarginals.MOST_BEDROOMS];
        int first = table.cell(area, tenure, 0, 0);
        boolean any = false;
        for (int kind = 0; kind < given.length; kind++) {
            given[kind] = table.value(first + kind);
            any |= table.has(first + kind);
        }
        String which = "area " + tables.areas().get(area) + ", tenure " + TENURES.get(tenure);
        if (any) CityTables.settle(table.problems(), "share", which, given);
        else table.missing("no rows for " + which);
        double[][] byType = new double[TYPES.size()][HousingMarginals.MOST_BEDROOMS + 1];
        for (int kind = 0; kind < given.length; kind++) {
            int type = kind / HousingMarginals.MOST_BEDROOMS;
            byType[type][1 + kind % HousingMarginals.MOST_BEDROOMS] = given[kind];
        }
        return byType;
    }
}
