package org.conurb.engine.migration;

import org.conurb.engine.city.City;
import org.conurb.engine.population.HouseholdStore;

/**
 * Where in an area newcomers settle: a zone with the chance of its share of the area's residents at the moment.
 *
 * <p>Until dwellings are modelled this stands for the homes that fall vacant, which are spread as people are.
 */
final class ZoneChoice {

    private final int[][] zones; // [area][position] → zone
    private final double[][] passed; // [area][position] cumulative share of the area's residents

    ZoneChoice(City city) {
        HouseholdStore households = city.population().households();
        double[] residents = new double[city.zones().count()];
        for (int household = 0; household < households.rows(); household++) {
            residents[households.zone(household)] += households.size(household);
        }
        int areas = city.areas().count();
        zones = new int[areas][];
        passed = new double[areas][];
        for (int area = 0; area < areas; area++) {
            zones[area] = city.zones().of(area);
            passed[area] = cumulative(city, zones[area], residents);
        }
    }

    /** Cumulative shares; in an empty area the base-year shares of its zones. */
    private static double[] cumulative(City city, int[] zones, double[] residents) {
        double total = 0;
        for (int zone : zones) total += residents[zone];
        double[] passed = new double[zones.length];
        double sum = 0;
        for (int position = 0; position < zones.length; position++) {
            int zone = zones[position];
            sum += total > 0 ? residents[zone] / total : city.zones().zone(zone).shareOfArea();
            passed[position] = sum;
        }
        return passed;
    }

    /** The zone for a uniform draw. */
    int zone(int area, double uniform) {
        double[] shares = passed[area];
        int position = 0;
        while (position < shares.length - 1 && uniform >= shares[position]) position++;
        return zones[area][position];
    }
}
