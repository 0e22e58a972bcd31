package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;

/**
 * How the adults of ordinary households live, counted by area, sex and age: with parents, alone, with others who are no
 * family of their own.
 */
final class LivingCells {

    /** How an adult lives. */
    enum Way {
        /** With parents. */
        CHILD,
        /** Alone. */
        ALONE,
        /** With people who are neither partner nor own child nor parent. */
        SHARING,
        /** As reference person or partner of a family, or as reference person of a shared home. */
        SETTLED
    }

    private static final int WAYS = Way.values().length;

    private final City city;
    private final long[] count; // [cell * ways + way]

    private LivingCells(City city, long[] count) {
        this.city = city;
        this.count = count;
    }

    static LivingCells count(City city, int year, Workers workers) {
        int cells = city.areas().count() * Sex.COUNT * Ages.COUNT;
        ResidentStore residents = city.population().residents();
        LivingCells found = new LivingCells(city, new long[cells * WAYS]);
        long[] counted = workers.count(residents.rows(), cells * WAYS, (counts, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (isAdultAtHome(city, resident, year)) {
                    counts[
                            found.cell(resident, year) * WAYS
                                    + way(city.population(), resident).ordinal()]++;
                }
            }
        });
        System.arraycopy(counted, 0, found.count, 0, counted.length);
        return found;
    }

    static boolean isAdultAtHome(City city, int resident, int year) {
        ResidentStore residents = city.population().residents();
        return residents.isPresent(resident)
                && residents.age(resident, year) >= Ages.ADULT
                && city.population().households().isPrivate(residents.household(resident));
    }

    static Way way(Population population, int resident) {
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int role = residents.role(resident);
        if (role == Role.CHILD.ordinal()) return Way.CHILD;
        if (role == Role.OTHER.ordinal()) return Way.SHARING;
        return households.size(residents.household(resident)) == 1 ? Way.ALONE : Way.SETTLED;
    }

    int cell(int resident, int year) {
        ResidentStore residents = city.population().residents();
        int area = city.areaOfResident(resident);
        return (area * Sex.COUNT + residents.sex(resident)) * Ages.COUNT + Ages.index(residents.age(resident, year));
    }

    int cells() {
        return count.length / WAYS;
    }

    static int area(int cell) {
        return cell / (Sex.COUNT * Ages.COUNT);
    }

    static int sex(int cell) {
        return cell / Ages.COUNT % Sex.COUNT;
    }

    static int age(int cell) {
        return cell % Ages.COUNT;
    }

    long of(int cell, Way way) {
        return count[cell * WAYS + way.ordinal()];
    }

    long all(int cell) {
        long all = 0;
        for (Way way : Way.values()) all += of(cell, way);
        return all;
    }

    /** Notes that a resident of the cell lives otherwise now. */
    void change(int cell, Way before, Way after) {
        count[cell * WAYS + before.ordinal()]--;
        count[cell * WAYS + after.ordinal()]++;
    }

    /** The share of those who live in a way that must change so that as many remain as wanted; 0 if none. */
    double excess(int cell, Way way, double wanted) {
        long living = of(cell, way);
        return living > wanted ? (living - wanted) / living : 0;
    }

    /** The share of {@code candidates} that must come to live in a way so that as many do as wanted; at most a half. */
    double lack(int cell, Way way, double wanted, long candidates) {
        double lacking = wanted - of(cell, way);
        return lacking <= 0 || candidates == 0 ? 0 : Math.min(MOST_WHO_CHANGE, lacking / candidates);
    }

    private static final double MOST_WHO_CHANGE = 0.5;

    /** A household of the resident's area, ordinary and fit by {@code test}, drawn by key; NONE if none of the draws is. */
    static int host(City city, int resident, java.util.function.IntPredicate test, HostDraw draw) {
        HouseholdStore households = city.population().households();
        int area = city.areaOfResident(resident);
        int own = city.population().residents().household(resident);
        for (int attempt = 0; attempt < HOST_DRAWS; attempt++) {
            int drawn = draw.below(households.rows(), attempt);
            boolean possible = drawn != own
                    && households.size(drawn) > 0
                    && households.isPrivate(drawn)
                    && city.zones().area(households.zone(drawn)) == area;
            if (possible && test.test(drawn)) return drawn;
        }
        return NONE;
    }

    private static final int HOST_DRAWS = 400;

    /** A keyed draw below a bound. */
    @FunctionalInterface
    interface HostDraw {
        int below(int bound, int attempt);
    }
}
