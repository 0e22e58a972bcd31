package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Companions;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Prevalence;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Grown-up children leave the parental home, alone or to share a dwelling, within the zone.
 *
 * <p>The chance is the one that keeps the share of each age living with parents as in the base year, less the chances
 * to leave for a couple or an establishment, which are met in the processes of that name.
 */
public final class LeavingHome implements YearlyProcess {

    private static final int LEAVES = 0;
    private static final int SHARES = 1;

    private final City city;
    private final double[][] chance; // [sex][age]
    private final SharingHabits sharing;
    private final Draws draws;
    private final Workers workers;
    private final Companions companions;

    /** Children leave home so that the shares living with parents of {@code living} hold. */
    public LeavingHome(City city, LivingTables living, SharingHabits sharing, long seed, Workers workers) {
        this.city = city;
        this.chance = new double[Sex.COUNT][Ages.COUNT];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = Ages.ADULT; age < Ages.COUNT; age++) chance[sex][age] = chance(living, sex, age);
        }
        this.sharing = sharing;
        this.draws = Draws.of(seed, "leaving home");
        this.workers = workers;
        this.companions = new Companions(city.population());
    }

    /** The chance left over once those who leave for a couple or an establishment have left. */
    private static double chance(LivingTables living, int sex, int age) {
        double stays = 1 - Prevalence.exit(living.withParents()[sex][age - 1], living.withParents()[sex][age]);
        double staysSingle = 1 - Prevalence.entry(living.inCouple()[sex][age - 1], living.inCouple()[sex][age], 0);
        double staysPrivate = 1 - Prevalence.entry(living.communal()[sex][age - 1], living.communal()[sex][age], 0);
        double others = staysSingle * staysPrivate;
        return others <= stays ? 0 : 1 - stays / others;
    }

    @Override
    public String name() {
        return "leaving-home";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        IntBuffer leaving = workers.select(
                city.population().residents().rows(), (from, to, picked) -> decide(from, to, year, luck, picked));
        SharedHomes homes = new SharedHomes(city.zones().count());
        for (int leaver = 0; leaver < leaving.size(); leaver++) leave(leaving.get(leaver), year, luck, homes);
    }

    private void decide(int from, int to, int year, YearDraws luck, IntBuffer leaving) {
        ResidentStore residents = city.population().residents();
        for (int resident = from; resident < to; resident++) {
            if (!residents.is(Role.CHILD, resident) || !residents.isPresent(resident)) continue;
            double own = chance[residents.sex(resident)][Ages.index(residents.age(resident, year))];
            if (own > 0 && luck.uniform(residents.id(resident), LEAVES) < own) leaving.add(resident);
        }
    }

    private void leave(int resident, int year, YearDraws luck, SharedHomes homes) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        int zone = population.households().zone(residents.household(resident));
        city.ledger().remark(Remark.LEFT_HOME, city.zones().area(zone));
        IntBuffer minors = companions.of(resident, year);
        boolean shares = minors.size() == 0
                && sharing.mayShare(residents.age(resident, year), luck.uniform(residents.id(resident), SHARES));
        int household = shares ? homes.withRoom(zone) : NONE;
        if (household == NONE) {
            long id = HouseholdIds.of(residents.id(resident), year, Occasion.LEAVING_HOME);
            household = population.found(id, zone, HouseholdKind.PRIVATE);
            if (shares) homes.open(zone, household, sharing.homeSize() - 1);
        }
        companions.moveTogether(resident, minors, household, Role.OTHER);
    }

    /** In each zone the shared home that still has room. */
    private static final class SharedHomes {
        private final int[] household;
        private final int[] room;

        SharedHomes(int zones) {
            household = new int[zones];
            room = new int[zones];
            Arrays.fill(household, NONE);
        }

        void open(int zone, int newHousehold, int places) {
            household[zone] = newHousehold;
            room[zone] = places;
        }

        int withRoom(int zone) {
            return room[zone]-- > 0 ? household[zone] : NONE;
        }
    }
}
