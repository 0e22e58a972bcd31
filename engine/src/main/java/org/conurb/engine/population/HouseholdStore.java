package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The households as columns. Anyone may read; only {@link Population} writes.
 *
 * <p>A household without members is empty; its row disappears when {@link Population#compact} closes the gaps.
 */
public final class HouseholdStore {

    /** id 8, zone, first member, size, dwelling and income 4 each, year moved in 2, kind and cars 1. */
    public static final int BYTES_PER_HOUSEHOLD = 8 + 5 * 4 + 2 + 2;

    long[] id;
    int[] zone;
    int[] firstMember; // [household] → resident, NONE when empty
    int[] size;
    byte[] kind;
    int[] dwelling; // [household] → dwelling, NONE, or the number that says shared
    short[] movedIn;
    float[] income;
    byte[] cars;
    int rows;

    HouseholdStore(int capacity) {
        id = new long[capacity];
        zone = new int[capacity];
        firstMember = new int[capacity];
        size = new int[capacity];
        kind = new byte[capacity];
        dwelling = new int[capacity];
        movedIn = new short[capacity];
        income = new float[capacity];
        cars = new byte[capacity];
    }

    /** How many rows there are, empty households included: the bound of a loop over households. */
    public int rows() {
        return rows;
    }

    /** The identity: never negative. */
    public long id(int household) {
        return id[household];
    }

    /** The zone the household lives in. */
    public int zone(int household) {
        return zone[household];
    }

    /** The first member; the others follow by {@link ResidentStore#nextMember}. NONE when empty. */
    public int firstMember(int household) {
        return firstMember[household];
    }

    /** How many members there are; 0 when empty. */
    public int size(int household) {
        return size[household];
    }

    /** Whether this is an ordinary household, not a place in a communal establishment. */
    public boolean isPrivate(int household) {
        return kind[household] == HouseholdKind.PRIVATE.ordinal();
    }

    /** {@link HouseholdKind} as an index. */
    public int kind(int household) {
        return kind[household];
    }

    /** The row of its dwelling, {@code DwellingStore.SHARED} if it lodges with another household, NONE without any. */
    public int dwelling(int household) {
        return dwelling[household];
    }

    /**
     * The year to mid-year in which it moved into its dwelling or began to lodge; of a household without a home the one
     * in which it became homeless, 0 if it has yet to look for a first home.
     */
    public int movedIn(int household) {
        return movedIn[household];
    }

    /** Gross income of a year, all members together. */
    public float income(int household) {
        return income[household];
    }

    /** Cars and vans at the disposal of the members. */
    public int cars(int household) {
        return cars[household];
    }

    int append(long newId, int newZone, int newKind) {
        if (rows == id.length) grow(Columns.grown(rows + 1));
        int household = rows++;
        id[household] = newId;
        zone[household] = newZone;
        kind[household] = (byte) newKind;
        firstMember[household] = NONE;
        size[household] = 0;
        dwelling[household] = NONE;
        movedIn[household] = 0;
        income[household] = 0;
        cars[household] = 0;
        return household;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        zone = Arrays.copyOf(zone, capacity);
        firstMember = Arrays.copyOf(firstMember, capacity);
        size = Arrays.copyOf(size, capacity);
        kind = Arrays.copyOf(kind, capacity);
        dwelling = Arrays.copyOf(dwelling, capacity);
        movedIn = Arrays.copyOf(movedIn, capacity);
        income = Arrays.copyOf(income, capacity);
        cars = Arrays.copyOf(cars, capacity);
    }
}
