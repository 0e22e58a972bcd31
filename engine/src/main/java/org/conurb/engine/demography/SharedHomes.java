package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.SharingHabits;

/**
 * Where people who give up living alone go: the young share homes of several, the middle-aged homes of two, in their
 * zone; the old move in with a family of their area.
 */
final class SharedHomes {

    private static final int YOUNG = 0;
    private static final int MIDDLE_AGED = 1;
    private static final int CLASSES = 2;
    private static final int HOME_OF_TWO = 2;
    private static final int YOUNGEST_KIN_GAP = 18; // years by which an old person is older than the host
    private static final int OLDEST_KIN_GAP = 50;

    private final City city;
    private final SharingHabits sharing;
    private final int year;
    private final int[][] open; // [age class][zone] → household with room, or NONE
    private final int[][] room; // [age class][zone] places left in it

    SharedHomes(City city, SharingHabits sharing, int year) {
        this.city = city;
        this.sharing = sharing;
        this.year = year;
        this.open = new int[CLASSES][city.zones().count()];
        this.room = new int[CLASSES][city.zones().count()];
        for (int[] ofClass : open) Arrays.fill(ofClass, NONE);
    }

    /** Someone who lives alone joins a shared home of the zone; the first to come offers theirs. */
    void join(int resident, Hosts hosts, Hosts.HostDraw luck) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        int age = residents.age(resident, year);
        if (age >= Ages.OLD) {
            joinKin(resident, hosts, luck);
            return;
        }
        int ageClass = age < sharing.belowAge() ? YOUNG : MIDDLE_AGED;
        int zone = population.households().zone(residents.household(resident));
        if (room[ageClass][zone] > 0) {
            population.moveTo(resident, open[ageClass][zone], Role.OTHER);
            room[ageClass][zone]--;
        } else {
            open[ageClass][zone] = residents.household(resident);
            room[ageClass][zone] = (ageClass == YOUNG ? sharing.homeSize() : HOME_OF_TWO) - 1;
        }
    }

    private void joinKin(int resident, Hosts hosts, Hosts.HostDraw luck) {
        int age = city.population().residents().age(resident, year);
        int host = hosts.draw(resident, age - OLDEST_KIN_GAP, age - YOUNGEST_KIN_GAP, luck);
        if (host != NONE) city.population().moveTo(resident, host, Role.OTHER);
    }
}
