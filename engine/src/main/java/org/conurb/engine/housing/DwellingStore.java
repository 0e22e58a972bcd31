package org.conurb.engine.housing;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The dwellings as columns. Anyone may read; only {@code City} links dwellings to households.
 *
 * <p>A dwelling that is demolished stays as a row that is not present until {@link #compact} at the year's end.
 */
public final class DwellingStore {

    /** Instead of a dwelling: the household lodges in the dwelling of another, a concealed household. */
    public static final int SHARED = -2;

    /** Instead of a household: the dwelling has been demolished. */
    public static final int DEMOLISHED = -3;

    /** Bytes a row takes. */
    public static final int BYTES_PER_ROW = 8 + 4 + 4 + 4 + 1 + 1 + 1 + 2 + 4 + 4 + 4;

    private long[] id;
    private int[] zone;
    private float[] x;
    private float[] y;
    private byte[] type;
    private byte[] bedrooms;
    private byte[] tenure;
    private short[] yearBuilt;
    private float[] price;
    private float[] rent;
    private int[] occupant;
    private int rows;
    private int gone;

    /** An empty store with room for this many; it grows when needed. */
    public DwellingStore(int capacity) {
        allocate(Math.max(capacity, 1));
    }

    private void allocate(int capacity) {
        id = new long[capacity];
        zone = new int[capacity];
        x = new float[capacity];
        y = new float[capacity];
        type = new byte[capacity];
        bedrooms = new byte[capacity];
        tenure = new byte[capacity];
        yearBuilt = new short[capacity];
        price = new float[capacity];
        rent = new float[capacity];
        occupant = new int[capacity];
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
    public boolean isPresent(int dwelling) {
        return occupant[dwelling] != DEMOLISHED;
    }

    /** Whether it is there and nobody has it. */
    public boolean isVacant(int dwelling) {
        return occupant[dwelling] == NONE;
    }

    /** The identity: never negative. */
    public long id(int dwelling) {
        return id[dwelling];
    }

    /** The zone it stands in. */
    public int zone(int dwelling) {
        return zone[dwelling];
    }

    /** Easting in the metres of the city's own grid. */
    public float x(int dwelling) {
        return x[dwelling];
    }

    /** Northing in the metres of the city's own grid. */
    public float y(int dwelling) {
        return y[dwelling];
    }

    /** {@link DwellingType} as an index. */
    public int type(int dwelling) {
        return type[dwelling];
    }

    /** Bedrooms, at least 1. */
    public int bedrooms(int dwelling) {
        return bedrooms[dwelling];
    }

    /** {@link Tenure} as an index. */
    public int tenure(int dwelling) {
        return tenure[dwelling];
    }

    /** The year to mid-year in which it was built. */
    public int yearBuilt(int dwelling) {
        return yearBuilt[dwelling];
    }

    /** What it would sell for, in the currency of the city at base-year prices. */
    public float price(int dwelling) {
        return price[dwelling];
    }

    /** What it would let for in a year, in the same money; of a social dwelling its own rent. */
    public float rent(int dwelling) {
        return rent[dwelling];
    }

    /** The row of the household that lives here, {@link Columns#NONE} when vacant. */
    public int occupant(int dwelling) {
        return occupant[dwelling];
    }

    /** Adds a vacant one; answers its row. */
    public int append(
            long newId,
            int newZone,
            float newX,
            float newY,
            int newType,
            int newBedrooms,
            int newTenure,
            int newYearBuilt,
            float newPrice,
            float newRent) {
        if (rows == id.length) grow(Columns.grown(rows + 1));
        int row = rows++;
        id[row] = newId;
        zone[row] = newZone;
        x[row] = newX;
        y[row] = newY;
        type[row] = (byte) newType;
        bedrooms[row] = (byte) newBedrooms;
        tenure[row] = (byte) newTenure;
        yearBuilt[row] = (short) newYearBuilt;
        price[row] = newPrice;
        rent[row] = newRent;
        occupant[row] = NONE;
        return row;
    }

    /** Notes who lives here: a row of a household or NONE. Only {@code City} calls this. */
    public void setOccupant(int dwelling, int occupantRow) {
        assert isPresent(dwelling) : "row " + dwelling + " has gone";
        occupant[dwelling] = occupantRow;
    }

    /** The dwelling, which must be vacant, is taken down. Only {@code City} calls this, which keeps the other end true. */
    public void remove(int dwelling) {
        assert isVacant(dwelling) : "row " + dwelling + " is in use";
        occupant[dwelling] = DEMOLISHED;
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
            x[kept] = x[row];
            y[kept] = y[row];
            type[kept] = type[row];
            bedrooms[kept] = bedrooms[row];
            tenure[kept] = tenure[row];
            yearBuilt[kept] = yearBuilt[row];
            price[kept] = price[row];
            rent[kept] = rent[row];
            occupant[kept] = occupant[row];
            kept++;
        }
        rows = kept;
        gone = 0;
        return newRow;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        zone = Arrays.copyOf(zone, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        type = Arrays.copyOf(type, capacity);
        bedrooms = Arrays.copyOf(bedrooms, capacity);
        tenure = Arrays.copyOf(tenure, capacity);
        yearBuilt = Arrays.copyOf(yearBuilt, capacity);
        price = Arrays.copyOf(price, capacity);
        rent = Arrays.copyOf(rent, capacity);
        occupant = Arrays.copyOf(occupant, capacity);
    }

    /** Sets the price and the yearly rent; rows of different dwellings may be set in parallel. */
    public void setValue(int dwelling, float newPrice, float newRent) {
        price[dwelling] = newPrice;
        rent[dwelling] = newRent;
    }

    /** Sets the tenure, as when a home is let or sold; rows of different dwellings may be set in parallel. */
    public void setTenure(int dwelling, Tenure newTenure) {
        tenure[dwelling] = (byte) newTenure.ordinal();
    }
}
