package org.conurb.engine.travel;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;

/**
 * What a passage of each link costs, by quarters of an hour of the day, in the city's currency. Immutable.
 *
 * <p>Most links charge nothing, or the same at all times; only those that charge by the clock have a row.
 */
public final class Tolls {

    private static final int SLOTS = 96;
    private static final int SLOT_SECONDS = 900;
    private static final int SECONDS_PER_DAY = SLOTS * SLOT_SECONDS;
    private static final double SECONDS_PER_HOUR = 3600;

    private final double[] always; // [link]
    private final int[] rowOf; // [link] → row of bySlot, or NONE
    private final double[][] bySlot; // [row][slot] besides what is always charged
    private final boolean isNone;

    private Tolls(double[] always, int[] rowOf, double[][] bySlot) {
        this.always = always;
        this.rowOf = rowOf;
        this.bySlot = bySlot;
        this.isNone = bySlot.length == 0 && Arrays.stream(always).allMatch(toll -> toll == 0);
    }

    /** The tolls that the network itself has, at all times. */
    public static Tolls of(RoadNetwork network) {
        double[] always = new double[network.links()];
        for (int link = 0; link < always.length; link++) always[link] = network.toll(link);
        int[] rowOf = new int[always.length];
        Arrays.fill(rowOf, Columns.NONE);
        return new Tolls(always, rowOf, new double[0][]);
    }

    /** No tolls on so many links. */
    public static Tolls none(int links) {
        int[] rowOf = new int[links];
        Arrays.fill(rowOf, Columns.NONE);
        return new Tolls(new double[links], rowOf, new double[0][]);
    }

    /**
     * These and others on some links, of which each is named once.
     *
     * @param links the links
     * @param amounts [place in links] for a passage
     * @param fromHour hour of the day from which they are charged, in quarters of an hour
     * @param toHour hour up to which they are, after {@code fromHour}
     */
    public Tolls and(int[] links, double[] amounts, double fromHour, double toHour) {
        int first = (int) Math.round(fromHour * SECONDS_PER_HOUR / SLOT_SECONDS);
        int last = (int) Math.round(toHour * SECONDS_PER_HOUR / SLOT_SECONDS);
        double[] newAlways = always.clone();
        int[] newRowOf = rowOf.clone();
        double[][] rows = new double[bySlot.length + links.length][];
        int count = bySlot.length;
        for (int row = 0; row < count; row++) rows[row] = bySlot[row].clone();
        boolean isAllDay = first == 0 && last == SLOTS;
        for (int place = 0; place < links.length; place++) {
            int link = links[place];
            if (isAllDay) {
                newAlways[link] += amounts[place];
                continue;
            }
            if (newRowOf[link] == Columns.NONE) {
                newRowOf[link] = count;
                rows[count++] = new double[SLOTS];
            }
            for (int slot = first; slot < last; slot++) rows[newRowOf[link]][slot] += amounts[place];
        }
        return new Tolls(newAlways, newRowOf, Arrays.copyOf(rows, count));
    }

    /** Whether nothing is charged anywhere. */
    public boolean isNone() {
        return isNone;
    }

    /** The charge for a passage that begins at a second after midnight, of the next day too. */
    public double at(int link, double second) {
        int row = rowOf[link];
        if (row == Columns.NONE) return always[link];
        int slot = (int) (second / SLOT_SECONDS) % SLOTS;
        return always[link] + bySlot[row][slot];
    }

    /** The mean charge over a period. */
    public double mean(int link, Period period) {
        if (rowOf[link] == Columns.NONE) return always[link];
        double sum = 0;
        int slots = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (Period.at(slot * SLOT_SECONDS) != period) continue;
            sum += bySlot[rowOf[link]][slot];
            slots++;
        }
        return always[link] + sum / slots;
    }

    /** Part of a period that lies between two hours of the day, 0 to 1. */
    public static double part(Period period, double fromHour, double toHour) {
        int within = 0;
        int all = 0;
        for (int second = 0; second < SECONDS_PER_DAY; second += SLOT_SECONDS) {
            if (Period.at(second) != period) continue;
            all++;
            if (second >= fromHour * SECONDS_PER_HOUR && second < toHour * SECONDS_PER_HOUR) within++;
        }
        return (double) within / all;
    }
}
