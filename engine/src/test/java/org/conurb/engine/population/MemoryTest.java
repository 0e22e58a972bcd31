package org.conurb.engine.population;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;

/** The state of a resident with work and a home fits into 110 bytes, the share of the household included. */
class MemoryTest {

    private static final int MOST_BYTES = 110;

    /** Residents per household in the smallest households of Europe's cities; larger ones need less. */
    private static final double SMALL_HOUSEHOLDS = 1.8;

    @Test
    void theDeclaredSizesAreThoseOfTheColumns() throws IllegalAccessException {
        int rows = 1000;
        long residents = arrayBytes(new ResidentStore(rows));
        long households = arrayBytes(new HouseholdStore(rows));
        assertTrue(residents == (long) ResidentStore.BYTES_PER_RESIDENT * rows, residents + " bytes");
        assertTrue(households == (long) HouseholdStore.BYTES_PER_HOUSEHOLD * rows, households + " bytes");
        double each = ResidentStore.BYTES_PER_RESIDENT + HouseholdStore.BYTES_PER_HOUSEHOLD / SMALL_HOUSEHOLDS;
        assertTrue(each <= MOST_BYTES, each + " bytes a resident");
    }

    /** Measured: 89 to 105 bytes. All arrays, the spare arrays of the compaction and the room for growth included. */
    @Test
    void allArraysTogetherStayBelowTheLimitThroughYearsOfChange() throws IllegalAccessException {
        int people = 200_000;
        YearDraws luck = Draws.of(1, "memory").in(2012);
        Population population = new Population(people, (int) (people / 2.3));
        long newcomer = settle(population, people, 0, luck);
        try (Workers workers = Workers.of(2)) {
            for (int year = 0; year < 8; year++) {
                for (int resident = 0; resident < population.residents().rows(); resident++) {
                    if (luck.uniform(population.residents().id(resident), 100 + year) < 0.05)
                        population.remove(resident);
                }
                newcomer = settle(population, population.residents().count() + people / 15, newcomer, luck);
                population.compact(workers);
                double each =
                        (double) arrayBytes(population) / population.residents().count();

                assertTrue(each <= MOST_BYTES, each + " bytes a resident in year " + year);
            }
        }
    }

    /** Fills up with households of 1 to 4, on average 2.3 people. */
    private static long settle(Population population, int people, long newcomer, YearDraws luck) {
        long id = newcomer;
        while (population.residents().count() < people) {
            int size = luck.uniform(id, 0) < 0.3 ? 1 : 2 + (luck.uniform(id, 1) < 0.6 ? 0 : luck.below(3, id, 2));
            int household = population.found(Mix.identity(id, 7), 0, HouseholdKind.PRIVATE);
            for (int member = 0; member < size; member++) {
                Role role = member == 0 ? Role.REFERENCE : Role.OTHER;
                population.arrive(id++, 1980, Sex.FEMALE, role, 0, household);
            }
        }
        return id;
    }

    /** Bytes in all arrays that the object refers to, itself or through objects of the project. */
    private static long arrayBytes(Object owner) throws IllegalAccessException {
        return arrayBytes(owner, new IdentityHashMap<>());
    }

    private static long arrayBytes(Object owner, IdentityHashMap<Object, Object> seen) throws IllegalAccessException {
        if (owner == null || seen.put(owner, owner) != null) return 0;
        if (owner.getClass().isArray()) {
            return (long) Array.getLength(owner) * bytes(owner.getClass().getComponentType());
        }
        long bytes = 0;
        for (Field field : owner.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
            field.setAccessible(true);
            bytes += arrayBytes(field.get(owner), seen);
        }
        return bytes;
    }

    private static int bytes(Class<?> element) {
        if (element == long.class || element == double.class) return 8;
        if (element == int.class || element == float.class) return 4;
        if (element == short.class) return 2;
        if (element == byte.class || element == boolean.class) return 1;
        throw new IllegalStateException("columns are primitive, not of " + element);
    }
}
