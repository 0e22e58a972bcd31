package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleMatching;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdPlan;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Groups the residents of one zone into its households: couples, lone parents and people alone are chosen by how people
 * of their age live, children join parents who fit their age, the rest share.
 *
 * <p>Every resident is placed exactly once. Where the zone's ages do not permit a planned household, another is formed
 * from the same people and counted as a repair.
 */
final class ZoneAssembly {

    private static final int PAIRS = 1; // draw numbers of a resident, after the one for the age
    private static final int GAP = 2;
    private static final int LONE = 3;
    private static final int ALONE = 4;
    private static final int STAYS_HOME = 5;
    private static final int ROOMS = 6;

    private static final double SMALLEST_NOISE = 0.5; // so that size follows expectation within a factor of three

    private final ZonePeople people;
    private final HouseholdTable wanted;
    private final LivingTables living;
    private final CoupleTables couples;
    private final Motherhood motherhood;
    private final YearDraws luck;
    private final boolean[] placed;
    private final List<Family> families = new ArrayList<>();
    private final HouseholdPlan plan = new HouseholdPlan();
    private int repairs;

    ZoneAssembly(
            ZonePeople people,
            HouseholdTable wanted,
            LivingTables living,
            CoupleTables couples,
            Motherhood motherhood,
            YearDraws luck) {
        this.people = people;
        this.wanted = wanted;
        this.living = living;
        this.couples = couples;
        this.motherhood = motherhood;
        this.luck = luck;
        this.placed = new boolean[people.count()];
    }

    /** The households of the zone. */
    HouseholdPlan assemble() {
        for (int person = 0; person < people.communal; person++) {
            placed[person] = true;
            plan.add(person, Role.REFERENCE);
            plan.close(HouseholdKind.COMMUNAL);
        }
        List<Family> pairs = pairAdults();
        families.addAll(chooseParents(pairs));
        families.addAll(loneParents());
        placeAlone();
        placeChildren();
        for (Family family : pairs) write(family);
        for (Family family : families) {
            if (family.partner == Family.NOBODY) write(family);
        }
        new Sharing(people, wanted, placed, plan).placeTheRest();
        return plan;
    }

    /** Planned households that the zone's ages did not permit. */
    int repairs() {
        return repairs;
    }

    private List<Family> pairAdults() {
        int coupled = wanted.households(HouseholdType.COUPLE) + wanted.households(HouseholdType.COUPLE_CHILDREN);
        int sameSex = (int) Math.round(coupled * couples.sameSexShare());
        int ofMen = sameSex / 2;
        int ofWomen = sameSex - ofMen;
        int mixed = coupled - sameSex;
        IntBuffer men = free(Sex.MALE);
        IntBuffer women = free(Sex.FEMALE);
        mixed = Math.min(mixed, Math.min(men.size() - 2 * ofMen, women.size() - 2 * ofWomen));
        if (mixed < 0) {
            ofMen = 0;
            ofWomen = 0;
            mixed = Math.min(men.size(), women.size());
        }
        repairs += Math.max(0, coupled - mixed - ofMen - ofWomen);
        int[] chosenMen = Keenness.choose(men, mixed + 2 * ofMen, this::pairingWeight, this::pairingLuck);
        int[] chosenWomen = Keenness.choose(women, mixed + 2 * ofWomen, this::pairingWeight, this::pairingLuck);
        List<Family> pairs = new ArrayList<>();
        pairNeighbours(Arrays.copyOfRange(chosenMen, mixed, mixed + 2 * ofMen), pairs);
        pairNeighbours(Arrays.copyOfRange(chosenWomen, mixed, mixed + 2 * ofWomen), pairs);
        pairByAge(Arrays.copyOf(chosenWomen, mixed), Arrays.copyOf(chosenMen, mixed), pairs);
        return pairs;
    }

    private double pairingWeight(int person) {
        return living.inCouple()[people.sex[person]][people.age[person]];
    }

    private double pairingLuck(int person) {
        return luck.uniform(people.id[person], PAIRS);
    }

    private IntBuffer free(Sex sex) {
        IntBuffer free = new IntBuffer();
        for (int person = 0; person < people.count(); person++) {
            if (!placed[person] && people.sex[person] == sex.ordinal() && people.age[person] >= Ages.ADULT) {
                free.add(person);
            }
        }
        return free;
    }

    private IntBuffer freeAdults() {
        IntBuffer free = new IntBuffer();
        for (int person = 0; person < people.count(); person++) {
            if (!placed[person] && people.age[person] >= Ages.ADULT) free.add(person);
        }
        return free;
    }

    private void pairByAge(int[] women, int[] men, List<Family> pairs) {
        CoupleMatching matching = new CoupleMatching(women.length);
        for (int position = 0; position < women.length; position++) {
            int age = people.age[women[position]];
            int gap = couples.gap(age, luck.uniform(people.id[women[position]], GAP));
            matching.seek(position, age + gap, 0);
            matching.offer(position, people.age[men[position]], 0);
        }
        int[] match = matching.pair();
        for (int position = 0; position < women.length; position++) {
            pairs.add(couple(women[position], men[match[position]]));
        }
    }

