package org.conurb.scenarios.format.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read from a file, what was put right, what was left out and what is odd: counted, with a few examples or all
 * names. Immutable. The entries stand in the order in which they first came up.
 */
public final class ImportReport {

    private static final int EXAMPLES = 5;

    /** How an entry is to be taken. */
    public enum Kind {
        /** Taken over as it was. */
        READ,
        /** Changed, by the rule that the entry's words tell. */
        REPAIRED,
        /** Left out. */
        DROPPED,
        /** Kept as it is, though it may be a mistake. */
        ODD
    }

    /**
     * One count.
     *
     * @param kind how it is to be taken
     * @param what what was counted, in words that a number stands before
     * @param count how many
     * @param examples names of the first ones, or of all if they are listed; may be empty
     */
    public record Entry(Kind kind, String what, long count, List<String> examples) {

        /** The examples cannot be changed. */
        public Entry {
            examples = List.copyOf(examples);
        }

        /** The names of the first few, parted by commas, with dots if there are more; empty without names. */
        public String fewNames() {
            String few = String.join(", ", examples.subList(0, Math.min(EXAMPLES, examples.size())));
            return count > EXAMPLES && !few.isEmpty() ? few + ", …" : few;
        }
    }

    private final List<Entry> entries;

    private ImportReport(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** All entries. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entries of one kind. */
    public List<Entry> entries(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** How many were counted under these words; 0 if none. */
    public long count(String what) {
        return entries.stream()
                .filter(entry -> entry.what().equals(what))
                .mapToLong(Entry::count)
                .sum();
    }

    /** One line for each entry: {@code repaired 12 links of length 0, now the straight line (4, 7, …)}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(entry.kind().name().toLowerCase(java.util.Locale.ROOT));
            text.append(' ').append(entry.count()).append(' ').append(entry.what());
            if (!entry.examples().isEmpty())
                text.append(" (").append(entry.fewNames()).append(')');
            text.append('\n');
        }
        return text.toString();
    }

    /** Counts while a file is read. Not thread-safe. */
    public static final class Counter {

        private final Map<String, Tally> tallies = new LinkedHashMap<>();

        private static final class Tally {
            private final Kind kind;
            private final List<String> examples = new ArrayList<>();
            private long count;

            private Tally(Kind kind) {
                this.kind = kind;
            }
        }

        /** Counts several at once, without examples. */
        public void count(Kind kind, String what, long count) {
            tallies.computeIfAbsent(what, words -> new Tally(kind)).count += count;
        }

        /** Counts one and keeps its name if it is among the first. */
        public void count(Kind kind, String what, String example) {
            Tally tally = tallies.computeIfAbsent(what, words -> new Tally(kind));
            tally.count++;
            if (tally.examples.size() < EXAMPLES) tally.examples.add(example);
        }

        /** Counts one and keeps its name, however many there are. */
        public void list(Kind kind, String what, String name) {
            Tally tally = tallies.computeIfAbsent(what, words -> new Tally(kind));
            tally.count++;
            tally.examples.add(name);
        }

        /** The report of all counted so far. */
        public ImportReport report() {
            List<Entry> entries = new ArrayList<>();
            tallies.forEach((what, tally) -> entries.add(new Entry(tally.kind, what, tally.count, tally.examples)));
            return new ImportReport(entries);
        }
    }
}
