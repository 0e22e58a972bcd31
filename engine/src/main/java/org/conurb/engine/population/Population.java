package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Mix;

/**
 * Residents in households, and the verbs that change them: be born, die, move between households, arrive, leave.
 *
 * <p>Each verb leaves both stores true to one another: every present resident is in exactly one household, once; every
 * household that is not empty has exactly one reference person and at most one partner; a communal household has one
 * member. {@link #problems} looks for violations. Verbs are for one thread; reading is for any number.
 */
public final class Population {

    private final ResidentStore residents;
    private final HouseholdStore households;
    private final Compaction compaction;

    /** An empty population with room for this many; it grows when needed. */
    public Population(int residentCapacity, int householdCapacity) {
        residents = new ResidentStore(Math.max(residentCapacity, 1));
        households = new HouseholdStore(Math.max(householdCapacity, 1));
        compaction = new Compaction(residents, households);
    }

    /** The residents, to read. */
    public ResidentStore residents() {
        return residents;
    }

    /** The households, to read. */
    public HouseholdStore households() {
        return households;
    }

    /** Founds an empty household; give it members with {@link #arrive} or {@link #moveTo}. */
    public int found(long id, int zone, HouseholdKind kind) {
        return households.append(id, zone, kind.ordinal());
    }

    /**
     * A resident who was not here before joins a household. Members may come in any order, such as that of a snapshot;
     * once all have come, one must be the reference person.
     */
    public int arrive(long id, int birthYear, Sex sex, Role role, int childrenBorn, int household) {
        assert role != Role.REFERENCE || memberIn(role, household) == NONE : "one reference person";
        int resident = residents.append(id, birthYear, sex.ordinal(), role.ordinal(), childrenBorn);
        link(resident, household);
        return resident;
    }

    /** The identity of a child: keyed by the mother and by how many she has borne before, never by what else happened. */
    public static long idOfChild(long mother, int bornBefore) {
        return Mix.identity(mother, bornBefore);
    }

    /** A child is born into the mother's household; her count of children rises. */
    public int bear(int mother, long id, int birthYear, Sex sex) {
        assert residents.isPresent(mother) : "the mother, resident " + mother + ", is not here";
        if (residents.childrenBorn[mother] < Byte.MAX_VALUE) residents.childrenBorn[mother]++;
        boolean ofTheCouple = residents.role[mother] <= Role.PARTNER.ordinal();
        Role role = ofTheCouple ? Role.CHILD : Role.OTHER;
        int household = residents.householdOf[mother];
        int child = residents.append(id, birthYear, sex.ordinal(), role.ordinal(), 0);
        link(child, household);
        if (!households.isPrivate(household)) households.kind[household] = (byte) HouseholdKind.PRIVATE.ordinal();
        return child;
    }

    /** The resident dies or leaves the city; the household goes on with those who stay. */
    public void remove(int resident) {
        unlink(resident);
        residents.alive--;
    }

    /** The resident joins another household in this role; the first to join an empty one is its reference person. */
    public void moveTo(int resident, int household, Role role) {
        unlink(resident);
        residents.role[resident] = (byte) (households.size[household] == 0 ? Role.REFERENCE : role).ordinal();
        link(resident, household);
    }

    /** The whole household moves to another zone. */
    public void relocate(int household, int zone) {
        households.zone[household] = zone;
    }

    /** Turns the household into an ordinary one or into a place in an establishment. */
    public void setKind(int household, HouseholdKind kind) {
        assert kind == HouseholdKind.PRIVATE || households.size[household] == 1 : "a communal place has one resident";
        households.kind[household] = (byte) kind.ordinal();
    }

    /** What the resident has learnt and studies; rows of different residents may be set in parallel. */
    public void setSchooling(int resident, Qualification qualification, Study study) {
        residents.qualification[resident] = (byte) qualification.ordinal();
        residents.study[resident] = (byte) study.ordinal();
    }

    /** What the resident does; in parallel as above. Work is taken up and given up by the verbs of {@code City}. */
    public void setActivity(int resident, Activity activity) {
        residents.activity[resident] = (byte) activity.ordinal();
    }

    /** What the resident earns in a year; in parallel as above. */
    public void setEarnings(int resident, float earnings) {
        residents.earnings[resident] = earnings;
    }

    /** What the household has to live on in a year; in parallel as above. */
    public void setIncome(int household, float income) {
        households.income[household] = income;
    }

    /** How many cars and vans the household has, at most 127; in parallel as above. */
    public void setCars(int household, int cars) {
        households.cars[household] = (byte) cars;
    }

