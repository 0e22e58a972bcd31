package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;

/** How one resident stands at a moment, in rows of the stores; overwritten with each resident. */
final class Standing {

    int household;
    int zone;
    boolean isPrivate;
    int role;
    int partner; // NONE without
    int childrenBorn;
    int dwelling; // NONE, or shared
    int cars;
    int study;
    int qualification;
    int activity;
    int job; // NONE, or outside

    /** How nobody stands: for those who were not here. */
    void clear() {
        household = NONE;
        zone = NONE;
        isPrivate = true;
        role = NONE;
        partner = NONE;
        childrenBorn = 0;
        dwelling = NONE;
        cars = 0;
        study = 0;
        qualification = 0;
        activity = 0;
        job = NONE;
    }

    /** How a present resident stands. */
    void read(City city, int resident) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        household = residents.household(resident);
        zone = households.zone(household);
        isPrivate = households.isPrivate(household);
        role = residents.role(resident);
        partner = partnerOf(city.population(), resident);
        childrenBorn = residents.childrenBorn(resident);
        dwelling = households.dwelling(household);
        cars = households.cars(household);
        study = residents.study(resident);
        qualification = residents.qualification(resident);
        activity = residents.activity(resident);
        job = residents.job(resident);
    }

    boolean is(Role wanted) {
        return role == wanted.ordinal();
    }

    /** Whether the resident is the reference person or the partner. */
    boolean heads() {
        return role == Role.REFERENCE.ordinal() || role == Role.PARTNER.ordinal();
    }

    boolean worksOutside() {
        return job == JobStore.OUTSIDE;
    }

    private static int partnerOf(Population population, int resident) {
        int role = population.residents().role(resident);
        int household = population.residents().household(resident);
        if (role == Role.PARTNER.ordinal()) return population.memberIn(Role.REFERENCE, household);
        if (role != Role.REFERENCE.ordinal() || population.households().size(household) == 1) return NONE;
        return population.memberIn(Role.PARTNER, household);
    }
}
