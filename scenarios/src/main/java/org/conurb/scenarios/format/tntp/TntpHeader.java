package org.conurb.scenarios.format.tntp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.conurb.scenarios.format.FileProblems;

/** The lines {@code <KEY> value} at the beginning of a TNTP file, up to {@code <END OF METADATA>}. */
final class TntpHeader {

    private static final String END = "END OF METADATA";
    private static final int MOST_KEYS = 100;

    private final FileProblems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private boolean ended;

    private record Entry(int line, String value) {}

    private TntpHeader(FileProblems problems) {
        this.problems = problems;
    }

    /** Reads the header, all lines up to its end; a problem if it has none. */
    static TntpHeader read(TntpLines lines, FileProblems problems) {
        TntpHeader header = new TntpHeader(problems);
        while (!header.ended) {
            String line = lines.next();
            if (line == null) {
                problems.add(null, "<" + END + ">", "no such line", "the end of the header", "is the file whole?");
                return header;
            }
            if (!line.isEmpty() && line.charAt(0) != '~') header.take(lines.line(), line);
        }
        return header;
    }

    private void take(int number, String line) {
        int close = line.indexOf('>');
        if (line.charAt(0) != '<' || close < 0 || entries.size() > MOST_KEYS) {
            problems.add(number, "", TntpNumbers.quoted(line), "<KEY> value, or <" + END + ">", "");
            ended = true;
            return;
        }
        String key = line.substring(1, close).strip().toUpperCase(Locale.ROOT);
        if (key.equals(END)) {
            ended = true;
        } else if (entries.putIfAbsent(
                        key, new Entry(number, line.substring(close + 1).strip()))
                != null) {
            problems.add(number, "<" + key + ">", "a second such line", "each key once", "");
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The line of a key, or null if it is missing. */
    Integer lineOf(String key) {
        return has(key) ? entries.get(key).line() : null;
    }

    /** A whole number in this range; {@code least} after saying what is wrong. */
    int count(String key, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        Entry entry = entries.get(key);
        if (entry == null) {
            problems.add(null, "<" + key + ">", "no such line", expected, "");
            return least;
        }
        double value = TntpNumbers.of(entry.value());
        if (value >= least && value <= most && value == Math.rint(value)) return (int) value;
        problems.add(entry.line(), "<" + key + ">", TntpNumbers.quoted(entry.value()), expected, "");
        return least;
    }

    /** A number of at least 0; NaN if it is missing, or after saying what is wrong. */
    double amount(String key) {
        Entry entry = entries.get(key);
        if (entry == null) return Double.NaN;
        double value = TntpNumbers.of(entry.value());
        if (value >= 0 && Double.isFinite(value)) return value;
        problems.add(entry.line(), "<" + key + ">", TntpNumbers.quoted(entry.value()), "a number of at least 0", "");
        return Double.NaN;
    }
}
