package org.conurb.scenarios.format.tntp;

import java.util.Arrays;

/** The rows of a TNTP network: two nodes and eight numbers each. Grows with what is read, whatever a header claims. */
final class TntpColumns {

    static final int CAPACITY = 0;
    static final int LENGTH = 1;
    static final int FREE_TIME = 2;
    static final int B = 3;
    static final int POWER = 4;
    static final int SPEED = 5;
    static final int TOLL = 6;
    static final int TYPE = 7;

    /** The names of the numbers, by their place. */
    private static final String[] NAMES = {
        "capacity", "length", "free_flow_time", "b", "power", "speed", "toll", "link_type"
    };

    private static final int FIRST_ROWS = 1024;

    private int rows;
    private int[] tail = new int[FIRST_ROWS];
    private int[] head = new int[FIRST_ROWS];
    private final double[][] value = new double[NAMES.length][FIRST_ROWS];

    static int numbers() {
        return NAMES.length;
    }

    static String name(int column) {
        return NAMES[column];
    }

    void add(int rowTail, int rowHead, double[] numbers) {
        if (rows == tail.length) {
            int room = 2 * rows;
            tail = Arrays.copyOf(tail, room);
            head = Arrays.copyOf(head, room);
            for (int column = 0; column < value.length; column++) value[column] = Arrays.copyOf(value[column], room);
        }
        tail[rows] = rowTail;
        head[rows] = rowHead;
        for (int column = 0; column < value.length; column++) value[column][rows] = numbers[column];
        rows++;
    }

    int rows() {
        return rows;
    }

    int tail(int row) {
        return tail[row];
    }

    int head(int row) {
        return head[row];
    }

    double value(int column, int row) {
        return value[column][row];
    }

    /** The numbers of a column in another order. */
    double[] values(int column, int[] rowOf) {
        double[] values = new double[rowOf.length];
        for (int place = 0; place < rowOf.length; place++) values[place] = value[column][rowOf[place]];
        return values;
    }
}