    /** Notes the resident's job: a row of a job, or NONE or outside. Only {@code City} calls this. */
    public void setJob(int resident, int job) {
        residents.job[resident] = job;
    }

    /** Notes the household's dwelling: a row of a dwelling, or NONE or shared. Only {@code City} calls this. */
    public void setDwelling(int household, int dwelling, int year) {
        households.dwelling[household] = dwelling;
        households.movedIn[household] = (short) year;
    }

    /** Closes the gaps left in the year: members of a household side by side, households in their old order. */
    public void compact(Workers workers) {
        compaction.run(workers);
    }

    /** The member with this role, NONE when there is none. */
    public int memberIn(Role role, int household) {
        int member = households.firstMember[household];
        while (member != NONE && residents.role[member] != role.ordinal()) member = residents.nextMember[member];
        return member;
    }

    /** Whether a present resident of an ordinary household lives without a partner of their own. */
    public boolean isSingle(int resident) {
        int household = residents.householdOf[resident];
        if (household == NONE || !households.isPrivate(household)) return false;
        int role = residents.role[resident];
        if (role == Role.PARTNER.ordinal()) return false;
        if (role != Role.REFERENCE.ordinal() || households.size[household] == 1) return true;
        return memberIn(Role.PARTNER, household) == NONE;
    }

    /** Every violation of the rules above, in words; at most {@code limit}. */
    public List<String> problems(int limit) {
        return new PopulationAudit(residents, households).problems(limit);
    }

    private void link(int resident, int household) {
        residents.householdOf[resident] = household;
        residents.nextMember[resident] = NONE;
        int last = households.firstMember[household];
        if (last == NONE) {
            households.firstMember[household] = resident;
        } else {
            while (residents.nextMember[last] != NONE) last = residents.nextMember[last];
            residents.nextMember[last] = resident;
        }
        households.size[household]++;
    }

    private void unlink(int resident) {
        int household = residents.householdOf[resident];
        assert household != NONE : "resident " + resident + " has already gone";
        if (households.firstMember[household] == resident) {
            households.firstMember[household] = residents.nextMember[resident];
        } else {
            int before = households.firstMember[household];
            while (residents.nextMember[before] != resident) before = residents.nextMember[before];
            residents.nextMember[before] = residents.nextMember[resident];
        }
        residents.householdOf[resident] = NONE;
        residents.nextMember[resident] = NONE;
        households.size[household]--;
        if (residents.role[resident] == Role.REFERENCE.ordinal() && households.size[household] > 0) succeed(household);
    }

    /** The partner, or else the oldest, becomes reference person; grown-up siblings are no longer anyone's child. */
    private void succeed(int household) {
        int partner = memberIn(Role.PARTNER, household);
        if (partner != NONE) {
            residents.role[partner] = (byte) Role.REFERENCE.ordinal();
            return;
        }
        int heir = oldest(household);
        for (int member = households.firstMember[household]; member != NONE; member = residents.nextMember[member]) {
            residents.role[member] = (byte) Role.OTHER.ordinal();
        }
        residents.role[heir] = (byte) Role.REFERENCE.ordinal();
    }

    private int oldest(int household) {
        int oldest = households.firstMember[household];
        for (int member = oldest; member != NONE; member = residents.nextMember[member]) {
            if (residents.birthYear[member] < residents.birthYear[oldest]) oldest = member;
        }
        return oldest;
    }

    /** The members of a household, in order; for looking at one, not for loops over all. */
    public List<Integer> members(int household) {
        List<Integer> members = new ArrayList<>();
        for (int member = households.firstMember[household]; member != NONE; member = residents.nextMember[member]) {
            members.add(member);
        }
        return members;
    }

    /** A copy of one present resident, with the age in the middle of {@code year}. */
    public ResidentView resident(int resident, int year) {
        if (!residents.isPresent(resident)) throw new IllegalArgumentException("row " + resident + " holds nobody");
        return new ResidentView(
                residents.id(resident),
                Sex.of(residents.sex(resident)),
                residents.birthYear(resident),
                residents.age(resident, year),
                Role.of(residents.role(resident)),
                residents.childrenBorn(resident),
                households.id(residents.household(resident)));
    }

    /** A copy of one household that has members, with their ages in the middle of {@code year}. */
    public HouseholdView household(int household, int year) {
        if (households.size(household) == 0) throw new IllegalArgumentException("household " + household + " is empty");
        List<ResidentView> views = new ArrayList<>();
        for (int member : members(household)) views.add(resident(member, year));
        return new HouseholdView(
                households.id(household),
                households.zone(household),
                HouseholdKind.of(households.kind(household)),
                HouseholdType.of(residents, households, household),
                views);
    }
}
