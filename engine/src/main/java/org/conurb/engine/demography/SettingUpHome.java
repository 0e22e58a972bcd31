package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Companions;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.store.IntBuffer;

/** Where a new couple lives: with the one who has a home of their own, else in a new one; minors come along. */
final class SettingUpHome {

    private final Population population;
    private final Companions companions;

    SettingUpHome(Population population) {
        this.population = population;
        this.companions = new Companions(population);
    }

    /** Makes a couple of two single residents of different households. */
    void unite(int one, int other, int year) {
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int ofOne = ownHome(one, year);
        int ofOther = ownHome(other, year);
        if (ofOne == NONE && ofOther == NONE) {
            int zone = households.zone(residents.household(one));
            long id = HouseholdIds.of(residents.id(one), year, Occasion.COUPLE);
            int household = population.found(id, zone, HouseholdKind.PRIVATE);
            moveIn(one, household, Role.REFERENCE, year);
            moveIn(other, household, Role.PARTNER, year);
        } else if (ofOther == NONE || ofOne != NONE && households.size(ofOne) >= households.size(ofOther)) {
            moveIn(other, ofOne, Role.PARTNER, year);
        } else {
            moveIn(one, ofOther, Role.PARTNER, year);
        }
    }

    private void moveIn(int resident, int household, Role role, int year) {
        IntBuffer minors = companions.of(resident, year);
        companions.moveTogether(resident, minors, household, role);
    }

    /** The household that the resident heads and shares with nobody but children, NONE otherwise. */
    private int ownHome(int resident, int year) {
        ResidentStore residents = population.residents();
        if (!residents.is(Role.REFERENCE, resident)) return NONE;
        int household = residents.household(resident);
        int member = population.households().firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            if (residents.is(Role.OTHER, member) && residents.age(member, year) >= Ages.ADULT) return NONE;
        }
        return household;
    }
}
