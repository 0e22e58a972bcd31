package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The residents as columns. Anyone may read; only {@link Population} writes, so that households and residents always
 * agree.
 *
 * <p>A row holds its place within a year. Rows of residents who died or left stay behind, empty, until
 * {@link Population#compact} closes the gaps at the year's end and puts the members of each household side by side.
 * During the year the members of a household are a linked list. A resident takes {@link #BYTES_PER_RESIDENT} bytes.
 */
public final class ResidentStore {

    /** id 8, household, next member, job and earnings 4 each, birth year 2, six more of 1 each. */
    public static final int BYTES_PER_RESIDENT = 8 + 4 * 4 + 2 + 6;

    long[] id;
    int[] householdOf; // [resident] → household, NONE when gone
    int[] nextMember; // [resident] → next resident of the same household, NONE at the end
    short[] birthYear;
    byte[] sex;
    byte[] role;
    byte[] childrenBorn;
    byte[] qualification;
    byte[] activity;
    byte[] study;
    int[] job; // [resident] → job, NONE, or the number that says outside the city
    float[] earnings;
    int rows;
    int alive;

    ResidentStore(int capacity) {
        id = new long[capacity];
        householdOf = new int[capacity];
        nextMember = new int[capacity];
        birthYear = new short[capacity];
        sex = new byte[capacity];
        role = new byte[capacity];
        childrenBorn = new byte[capacity];
        qualification = new byte[capacity];
        activity = new byte[capacity];
        study = new byte[capacity];
        job = new int[capacity];
        earnings = new float[capacity];
    }

    /** How many rows there are, those of residents who have gone included: the bound of a loop over residents. */
    public int rows() {
        return rows;
    }

    /** How many residents there are. */
    public int count() {
        return alive;
    }

    /** Whether the row holds a resident. */
    public boolean isPresent(int resident) {
        return householdOf[resident] != NONE;
    }

    /** The identity: never negative, the same in every scenario in which the resident exists. */
    public long id(int resident) {
        return id[resident];
    }

    /** The year to mid-year of birth; age at mid-year Y is Y minus it. */
    public int birthYear(int resident) {
        return birthYear[resident];
    }

    /** Completed years of age at the middle of {@code year}. */
    public int age(int resident, int year) {
        return year - birthYear[resident];
    }

    /** {@link Sex} as an index. */
    public int sex(int resident) {
        return sex[resident];
    }

    /** {@link Role} as an index. */
    public int role(int resident) {
        return role[resident];
    }

    /** Whether the resident has this role. */
    public boolean is(Role wanted, int resident) {
        return role[resident] == wanted.ordinal();
    }

    /** The household the resident lives in, NONE when gone. */
    public int household(int resident) {
        return householdOf[resident];
    }

    /** The next member of the same household, NONE after the last. */
    public int nextMember(int resident) {
        return nextMember[resident];
    }

    /** Children ever born to the resident as far as the model knows. */
    public int childrenBorn(int resident) {
        return childrenBorn[resident];
    }

    /** {@link Qualification} as an index. */
    public int qualification(int resident) {
        return qualification[resident];
    }

    /** {@link Activity} as an index. */
    public int activity(int resident) {
        return activity[resident];
    }

    /** Whether the resident does this. */
    public boolean is(Activity wanted, int resident) {
        return activity[resident] == wanted.ordinal();
    }

    /** {@link Study} as an index. */
    public int study(int resident) {
        return study[resident];
    }

    /** The row of the resident's job, {@code JobStore.OUTSIDE} if it is not in the city, NONE without one. */
    public int job(int resident) {
        return job[resident];
    }

    /** Earnings of a year, 0 unless employed. */
    public float earnings(int resident) {
        return earnings[resident];
    }

    int append(long newId, int newBirthYear, int newSex, int newRole, int newChildrenBorn) {
        if (rows == id.length) grow(Columns.grown(rows + 1));
        int resident = rows++;
        id[resident] = newId;
        birthYear[resident] = (short) newBirthYear;
        sex[resident] = (byte) newSex;
        role[resident] = (byte) newRole;
        childrenBorn[resident] = (byte) newChildrenBorn;
        householdOf[resident] = NONE;
        nextMember[resident] = NONE;
        qualification[resident] = 0;
        activity[resident] = 0;
        study[resident] = 0;
        job[resident] = NONE;
        earnings[resident] = 0;
        alive++;
        return resident;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        householdOf = Arrays.copyOf(householdOf, capacity);
        nextMember = Arrays.copyOf(nextMember, capacity);
        birthYear = Arrays.copyOf(birthYear, capacity);
        sex = Arrays.copyOf(sex, capacity);
        role = Arrays.copyOf(role, capacity);
        childrenBorn = Arrays.copyOf(childrenBorn, capacity);
        qualification = Arrays.copyOf(qualification, capacity);
        activity = Arrays.copyOf(activity, capacity);
        study = Arrays.copyOf(study, capacity);
        job = Arrays.copyOf(job, capacity);
        earnings = Arrays.copyOf(earnings, capacity);
    }
}
