package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.demography.LivingCells.Way;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Companions;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Grown-up children leave the parental home or come back to it, and people without a family live alone or share, such
 * that at each age as many live with parents and alone as in the base year (constant arrangement rates, as headship
 * rates are kept in household projections; cf. United Nations 1973, "Methods of Projecting Households and Families").
 *
 * <p>Nobody changes area. Where too many of an area, sex and age live in a way, some of them change; where too few do,
 * some single people come to. Couples, parents with children and residents of establishments stay as they are.
 */
public final class LivingArrangements implements YearlyProcess {

    private static final int OLDEST_WHO_RETURNS = 34;
    private static final int YOUNGEST_PARENT_GAP = 18; // years between host and returning child
    private static final int OLDEST_PARENT_GAP = 45;

    private static final int PARENTS = 0; // draw numbers
    private static final int ALONE = 1;
    private static final int HOST = 2; // and all after it

    private final City city;
    private final LivingTables living;
    private final LivingLevels levels;
    private final SharingHabits sharing;
    private final Draws draws;
    private final Workers workers;
    private final Companions companions;
    private final LivingCells cells;

    /** Keeps the arrangements of the tables at the levels of each area. */
    public LivingArrangements(
            City city, LivingTables living, LivingLevels levels, SharingHabits sharing, long seed, Workers workers) {
        this.city = city;
        this.living = living;
        this.levels = levels;
        this.sharing = sharing;
        this.draws = Draws.of(seed, "living arrangements");
        this.workers = workers;
        this.companions = new Companions(city.population());
        this.cells = new LivingCells(city, workers);
    }

    @Override
    public String name() {
        return "living-arrangements";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        cells.count(year);
        Hosts hosts = Hosts.find(city, year, workers);
        settleWithParents(year, luck, hosts);
        settleAlone(year, luck, hosts);
    }

    private void settleWithParents(int year, YearDraws luck, Hosts hosts) {
        double[] chance = cells.noChance();
        for (int cell = 0; cell < cells.cells(); cell++) {
            double share = living.withParents()[LivingCells.sex(cell)][LivingCells.age(cell)];
            double wanted = levels.withParents()[LivingCells.area(cell)] * share * cells.all(cell);
            chance[LivingCells.state(cell, Way.CHILD)] = cells.excess(cell, Way.CHILD, wanted);
            if (LivingCells.age(cell) > OLDEST_WHO_RETURNS) continue;
            double returns = cells.lack(cell, Way.CHILD, wanted, Way.ALONE, Way.SHARING);
            chance[LivingCells.state(cell, Way.ALONE)] = returns;
            chance[LivingCells.state(cell, Way.SHARING)] = returns;
        }
        IntBuffer changing = cells.pick(chance, resident -> luck.uniform(id(resident), PARENTS));
        for (int change = 0; change < changing.size(); change++) {
            int resident = changing.get(change);
            Way now = cells.way(resident);
            if (now == Way.CHILD) leaveHome(resident, year);
            else if (now != Way.SETTLED) comeHome(resident, year, luck, hosts);
            cells.update(resident, year);
        }
    }

    private void settleAlone(int year, YearDraws luck, Hosts hosts) {
        double[] chance = cells.noChance();
        for (int cell = 0; cell < cells.cells(); cell++) {
            double share = living.alone()[LivingCells.sex(cell)][LivingCells.age(cell)];
            double wanted = levels.alone()[LivingCells.area(cell)] * share * cells.all(cell);
            chance[LivingCells.state(cell, Way.ALONE)] = cells.excess(cell, Way.ALONE, wanted);
            chance[LivingCells.state(cell, Way.SHARING)] = cells.lack(cell, Way.ALONE, wanted, Way.SHARING);
        }
        IntBuffer changing = cells.pick(chance, resident -> luck.uniform(id(resident), ALONE));
        SharedHomes homes = new SharedHomes(city, sharing, year);
        for (int change = 0; change < changing.size(); change++) {
            int resident = changing.get(change);
            Way now = cells.way(resident);
            if (now == Way.SHARING) setUpHome(resident, year);
            else if (now == Way.ALONE)
                homes.join(resident, hosts, (bound, attempt) -> host(resident, luck, bound, attempt));
        }
    }

    private int host(int resident, YearDraws luck, int bound, int attempt) {
        return luck.below(bound, id(resident), HOST + attempt);
    }

    private long id(int resident) {
        return city.population().residents().id(resident);
    }

    private void leaveHome(int resident, int year) {
        city.ledger().remark(Remark.LEFT_HOME, city.areaOfResident(resident));
        setUpHome(resident, year);
    }

    /** The resident, and minors who depend on them, found a household in the same zone. */
    private void setUpHome(int resident, int year) {
        Population population = city.population();
        int zone = population.households().zone(population.residents().household(resident));
        IntBuffer minors = companions.of(resident, year);
        long id = HouseholdIds.of(id(resident), year, Occasion.LEAVING_HOME);
        companions.moveTogether(resident, minors, population.found(id, zone, HouseholdKind.PRIVATE), Role.REFERENCE);
    }

    /** The resident joins a family of the area whose reference person is of an age to be a parent, if one is found. */
    private void comeHome(int resident, int year, YearDraws luck, Hosts hosts) {
        int age = city.population().residents().age(resident, year);
        int host = hosts.draw(
                resident,
                age + YOUNGEST_PARENT_GAP,
                age + OLDEST_PARENT_GAP,
                (bound, attempt) -> host(resident, luck, bound, attempt));
        if (host != NONE) city.population().moveTo(resident, host, Role.CHILD);
    }
}
