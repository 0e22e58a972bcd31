package org.conurb.engine.city;

import java.util.Arrays;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;

/**
 * The year's account of people: how many of each area, sex and age were born, died, came and went.
 *
 * <p>Age is the completed age at the end of the year (year minus birth year), also for those who did not live to see
 * it, so that each cell is a birth cohort and its balance closes exactly: end = start + entries - exits.
 */
public final class Ledger {

    /** What can happen to a resident's place in the account. */
    public enum Entry {
        /** Born in the year to a mother living in the area. */
        BIRTH(1),
        /** Died in the year while living in the area. */
        DEATH(-1),
        /** Came from another area of the city. */
        MOVE_IN(1),
        /** Left for another area of the city. */
        MOVE_OUT(-1),
        /** Came from elsewhere in the country. */
        INTERNAL_IN(1),
        /** Left for elsewhere in the country. */
        INTERNAL_OUT(-1),
        /** Came from abroad. */
        INTERNATIONAL_IN(1),
        /** Left for abroad. */
        INTERNATIONAL_OUT(-1);

        private final int sign;

        Entry(int sign) {
            this.sign = sign;
        }

        /** +1 if it adds to the area's population, -1 if it takes away. */
        public int sign() {
            return sign;
        }
    }

    /** Counts of households and people that are worth a figure but change no total. */
    public enum Remark {
        /** Children without an adult who were taken in by another household. */
        ORPHAN_TAKEN_IN,
        /** Children who arrived or moved without an adult and joined a household. */
        UNACCOMPANIED_MINOR,
        /** Couples formed. */
        COUPLE_FORMED,
        /** Couples dissolved, death and migration apart. */
        COUPLE_DISSOLVED,
        /** Children who left the parental home within the area. */
        LEFT_HOME,
        /** Residents who took a place in a training programme. */
        TOOK_TRAINING,
        /** Those of them who completed it. */
        QUALIFIED_BY_TRAINING
    }

    private static final int ENTRIES = Entry.values().length;
    private static final int REMARKS = Remark.values().length;

    private final int areas;
    private final long[] entries; // [entry][area][sex][age]
    private final long[] remarks; // [remark][area]
    private final long[] women; // [area][age] exposed to bearing a child in the year
    private final long[] births; // [area][age of mother at the year's end]
    private long trainingPlaces;
    private long emptyTrainingPlaces;
    private Journal journal; // null unless someone wants to read it

    Ledger(int areas) {
        this.areas = areas;
        this.entries = new long[ENTRIES * areas * Sex.COUNT * Ages.COUNT];
        this.remarks = new long[REMARKS * areas];
        this.women = new long[areas * Ages.COUNT];
        this.births = new long[areas * Ages.COUNT];
    }

    /** Opens a new year: everything is zero. */
    public void open() {
        Arrays.fill(entries, 0);
        Arrays.fill(remarks, 0);
        Arrays.fill(women, 0);
        Arrays.fill(births, 0);
        trainingPlaces = 0;
        emptyTrainingPlaces = 0;
        if (journal != null) journal.clear();
    }

    /** Also keeps a journal of whose entries they are from now on. */
    public void keepJournal() {
        if (journal == null) journal = new Journal();
    }

    /** Whose entries they are; null unless it is kept. */
    public Journal journal() {
        return journal;
    }

    /** Notes that it happened to one resident, given by row, of this area, sex and age at the year's end. */
    public void record(Entry entry, int resident, int area, int sex, int age) {
        entries[cell(entry, area, sex, Ages.index(age))]++;
        if (journal != null) journal.add(entry, resident);
    }

    /** Notes a remark. */
    public void remark(Remark remark, int area) {
        remarks[remark.ordinal() * areas + area]++;
    }

    /** Notes places in training, and how many of them nobody took. */
    public void offerTraining(long places, long empty) {
        trainingPlaces += places;
        emptyTrainingPlaces += empty;
    }

    /** Places in training that there were in the year. */
    public long trainingPlaces() {
        return trainingPlaces;
    }

    /** Those of them that nobody took. */
    public long emptyTrainingPlaces() {
        return emptyTrainingPlaces;
    }

    /** Notes how many women of this age at the year's end could bear a child in it, and how many children they bore. */
    public void recordMotherhood(int area, int age, long womenExposed, long childrenBorn) {
        women[area * Ages.COUNT + Ages.index(age)] += womenExposed;
        births[area * Ages.COUNT + Ages.index(age)] += childrenBorn;
    }

    /** Women of this age at the year's end who could bear a child in it: alive and resident when births are drawn. */
    public long womenExposed(int area, int age) {
        return women[area * Ages.COUNT + age];
    }

    /** Live births to women of this age at the year's end. */
    public long birthsByMotherAge(int area, int age) {
        return births[area * Ages.COUNT + age];
    }

    /** How often it happened in this cell. */
    public long count(Entry entry, int area, int sex, int age) {
        return entries[cell(entry, area, sex, age)];
    }

    /** How often it happened in this area, all sexes and ages. */
    public long count(Entry entry, int area) {
        long total = 0;
        int first = cell(entry, area, 0, 0);
        for (int cell = first; cell < first + Sex.COUNT * Ages.COUNT; cell++) total += entries[cell];
        return total;
    }

    /** How often the remark was made in this area. */
    public long count(Remark remark, int area) {
        return remarks[remark.ordinal() * areas + area];
    }

    private int cell(Entry entry, int area, int sex, int age) {
        return ((entry.ordinal() * areas + area) * Sex.COUNT + sex) * Ages.COUNT + age;
    }
}
