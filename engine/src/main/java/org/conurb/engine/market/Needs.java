package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Study;

/** What a household needs of a home, read from its members; one to a thread, overwritten with each {@link #read}. */
final class Needs {

    /** The most workers whose way to work counts. */
    static final int WORKERS = 2;

    private final City city;
    int age; // of the reference person
    int children; // under 16
    int bedrooms;
    int workplaces;
    final int[] workZone = new int[WORKERS];
    boolean students;

    Needs(City city) {
        this.city = city;
    }

    void read(int household, int year) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        children = 0;
        students = false;
        int adults = 0;
        for (int member = households.firstMember(household); member != NONE; member = residents.nextMember(member)) {
            int memberAge = residents.age(member, year);
            if (memberAge < Ages.WORKING) children++;
            else adults++;
            if (residents.is(Role.REFERENCE, member)) {
                age = memberAge;
                students = residents.study(member) == Study.HIGHER.ordinal();
            }
        }
        bedrooms = BedroomStandard.bedrooms(city.population(), household, year);
        if (students) bedrooms = Math.max(bedrooms, adults); // those who share a home as students have a room each
    }

    /** Where the members work; apart, as jobs lie anywhere in memory and most households need not be asked. */
    void readWork(int household) {
        ResidentStore residents = city.population().residents();
        workplaces = 0;
        int member = city.population().households().firstMember(household);
        for (; member != NONE && workplaces < WORKERS; member = residents.nextMember(member)) {
            int job = residents.job(member);
            if (job >= 0) workZone[workplaces++] = city.jobs().zone(job);
        }
    }

    /** Minutes from a zone to the workplaces, one way, added up. */
    double minutes(int zone) {
        double minutes = 0;
        for (int work = 0; work < workplaces; work++) minutes += city.times().minutes(zone, workZone[work]);
        return minutes;
    }
}
