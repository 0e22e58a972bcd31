package org.conurb.engine.economy;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The jobs as columns. Anyone may read; only {@code City} links jobs to workers.
 *
 * <p>A job that closes stays as a row that is not present until {@link #compact} at the year's end.
 */
public final class JobStore {

    /** Instead of a job: the resident works outside the city. */
    public static final int OUTSIDE = -2;

    /** Instead of a worker: someone who lives outside the city. */
    public static final int IN_COMMUTER = -2;

    /** Instead of a worker: the job has closed. */
    public static final int CLOSED = -3;

    /** Bytes a row takes. */
    public static final int BYTES_PER_ROW = 8 + 4 + 1 + 1 + 4 + 4;

    private long[] id;
    private int[] zone;
    private byte[] sector;
    private byte[] skill;
    private float[] wage;
    private int[] worker;
    private int rows;
    private int gone;

    /** An empty store with room for this many; it grows when needed. */
    public JobStore(int capacity) {
        allocate(Math.max(capacity, 1));
    }

    private void allocate(int capacity) {
        id = new long[capacity];
        zone = new int[capacity];
        sector = new byte[capacity];
        skill = new byte[capacity];
        wage = new float[capacity];
        worker = new int[capacity];
    }

    /** How many rows there are, those that have gone in this year included: the bound of a loop. */
    public int rows() {
        return rows;
    }

    /** How many there are. */
    public int count() {
        return rows - gone;
    }

    /** Whether the row still stands for something. */
    public boolean isPresent(int job) {
        return worker[job] != CLOSED;
    }

    /** Whether it is there and nobody has it. */
    public boolean isVacant(int job) {
        return worker[job] == NONE;
    }

    /** The identity: never negative. */
    public long id(int job) {
        return id[job];
    }

    /** The zone in which the work is done. */
    public int zone(int job) {
        return zone[job];
    }

    /** {@link Sector} as an index. */
    public int sector(int job) {
        return sector[job];
    }

    /** {@link Skill} as an index. */
    public int skill(int job) {
        return skill[job];
    }

    /** Full pay of a year in the currency of the city at base-year prices. */
    public float wage(int job) {
        return wage[job];
    }

    /** The row of the resident who works here, {@link #IN_COMMUTER}, or {@link Columns#NONE} when vacant. */
    public int worker(int job) {
        return worker[job];
    }

    /** Adds a vacant one; answers its row. */
    public int append(long newId, int newZone, int newSector, int newSkill, float newWage) {
        if (rows == id.length) grow(Columns.grown(rows + 1));
        int row = rows++;
        id[row] = newId;
        zone[row] = newZone;
        sector[row] = (byte) newSector;
        skill[row] = (byte) newSkill;
        wage[row] = newWage;
        worker[row] = NONE;
        return row;
    }

    /** Notes who works here: a row of a resident, {@link #IN_COMMUTER} or NONE. Only {@code City} calls this. */
    public void setWorker(int job, int workerRow) {
        assert isPresent(job) : "row " + job + " has gone";
        worker[job] = workerRow;
    }

    /** The job, which must be vacant, closes. Only {@code City} calls this, which keeps the other end true. */
    public void remove(int job) {
        assert isVacant(job) : "row " + job + " is in use";
        worker[job] = CLOSED;
        gone++;
    }

    /**
     * Closes the gaps; the rows keep their order.
     *
     * @return [old row] → new row, {@link Columns#NONE} for those that have gone; null if there were no gaps
     */
    public int[] compact() {
        if (gone == 0) return null;
        int[] newRow = new int[rows];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            newRow[row] = isPresent(row) ? kept : NONE;
            if (!isPresent(row)) continue;
            id[kept] = id[row];
            zone[kept] = zone[row];
            sector[kept] = sector[row];
            skill[kept] = skill[row];
            wage[kept] = wage[row];
            worker[kept] = worker[row];
            kept++;
        }
        rows = kept;
        gone = 0;
        return newRow;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        zone = Arrays.copyOf(zone, capacity);
        sector = Arrays.copyOf(sector, capacity);
        skill = Arrays.copyOf(skill, capacity);
        wage = Arrays.copyOf(wage, capacity);
        worker = Arrays.copyOf(worker, capacity);
    }

    /** Sets the wage; rows of different jobs may be set in parallel. */
    public void setWage(int job, float newWage) {
        wage[job] = newWage;
    }
}
