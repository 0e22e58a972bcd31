package org.conurb.engine.demography;

import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;

/**
 * How much more or less often than the tables say the residents of each area lived with parents, or alone, in the base
 * year. Later years keep to the tables times these levels, so that an area stays as far from the tables as it was.
 *
 * @param withParents [area] adults who are someone's child at home, over those expected by the tables
 * @param alone [area] adults who live alone, over those expected by the tables
 */
public record LivingLevels(double[] withParents, double[] alone) {

    /** The levels of a city as it stands in the middle of {@code year}. */
    public static LivingLevels measure(City city, LivingTables living, int year) {
        int areas = city.areas().count();
        double[][] found = new double[2][areas];
        double[][] expected = new double[2][areas];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            if (!residents.isPresent(resident) || residents.age(resident, year) < Ages.ADULT) continue;
            int household = residents.household(resident);
            if (!city.population().households().isPrivate(household)) continue;
            int area = city.areaOfResident(resident);
            int sex = residents.sex(resident);
            int age = Ages.index(residents.age(resident, year));
            expected[0][area] += living.withParents()[sex][age];
            expected[1][area] += living.alone()[sex][age];
            if (residents.is(Role.CHILD, resident)) found[0][area]++;
            if (city.population().households().size(household) == 1) found[1][area]++;
        }
        return new LivingLevels(ratios(found[0], expected[0]), ratios(found[1], expected[1]));
    }

    private static double[] ratios(double[] found, double[] expected) {
        double[] ratios = new double[found.length];
        for (int area = 0; area < found.length; area++) {
            ratios[area] = expected[area] == 0 ? 1 : found[area] / expected[area];
        }
        return ratios;
    }
}
