package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.population.Sex;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.trips.PersonType;
import org.conurb.engine.trips.Stay;
import org.conurb.engine.trips.TravelTables;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads the tables of travel of a city: all of them, or none if none is there. */
final class TravelReader {

    private static final String FOLDER = "travel/";
    private static final String TRIP_RATES = FOLDER + "trip_rates.csv";
    private static final String DEPARTURES = FOLDER + "departures.csv";
    private static final String STAYS = FOLDER + "stays.csv";
    private static final String LICENCES = FOLDER + "licences.csv";
    private static final String HOME_WORKING = FOLDER + "home_working.csv";
    private static final String ATTRACTIONS = FOLDER + "attractions.csv";
    private static final String MODE_CONSTANTS = FOLDER + "mode_constants.csv";
    private static final String CARS = FOLDER + "cars.csv";
    private static final List<String> FILES =
            List.of(TRIP_RATES, DEPARTURES, STAYS, LICENCES, HOME_WORKING, ATTRACTIONS, MODE_CONSTANTS, CARS);

    private static final int HOURS = 24;
    private static final int MOST_CARS = 3;
    private static final int MOST_TOURS = 4;
    private static final double LONGEST_STAY = 1440;
    private static final double LARGEST_WEIGHT = 1e6;
    private static final double LARGEST_CONSTANT = 100;
    private static final List<String> PERSONS =
            Stream.of(PersonType.values()).map(PersonType::word).toList();
    private static final List<String> PURPOSES =
            Stream.of(Purpose.values()).map(Purpose::word).toList();
    private static final List<String> MODES =
            Stream.of(TravelMode.values()).map(TravelMode::word).toList();
    private static final List<String> KINDS =
            Stream.of(Stay.values()).map(Stay::word).toList();
    private static final List<String> SECTORS =
            Stream.of(Sector.values()).map(Sector::word).toList();
    private static final List<String> GENERATORS =
            Stream.concat(SECTORS.stream(), Stream.of("residents")).toList();

    private final CityTables tables;

    private TravelReader(CityTables tables) {
        this.tables = tables;
    }

    /** Whether the folder has any of the tables of travel, so that it must have all. */
    static boolean isIn(Path folder) {
        return FILES.stream().anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    /** Reads the tables; null if the folder has nothing on travel. */
    static TravelTables read(CityTables tables, Path folder) {
        if (!isIn(folder)) return null;
        TravelReader reader = new TravelReader(tables);
        return new TravelTables(
                reader.sparse(
                        TRIP_RATES, Measure.range("tours", 0, MOST_TOURS), "person", PERSONS, "purpose", PURPOSES),
                reader.departures(),
                reader.stays(),
                reader.licences(),
                reader.homeWorking(),
                reader.sparse(
                        ATTRACTIONS,
                        Measure.range("weight", 0, LARGEST_WEIGHT),
                        "purpose",
                        PURPOSES,
                        "generator",
                        GENERATORS),
                reader.sparse(
                        MODE_CONSTANTS,
                        Measure.range("constant", -LARGEST_CONSTANT, LARGEST_CONSTANT),
                        "purpose",
                        PURPOSES,
                        "mode",
                        MODES),
                reader.cars());
    }

    /** A table in which what is not there is 0. */
    private double[][] sparse(
            String file, Measure measure, String rows, List<String> ofRows, String columns, List<String> ofColumns) {
        return values(
                tables.read(file, measure, Key.words(rows, ofRows), Key.words(columns, ofColumns)),
                ofRows.size(),
                ofColumns.size());
    }

    private static double[][] values(KeyedTable table, int rows, int columns) {
        double[][] values = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) values[row][column] = table.value(table.cell(row, column));
        }
        return values;
    }

    private static void requireAll(KeyedTable table, int row, int columns) {
        for (int column = 0; column < columns; column++) {
            int cell = table.cell(row, column);
            if (!table.has(cell)) table.missing("no row for " + table.name(cell));
        }
    }

    private double[][] departures() {
        KeyedTable table = tables.read(
                DEPARTURES, Measure.share("share"), Key.words("purpose", PURPOSES), Key.numbers("hour", 0, HOURS - 1));
        double[][] shares = values(table, PURPOSES.size(), HOURS);
        for (int purpose = Purpose.WORK.ordinal(); purpose < shares.length; purpose++) {
            requireAll(table, purpose, HOURS);
            CityTables.settle(table.problems(), "share", "purpose " + PURPOSES.get(purpose), shares[purpose]);
        }
        return shares;
    }

    private double[][] stays() {
        KeyedTable table = tables.read(
                STAYS,
                Measure.range("minutes", 0, LONGEST_STAY),
                Key.words("stay", KINDS),
                Key.words("statistic", List.of("mean", "deviation")));
        double[][] stays = values(table, KINDS.size(), 2);
        for (int stay = 0; stay < stays.length; stay++) {
            requireAll(table, stay, 2);
            if (table.has(table.cell(stay, 0)) && stays[stay][0] <= 0) {
                table.problems().add(table.line(table.cell(stay, 0)), "minutes", "0", "a mean above 0", "");
            }
        }
        return stays;
    }

    /** [sex][age] of the ages given; the younger have none, the older what the oldest have. */
    private double[][] licences() {
        KeyedTable table = tables.read(LICENCES, Measure.share("share"), CityTables.sex(), CityTables.age());
        double[][] shares = new double[Sex.COUNT][];
        for (int sex = 0; sex < shares.length; sex++)
            shares[sex] = table.run(sex, null, null).padded(0);
        return shares;
    }

    private double[] homeWorking() {
        KeyedTable table = tables.read(HOME_WORKING, Measure.share("share"), Key.words("sector", SECTORS));
        return IntStream.range(0, SECTORS.size())
                .mapToDouble(sector -> {
                    if (!table.has(sector)) table.missing("no row for " + table.name(sector));
                    return table.value(sector);
                })
                .toArray();
    }

    private double[][] cars() {
        KeyedTable table = tables.read(CARS, Measure.share("share"), tables.area(), Key.numbers("cars", 0, MOST_CARS));
        double[][] shares = values(table, tables.areas().size(), MOST_CARS + 1);
        for (int area = 0; area < shares.length; area++) {
            requireAll(table, area, MOST_CARS + 1);
            String which = "area " + tables.areas().get(area);
            if (Arrays.stream(shares[area]).sum() > 0) {
                CityTables.settle(table.problems(), "share", which, shares[area]);
            }
        }
        return shares;
    }
}
