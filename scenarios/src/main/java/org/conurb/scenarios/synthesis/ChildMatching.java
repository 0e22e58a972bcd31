package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Brings children to parents of fitting ages.
 *
 * <p>Each room wants a child of an age drawn for the mother (see {@link Motherhood}). Rooms in order of the wanted age
 * take children in order of age, which makes the sum of differences between wanted and found ages smallest. Pairs in
 * which the parent would have been too young or too old at the birth then swap with the nearest pair that mends both;
 * what cannot be mended nor believed leaves the room empty.
 */
final class ChildMatching {

    static final int YOUNGEST_AT_BIRTH = 15;
    static final int OLDEST_AT_BIRTH = 49;
    static final int EARLIEST_AT_BIRTH = 12; // nobody is the child of someone younger or older than these
    static final int LATEST_AT_BIRTH = 55;

    private static final int FIRST_WISH = 16; // draw number of a parent's first room; more rooms, the next ones

    private final ZonePeople people;
    private final Motherhood motherhood;
    private final YearDraws luck;

    ChildMatching(ZonePeople people, Motherhood motherhood, YearDraws luck) {
        this.people = people;
        this.motherhood = motherhood;
        this.luck = luck;
    }

    private record Room(Family family, int wantedAge) {}

    /** Fills the rooms of the families; if there are more rooms than children, those for the oldest stay empty. */
    void match(List<Family> families, IntBuffer children) {
        List<Room> rooms = new ArrayList<>();
        for (Family family : families) {
            for (int room = 0; room < family.rooms; room++) {
                double draw = luck.uniform(people.id[family.parent], FIRST_WISH + room);
                rooms.add(new Room(family, motherhood.childAge(people.age[family.parent], draw)));
            }
        }
        rooms.sort(Comparator.comparingInt(Room::wantedAge));
        int[] byAge = java.util.Arrays.stream(children.toArray())
                .boxed()
                .sorted(Comparator.comparingInt(child -> people.age[child]))
                .mapToInt(Integer::intValue)
                .toArray();
        int pairs = Math.min(rooms.size(), byAge.length);
        mend(rooms, byAge, pairs);
        for (int pair = 0; pair < pairs; pair++) {
            if (isPossible(rooms.get(pair), byAge[pair]))
                rooms.get(pair).family().children.add(byAge[pair]);
        }
    }

    private void mend(List<Room> rooms, int[] children, int pairs) {
        for (int pair = 0; pair < pairs; pair++) {
            if (fits(rooms.get(pair), children[pair])) continue;
            for (int distance = 1; distance < pairs; distance++) {
                if (swaps(rooms, children, pair, pair - distance, pairs)) break;
                if (swaps(rooms, children, pair, pair + distance, pairs)) break;
            }
        }
    }

    /** Swaps two children if that mends the first pair and does not break the second. */
    private boolean swaps(List<Room> rooms, int[] children, int pair, int other, int pairs) {
        if (other < 0 || other >= pairs) return false;
        boolean otherFits = fits(rooms.get(other), children[other]);
        if (!fits(rooms.get(pair), children[other])) return false;
        if (otherFits && !fits(rooms.get(other), children[pair])) return false;
        int child = children[pair];
        children[pair] = children[other];
        children[other] = child;
        return true;
    }

    private boolean fits(Room room, int child) {
        int atBirth = ageAtBirth(room, child);
        return atBirth >= YOUNGEST_AT_BIRTH && atBirth <= OLDEST_AT_BIRTH;
    }

    private boolean isPossible(Room room, int child) {
        int atBirth = ageAtBirth(room, child);
        return atBirth >= EARLIEST_AT_BIRTH && atBirth <= LATEST_AT_BIRTH;
    }

    private int ageAtBirth(Room room, int child) {
        return people.age[room.family().parent] - people.age[child];
    }
}
