package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Mix;

/** Made-up people for tests of files. */
final class People {

    private People() {}

    /** Households of one to four in any zone, every tenth of one a place in an establishment. */
    static Population make(int households, int zones, int year) {
        Population population = new Population(3 * households, households);
        for (int made = 0; made < households; made++) {
            long key = Mix.identity(made, 1);
            int size = 1 + (int) (key % 4);
            HouseholdKind kind = size == 1 && made % 10 == 0 ? HouseholdKind.COMMUNAL : HouseholdKind.PRIVATE;
            int household = population.found(Mix.identity(made, 2), (int) (key / 4 % zones), kind);
            int reference =
                    size > 1 && made % 3 == 0 ? 1 : 0; // after a death the first may not be the reference person
            for (int member = 0; member < size; member++) {
                long luck = Mix.identity(key, member);
                Role role = member == reference ? Role.REFERENCE : member == 2 ? Role.PARTNER : Role.CHILD;
                int age = (int) (luck % 100);
                population.arrive(luck, year - age, Sex.of((int) (luck / 100 % 2)), role, (int) (luck % 5), household);
            }
        }
        return population;
    }

    /** Fails unless both have the very same rows. */
    static void assertSame(Population expected, Population found) {
        assertEquals(expected.residents().rows(), found.residents().rows(), "residents");
        assertEquals(expected.households().rows(), found.households().rows(), "households");
        for (int resident = 0; resident < expected.residents().rows(); resident++) {
            assertEquals(describe(expected, resident), describe(found, resident));
        }
        for (int household = 0; household < expected.households().rows(); household++) {
            assertEquals(expected.households().id(household), found.households().id(household));
            assertEquals(
                    expected.households().zone(household), found.households().zone(household));
            assertEquals(
                    expected.households().kind(household), found.households().kind(household));
            assertEquals(expected.members(household), found.members(household));
        }
    }

    private static String describe(Population people, int resident) {
        var residents = people.residents();
        return resident + ": " + residents.id(resident) + " in " + residents.household(resident) + " born "
                + residents.birthYear(resident) + " sex " + residents.sex(resident) + " role "
                + residents.role(resident) + " bore " + residents.childrenBorn(resident);
    }
}
