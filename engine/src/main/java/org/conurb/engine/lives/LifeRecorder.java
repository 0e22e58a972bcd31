package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * Records what happens to residents: to a dozen who are followed, or to everybody.
 *
 * <p>At the start of a year it copies how they stand, at its end, before the stores are put in order, it compares. Of a
 * dozen it copies only their households; of everybody {@value Before#BYTES_PER_RESIDENT} bytes a resident.
 */
public final class LifeRecorder {

    private static final int MASK_BITS = 63;

    /** Whose events are recorded. */
    public enum Scope {
        /** Nobody's: no recorder is needed. */
        NONE,
        /** Those of the residents who are followed. */
        PICKED,
        /** Everybody's. */
        ALL
    }

    private final City city;
    private final Scope scope;
    private final Workers workers;
    private final long seed;
    private final Before before;
    private final Fates fates = new Fates();
    private final List<Followed> followed = new ArrayList<>();
    private int[] rows = {}; // of those followed who were here when the year began, rising
    private LifeEvents events = new LifeEvents();

    /** A recorder of the lives of a city; the seed says who is followed. */
    public LifeRecorder(City city, Scope scope, long seed, Workers workers) {
        this.city = city;
        this.scope = scope;
        this.workers = workers;
        this.seed = seed;
        this.before = new Before(city);
        city.ledger().keepJournal();
    }

    /** Chooses whom to follow in a city that stands in its base year, after the travel of that year. */
    public void choose(int year) {
        Casting casting = new Casting(city, seed, workers);
        IntBuffer taken = new IntBuffer();
        for (Part part : Part.values()) {
            if (!part.isOfBaseYear()) continue;
            int resident = casting.choose(part, 0, year, taken);
            if (resident == NONE) continue;
            taken.add(resident);
            followed.add(new Followed(city.population().residents().id(resident), part));
        }
    }

    /** Follows those whom the same run followed before it was stopped, whether they are still here or not. */
    public void follow(List<Followed> again) {
        followed.addAll(again);
        followed.sort(Comparator.comparing(Followed::part));
    }

    /** All who have been followed so far, by their parts. */
    public List<Followed> followed() {
        return List.copyOf(followed);
    }

    /** Looks at the city at the start of a year. */
    public void begin(int year) {
        rows = IntStream.of(rowsOfFollowed())
                .filter(row -> row != NONE)
                .sorted()
                .toArray();
        before.take(scope == Scope.ALL ? null : households(rows), workers);
    }

    /** Notes what has changed by the end of a year, before the stores are put in order. */
    public void end(int year) {
        ResidentStore residents = city.population().residents();
        fates.read(city.ledger().journal(), residents.rows());
        Newborns newborns = Newborns.of(city.ledger().journal(), residents, before, workers);
        int newcomer = chooseNewcomer(year);
        if (scope == Scope.ALL) {
            LifeEvents[] parts = new LifeEvents[Workers.chunks(residents.rows())];
            workers.forEachChunk(residents.rows(), (chunk, from, to) -> {
                parts[chunk] = new LifeEvents();
                Changes changes = new Changes(city, year, before, fates, newborns, parts[chunk]);
                for (int resident = from; resident < to; resident++) changes.note(resident);
            });
            events = LifeEvents.joined(parts);
        } else {
            events = new LifeEvents();
            Changes changes = new Changes(city, year, before, fates, newborns, events);
            for (int resident : rows) changes.note(resident);
            if (newcomer != NONE) changes.note(newcomer);
        }
    }

    /** The events of the last year. */
    public LifeEvents events() {
        return events;
    }

    /** [position in {@link #followed}] the present row of each of the followed, NONE of those who are not here. */
    public int[] rowsOfFollowed() {
        long[] wanted = followed.stream().mapToLong(Followed::id).toArray();
        long mask = 0;
        for (long id : wanted) mask |= 1L << (id & MASK_BITS);
        long likely = mask;
        ResidentStore residents = city.population().residents();
        IntBuffer found = workers.select(residents.rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                if ((likely >>> (residents.id(resident) & MASK_BITS) & 1) == 0) continue;
                if (position(wanted, residents.id(resident)) != NONE && residents.isPresent(resident)) {
                    picked.add(resident);
                }
            }
        });
        int[] rowOf = new int[wanted.length];
        Arrays.fill(rowOf, NONE);
        for (int place = 0; place < found.size(); place++) {
            rowOf[position(wanted, residents.id(found.get(place)))] = found.get(place);
        }
        return rowOf;
    }

    private static int position(long[] ids, long wanted) {
        int position = ids.length - 1;
        while (position >= 0 && ids[position] != wanted) position--;
        return position;
    }

    /** The rows of all members of these residents' households, rising. */
    private int[] households(int[] residents) {
        ResidentStore people = city.population().residents();
        HouseholdStore households = city.population().households();
        IntBuffer members = new IntBuffer();
        for (int resident : residents) {
            int member = households.firstMember(people.household(resident));
            for (; member != Columns.NONE; member = people.nextMember(member)) members.add(member);
        }
        return IntStream.of(members.toArray()).distinct().sorted().toArray();
    }

    /** Someone who has come in this year, if nobody plays that part yet; the row, NONE if nobody is chosen. */
    private int chooseNewcomer(int year) {
        if (followed.stream().anyMatch(each -> each.part() == Part.NEWCOMER)) return NONE;
        Casting casting = new Casting(city, seed, workers); // knows of nobody: a run that goes on chooses the same
        int newcomer = casting.choose(Part.NEWCOMER, before.rowsOfAll(), year, new IntBuffer());
        if (newcomer != NONE) {
            followed.add(new Followed(city.population().residents().id(newcomer), Part.NEWCOMER));
        }
        return newcomer;
    }
}
