package org.conurb.engine.migration;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleMatching;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdPlan;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Groups the newcomers of one area and stream into households, as people of their ages live here.
 *
 * <p>Adults pair up with the share in couples of their age, by age; minors join a woman (failing that, a man) of an age
 * to be their parent, couples first; the young share dwellings or live in halls; the rest live alone. Minors for whom
 * there is nobody stand alone in the plan, for a household of the area to take in.
 */
final class Grouping {

    private static final int YOUNGEST_PARENT_GAP = 18; // years between parent and child among newcomers
    private static final int OLDEST_PARENT_GAP = 45;
    private static final int MOST_CHILDREN = 4;
    private static final int TRIES = 8; // parents looked at before the last one is taken

    private static final int PAIRS = 0; // draw numbers of a newcomer
    private static final int WANTED_GAP = 1;
    private static final int PARENT = 2; // and the TRIES - 1 next ones
    private static final int COMMUNAL = PARENT + TRIES;
    private static final int SHARES = COMMUNAL + 1;

    private final LivingTables living;
    private final CoupleTables couples;
    private final SharingHabits sharing;
    private final YearDraws luck;

    private long[] id; // [person]
    private byte[] sex;
    private short[] age;
    private int[] partnerOf;
    private int[] parentOf; // [minor] → parent, NONE if none
    private int[] childCount; // [adult]
    private int people;

    Grouping(LivingTables living, CoupleTables couples, SharingHabits sharing, YearDraws luck) {
        this.living = living;
        this.couples = couples;
        this.sharing = sharing;
        this.luck = luck;
    }

    /**
     * The households of these people, numbered as in the arrays.
     *
     * @param id identities
     * @param sex sexes as indices
     * @param age ages at the year's end
     */
    HouseholdPlan plan(long[] id, byte[] sex, short[] age) {
        this.id = id;
        this.sex = sex;
        this.age = age;
        this.people = id.length;
        partnerOf = filledWithNone();
        parentOf = filledWithNone();
        childCount = new int[people];
        pairAdults();
        placeMinors();
        return write();
    }

    private int[] filledWithNone() {
        int[] array = new int[people];
        Arrays.fill(array, NONE);
        return array;
    }

    private void pairAdults() {
        IntBuffer[] sides = {new IntBuffer(), new IntBuffer()};
        for (int person = 0; person < people; person++) {
            if (age[person] < Ages.ADULT) continue;
            double share = living.inCouple()[sex[person]][Ages.index(age[person])];
            if (luck.uniform(id[person], PAIRS) < share) sides[sex[person]].add(person);
        }
        IntBuffer men = sides[Sex.MALE.ordinal()];
        IntBuffer women = sides[Sex.FEMALE.ordinal()];
        int pairs = Math.min(men.size(), women.size());
        CoupleMatching matching = new CoupleMatching(pairs);
        int[] chosenMen = evenly(men, pairs);
        int[] chosenWomen = evenly(women, pairs);
        for (int position = 0; position < pairs; position++) {
            int woman = chosenWomen[position];
            matching.seek(position, age[woman] + couples.gap(age[woman], luck.uniform(id[woman], WANTED_GAP)), 0);
            matching.offer(position, age[chosenMen[position]], 0);
        }
        int[] match = matching.pair();
        for (int position = 0; position < pairs; position++) {
            int woman = chosenWomen[position];
            int man = chosenMen[match[position]];
            if (Math.abs(age[woman] - age[man]) > couples.maxAgeGap()) continue;
            partnerOf[woman] = man;
            partnerOf[man] = woman;
        }
    }

    /** So many of a side, spread evenly over it: the people come in order of age, so no age is left out. */
    private static int[] evenly(IntBuffer side, int wanted) {
        int[] chosen = new int[wanted];
        for (int position = 0; position < wanted; position++) {
            chosen[position] = side.get((int) ((long) position * side.size() / wanted));
        }
        return chosen;
    }

    private void placeMinors() {
        Parents women = new Parents(Sex.FEMALE);
        Parents men = new Parents(Sex.MALE);
        for (int minor = 0; minor < people; minor++) {
            if (age[minor] >= Ages.ADULT) continue;
            int parent = women.choose(minor);
            if (parent == NONE) parent = men.choose(minor);
            parentOf[minor] = parent;
            if (parent != NONE) childCount[parent]++;
        }
    }

