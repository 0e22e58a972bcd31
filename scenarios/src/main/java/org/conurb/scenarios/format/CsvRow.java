package org.conurb.scenarios.format;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.conurb.scenarios.problem.NearestWord;

/** A row of a table whose cells are asked for with what they should hold; whatever is not so becomes a problem. */
final class CsvRow {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");
    private static final int MOST_WORDS = 8;

    private final FileProblems problems;
    private final List<String> columns;
    private final int[] place; // [column] → cell
    private final String[] text; // [column]
    private int line;
    private boolean good;

    CsvRow(FileProblems problems, List<String> columns, int[] place) {
        this.problems = problems;
        this.columns = columns;
        this.place = place;
        this.text = new String[place.length];
    }

    void load(CsvReader reader) throws CsvFault {
        line = reader.line();
        good = true;
        for (int column = 0; column < place.length; column++)
            text[column] = reader.cell(place[column]).strip();
    }

    int line() {
        return line;
    }

    /** Whether all cells asked for so far were right. */
    boolean isGood() {
        return good;
    }

    String text(int column) {
        return text[column];
    }

    /** A whole number from {@code low} to {@code high}; {@code low} if it is none. */
    long whole(int column, long low, long high) {
        if (WHOLE.matcher(text[column]).matches() && new BigInteger(text[column]).bitLength() < Long.SIZE) {
            long number = Long.parseLong(text[column]);
            if (number >= low && number <= high) return number;
        }
        wrong(column, "a whole number" + range(low, high), "");
        return low;
    }

    private static String range(long low, long high) {
        if (low == Integer.MIN_VALUE) return "";
        return high >= Integer.MAX_VALUE ? " of at least " + low : " from " + low + " to " + high;
    }

    /** A number within the measure's range; its lowest if it is none. */
    double number(int column, Measure measure) {
        if ((measure.isWhole() ? WHOLE : NUMBER).matcher(text[column]).matches()) {
            double number = Double.parseDouble(text[column]);
            if (number >= measure.low() && number <= measure.high()) return number;
        }
        wrong(column, measure.words(), "");
        return measure.low();
    }

    /** The index of a word in a list; 0 if it is not there. */
    int oneOf(int column, List<String> words) {
        int index = words.indexOf(text[column]);
        if (index >= 0) return index;
        wrong(column, expected(columns.get(column), words), NearestWord.hint(text[column], words));
        return 0;
    }

    private static String expected(String column, List<String> words) {
        if (words.size() <= MOST_WORDS) return "one of " + String.join(", ", words);
        return "one of the city's " + words.size() + " " + column + "s, " + words.get(0) + " to "
                + words.get(words.size() - 1);
    }

    private void wrong(int column, String expected, String remedy) {
        String found = text[column].isEmpty() ? "nothing" : "'" + text[column] + "'";
        add(columns.get(column), found, expected, remedy);
    }

    /** Adds a problem of this row. */
    void add(String key, String found, String expected, String remedy) {
        good = false;
        problems.add(line, key, found, expected, remedy);
    }
}
