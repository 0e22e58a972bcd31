package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.List;

/** Looks through both stores for violations of the rules that {@link Population} promises. */
final class PopulationAudit {

    private final ResidentStore residents;
    private final HouseholdStore households;
    private final List<String> problems = new ArrayList<>();

    PopulationAudit(ResidentStore residents, HouseholdStore households) {
        this.residents = residents;
        this.households = households;
    }

    List<String> problems(int limit) {
        int listed = 0;
        for (int household = 0; household < households.rows && problems.size() < limit; household++) {
            listed += inspect(household);
        }
        int present = 0;
        for (int resident = 0; resident < residents.rows; resident++) {
            if (residents.isPresent(resident)) present++;
        }
        if (present != residents.alive) problems.add(present + " residents present, " + residents.alive + " counted");
        if (problems.isEmpty() && listed != present) {
            problems.add(listed + " residents in households, " + present + " present");
        }
        return problems.subList(0, Math.min(limit, problems.size()));
    }

    private int inspect(int household) {
        int members = 0;
        int references = 0;
        int partners = 0;
        for (int member = households.firstMember[household];
                member != NONE && members <= households.size[household];
                member = residents.nextMember[member]) {
            members++;
            if (residents.is(Role.REFERENCE, member)) references++;
            if (residents.is(Role.PARTNER, member)) partners++;
            if (residents.householdOf[member] != household) {
                problems.add("resident " + member + " is listed in household " + household + " but names "
                        + residents.householdOf[member]);
            }
        }
        require(
                members == households.size[household],
                household,
                "lists " + members + ", counts " + households.size[household] + " members");
        if (members == 0) return 0;
        require(references == 1, household, "has " + references + " reference persons");
        require(partners <= 1, household, "has " + partners + " partners");
        require(households.isPrivate(household) || members == 1, household, "is communal with " + members);
        return members;
    }

    private void require(boolean holds, int household, String message) {
        if (!holds) problems.add("household " + household + " " + message);
    }
}
