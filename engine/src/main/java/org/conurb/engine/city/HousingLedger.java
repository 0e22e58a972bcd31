package org.conurb.engine.city;

import java.util.Arrays;
import org.conurb.engine.housing.Tenure;

/**
 * The year's account of homes: what was built and taken down in each zone, and how each area's households fared.
 *
 * <p>What stands is the account's balance: dwellings = dwellings of the year before + built - demolished, in every zone.
 */
public final class HousingLedger {

    /** What can happen to a dwelling. */
    public enum Entry {
        /** Completed in the year. */
        BUILT,
        /** Taken down in the year. */
        DEMOLISHED
    }

    /** Counts of households and homes of an area. */
    public enum Remark {
        /** Households that looked for a home because they had none of their own. */
        WITHOUT_HOME,
        /** Households that looked for another home than theirs. */
        LOOKING,
        /** Households that moved into a home, of whatever tenure; counted where they went. */
        MOVED,
        /** Those of them that came from another area. */
        MOVED_FROM_ANOTHER_AREA,
        /** Households that had put themselves down for a social home. */
        APPLIED_SOCIAL,
        /** Those of them that were given one. */
        HOUSED_SOCIAL,
        /** Households that lodge with others at the end of the year. */
        CONCEALED,
        /** Households without any home at the end of the year. */
        HOMELESS,
        /** Homes that were owned by who lived there and are let from now on. */
        LET,
        /** Homes that were let privately and are for sale or sold from now on. */
        SOLD,
        /** Completions that were wanted and for which the area had no room. */
        NO_ROOM
    }

    private static final int ENTRIES = Entry.values().length;
    private static final int REMARKS = Remark.values().length;

    private final int zones;
    private final int areas;
    private final long[] entries; // [entry][zone][tenure]
    private final long[] remarks; // [remark][area]

    HousingLedger(int zones, int areas) {
        this.zones = zones;
        this.areas = areas;
        this.entries = new long[ENTRIES * zones * Tenure.COUNT];
        this.remarks = new long[REMARKS * areas];
    }

    /** Opens a new year: everything is zero. */
    void open() {
        Arrays.fill(entries, 0);
        Arrays.fill(remarks, 0);
    }

    void record(Entry entry, int zone, int tenure) {
        entries[cell(entry, zone) + tenure]++;
    }

    /** Notes that it happened to so many households or homes of the area. */
    public void remark(Remark remark, int area, long households) {
        remarks[remark.ordinal() * areas + area] += households;
    }

    /** How many dwellings of this tenure it happened to in this zone. */
    public long count(Entry entry, int zone, Tenure tenure) {
        return entries[cell(entry, zone) + tenure.ordinal()];
    }

    /** How many dwellings it happened to in this zone. */
    public long count(Entry entry, int zone) {
        long total = 0;
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) total += entries[cell(entry, zone) + tenure];
        return total;
    }

    /** How many households or homes of this area it was noted for. */
    public long count(Remark remark, int area) {
        return remarks[remark.ordinal() * areas + area];
    }

    private int cell(Entry entry, int zone) {
        return (entry.ordinal() * zones + zone) * Tenure.COUNT;
    }
}
