package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A school, a college or a campus opens: learners go there, from near more than from far, as many as it has seats if the
 * others of its phase are full too. Who studies at all does not depend on it.
 *
 * @param year first year in which it is open
 * @param until first year in which it is closed again
 * @param zone code of the zone
 * @param seats how many, by phase
 */
public record School(int year, int until, String zone, SchoolSeats seats) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        return flaws(zone, seats, premises, assumptions);
    }

    static List<Flaw> flaws(String zone, SchoolSeats seats, Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        List<Flaw> flaws = new ArrayList<>(ZoneChoice.unknownZone("zone", zone, premises));
        if (seats.phases().isEmpty()) flaws.add(Flaw.of("seats", "no seats", "seats of one phase or more"));
        return flaws;
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof SchoolClosure closure) || closure.year() != year) return List.of();
        return closure.zone().equals(zone) ? seats.flawsBeside(closure.seats(), "closes", place) : List.of();
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return seats.with(assumptions, premises, year, until, zone, 1);
    }
}
