package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdPlan;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Role;
import org.conurb.engine.store.IntBuffer;

/**
 * Places everyone who is left: adults of like age share the wanted other households, and minors without parents join
 * those whose adults are of an age to look after them.
 *
 * <p>Each household has at least one adult. If there are more minors than places, households grow; if there are more
 * adults, more households are formed. Nobody is left over.
 */
final class Sharing {

    private static final int YOUNGEST_CARER = 25;
    private static final int OLDEST_CARER = 64;

    private final ZonePeople people;
    private final HouseholdTable wanted;
    private final boolean[] placed;
    private final HouseholdPlan plan;

    Sharing(ZonePeople people, HouseholdTable wanted, boolean[] placed, HouseholdPlan plan) {
        this.people = people;
        this.wanted = wanted;
        this.placed = placed;
        this.plan = plan;
    }

    /** One household being filled. */
    private static final class Home {
        private final int size;
        private final IntBuffer adults = new IntBuffer();
        private final IntBuffer minors = new IntBuffer();

        Home(int size) {
            this.size = size;
        }

        int free() {
            return size - adults.size() - minors.size();
        }
    }

    void placeTheRest() {
        List<Integer> carers = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        IntBuffer minors = new IntBuffer();
        for (int person = 0; person < people.count(); person++) {
            if (placed[person]) continue;
            placed[person] = true;
            int age = people.age[person];
            if (age < Ages.ADULT) minors.add(person);
            else (age >= YOUNGEST_CARER && age <= OLDEST_CARER ? carers : others).add(person);
        }
        if (carers.isEmpty() && others.isEmpty()) {
            if (minors.size() > 0) placeAbandoned(minors);
            return;
        }
        Comparator<Integer> byAge = Comparator.comparingInt(person -> people.age[person]);
        carers.sort(byAge);
        others.sort(byAge);
        List<Home> homes = homes(carers.size() + others.size());
        seatMinors(homes, minors);
        seatAdults(homes, carers, others);
        for (Home home : homes) write(home);
    }

    /** The wanted other households, largest first, but no more than there are adults to head them. */
    private List<Home> homes(int adults) {
        List<Home> homes = new ArrayList<>();
        for (int size = HouseholdType.TOP_SIZE; size >= 2; size--) {
            for (int each = 0; each < wanted.get(HouseholdType.OTHER, size) && homes.size() < adults; each++) {
                homes.add(new Home(size));
            }
        }
        if (homes.isEmpty()) homes.add(new Home(1));
        return homes;
    }

    /** Minors go to the largest homes, at first half of the places, then all but one; those beyond that go round. */
    private static void seatMinors(List<Home> homes, IntBuffer minors) {
        int next = 0;
        for (Home home : homes) {
            while (next < minors.size() && home.free() > home.size / 2) home.minors.add(minors.get(next++));
        }
        for (Home home : homes) {
            while (next < minors.size() && home.free() > 1) home.minors.add(minors.get(next++));
        }
        for (int home = 0; next < minors.size(); home++)
            homes.get(home % homes.size()).minors.add(minors.get(next++));
    }

    /** Carers go first to homes with minors; everyone else fills the homes in order of age. */
    private void seatAdults(List<Home> homes, List<Integer> carers, List<Integer> others) {
        List<Integer> queue = new ArrayList<>(carers);
        for (Home home : homes) {
            if (home.minors.size() > 0 && !queue.isEmpty()) home.adults.add(queue.remove(queue.size() / 2));
        }
        queue.addAll(others);
        queue.sort(Comparator.comparingInt(person -> people.age[person]));
        int next = 0;
        for (Home home : homes) {
            if (home.adults.size() == 0 && next < queue.size()) home.adults.add(queue.get(next++));
        }
        for (Home home : homes) {
            while (home.free() > 0 && next < queue.size()) home.adults.add(queue.get(next++));
        }
        while (next < queue.size()) {
            Home alone = new Home(1);
            alone.adults.add(queue.get(next++));
            homes.add(alone);
        }
    }

    private void write(Home home) {
        if (home.adults.size() == 0) {
            if (home.minors.size() > 0) placeAbandoned(home.minors);
            return;
        }
        for (int adult = 0; adult < home.adults.size(); adult++) {
            plan.add(home.adults.get(adult), adult == 0 ? Role.REFERENCE : Role.OTHER);
        }
        for (int minor = 0; minor < home.minors.size(); minor++) plan.add(home.minors.get(minor), Role.OTHER);
        plan.close(HouseholdKind.PRIVATE);
    }

    /** In a zone without a free adult, minors live in an establishment: one place each. */
    private void placeAbandoned(IntBuffer minors) {
        for (int minor = 0; minor < minors.size(); minor++) {
            plan.add(minors.get(minor), Role.REFERENCE);
            plan.close(HouseholdKind.COMMUNAL);
        }
    }
}
