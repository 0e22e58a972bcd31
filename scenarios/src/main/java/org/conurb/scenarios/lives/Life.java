package org.conurb.scenarios.lives;

import java.util.List;

/**
 * What is recorded of one resident.
 *
 * @param id identity of the resident
 * @param part what the resident was chosen as; empty for one who was not followed
 * @param sex M or F
 * @param birthYear year to mid-year of birth
 * @param states how the resident stood: at each mid-year if followed, else in some snapshots; rising years
 * @param entries events in the order in which they happened
 * @param trips trips of weekdays, in order
 */
public record Life(
        long id,
        String part,
        String sex,
        int birthYear,
        List<LifeState> states,
        List<LifeEntry> entries,
        List<DayTrip> trips) {

    private static final int ADULT = 18;

    /** Keeps copies of the lists. */
    public Life {
        states = List.copyOf(states);
        entries = List.copyOf(entries);
        trips = List.copyOf(trips);
    }

    /** A man, a woman, a boy or a girl: what the resident was when the record begins. */
    public String who() {
        int first = states.isEmpty() ? entries.get(0).year() : states.get(0).year();
        boolean isMinor = age(first) < ADULT;
        if (sex.equals("M")) return isMinor ? "a boy" : "a man";
        return isMinor ? "a girl" : "a woman";
    }

    /** Completed years of age at a mid-year. */
    public int age(int year) {
        return year - birthYear;
    }
}
