package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The slow, obvious population: a list of homes, each a list of people. Same verbs, same row numbers, plain code.
 *
 * <p>{@link #assertEqualTo} compares everything that can be asked of a {@link Population}.
 */
final class ListPopulation {

    /** Someone who is or was a resident. */
    static final class Person {
        long id;
        int birthYear;
        Sex sex;
        Role role;
        int childrenBorn;
        Home home; // null when gone
    }

    /** A household. */
    static final class Home {
        long id;
        int zone;
        HouseholdKind kind;
        List<Person> members = new ArrayList<>();

        Person with(Role role) {
            return members.stream().filter(one -> one.role == role).findFirst().orElse(null);
        }
    }

    List<Person> people = new ArrayList<>(); // by row
    List<Home> homes = new ArrayList<>(); // by row

    void found(long id, int zone, HouseholdKind kind) {
        Home home = new Home();
        home.id = id;
        home.zone = zone;
        home.kind = kind;
        homes.add(home);
    }

    void arrive(long id, int birthYear, Sex sex, Role role, int childrenBorn, int household) {
        Person person = new Person();
        person.id = id;
        person.birthYear = birthYear;
        person.sex = sex;
        person.role = role;
        person.childrenBorn = childrenBorn;
        people.add(person);
        join(person, homes.get(household));
    }

    void bear(int mother, long id, int birthYear, Sex sex) {
        Person woman = people.get(mother);
        woman.childrenBorn = Math.min(127, woman.childrenBorn + 1);
        Role role = woman.role == Role.REFERENCE || woman.role == Role.PARTNER ? Role.CHILD : Role.OTHER;
        arrive(id, birthYear, sex, role, 0, homes.indexOf(woman.home));
        woman.home.kind = HouseholdKind.PRIVATE;
    }

    void remove(int resident) {
        leaveHome(people.get(resident));
    }

    void moveTo(int resident, int household, Role role) {
        Person person = people.get(resident);
        leaveHome(person);
        person.role = homes.get(household).members.isEmpty() ? Role.REFERENCE : role;
        join(person, homes.get(household));
    }

    void compact() {
        homes.removeIf(home -> home.members.isEmpty());
        people = new ArrayList<>();
        for (Home home : homes) people.addAll(home.members);
    }

    private static void join(Person person, Home home) {
        home.members.add(person);
        person.home = home;
    }

    private static void leaveHome(Person person) {
        Home home = person.home;
        home.members.remove(person);
        person.home = null;
        if (person.role != Role.REFERENCE || home.members.isEmpty()) return;
        Person partner = home.with(Role.PARTNER);
        if (partner != null) {
            partner.role = Role.REFERENCE;
            return;
        }
        Person oldest = home.members.get(0);
        for (Person member : home.members) if (member.birthYear < oldest.birthYear) oldest = member;
        for (Person member : home.members) member.role = Role.OTHER;
        oldest.role = Role.REFERENCE;
    }

    private static boolean isSingle(Person person) {
        if (person.home == null || person.home.kind != HouseholdKind.PRIVATE) return false;
        boolean partnered =
                person.role == Role.PARTNER || person.role == Role.REFERENCE && person.home.with(Role.PARTNER) != null;
        return !partnered;
    }

    void assertEqualTo(Population population, String when) {
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        assertEquals(people.size(), residents.rows(), when);
        assertEquals(people.stream().filter(one -> one.home != null).count(), residents.count(), when);
        assertEquals(homes.size(), households.rows(), when);
        List<Integer> householdOf = new ArrayList<>();
        for (Person person : people) householdOf.add(NONE);
        int[] rowOf = rowsByMember();
        int next = 0;
        for (int household = 0; household < homes.size(); household++) {
            Home home = homes.get(household);
            List<Integer> members = new ArrayList<>();
            for (int member = 0; member < home.members.size(); member++) members.add(rowOf[next++]);
            for (int member : members) householdOf.set(member, household);
            assertEqualHome(home, members, population, household, when);
        }
        for (int row = 0; row < people.size(); row++) {
            assertEqualPerson(people.get(row), householdOf.get(row), population, row, when);
        }
    }

    /** The rows of all members, home after home. */
    private int[] rowsByMember() {
        IdentityHashMap<Person, Integer> rows = new IdentityHashMap<>();
        for (int row = 0; row < people.size(); row++) rows.put(people.get(row), row);
        return homes.stream()
                .flatMap(home -> home.members.stream())
                .mapToInt(rows::get)
                .toArray();
    }

    private static void assertEqualHome(
            Home home, List<Integer> members, Population population, int household, String when) {
        HouseholdStore households = population.households();
        assertEquals(home.id, households.id(household), when);
        assertEquals(home.zone, households.zone(household), when);
        assertEquals(home.kind.ordinal(), households.kind(household), when);
        assertEquals(home.members.size(), households.size(household), when);
        assertEquals(members, population.members(household), when);
        assertEquals(members.isEmpty() ? NONE : members.get(0), households.firstMember(household), when);
        for (Role role : new Role[] {Role.REFERENCE, Role.PARTNER}) {
            int position = home.members.indexOf(home.with(role));
            assertEquals(position < 0 ? NONE : members.get(position), population.memberIn(role, household), when);
        }
    }

    private static void assertEqualPerson(Person person, int household, Population population, int row, String when) {
        ResidentStore residents = population.residents();
        assertEquals(household, residents.household(row), when);
        assertEquals(household != NONE, residents.isPresent(row), when);
        assertEquals(isSingle(person), population.isSingle(row), when);
        if (household == NONE) return;
        assertEquals(person.id, residents.id(row), when);
        assertEquals(person.birthYear, residents.birthYear(row), when);
        assertEquals(2011 - person.birthYear, residents.age(row, 2011), when);
        assertEquals(person.sex.ordinal(), residents.sex(row), when);
        assertEquals(person.role.ordinal(), residents.role(row), when);
        assertEquals(person.childrenBorn, residents.childrenBorn(row), when);
    }
}
