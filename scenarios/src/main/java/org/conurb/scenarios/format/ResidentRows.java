package org.conurb.scenarios.format;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/** Residents as a file lists them. */
final class ResidentRows {

    private static final int FIRST_CAPACITY = 1024;

    long[] id = new long[FIRST_CAPACITY];
    long[] household = new long[FIRST_CAPACITY]; // identity of the household
    short[] birthYear = new short[FIRST_CAPACITY];
    byte[] sex = new byte[FIRST_CAPACITY];
    byte[] role = new byte[FIRST_CAPACITY];
    byte[] childrenBorn = new byte[FIRST_CAPACITY];
    int[] line = new int[FIRST_CAPACITY]; // line in a text file, or row in a Parquet file, from 1
    int rows;

    void add(long newId, long newHousehold, int newBirthYear, int newSex, int newRole, int newBorn, int newLine) {
        if (rows == id.length) grow(Columns.grown(rows + 1));
        id[rows] = newId;
        household[rows] = newHousehold;
        birthYear[rows] = (short) newBirthYear;
        sex[rows] = (byte) newSex;
        role[rows] = (byte) newRole;
        childrenBorn[rows] = (byte) newBorn;
        line[rows++] = newLine;
    }

    private void grow(int capacity) {
        id = Arrays.copyOf(id, capacity);
        household = Arrays.copyOf(household, capacity);
        birthYear = Arrays.copyOf(birthYear, capacity);
        sex = Arrays.copyOf(sex, capacity);
        role = Arrays.copyOf(role, capacity);
        childrenBorn = Arrays.copyOf(childrenBorn, capacity);
        line = Arrays.copyOf(line, capacity);
    }
}
