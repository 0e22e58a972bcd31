package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Role;

/**
 * Households that may take someone in, by area and age of the reference person: ordinary ones of two to five people as
 * they stood when looked at.
 */
final class Hosts {

    private static final int SMALLEST = 2;
    private static final int LARGEST = 5; // before the newcomer
    private static final int TRIES = 8; // some will have filled up or moved on meanwhile

    private final City city;
    private final int[] first; // [area * ages + age] → position of the first such household, one longer
    private final int[] hosts; // [position] → household

    private Hosts(City city, int[] first, int[] hosts) {
        this.city = city;
        this.first = first;
        this.hosts = hosts;
    }

    /** Looks at all households. */
    static Hosts find(City city, int year, Workers workers) {
        int rows = city.population().households().rows();
        int keys = city.areas().count() * Ages.COUNT;
        int[] keyOf = new int[rows];
        workers.forEachChunk(rows, (chunk, from, to) -> {
            for (int household = from; household < to; household++) keyOf[household] = key(city, household, year);
        });
        int[] first = new int[keys + 1];
        for (int key : keyOf) {
            if (key != NONE) first[key + 1]++;
        }
        for (int key = 0; key < keys; key++) first[key + 1] += first[key];
        int[] hosts = new int[first[keys]];
        int[] next = first.clone();
        for (int household = 0; household < rows; household++) {
            if (keyOf[household] != NONE) hosts[next[keyOf[household]]++] = household;
        }
        return new Hosts(city, first, hosts);
    }

    private static int key(City city, int household, int year) {
        HouseholdStore households = city.population().households();
        int size = households.size(household);
        if (size < SMALLEST || size > LARGEST) return NONE; // places in establishments are smaller
        int reference = city.population().memberIn(Role.REFERENCE, household);
        int age = Ages.index(city.population().residents().age(reference, year));
        return city.zones().area(households.zone(household)) * Ages.COUNT + age;
    }

    /** A household of the resident's area with a reference person of these ages, drawn by key; NONE if there is none. */
    int draw(int resident, int fromAge, int toAge, HostDraw luck) {
        int area = city.areaOfResident(resident) * Ages.COUNT;
        int from = first[area + Math.max(0, fromAge)];
        int to = first[area + Math.min(toAge, Ages.TOP) + 1];
        if (toAge < 0 || from >= to) return NONE;
        HouseholdStore households = city.population().households();
        int own = city.population().residents().household(resident);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int host = hosts[from + luck.below(to - from, attempt)];
            if (host != own && households.size(host) >= SMALLEST && households.size(host) <= LARGEST) return host;
        }
        return NONE;
    }

    /** A keyed draw below a bound. */
    @FunctionalInterface
    interface HostDraw {
        int below(int bound, int attempt);
    }
}
