package org.conurb.engine.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One agent can be looked at as a value. */
class ViewsTest {

    @Test
    void aHouseholdShowsItsMembersInOrder() {
        Population population = new Population(4, 2);
        int home = population.found(7, 3, HouseholdKind.PRIVATE);
        int mother = population.arrive(11, 1980, Sex.FEMALE, Role.REFERENCE, 1, home);
        int son = population.arrive(12, 2005, Sex.MALE, Role.CHILD, 0, home);
        ResidentView seen = new ResidentView(11, Sex.FEMALE, 1980, 31, Role.REFERENCE, 1, 7);
        assertEquals(seen, population.resident(mother, 2011));
        HouseholdView view = population.household(home, 2011);
        assertEquals(
                new HouseholdView(
                        7,
                        3,
                        HouseholdKind.PRIVATE,
                        HouseholdType.LONE_PARENT,
                        List.of(seen, population.resident(son, 2011))),
                view);
    }

    @Test
    void whoHasGoneCannotBeLookedAt() {
        Population population = new Population(1, 1);
        int home = population.found(1, 0, HouseholdKind.PRIVATE);
        int resident = population.arrive(1, 1950, Sex.MALE, Role.REFERENCE, 0, home);
        population.remove(resident);
        assertThrows(IllegalArgumentException.class, () -> population.resident(resident, 2011));
        assertThrows(IllegalArgumentException.class, () -> population.household(home, 2011));
    }
}
