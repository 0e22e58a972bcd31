package org.conurb.engine.policy;

import java.util.List;

/**
 * Seats of the schools of a zone are closed; the others of their phase take in who learned there.
 *
 * @param year first year in which they are
 * @param until first year in which they are open again
 * @param zone code of the zone
 * @param seats how many, by phase; all that there are if these are fewer
 */
public record SchoolClosure(int year, int until, String zone, SchoolSeats seats) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        return School.flaws(zone, seats, premises, assumptions);
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof School school) || school.year() != year) return List.of();
        return school.zone().equals(zone) ? seats.flawsBeside(school.seats(), "opens", place) : List.of();
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return seats.with(assumptions, premises, year, until, zone, -1);
    }
}
