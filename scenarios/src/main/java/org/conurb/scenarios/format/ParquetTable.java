package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.TableException;

/** Opens Parquet files that list agents, checks their columns, and tells where wrong values stand. */
final class ParquetTable {

    private static final String NUMBER_TYPES = "U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?";
    private static final String REAL_TYPES = NUMBER_TYPES + "|FLOAT|DOUBLE|DECIMAL.*";
    private static final String WORD_TYPES = "VARCHAR|ENUM\\(.*\\)";

    /** Stands for a value that is missing or no number or word of the right kind. */
    static final int WRONG = -1;

    private ParquetTable() {}

    /**
     * Which columns a file must have; those not named as numbers are words.
     *
     * @param columns all that must be there
     * @param numbers whole numbers among them
     * @param reals other numbers among them
     * @param others what may also be there
     */
    record Shape(List<String> columns, List<String> numbers, List<String> reals, List<String> others) {

        private String types(String column) {
            if (reals.contains(column)) return REAL_TYPES;
            return numbers.contains(column) ? NUMBER_TYPES : WORD_TYPES;
        }

        private String wanted(String column) {
            if (reals.contains(column)) return "numbers";
            return numbers.contains(column) ? "whole numbers" : "words (VARCHAR)";
        }
    }

    /** What to do with a file whose columns are right. */
    @FunctionalInterface
    interface Reading {
        void from(Duck duck, String file);
    }

    /** Reads a file if its columns are right. */
    static void read(FileProblems problems, Shape shape, Reading reading) {
        String expected = "a Parquet file with the columns " + String.join(", ", shape.columns());
        if (!Files.isRegularFile(problems.file())) {
            problems.add(null, "", "no such file", expected, "put it beside the other file of people");
            return;
        }
        try (Duck duck = Duck.open()) {
            String file = Duck.parquet(problems.file());
            if (hasColumns(duck, file, problems, shape)) reading.from(duck, file);
        } catch (TableException damaged) {
            String reason = damaged.getCause().getMessage().lines().findFirst().orElse("");
            problems.add(null, "", "a damaged file (" + reason + ")", expected, "restore it or write it again");
        }
    }

    private static boolean hasColumns(Duck duck, String file, FileProblems problems, Shape shape) {
        List<String> columns = shape.columns();
        Map<String, String> types = new LinkedHashMap<>();
        duck.query("DESCRIBE SELECT * FROM " + file, row -> types.put(row.getString(1), row.getString(2)));
        String expected = "the columns " + String.join(", ", columns);
        for (String column : types.keySet()) {
            if (columns.contains(column) || shape.others().contains(column)) continue;
            String hint = NearestWord.hint(column, columns);
            problems.add(null, column, "an unknown column", expected, hint.isEmpty() ? "remove it" : hint);
        }
        for (String column : columns) {
            String type = types.get(column);
            if (type == null) {
                problems.add(null, column, "no such column", expected, "add it");
            } else if (!type.matches(shape.types(column))) {
                problems.add(null, column, "a column of " + type, shape.wanted(column), "");
            }
        }
        return problems.isEmpty();
    }

    /** SQL for a whole number of this type; {@code wrong} where there is none. */
    static String number(String column, String type, int wrong) {
        return "CAST(coalesce(TRY_CAST(" + column + " AS " + type + "), " + wrong + ") AS " + type + ")";
    }

    /** The place of a column's word in the list, from 0; negative for others. */
    static String word(Duck duck, String column, List<String> words) {
        String type = "words_of_" + column;
        duck.execute(words.stream()
                .map(word -> "'" + word.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "CREATE TYPE " + type + " AS ENUM (", ")")));
        return "coalesce(CAST(enum_code(TRY_CAST(" + column + " AS " + type + ")) AS INTEGER), " + WRONG + ")";
    }

    /** SQL for a number that may be broken; {@code wrong} where there is none or it is not finite. */
    static String real(String column, double wrong) {
        String number = "TRY_CAST(" + column + " AS FLOAT)";
        return "CAST(CASE WHEN isfinite(" + number + ") THEN " + number + " ELSE " + wrong + " END AS FLOAT)";
    }

    /** What to expect of a word. */
    static String among(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    /** Remembers wrong cells, then looks up what stands there. */
    static final class Finder {

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

        /** The word's place in the list if there is one, else 0, noted. */
        int word(String column, int row, int place, List<String> words) {
            if (place >= 0) return place;
            note(column, row, among(words), words);
            return 0;
        }

        /** The number if it is at least 0, else 0, noted. */
        float atLeastZero(String column, int row, float value) {
            if (value >= 0) return value;
            note(column, row, "a number of at least 0", List.of());
            return 0;
        }

        /** The number if it is within these bounds, else the lower one, noted. */
        int within(String column, int row, int value, int low, int high) {
            if (value >= low && value <= high) return value;
            note(column, row, "a whole number from " + low + " to " + high, List.of());
            return low;
        }

        /** An identity if it is one, else 0, noted. */
        long id(int row, long value) {
            if (value >= 0) return value;
            note("id", row, "a whole number of at least 0", List.of());
            return 0;
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
