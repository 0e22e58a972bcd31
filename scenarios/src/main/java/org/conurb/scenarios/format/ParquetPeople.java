package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.results.ColumnFile;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.TableException;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** People listed in Parquet files. */
final class ParquetPeople implements PeopleSource {

    private static final String NUMBER_TYPES = "U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?";
    private static final String WORD_TYPES = "VARCHAR|ENUM\\(.*\\)";
    private static final int WRONG = -1;
    private static final int WRONG_YEAR = Short.MIN_VALUE;

    @Override
    public HouseholdRows households(FileProblems problems, List<String> zones) {
        HouseholdRows households = new HouseholdRows();
        read(problems, Microdata.HOUSEHOLD_COLUMNS, List.of("id"), (duck, file) -> {
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + word(duck, "zone", zones) + ", "
                    + word(duck, "kind", Microdata.KINDS) + " FROM " + file;
            Finder finder = new Finder(duck, file, problems);
            ColumnFile.read(duck, query, block -> addHouseholds(block, households));
            for (int row = 0; row < households.rows; row++) check(households, row, zones, finder);
            finder.report();
        });
        return households;
    }

    private static void addHouseholds(DuckDBDataChunkReader block, HouseholdRows households) {
        DuckDBReadableVector id = block.vector(0);
        DuckDBReadableVector zone = block.vector(1);
        DuckDBReadableVector kind = block.vector(2);
        for (int row = 0; row < block.rowCount(); row++) {
            households.add(id.getLong(row), zone.getInt(row), kind.getInt(row), households.rows + 1);
        }
    }

    private static void check(HouseholdRows households, int row, List<String> zones, Finder finder) {
        int line = households.line[row];
        if (households.id[row] < 0) finder.note("id", line, "a whole number of at least 0", List.of());
        if (households.zone[row] < 0) finder.note("zone", line, "a zone of the city", zones);
        if (households.kind[row] < 0) finder.note("kind", line, among(Microdata.KINDS), Microdata.KINDS);
    }

    @Override
    public ResidentRows residents(FileProblems problems, int baseYear) {
        ResidentRows residents = new ResidentRows();
        List<String> numbers = List.of("id", "household_id", "birth_year", "children_born");
        read(problems, Microdata.RESIDENT_COLUMNS, numbers, (duck, file) -> {
            String query = "SELECT " + number("id", "BIGINT", WRONG) + ", " + number("household_id", "BIGINT", WRONG)
                    + ", " + number("birth_year", "SMALLINT", WRONG_YEAR) + ", " + word(duck, "sex", Microdata.SEXES)
                    + ", " + word(duck, "role", Microdata.ROLES) + ", " + number("children_born", "TINYINT", WRONG)
                    + " FROM " + file;
            Finder finder = new Finder(duck, file, problems);
            ColumnFile.read(duck, query, block -> addResidents(block, residents));
            for (int row = 0; row < residents.rows; row++) check(residents, row, baseYear, finder);
            finder.report();
        });
        return residents;
    }

    private static void addResidents(DuckDBDataChunkReader block, ResidentRows residents) {
        DuckDBReadableVector id = block.vector(0);
        DuckDBReadableVector household = block.vector(1);
        DuckDBReadableVector birthYear = block.vector(2);
        DuckDBReadableVector sex = block.vector(3);
        DuckDBReadableVector role = block.vector(4);
        DuckDBReadableVector born = block.vector(5);
        for (int row = 0; row < block.rowCount(); row++) {
            residents.add(
                    id.getLong(row),
                    household.getLong(row),
                    birthYear.getShort(row),
                    sex.getInt(row),
                    role.getInt(row),
                    born.getByte(row),
                    residents.rows + 1);
        }
    }

    private static void check(ResidentRows residents, int row, int baseYear, Finder finder) {
        int line = residents.line[row];
        if (residents.id[row] < 0) finder.note("id", line, "a whole number of at least 0", List.of());
        if (residents.household[row] < 0) finder.note("household_id", line, "a whole number of at least 0", List.of());
        int birthYear = residents.birthYear[row];
        if (birthYear < baseYear - OLDEST || birthYear > baseYear) {
            finder.note("birth_year", line, "a year from " + (baseYear - OLDEST) + " to " + baseYear, List.of());
        }
        if (residents.sex[row] < 0) finder.note("sex", line, among(Microdata.SEXES), Microdata.SEXES);
        if (residents.role[row] < 0) finder.note("role", line, among(Microdata.ROLES), Microdata.ROLES);
        if (residents.childrenBorn[row] < 0) {
            finder.note("children_born", line, "a whole number from 0 to " + Byte.MAX_VALUE, List.of());
        }
    }

