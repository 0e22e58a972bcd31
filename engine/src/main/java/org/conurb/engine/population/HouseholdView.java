package org.conurb.engine.population;

import java.util.List;

/**
 * One household with its members as a value, for looking at one. A copy of the moment; loops over many read
 * {@link HouseholdStore}.
 *
 * @param id identity
 * @param zone index of the zone
 * @param kind ordinary or a place in an establishment
 * @param type what kind of household it is by who lives in it
 * @param members its members in their order
 */
public record HouseholdView(long id, int zone, HouseholdKind kind, HouseholdType type, List<ResidentView> members) {

    /** Keeps a copy of the list. */
    public HouseholdView {
        members = List.copyOf(members);
    }
}
