package org.conurb.engine.demography;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.store.IntBuffer;

/**
 * How the adults of ordinary households live, by area, sex and age: with parents, alone, with others who are no family
 * of their own. Counted once a year, then kept up to date.
 *
 * <p>A state is a cell (area, sex, age) and a way of living in one number; it is kept for each resident, so that the
 * passes over all residents read one array.
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
    private static final int ELSEWHERE = -1; // the state of minors, the gone, and residents of establishments
    private static final double MOST_WHO_CHANGE = 0.5; // of those who could, in one year

    private final City city;
    private final Workers workers;
    private int[] stateOf = {}; // [resident] → state, ELSEWHERE
    private long[] count = {}; // [state]

    LivingCells(City city, Workers workers) {
        this.city = city;
        this.workers = workers;
    }

    /** Looks at everyone anew. */
    void count(int year) {
        int rows = city.population().residents().rows();
        if (stateOf.length < rows) stateOf = new int[rows + rows / Byte.SIZE];
        count = workers.count(rows, city.areas().count() * Sex.COUNT * Ages.COUNT * WAYS, (counts, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                int state = state(resident, year);
                stateOf[resident] = state;
                if (state != ELSEWHERE) counts[state]++;
            }
        });
    }

    private int state(int resident, int year) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        if (!residents.isPresent(resident)) return ELSEWHERE;
        int age = residents.age(resident, year);
        if (age < Ages.ADULT) return ELSEWHERE;
        int household = residents.household(resident);
        if (!households.isPrivate(household)) return ELSEWHERE;
        int area = city.zones().area(households.zone(household));
        int cell = (area * Sex.COUNT + residents.sex(resident)) * Ages.COUNT + Ages.index(age);
        return cell * WAYS + way(resident).ordinal();
    }

    /** How a present adult of an ordinary household lives now. */
    Way way(int resident) {
        Population population = city.population();
        int role = population.residents().role(resident);
        if (role == Role.CHILD.ordinal()) return Way.CHILD;
        if (role == Role.OTHER.ordinal()) return Way.SHARING;
        int household = population.residents().household(resident);
        return population.households().size(household) == 1 ? Way.ALONE : Way.SETTLED;
    }

    /** Notes how a resident lives after a change. */
    void update(int resident, int year) {
        count[stateOf[resident]]--;
        stateOf[resident] = state(resident, year);
        count[stateOf[resident]]++;
    }

    /** The residents whose draw is below the chance of their state, [state]; states without a chance are not drawn for. */
    IntBuffer pick(double[] chance, Luck luck) {
        return workers.select(city.population().residents().rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                int state = stateOf[resident];
                if (state == ELSEWHERE || chance[state] == 0) continue;
                if (luck.of(resident) < chance[state]) picked.add(resident);
            }
        });
    }

    int cells() {
        return count.length / WAYS;
    }

    double[] noChance() {
        double[] chance = new double[count.length];
        Arrays.fill(chance, 0);
        return chance;
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

    static int state(int cell, Way way) {
        return cell * WAYS + way.ordinal();
    }

    private long of(int cell, Way way) {
        return count[state(cell, way)];
    }

    /** Adults of the cell who live in ordinary households. */
    long all(int cell) {
        long all = 0;
        for (Way way : Way.values()) all += of(cell, way);
        return all;
    }

    /** The share of those who live in a way that must change so that as many remain as wanted; 0 if none. */
    double excess(int cell, Way way, double wanted) {
        long living = of(cell, way);
        return living > wanted ? (living - wanted) / living : 0;
    }

    /** The share of those who live in the other ways that must change so that as many as wanted live in this one. */
    double lack(int cell, Way way, double wanted, Way... others) {
        double lacking = wanted - of(cell, way);
        long candidates = 0;
        for (Way other : others) candidates += of(cell, other);
        return lacking <= 0 || candidates == 0 ? 0 : Math.min(MOST_WHO_CHANGE, lacking / candidates);
    }

    /** The uniform draw of a resident. */
    @FunctionalInterface
    interface Luck {
        double of(int resident);
    }
}