    private HouseholdPlan write() {
        HouseholdPlan plan = new HouseholdPlan();
        IntBuffer[] children = childrenByParent();
        IntBuffer sharers = new IntBuffer();
        for (int person = 0; person < people; person++) {
            boolean adult = age[person] >= Ages.ADULT;
            if (!adult && parentOf[person] != NONE) continue;
            int partner = partnerOf[person];
            if (partner != NONE && partner < person) continue;
            if (partner == NONE && childCount[person] == 0 && adult && writeSingle(plan, person, sharers)) continue;
            plan.add(person, Role.REFERENCE);
            if (partner != NONE) plan.add(partner, Role.PARTNER);
            writeChildren(plan, children[person]);
            if (partner != NONE) writeChildren(plan, children[partner]);
            plan.close(HouseholdKind.PRIVATE);
        }
        writeSharedHomes(plan, sharers);
        return plan;
    }

    /** A hall or a shared home, if that is where this single adult lives. */
    private boolean writeSingle(HouseholdPlan plan, int person, IntBuffer sharers) {
        double communal = living.communal()[sex[person]][Ages.index(age[person])];
        if (luck.uniform(id[person], COMMUNAL) < communal) {
            plan.add(person, Role.REFERENCE);
            plan.close(HouseholdKind.COMMUNAL);
            return true;
        }
        if (sharing.mayShare(age[person], luck.uniform(id[person], SHARES))) {
            sharers.add(person);
            return true;
        }
        return false;
    }

    private void writeSharedHomes(HouseholdPlan plan, IntBuffer sharers) {
        for (int first = 0; first < sharers.size(); first += sharing.homeSize()) {
            int end = Math.min(sharers.size(), first + sharing.homeSize());
            for (int position = first; position < end; position++) {
                plan.add(sharers.get(position), position == first ? Role.REFERENCE : Role.OTHER);
            }
            plan.close(HouseholdKind.PRIVATE);
        }
    }

    private static void writeChildren(HouseholdPlan plan, IntBuffer children) {
        for (int child = 0; children != null && child < children.size(); child++) {
            plan.add(children.get(child), Role.CHILD);
        }
    }

    private IntBuffer[] childrenByParent() {
        IntBuffer[] children = new IntBuffer[people];
        for (int minor = 0; minor < people; minor++) {
            if (parentOf[minor] == NONE) continue;
            if (children[parentOf[minor]] == null) children[parentOf[minor]] = new IntBuffer();
            children[parentOf[minor]].add(minor);
        }
        return children;
    }

    /** The adults of one sex by age, to find parents in. */
    private final class Parents {
        private final int[] byAge; // adults, rising by age
        private final int[] firstOfAge = new int[Ages.COUNT + 1];

        Parents(Sex wanted) {
            for (int person = 0; person < people; person++) {
                if (isOf(wanted, person)) firstOfAge[Ages.index(age[person]) + 1]++;
            }
            for (int step = 0; step < Ages.COUNT; step++) firstOfAge[step + 1] += firstOfAge[step];
            byAge = new int[firstOfAge[Ages.COUNT]];
            int[] next = firstOfAge.clone();
            for (int person = 0; person < people; person++) {
                if (isOf(wanted, person)) byAge[next[Ages.index(age[person])]++] = person;
            }
        }

        private boolean isOf(Sex wanted, int person) {
            return sex[person] == wanted.ordinal() && age[person] >= Ages.ADULT;
        }

        /** Someone of a parent's age: with a partner and few children if the first tries find one. */
        int choose(int minor) {
            int from = firstOfAge[Ages.index(age[minor] + YOUNGEST_PARENT_GAP)];
            int to = firstOfAge[Ages.index(age[minor] + OLDEST_PARENT_GAP) + 1];
            if (from >= to) return NONE;
            int drawn = NONE;
            for (int attempt = 0; attempt < TRIES; attempt++) {
                drawn = byAge[from + luck.below(to - from, id[minor], PARENT + attempt)];
                if (childCount[drawn] < MOST_CHILDREN && partnerOf[drawn] != NONE) return drawn;
            }
            return drawn;
        }
    }
}
