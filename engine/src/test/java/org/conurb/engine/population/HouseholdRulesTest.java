package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is who in a household after each verb, on one family: a couple, their two children, a lodger. */
class HouseholdRulesTest {

    private final Population population = new Population(10, 10);
    private int home;
    private int woman;
    private int man;
    private int girl;
    private int boy;
    private int lodger;

    @BeforeEach
    void aFamily() {
        home = population.found(100, 3, HouseholdKind.PRIVATE);
        woman = population.arrive(1, 1975, Sex.FEMALE, Role.REFERENCE, 2, home);
        man = population.arrive(2, 1973, Sex.MALE, Role.PARTNER, 0, home);
        girl = population.arrive(3, 2001, Sex.FEMALE, Role.CHILD, 0, home);
        boy = population.arrive(4, 2003, Sex.MALE, Role.CHILD, 0, home);
        lodger = population.arrive(5, 1990, Sex.MALE, Role.OTHER, 0, home);
    }

    private Role role(int resident) {
        return Role.of(population.residents().role(resident));
    }

    @Test
    void thePartnerSucceedsTheReferencePerson() {
        population.remove(woman);
        assertEquals(Role.REFERENCE, role(man));
        assertEquals(Role.CHILD, role(girl));
        assertEquals(List.of(man, girl, boy, lodger), population.members(home));
        assertTrue(population.isSingle(man));
    }

    @Test
    void withoutAPartnerTheOldestSucceedsAndNobodyIsAChildAnyMore() {
        population.remove(woman);
        population.remove(man);
        assertEquals(Role.REFERENCE, role(lodger));
        assertEquals(Role.OTHER, role(girl));
        assertEquals(Role.OTHER, role(boy));
    }

    @Test
    void onlyThePartnersOfACoupleAreNotSingle() {
        assertFalse(population.isSingle(woman));
        assertFalse(population.isSingle(man));
        assertTrue(population.isSingle(lodger));
        assertTrue(population.isSingle(girl));
        population.remove(man);
        assertTrue(population.isSingle(woman));
        assertFalse(population.isSingle(man));
    }

    @Test
    void aChildOfTheCoupleIsAChildAndAGrandchildIsAnOther() {
        int baby = population.bear(woman, 6, 2012, Sex.FEMALE);
        int grandchild = population.bear(girl, 7, 2012, Sex.MALE);
        assertEquals(Role.CHILD, role(baby));
        assertEquals(Role.OTHER, role(grandchild));
        assertEquals(3, population.residents().childrenBorn(woman));
        assertEquals(1, population.residents().childrenBorn(girl));
        assertEquals(home, population.residents().household(grandchild));
    }

    @Test
    void theFirstToMoveIntoAnEmptyHouseholdIsItsReferencePerson() {
        int flat = population.found(101, 4, HouseholdKind.PRIVATE);
        population.moveTo(man, flat, Role.OTHER);
        population.moveTo(boy, flat, Role.CHILD);
        assertEquals(Role.REFERENCE, role(man));
        assertEquals(Role.CHILD, role(boy));
        assertEquals(List.of(man, boy), population.members(flat));
        assertEquals(List.of(woman, girl, lodger), population.members(home));
        assertEquals(NONE, population.memberIn(Role.PARTNER, home));
    }

    @Test
    void aBirthTurnsAPlaceInAnEstablishmentIntoAnOrdinaryHousehold() {
        int place = population.found(102, 4, HouseholdKind.COMMUNAL);
        population.moveTo(lodger, place, Role.REFERENCE);
        population.bear(lodger, 8, 2012, Sex.MALE);
        assertTrue(population.households().isPrivate(place));
        assertEquals(List.of(), population.problems(5));
    }

    @Test
    void membersMayArriveInTheOrderOfASnapshot() {
        int flat = population.found(104, 4, HouseholdKind.PRIVATE);
        population.arrive(10, 2001, Sex.MALE, Role.OTHER, 0, flat);
        assertEquals(1, population.problems(5).size());
        int reference = population.arrive(11, 1960, Sex.FEMALE, Role.REFERENCE, 1, flat);
        assertEquals(reference, population.memberIn(Role.REFERENCE, flat));
        assertEquals(List.of(), population.problems(5));
    }

    @Test
    void theAuditNamesEveryKindOfViolation() {
        assertProblem(() -> population.residents().role[girl] = (byte) Role.REFERENCE.ordinal(), "2 reference persons");
        assertProblem(() -> population.residents().role[boy] = (byte) Role.PARTNER.ordinal(), "has 2 partners");
        assertProblem(() -> population.households().size[home] = 4, "counts 4 members");
        assertProblem(() -> population.households().kind[home] = 1, "is communal with 5");
        assertProblem(() -> population.residents().householdOf[boy] = 7, "names 7");
        assertProblem(() -> population.residents().alive = 6, "5 residents present, 6 counted");
        assertProblem(() -> population.residents().nextMember[girl] = girl, "members");
    }

    @Test
    void aListOfProblemsIsNoLongerThanWanted() {
        population.households().size[home] = 4;
        population.households().kind[home] = 1;
        assertEquals(1, population.problems(1).size());
    }

    private void assertProblem(Runnable damage, String words) {
        aFamily();
        assertEquals(List.of(), population.problems(5));
        damage.run();
        List<String> problems = population.problems(5);
        assertTrue(problems.toString().contains(words), () -> problems + " does not say '" + words + "'");
        population.residents().rows = 0;
        population.residents().alive = 0;
        population.households().rows = 0;
    }

    @Test
    void misuseIsNoticedWhereAssertionsAreOn() {
        assertThrows(AssertionError.class, () -> population.arrive(9, 1980, Sex.MALE, Role.REFERENCE, 0, home));
        assertThrows(AssertionError.class, () -> population.setKind(home, HouseholdKind.COMMUNAL));
        population.remove(boy);
        assertThrows(AssertionError.class, () -> population.remove(boy));
        assertThrows(AssertionError.class, () -> population.bear(boy, 9, 2012, Sex.MALE));
    }
}
