package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.trips.SchoolPhase;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * Seats of a school or a campus by phase.
 *
 * @param primary for pupils up to the age of ten
 * @param secondary for pupils from eleven on
 * @param further in colleges, at 16 to 18 above all
 * @param higher in universities
 */
public record SchoolSeats(int primary, int secondary, int further, int higher) {

    /** The phases for which there are any. */
    List<SchoolPhase> phases() {
        List<SchoolPhase> phases = new ArrayList<>();
        for (SchoolPhase phase : SchoolPhase.values()) if (of(phase) > 0) phases.add(phase);
        return phases;
    }

    int of(SchoolPhase phase) {
        return switch (phase) {
            case PRIMARY -> primary;
            case SECONDARY -> secondary;
            case FURTHER -> further;
            case HIGHER -> higher;
        };
    }

    /** What is assumed if a zone has so many seats more from a year to before another, or fewer by a factor of -1. */
    Assumptions with(Assumptions assumptions, Premises premises, int year, int until, String zone, int factor) {
        int place = premises.zones().find(zone);
        var travel = assumptions.travel();
        for (SchoolPhase phase : phases()) {
            double seats = factor * of(phase) * premises.share();
            travel = travel.with(new TravelAssumptions.Seats(year, until, place, phase, seats));
        }
        return assumptions.with(travel);
    }

    /** What is wrong with opening these seats where others are closed at the same time, or the other way round. */
    List<Flaw> flawsBeside(SchoolSeats others, String what, String place) {
        List<SchoolPhase> both = new ArrayList<>(phases());
        both.retainAll(others.phases());
        if (both.isEmpty()) return List.of();
        String phase = both.get(0).name().toLowerCase(Locale.ROOT);
        String found = "seats of a zone of which " + place + " " + what + " some in the same year";
        return List.of(Flaw.of("seats." + phase, found, "the difference, in one of them"));
    }
}
