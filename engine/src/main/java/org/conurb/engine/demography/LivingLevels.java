package org.conurb.engine.demography;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;

/**
 * How much more or less often than the tables say the residents of each area lived with parents, alone or in
 * establishments in the base year. Later years keep to the tables times these levels, so that an area stays as far from
 * the tables as it was.
 *
 * @param withParents [area] adults who are someone's child at home, over those expected by the tables
 * @param alone [area] adults who live alone, over those expected by the tables
 * @param communal [area][younger, old] adults in establishments, over those expected by the tables: halls are for the
 *     younger, homes for those of 65 and over, and an area may have many of the one and few of the other
 */
public record LivingLevels(double[] withParents, double[] alone, double[][] communal) {

    private static final int YOUNGER = 0;
    private static final int OLD = 1;
    private static final int AGE_GROUPS = 2;
    private static final double LARGEST_SHARE = 0.9; // so that somebody of every age lives in a household

    /** Levels of areas that live just as the tables say. */
    public static LivingLevels asTables(int areas) {
        double[] one = new double[areas];
        Arrays.fill(one, 1);
        double[][] ones = new double[areas][AGE_GROUPS];
        for (double[] ofArea : ones) Arrays.fill(ofArea, 1);
        return new LivingLevels(one, one, ones);
    }

    /** The levels of a city as it stands in the middle of {@code year}. */
    public static LivingLevels measure(City city, LivingTables living, int year) {
        int areas = city.areas().count();
        double[][] found = new double[2 + AGE_GROUPS][areas];
        double[][] expected = new double[2 + AGE_GROUPS][areas];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            if (!residents.isPresent(resident) || residents.age(resident, year) < Ages.ADULT) continue;
            int household = residents.household(resident);
            int area = city.areaOfResident(resident);
            int sex = residents.sex(resident);
            int age = Ages.index(residents.age(resident, year));
            int group = 2 + group(age);
            expected[group][area] += living.communal()[sex][age];
            if (!city.population().households().isPrivate(household)) {
                found[group][area]++;
                continue;
            }
            expected[0][area] += living.withParents()[sex][age];
            expected[1][area] += living.alone()[sex][age];
            if (residents.is(Role.CHILD, resident)) found[0][area]++;
            if (city.population().households().size(household) == 1) found[1][area]++;
        }
        double[][] communal = new double[areas][];
        double[] younger = ratios(found[2 + YOUNGER], expected[2 + YOUNGER]);
        double[] old = ratios(found[2 + OLD], expected[2 + OLD]);
        for (int area = 0; area < areas; area++) communal[area] = new double[] {younger[area], old[area]};
        return new LivingLevels(ratios(found[0], expected[0]), ratios(found[1], expected[1]), communal);
    }

    private static int group(int age) {
        return age < Ages.OLD ? YOUNGER : OLD;
    }

    private static double[] ratios(double[] found, double[] expected) {
        double[] ratios = new double[found.length];
        for (int area = 0; area < found.length; area++) {
            ratios[area] = expected[area] == 0 ? 1 : found[area] / expected[area];
        }
        return ratios;
    }

    /** The tables of each area: the same but for the shares in establishments, which have the area's level. */
    public LivingTables[] byArea(LivingTables living) {
        LivingTables[] byArea = new LivingTables[communal.length];
        for (int area = 0; area < byArea.length; area++) {
            double[][] shares = new double[Sex.COUNT][Ages.COUNT];
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    double share = living.communal()[sex][age] * communal[area][group(age)];
                    shares[sex][age] = Math.min(LARGEST_SHARE, share);
                }
            }
            byArea[area] = new LivingTables(
                    living.inCouple(), living.withParents(), shares, living.loneParent(), living.alone());
        }
        return byArea;
    }
}
