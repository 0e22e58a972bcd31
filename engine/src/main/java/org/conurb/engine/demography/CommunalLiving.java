package org.conurb.engine.demography;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Prevalence;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Residents enter and leave communal establishments, within the zone, so that the share of each age stays as in the
 * base year.
 *
 * <p>Students enter from the parental home or a shared one; old people enter from where they live, leaving a partner
 * behind. Nobody under 18 and nobody who looks after minors enters; those who leave set up home alone.
 */
public final class CommunalLiving implements YearlyProcess {

    private final City city;
    private final double[][][] entry; // [area][sex][age]
    private final double[][][] exit; // [area][sex][age]
    private final double[][] largest; // [sex][age] of all chances to enter or leave, in any area
    private final Draws draws;
    private final Workers workers;

    /** Entries and exits that keep the communal shares of {@code living}, [area]. */
    public CommunalLiving(City city, LivingTables[] living, long seed, Workers workers) {
        this.city = city;
        this.entry = new double[living.length][Sex.COUNT][Ages.COUNT];
        this.exit = new double[living.length][Sex.COUNT][Ages.COUNT];
        this.largest = new double[Sex.COUNT][Ages.COUNT];
        for (int area = 0; area < living.length; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                double[] share = living[area].communal()[sex];
                for (int age = Ages.ADULT; age < Ages.COUNT; age++) {
                    entry[area][sex][age] = Prevalence.entry(share[age - 1], share[age], 0);
                    exit[area][sex][age] = Prevalence.exit(share[age - 1], share[age]);
                    double larger = Math.max(entry[area][sex][age], exit[area][sex][age]);
                    largest[sex][age] = Math.max(largest[sex][age], larger);
                }
            }
        }
        this.draws = Draws.of(seed, "communal living");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "communal-living";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        IntBuffer moving = workers.select(
                city.population().residents().rows(), (from, to, picked) -> decide(from, to, year, luck, picked));
        for (int mover = 0; mover < moving.size(); mover++) move(moving.get(mover), year);
    }

    private void decide(int from, int to, int year, YearDraws luck, IntBuffer moving) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        for (int resident = from; resident < to; resident++) {
            int age = residents.age(resident, year);
            if (age < Ages.ADULT) continue;
            int sex = residents.sex(resident);
            double draw = luck.uniform(residents.id(resident));
            if (draw >= largest[sex][Ages.index(age)] || !residents.isPresent(resident)) continue;
            int household = residents.household(resident);
            int area = city.zones().area(households.zone(household));
            boolean outside = households.isPrivate(household);
            double own = (outside ? entry : exit)[area][sex][Ages.index(age)];
            if (draw < own && (!outside || isFree(resident, year))) moving.add(resident);
        }
    }

    /** Whether nobody depends on the resident: no partner while young, no minors they are responsible for. */
    private boolean isFree(int resident, int year) {
        ResidentStore residents = city.population().residents();
        if (residents.role(resident) >= Role.CHILD.ordinal()) return true;
        if (residents.age(resident, year) < Ages.OLD) {
            return city.population().households().size(residents.household(resident)) == 1;
        }
        return true;
    }

    private void move(int resident, int year) {
        Population population = city.population();
        int household = population.residents().household(resident);
        if (!population.households().isPrivate(household)) {
            population.setKind(household, HouseholdKind.PRIVATE);
        } else if (population.households().size(household) == 1) {
            population.setKind(household, HouseholdKind.COMMUNAL);
        } else {
            long id = HouseholdIds.of(population.residents().id(resident), year, Occasion.ESTABLISHMENT);
            int place = population.found(id, population.households().zone(household), HouseholdKind.COMMUNAL);
            population.moveTo(resident, place, Role.REFERENCE);
        }
    }
}
