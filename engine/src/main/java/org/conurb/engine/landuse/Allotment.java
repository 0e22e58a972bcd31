package org.conurb.engine.landuse;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How many homes are added in each zone in a year, within the room of each and the ceilings of zones together. */
final class Allotment {

    private final long[] room; // [zone] left
    private final int[] homes; // [zone] added
    private final int[][] ceilings; // [ceiling][rising] zones
    private final long[] allowance; // [ceiling] left

    /**
     * Nothing is added yet.
     *
     * @param room [zone] kept, and used up
     * @param ceilings [ceiling] zones
     * @param allowance [ceiling] homes that may be added in them together; kept, and used up
     */
    Allotment(long[] room, int[][] ceilings, long[] allowance) {
        this.room = room;
        this.homes = new int[room.length];
        this.ceilings = ceilings;
        this.allowance = allowance;
    }

    /** Homes added in the zone. */
    int homes(int zone) {
        return homes[zone];
    }

    /** [zone] how many more there is room for, ceilings apart. */
    double[] roomLeft() {
        return Arrays.stream(room).asDoubleStream().toArray();
    }

    /**
     * Adds homes in proportion to weights; what does not fit into one zone goes to the others, what exceeds a ceiling
     * does not.
     *
     * @param uniform in [0, 1)
     * @return how many of them were not added
     */
    long add(long wanted, double[] weight, double uniform) {
        int[] more = Spreading.spread(wanted, open(weight), room, uniform);
        for (int ceiling = 0; ceiling < ceilings.length; ceiling++) cut(more, ceiling, uniform);
        long left = wanted;
        for (int zone = 0; zone < more.length; zone++) {
            homes[zone] += more[zone];
            room[zone] -= more[zone];
            left -= more[zone];
        }
        for (int ceiling = 0; ceiling < ceilings.length; ceiling++) allowance[ceiling] -= sum(more, ceilings[ceiling]);
        return left;
    }

    /** The same, and what exceeds a ceiling goes to the other zones too. Ends, as each pass fills a ceiling or is the last. */
    long addAll(long wanted, double[] weight, double uniform) {
        long left = wanted;
        while (left > 0) {
            long before = left;
            left = add(left, weight, uniform);
            if (left == before) break;
        }
        return left;
    }

    /** [zone] the weights, or 0 below a ceiling that is reached. */
    private double[] open(double[] weight) {
        double[] open = weight.clone();
        for (int ceiling = 0; ceiling < ceilings.length; ceiling++) {
            if (allowance[ceiling] > 0) continue;
            for (int zone : ceilings[ceiling]) open[zone] = 0;
        }
        return open;
    }

    /** Leaves as many as the ceiling allows, each zone its part. */
    private void cut(int[] more, int ceiling, double uniform) {
        int[] zones = ceilings[ceiling];
        if (sum(more, zones) <= allowance[ceiling]) return;
        long[] most = IntStream.of(zones).mapToLong(zone -> more[zone]).toArray();
        double[] weight = Arrays.stream(most).asDoubleStream().toArray();
        int[] kept = Spreading.spread(allowance[ceiling], weight, most, uniform);
        for (int place = 0; place < zones.length; place++) more[zones[place]] = kept[place];
    }

    private static long sum(int[] homes, int[] zones) {
        return IntStream.of(zones).mapToLong(zone -> homes[zone]).sum();
    }
}
