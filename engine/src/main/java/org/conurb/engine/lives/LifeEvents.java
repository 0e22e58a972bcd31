package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/** The events of a year as columns: those of one resident side by side, residents in the order of their rows. */
public final class LifeEvents {

    /** What a value says that is not known. */
    public static final long NOBODY = -1;

    private static final int FIRST_CAPACITY = 64;

    private int size;
    private long[] resident;
    private byte[] event;
    private byte[] cause;
    private byte[] sex;
    private short[] age;
    private long[] household;
    private int[] zone;
    private int[] from;
    private int[] to;
    private byte[] detail;
    private long[] other;
    private byte[] otherSex;
    private short[] otherAge;
    private float[] amount;
    private float[] minutes;

    /** No events yet. */
    LifeEvents() {
        this(FIRST_CAPACITY);
    }

    private LifeEvents(int capacity) {
        resident = new long[capacity];
        event = new byte[capacity];
        cause = new byte[capacity];
        sex = new byte[capacity];
        age = new short[capacity];
        household = new long[capacity];
        zone = new int[capacity];
        from = new int[capacity];
        to = new int[capacity];
        detail = new byte[capacity];
        other = new long[capacity];
        otherSex = new byte[capacity];
        otherAge = new short[capacity];
        amount = new float[capacity];
        minutes = new float[capacity];
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The identity of the resident it happened to. */
    public long resident(int row) {
        return resident[row];
    }

    /** What happened. */
    public LifeEvent event(int row) {
        return LifeEvent.of(event[row]);
    }

    /** Why. */
    public LifeCause cause(int row) {
        return LifeCause.of(cause[row]);
    }

    /** {@code Sex} of the resident as an index. */
    public int sex(int row) {
        return sex[row];
    }

    /** Completed years of age at the end of the year. */
    public int age(int row) {
        return age[row];
    }

    /** Identity of the household at the end of the year, or the last one of those who have gone; or {@link #NOBODY}. */
    public long household(int row) {
        return household[row];
    }

    /** The zone at the end of the year, or the last one of those who have gone. */
    public int zone(int row) {
        return zone[row];
    }

    /** What it was before, see {@link LifeEvent#change}; NONE if nothing. */
    public int from(int row) {
        return from[row];
    }

    /** What it is now, see {@link LifeEvent#change}; NONE if nothing. */
    public int to(int row) {
        return to[row];
    }

    /** See {@link LifeEvent#detail}; NONE if nothing. */
    public int detail(int row) {
        return detail[row];
    }

    /** Identity of another resident whom it concerns, or {@link #NOBODY}. */
    public long other(int row) {
        return other[row];
    }

    /** {@code Sex} of the other as an index, NONE without one. */
    public int otherSex(int row) {
        return otherSex[row];
    }

    /** Age of the other at the end of the year, NONE without one. */
    public int otherAge(int row) {
        return otherAge[row];
    }

    /** Money of a year, or a price; NaN without. */
    public float amount(int row) {
        return amount[row];
    }

    /** Minutes of the way to work, as people know it; NaN without. */
    public float minutes(int row) {
        return minutes[row];
    }

    /** Adds an event; its further columns follow by the methods below. */
    int add(LifeEvent what, LifeCause why, long who, int ofSex, int atAge, long inHousehold, int inZone) {
        if (size == resident.length) grow();
        resident[size] = who;
        event[size] = (byte) what.ordinal();
        cause[size] = (byte) why.ordinal();
        sex[size] = (byte) ofSex;
        age[size] = (short) atAge;
        household[size] = inHousehold;
        zone[size] = inZone;
        from[size] = NONE;
        to[size] = NONE;
        detail[size] = NONE;
        other[size] = NOBODY;
        otherSex[size] = NONE;
        otherAge[size] = NONE;
        amount[size] = Float.NaN;
        minutes[size] = Float.NaN;
        return size++;
    }

    void setChange(int row, int before, int now) {
        from[row] = before;
        to[row] = now;
    }

    void setDetail(int row, int newDetail) {
        detail[row] = (byte) newDetail;
    }

    void setOther(int row, long who, int sex, int atAge) {
        other[row] = who;
        otherSex[row] = (byte) sex;
        otherAge[row] = (short) atAge;
    }

    void setFigures(int row, float money, float way) {
        amount[row] = money;
        minutes[row] = way;
    }

    private void grow() {
        int capacity = Columns.grown(size + 1);
        resident = Arrays.copyOf(resident, capacity);
        event = Arrays.copyOf(event, capacity);
        cause = Arrays.copyOf(cause, capacity);
        sex = Arrays.copyOf(sex, capacity);
        age = Arrays.copyOf(age, capacity);
        household = Arrays.copyOf(household, capacity);
        zone = Arrays.copyOf(zone, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        detail = Arrays.copyOf(detail, capacity);
        other = Arrays.copyOf(other, capacity);
        otherSex = Arrays.copyOf(otherSex, capacity);
        otherAge = Arrays.copyOf(otherAge, capacity);
        amount = Arrays.copyOf(amount, capacity);
        minutes = Arrays.copyOf(minutes, capacity);
    }

    /** One after the other; a part is let go as soon as it is copied. */
    static LifeEvents joined(LifeEvents[] parts) {
        int total = 0;
        for (LifeEvents part : parts) total = Math.addExact(total, part.size);
        LifeEvents all = new LifeEvents(total);
        for (int number = 0; number < parts.length; number++) {
            all.append(parts[number]);
            parts[number] = null;
        }
        return all;
    }

    private void append(LifeEvents part) {
        copy(part.resident, resident, part.size);
        copy(part.event, event, part.size);
        copy(part.cause, cause, part.size);
        copy(part.sex, sex, part.size);
        copy(part.age, age, part.size);
        copy(part.household, household, part.size);
        copy(part.zone, zone, part.size);
        copy(part.from, from, part.size);
        copy(part.to, to, part.size);
        copy(part.detail, detail, part.size);
        copy(part.other, other, part.size);
        copy(part.otherSex, otherSex, part.size);
        copy(part.otherAge, otherAge, part.size);
        copy(part.amount, amount, part.size);
        copy(part.minutes, minutes, part.size);
        size += part.size;
    }

    private void copy(Object column, Object into, int rows) {
        System.arraycopy(column, 0, into, size, rows);
    }
}
