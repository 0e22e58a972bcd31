package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.store.IntBuffer;

/**
 * Who goes along when a resident leaves a household: the children who depend on them.
 *
 * <p>A reference person without partner takes all minors. Another woman (a daughter who became a mother at home) takes
 * minors who are nobody's child here, may be hers by age, and are at most as many as she has borne. Others go alone.
 */
public final class Companions {

    private static final int YOUNGEST_MOTHER = 13;
    private static final int OLDEST_MOTHER = 50;

    private final Population population;
    private final IntBuffer found = new IntBuffer();

    /** Companions among these people. */
    public Companions(Population population) {
        this.population = population;
    }

    /** The minors who go along with the resident, as of the middle of {@code year}; valid until the next call. */
    public IntBuffer of(int resident, int year) {
        found.clear();
        ResidentStore residents = population.residents();
        int household = residents.household(resident);
        boolean heads = residents.is(Role.REFERENCE, resident);
        if (heads && population.memberIn(Role.PARTNER, household) != NONE) return found;
        int most = heads ? Integer.MAX_VALUE : residents.childrenBorn(resident);
        int member = population.households().firstMember(household);
        for (; member != NONE && found.size() < most; member = residents.nextMember(member)) {
            if (member == resident || residents.age(member, year) >= Ages.ADULT) continue;
            if (heads || mayBeHers(resident, member)) found.add(member);
        }
        return found;
    }

    private boolean mayBeHers(int woman, int minor) {
        ResidentStore residents = population.residents();
        int ageAtBirth = residents.birthYear(minor) - residents.birthYear(woman);
        return residents.is(Role.OTHER, minor) && ageAtBirth >= YOUNGEST_MOTHER && ageAtBirth <= OLDEST_MOTHER;
    }

    /** Moves the resident in this role, and then the companions as children, to another household. */
    public void moveTogether(int resident, IntBuffer companions, int household, Role role) {
        population.moveTo(resident, household, role);
        for (int minor = 0; minor < companions.size(); minor++) {
            population.moveTo(companions.get(minor), household, Role.CHILD);
        }
    }
}
