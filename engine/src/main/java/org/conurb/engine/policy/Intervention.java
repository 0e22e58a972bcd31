package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.random.Draws;

/**
 * A policy or an event of a scenario that holds from a year on. It may tell the processes of a year something else than
 * the scenario assumes, change the city once, or, as a {@link RoadIntervention}, change the roads.
 *
 * <p>All interventions are checked against the city before the first year is simulated. When a run goes on from a
 * snapshot, {@link #bend} and changes of roads are repeated, as they follow from the year alone; {@link #applyTo} is not, as
 * the snapshot holds what it did.
 */
public interface Intervention {

    /** The year that never comes. */
    int FOREVER = Integer.MAX_VALUE;

    /** First year in which it holds: the twelve months that end in the middle of it. */
    int year();

    /** First year in which it holds no more. */
    default int until() {
        return FOREVER;
    }

    /** What stands in its way in this city; empty when nothing does. */
    default List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        return List.of();
    }

    /**
     * What keeps it from holding together with another of the scenario that speaks of the same; empty when nothing does.
     *
     * @param other one that comes before it in the list and is sound
     * @param place where the scenario says the other, such as {@code interventions.0}
     */
    default List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        return List.of();
    }

    /** What stands in its way on the roads of its year, with the interventions before it; of a city that has roads. */
    default List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        return List.of();
    }

    /** What is assumed if it holds, in all years: unchanged before {@link #year} and from {@link #until} on. */
    default Assumptions bend(Assumptions assumptions, Premises premises) {
        return assumptions;
    }

    /**
     * Changes people, homes or jobs at the beginning of its first year, through the verbs of the city.
     *
     * @param draws keyed draws of this intervention
     */
    default void applyTo(City city, Draws draws) {}
}
