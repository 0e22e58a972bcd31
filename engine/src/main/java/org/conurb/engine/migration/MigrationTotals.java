package org.conurb.engine.migration;

import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.migration.MigrationTables.Flow;

/**
 * A scenario's own totals: persons a year of some areas, streams and years; the age pattern stays the city's. Immutable.
 */
public final class MigrationTotals {

    /** Which way people go. */
    public enum Direction {
        /** Into the area from outside the city. */
        IN,
        /** Out of the area, to other areas of the city too if the stream is internal. */
        OUT
    }

    /**
     * One total.
     *
     * @param area index of the area
     * @param flow stream
     * @param direction in or out
     * @param year year to mid-year
     */
    public record Key(int area, Flow flow, Direction direction, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byYear = Integer.compare(year, other.year);
            if (byYear != 0) return byYear;
            int byArea = Integer.compare(area, other.area);
            if (byArea != 0) return byArea;
            int byFlow = flow.compareTo(other.flow);
            return byFlow != 0 ? byFlow : direction.compareTo(other.direction);
        }
    }

    private static final MigrationTotals NONE = new MigrationTotals(new TreeMap<>());

    private final SortedMap<Key, Double> persons;

    private MigrationTotals(SortedMap<Key, Double> persons) {
        this.persons = persons;
    }

    /** No totals: the city's tables rule. */
    public static MigrationTotals none() {
        return NONE;
    }

    /** Totals by key, persons a year, none negative. */
    public static MigrationTotals of(SortedMap<Key, Double> persons) {
        persons.forEach((key, total) -> {
            if (!(total >= 0)) throw new IllegalArgumentException(key + " is " + total + "; it should be at least 0");
        });
        return new MigrationTotals(new TreeMap<>(persons));
    }

    /** Persons a year, negative when no total is given. */
    public double find(int area, Flow flow, Direction direction, int year) {
        return persons.getOrDefault(new Key(area, flow, direction, year), -1.0);
    }
}
