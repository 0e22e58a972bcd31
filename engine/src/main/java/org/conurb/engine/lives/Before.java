package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;

/**
 * How residents stood at the start of a year, copied: of all of them, or of whole households that were chosen.
 *
 * <p>Within a year rows stay where they are, so rows of households, homes and jobs noted here mean the same at its end.
 * Members of a household are neighbours. {@value #BYTES_PER_RESIDENT} bytes a resident; the memory is kept.
 */
final class Before {

    static final int BYTES_PER_RESIDENT = 5 * Integer.BYTES + 7;

    private final City city;
    private int[] rows; // [place] → resident, rising; null if a place is a row
    private int count;
    private int rowsOfAll; // rows of residents there were
    private int households; // rows of households there were
    private int[] household = {};
    private int[] zone = {};
    private int[] partner = {};
    private int[] dwelling = {};
    private int[] job = {};
    private byte[] role = {};
    private boolean[] isPrivate = {};
    private byte[] childrenBorn = {};
    private byte[] cars = {};
    private byte[] study = {};
    private byte[] qualification = {};
    private byte[] activity = {};

    Before(City city) {
        this.city = city;
    }

    /** Copies how these residents stand, given by rising rows with whole households; all residents if null. */
    void take(int[] chosen, Workers workers) {
        rows = chosen;
        rowsOfAll = city.population().residents().rows();
        households = city.population().households().rows();
        count = chosen == null ? rowsOfAll : chosen.length;
        reserve();
        workers.forEachChunk(count, (chunk, from, to) -> {
            Standing standing = new Standing();
            for (int place = from; place < to; place++) {
                int resident = chosen == null ? place : chosen[place];
                if (!city.population().residents().isPresent(resident)) standing.clear();
                else standing.read(city, resident);
                put(place, standing);
            }
        });
    }

    private void reserve() {
        if (household.length >= count) return;
        int capacity = Columns.grown(count);
        household = new int[capacity];
        zone = new int[capacity];
        partner = new int[capacity];
        dwelling = new int[capacity];
        job = new int[capacity];
        role = new byte[capacity];
        isPrivate = new boolean[capacity];
        childrenBorn = new byte[capacity];
        cars = new byte[capacity];
        study = new byte[capacity];
        qualification = new byte[capacity];
        activity = new byte[capacity];
    }

    private void put(int place, Standing standing) {
        household[place] = standing.household;
        zone[place] = standing.zone;
        isPrivate[place] = standing.isPrivate;
        role[place] = (byte) standing.role;
        partner[place] = standing.partner;
        childrenBorn[place] = (byte) standing.childrenBorn;
        dwelling[place] = standing.dwelling;
        cars[place] = (byte) standing.cars;
        study[place] = (byte) standing.study;
        qualification[place] = (byte) standing.qualification;
        activity[place] = (byte) standing.activity;
        job[place] = standing.job;
    }

    /** How the resident at a place stood. */
    void get(int place, Standing standing) {
        standing.household = household[place];
        standing.zone = zone[place];
        standing.isPrivate = isPrivate[place];
        standing.role = role[place];
        standing.partner = partner[place];
        standing.childrenBorn = childrenBorn[place];
        standing.dwelling = dwelling[place];
        standing.cars = cars[place];
        standing.study = study[place];
        standing.qualification = qualification[place];
        standing.activity = activity[place];
        standing.job = job[place];
    }

    /** The place of a resident, NONE if they were not here or are none of the chosen. */
    int place(int resident) {
        if (resident < 0 || resident >= rowsOfAll) return NONE;
        if (rows == null) return resident;
        return Math.max(NONE, Arrays.binarySearch(rows, resident));
    }

    int resident(int place) {
        return rows == null ? place : rows[place];
    }

    int count() {
        return count;
    }

    /** Rows of residents there were: those after them have come in the year. */
    int rowsOfAll() {
        return rowsOfAll;
    }

    /** Whether the household was there already. */
    boolean hadHousehold(int row) {
        return row < households;
    }

    int household(int place) {
        return household[place];
    }

    int role(int place) {
        return role[place];
    }

    int childrenBorn(int place) {
        return childrenBorn[place];
    }

    int zone(int place) {
        return zone[place];
    }

    /** The first place of the household of a place: its members are side by side. */
    int firstOfHousehold(int place) {
        int first = place;
        while (first > 0 && household[first - 1] == household[place]) first--;
        return first;
    }
}
