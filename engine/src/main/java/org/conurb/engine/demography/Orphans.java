package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Children left without an adult are taken in by a household of the area, all siblings by the same one.
 *
 * <p>The host is an ordinary household of the area whose reference person is of an age to be a parent; it is drawn by
 * key. In an area without such a household the children live in an establishment. Nobody is dropped.
 */
public final class Orphans implements YearlyProcess {

    private static final int YOUNGEST_HOST = 25;
    private static final int OLDEST_HOST = 64;
    private static final int LARGEST_HOST = 5; // members, before the children come
    private static final int DRAWS_BEFORE_SEARCH = 1000;

    private final City city;
    private final Draws draws;
    private final Workers workers;

    /** Takes in the children of the city who have no adult. */
    public Orphans(City city, long seed, Workers workers) {
        this.city = city;
        this.draws = Draws.of(seed, "orphans");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "orphans";
    }

    @Override
    public void run(int year) {
        IntBuffer alone = workers.select(
                city.population().households().rows(), (from, to, picked) -> findAlone(from, to, year, picked));
        if (alone.size() == 0) return;
        YearDraws luck = draws.in(year);
        for (int group = 0; group < alone.size(); group++) takeIn(alone.get(group), year, luck);
    }

    private void findAlone(int from, int to, int year, IntBuffer alone) {
        HouseholdStore households = city.population().households();
        for (int household = from; household < to; household++) {
            if (households.size(household) > 0 && households.isPrivate(household) && !hasAdult(household, year)) {
                alone.add(household);
            }
        }
    }

    private boolean hasAdult(int household, int year) {
        ResidentStore residents = city.population().residents();
        int member = city.population().households().firstMember(household);
        while (member != NONE && residents.age(member, year) < Ages.ADULT) member = residents.nextMember(member);
        return member != NONE;
    }

    private void takeIn(int orphaned, int year, YearDraws luck) {
        Population population = city.population();
        int area = city.zones().area(population.households().zone(orphaned));
        int host = host(orphaned, area, year, luck);
        for (int child : population.members(orphaned)) {
            city.ledger().remark(Remark.ORPHAN_TAKEN_IN, area);
            if (host != NONE) population.moveTo(child, host, Role.OTHER);
            else toEstablishment(child, orphaned, year);
        }
    }

    private void toEstablishment(int child, int household, int year) {
        Population population = city.population();
        if (population.households().size(household) == 1) {
            population.setKind(household, HouseholdKind.COMMUNAL);
            return;
        }
        long id = HouseholdIds.of(population.residents().id(child), year, Occasion.ESTABLISHMENT);
        int place = population.found(id, population.households().zone(household), HouseholdKind.COMMUNAL);
        population.moveTo(child, place, Role.REFERENCE);
    }

    /** A household of the area fit to take children in: the first one drawn, or else the next row; NONE if none is. */
    private int host(int orphaned, int area, int year, YearDraws luck) {
        HouseholdStore households = city.population().households();
        int rows = households.rows();
        int drawn = 0;
        for (int draw = 0; draw < DRAWS_BEFORE_SEARCH; draw++) {
            drawn = luck.below(rows, households.id(orphaned), draw);
            if (isHost(drawn, area, year)) return drawn;
        }
        for (int step = 1; step <= rows; step++) {
            int next = (drawn + step) % rows;
            if (isHost(next, area, year)) return next;
        }
        return NONE;
    }

    private boolean isHost(int household, int area, int year) {
        HouseholdStore households = city.population().households();
        if (households.size(household) == 0 || !households.isPrivate(household)) return false;
        if (households.size(household) > LARGEST_HOST || city.zones().area(households.zone(household)) != area) {
            return false;
        }
        int reference = city.population().memberIn(Role.REFERENCE, household);
        int age = city.population().residents().age(reference, year);
        return age >= YOUNGEST_HOST && age <= OLDEST_HOST;
    }
}