    private void pairNeighbours(int[] chosen, List<Family> pairs) {
        int[] byAge = Arrays.stream(chosen)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(person -> people.age[person]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank + 1 < byAge.length; rank += 2) pairs.add(couple(byAge[rank], byAge[rank + 1]));
    }

    private Family couple(int one, int other) {
        placed[one] = true;
        placed[other] = true;
        boolean oneIsMother = people.sex[one] == Sex.FEMALE.ordinal();
        int parent = oneIsMother ? one : other;
        return people.age[one] >= people.age[other] ? new Family(one, other, parent) : new Family(other, one, parent);
    }

    /** Which couples live with children: the likelier, the more children a woman of that age would have at home. */
    private List<Family> chooseParents(List<Family> pairs) {
        int[] sizes = sizes(HouseholdType.COUPLE_CHILDREN);
        List<Family> parents = chosen(pairs, sizes.length);
        giveRooms(parents, sizes, 2);
        return parents;
    }

    private List<Family> chosen(List<Family> pairs, int number) {
        IntBuffer positions = new IntBuffer();
        for (int position = 0; position < pairs.size(); position++) positions.add(position);
        int[] chosen = Keenness.choose(
                positions,
                number,
                position -> -Math.expm1(-atHome(pairs.get(position))),
                position -> luck.uniform(people.id[pairs.get(position).parent], STAYS_HOME));
        List<Family> parents = new ArrayList<>();
        for (int position : chosen) parents.add(pairs.get(position));
        return parents;
    }

    private double atHome(Family family) {
        return motherhood.childrenAtHome(people.age[family.parent]);
    }

    private List<Family> loneParents() {
        int[] sizes = sizes(HouseholdType.LONE_PARENT);
        int[] parents = Keenness.choose(
                freeAdults(),
                sizes.length,
                person -> conditional(living.loneParent(), person, living.inCouple()),
                person -> luck.uniform(people.id[person], LONE));
        repairs += sizes.length - parents.length;
        List<Family> lone = new ArrayList<>();
        for (int parent : parents) {
            placed[parent] = true;
            lone.add(new Family(parent, Family.NOBODY, parent));
        }
        giveRooms(lone, sizes, 1);
        return lone;
    }

    /** The share in a state among those who are not in the states already settled. */
    private double conditional(double[][] state, int person, double[][]... settled) {
        int sex = people.sex[person];
        int age = people.age[person];
        double rest = 1;
        for (double[][] other : settled) rest -= other[sex][age];
        return rest <= 0 ? 1 : Math.min(1, state[sex][age] / rest);
    }

    /** Gives the largest households to the parents who would have most children at home, by and large. */
    private void giveRooms(List<Family> parents, int[] sizes, int adults) {
        List<Family> order = new ArrayList<>(parents);
        order.sort(java.util.Comparator.comparingDouble(
                family -> -atHome(family) * (SMALLEST_NOISE + luck.uniform(people.id[family.parent], ROOMS))));
        for (int rank = 0; rank < order.size(); rank++) order.get(rank).rooms = sizes[rank] - adults;
    }

    /** The sizes of all wanted households of a type, largest first. */
    private int[] sizes(HouseholdType type) {
        IntBuffer sizes = new IntBuffer();
        for (int size = HouseholdType.TOP_SIZE; size >= 1; size--) {
            for (int each = 0; each < wanted.get(type, size); each++) sizes.add(size);
        }
        return sizes.toArray();
    }

    private void placeAlone() {
        int number = wanted.households(HouseholdType.ONE_PERSON);
        int[] alone = Keenness.choose(
                freeAdults(),
                number,
                person -> conditional(living.alone(), person, living.inCouple(), living.loneParent()),
                person -> luck.uniform(people.id[person], ALONE));
        repairs += number - alone.length;
        for (int person : alone) {
            placed[person] = true;
            plan.add(person, Role.REFERENCE);
            plan.close(HouseholdKind.PRIVATE);
        }
    }

    /** Minors, and as many grown-up children as there is room for, join families. */
    private void placeChildren() {
        IntBuffer children = new IntBuffer();
        for (int person = 0; person < people.count(); person++) {
            if (!placed[person] && people.age[person] < Ages.ADULT) children.add(person);
        }
        int rooms = families.stream().mapToInt(family -> family.rooms).sum();
        IntBuffer adults = freeAdults();
        int heads = wanted.households(HouseholdType.OTHER);
        int grown = Math.max(0, Math.min(rooms - children.size(), adults.size() - heads));
        int[] stayed = Keenness.choose(
                adults,
                grown,
                person -> conditional(
                        living.withParents(), person, living.inCouple(), living.loneParent(), living.alone()),
                person -> luck.uniform(people.id[person], STAYS_HOME));
        for (int person : stayed) children.add(person);
        new ChildMatching(people, motherhood, luck).match(families, children);
        for (Family family : families) {
            for (int child = 0; child < family.children.size(); child++) placed[family.children.get(child)] = true;
        }
    }

    private void write(Family family) {
        plan.add(family.reference, Role.REFERENCE);
        if (family.partner != Family.NOBODY) plan.add(family.partner, Role.PARTNER);
        for (int child = 0; child < family.children.size(); child++) {
            plan.add(family.children.get(child), Role.CHILD);
        }
        plan.close(HouseholdKind.PRIVATE);
    }
}