    /** What to do with a file whose columns are right. */
    @FunctionalInterface
    private interface Reading {
        void from(Duck duck, String file);
    }

    private static void read(FileProblems problems, List<String> columns, List<String> numbers, Reading reading) {
        String expected = "a Parquet file with the columns " + String.join(", ", columns);
        if (!Files.isRegularFile(problems.file())) {
            problems.add(null, "", "no such file", expected, "put it beside the other file of people");
            return;
        }
        try (Duck duck = Duck.open()) {
            String file = Duck.parquet(problems.file());
            if (hasColumns(duck, file, problems, columns, numbers)) reading.from(duck, file);
        } catch (TableException damaged) {
            String reason = damaged.getCause().getMessage().lines().findFirst().orElse("");
            problems.add(null, "", "a damaged file (" + reason + ")", expected, "restore it or write it again");
        }
    }

    private static boolean hasColumns(
            Duck duck, String file, FileProblems problems, List<String> columns, List<String> numbers) {
        Map<String, String> types = new LinkedHashMap<>();
        duck.query("DESCRIBE SELECT * FROM " + file, row -> types.put(row.getString(1), row.getString(2)));
        String expected = "the columns " + String.join(", ", columns);
        for (String column : types.keySet()) {
            if (columns.contains(column)) continue;
            String hint = NearestWord.hint(column, columns);
            problems.add(null, column, "an unknown column", expected, hint.isEmpty() ? "remove it" : hint);
        }
        for (String column : columns) {
            String type = types.get(column);
            if (type == null) {
                problems.add(null, column, "no such column", expected, "add it");
            } else if (!type.matches(numbers.contains(column) ? NUMBER_TYPES : WORD_TYPES)) {
                String wanted = numbers.contains(column) ? "whole numbers" : "words (VARCHAR)";
                problems.add(null, column, "a column of " + type, wanted, "");
            }
        }
        return problems.isEmpty();
    }

    private static String number(String column, String type, int wrong) {
        return "CAST(coalesce(TRY_CAST(" + column + " AS " + type + "), " + wrong + ") AS " + type + ")";
    }

    /** The place of a column's word in the list, from 0; negative for others. */
    private static String word(Duck duck, String column, List<String> words) {
        String type = "words_of_" + column;
        duck.execute(words.stream()
                .map(word -> "'" + word.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "CREATE TYPE " + type + " AS ENUM (", ")")));
        return "coalesce(CAST(enum_code(TRY_CAST(" + column + " AS " + type + ")) AS INTEGER), " + WRONG + ")";
    }

    private static String among(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    /** Remembers wrong cells, then looks up what stands there. */
    private static final class Finder {

        private static final int MOST_LOOKED_UP = 20;

        private record Cell(String column, int row, String expected, List<String> words) {}

        private final Duck duck;
        private final String file;
        private final FileProblems problems;
        private final List<Cell> cells = new ArrayList<>();
        private long more;

        Finder(Duck duck, String file, FileProblems problems) {
            this.duck = duck;
            this.file = file;
            this.problems = problems;
        }

        void note(String column, int row, String expected, List<String> words) {
            if (cells.size() < MOST_LOOKED_UP) cells.add(new Cell(column, row, expected, words));
            else more++;
        }

        void report() {
            for (Cell cell : cells) {
                String query = "SELECT CAST(" + cell.column + " AS VARCHAR) FROM " + file + " LIMIT 1 OFFSET "
                        + (cell.row - 1);
                duck.query(query, row -> {
                    String value = row.getString(1);
                    String found = (value == null ? "nothing" : "'" + value + "'") + " in row " + cell.row;
                    String hint = value == null ? "" : NearestWord.hint(value, cell.words);
                    problems.add(null, cell.column, found, cell.expected, hint);
                });
            }
            if (more > 0) problems.add(null, "", more + " more wrong values", "", "put the ones listed right first");
        }
    }
}
