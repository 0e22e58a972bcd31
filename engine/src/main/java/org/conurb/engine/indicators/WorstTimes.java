package org.conurb.engine.indicators;

import java.util.Arrays;
import org.conurb.engine.travel.RoadDay;

/**
 * The travel-time ratio that is exceeded on the worst twentieth of the vehicle-kilometres of a group of links and periods,
 * for many groups at once: all ratios are sorted but once.
 */
final class WorstTimes {

    private static final double WORST = 0.95;

    private final RoadDay day;
    private final long[] sorted; // the ratio's bits above the cell

    private WorstTimes(RoadDay day, long[] sorted) {
        this.day = day;
        this.sorted = sorted;
    }

    static WorstTimes sort(RoadDay day) {
        int links = day.links();
        long[] keys = new long[day.bins() * links];
        int size = 0;
        for (int bin = 0; bin < day.bins(); bin++) {
            for (int link = 0; link < links; link++) {
                if (day.vehicles(bin, link) == 0) continue;
                float ratio = (float) (day.seconds(bin, link) / day.network().freeSeconds(link));
                keys[size++] = (long) Float.floatToIntBits(ratio) << Integer.SIZE | bin * links + link;
            }
        }
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return new WorstTimes(day, sorted);
    }

    /** To which group a link belongs in a bin. */
    interface Grouping {
        /** The group's number. */
        int of(int link, int bin);
    }

    /** [group] the ratio; 1 where nobody drove. */
    double[] ratios(int groups, Grouping grouping) {
        double[] total = new double[groups];
        for (long key : sorted) total[group(key, grouping)] += metres(key);
        double[] passed = new double[groups];
        double[] ratio = new double[groups];
        for (long key : sorted) {
            int group = group(key, grouping);
            passed[group] += metres(key);
            if (ratio[group] == 0 && passed[group] >= WORST * total[group]) {
                ratio[group] = Float.intBitsToFloat((int) (key >>> Integer.SIZE));
            }
        }
        for (int group = 0; group < groups; group++) {
            if (ratio[group] == 0) ratio[group] = 1;
        }
        return ratio;
    }

    private int group(long key, Grouping grouping) {
        int cell = (int) key;
        return grouping.of(cell % day.links(), cell / day.links());
    }

    private double metres(long key) {
        int cell = (int) key;
        int link = cell % day.links();
        return day.vehicles(cell / day.links(), link) * day.network().lengthMetres(link);
    }
}
