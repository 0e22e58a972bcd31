package org.conurb.engine.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What charges and tolls a drive from zone to zone costs, by period, for groups of people who pay the same ones. Immutable.
 *
 * <p>A group are those who live in zones from which the same charges are due, with a low income or without.
 */
public final class DriveCharges {

    private final int zones;
    private final int[][] groupOf; // [0, or 1 with a low income][zone of the home] → group
    private final float[][][] money; // [group][period][from × zones + to]
    private final boolean[] isFree; // [group] whether it pays nothing on any road

    private DriveCharges(int zones, int[][] groupOf, float[][][] money, boolean[] isFree) {
        this.zones = zones;
        this.groupOf = groupOf;
        this.money = money;
        this.isFree = isFree;
    }

    /**
     * One charge.
     *
     * @param money [period][from × zones + to] for a drive
     * @param isOnRoads whether those who pay it pay on the road, so that they may drive around it
     * @param freeZones [zone of the home] whether those who live there are exempt; null if nobody is for where they live
     * @param freeLowIncome whether those with a low income are exempt
     */
    public record Charge(float[][] money, boolean isOnRoads, boolean[] freeZones, boolean freeLowIncome) {

        private boolean isPaid(int zone, boolean hasLowIncome) {
            return !(freeLowIncome && hasLowIncome) && !(freeZones != null && freeZones[zone]);
        }
    }

    /** Charges that come together. */
    public static DriveCharges of(int zones, List<Charge> charges) {
        List<boolean[]> groups = new ArrayList<>(); // [charge] whether the group pays it
        int[][] groupOf = new int[2][zones];
        for (int low = 0; low < 2; low++) {
            for (int zone = 0; zone < zones; zone++) {
                boolean[] pays = new boolean[charges.size()];
                for (int charge = 0; charge < pays.length; charge++)
                    pays[charge] = charges.get(charge).isPaid(zone, low == 1);
                int group = 0;
                while (group < groups.size() && !Arrays.equals(groups.get(group), pays)) group++;
                if (group == groups.size()) groups.add(pays);
                groupOf[low][zone] = group;
            }
        }
        float[][][] money = new float[groups.size()][Period.COUNT][zones * zones];
        boolean[] isFree = new boolean[groups.size()];
        Arrays.fill(isFree, true);
        for (int group = 0; group < money.length; group++) {
            for (int charge = 0; charge < charges.size(); charge++) {
                if (!groups.get(group)[charge]) continue;
                add(charges.get(charge).money(), money[group]);
                isFree[group] &= !charges.get(charge).isOnRoads();
            }
        }
        return new DriveCharges(zones, groupOf, money, isFree);
    }

    private static void add(float[][] money, float[][] into) {
        for (int period = 0; period < money.length; period++) {
            for (int cell = 0; cell < money[period].length; cell++) into[period][cell] += money[period][cell];
        }
    }

    /** The group of someone who lives in a zone. */
    public int group(int home, boolean hasLowIncome) {
        return groupOf[hasLowIncome ? 1 : 0][home];
    }

    /** What a drive costs, in the city's currency. */
    public double money(int group, Period period, int from, int to) {
        return money[group][period.ordinal()][from * zones + to];
    }

    /** Whether a group pays nothing on any road. */
    public boolean isFree(int group) {
        return isFree[group];
    }

    /** Whether a low income makes a difference anywhere. */
    public boolean asksForIncome() {
        return !Arrays.equals(groupOf[0], groupOf[1]);
    }
}
