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
import org.conurb.engine.population.ResidentStore;
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
    private static final int LARGEST_HOST = 6; // members, the newcomer included

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
    }

    @Override
    public String name() {
        return "living-arrangements";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        LivingCells cells = LivingCells.count(city, year, workers);
        settleWithParents(cells, year, luck);
        settleAlone(cells, year, luck);
    }

    private void settleWithParents(LivingCells cells, int year, YearDraws luck) {
        double[] leaves = new double[cells.cells()];
        double[] returns = new double[cells.cells()];
        for (int cell = 0; cell < leaves.length; cell++) {
            double share = living.withParents()[LivingCells.sex(cell)][LivingCells.age(cell)];
            double wanted = levels.withParents()[LivingCells.area(cell)] * share * cells.all(cell);
            leaves[cell] = cells.excess(cell, Way.CHILD, wanted);
            if (LivingCells.age(cell) <= OLDEST_WHO_RETURNS) {
                long candidates = cells.of(cell, Way.ALONE) + cells.of(cell, Way.SHARING);
                returns[cell] = cells.lack(cell, Way.CHILD, wanted, candidates);
            }
        }
        IntBuffer changing = pick(cells, year, (resident, cell, way) -> {
            double chance = way == Way.CHILD ? leaves[cell] : way == Way.SETTLED ? 0 : returns[cell];
            return chance > 0 && luck.uniform(id(resident), PARENTS) < chance;
        });
        for (int change = 0; change < changing.size(); change++) {
            int resident = changing.get(change);
            int cell = cells.cell(resident, year);
            Way before = LivingCells.way(city.population(), resident);
            if (before == Way.CHILD) leaveHome(resident, year);
            else comeHome(resident, year, luck);
            cells.change(cell, before, LivingCells.way(city.population(), resident));
        }
    }

    private void settleAlone(LivingCells cells, int year, YearDraws luck) {
        double[] joins = new double[cells.cells()];
        double[] parts = new double[cells.cells()];
        for (int cell = 0; cell < joins.length; cell++) {
            double share = living.alone()[LivingCells.sex(cell)][LivingCells.age(cell)];
            double wanted = levels.alone()[LivingCells.area(cell)] * share * cells.all(cell);
            joins[cell] = cells.excess(cell, Way.ALONE, wanted);
            parts[cell] = cells.lack(cell, Way.ALONE, wanted, cells.of(cell, Way.SHARING));
        }
        IntBuffer changing = pick(cells, year, (resident, cell, way) -> {
            double chance = way == Way.ALONE ? joins[cell] : way == Way.SHARING ? parts[cell] : 0;
            return chance > 0 && luck.uniform(id(resident), ALONE) < chance;
        });
        SharedHomes homes = new SharedHomes(city, sharing, year);
        for (int change = 0; change < changing.size(); change++) {
            int resident = changing.get(change);
            Way now = LivingCells.way(city.population(), resident);
            if (now == Way.SHARING) setUpHome(resident, year);
            else if (now == Way.ALONE) homes.join(resident, luck, HOST);
        }
    }

    private interface Choice {
        boolean changes(int resident, int cell, Way way);
    }

    private IntBuffer pick(LivingCells cells, int year, Choice choice) {
        Population population = city.population();
        return workers.select(population.residents().rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                if (!LivingCells.isAdultAtHome(city, resident, year)) continue;
                Way way = LivingCells.way(population, resident);
                if (way == Way.SETTLED) continue;
                if (choice.changes(resident, cells.cell(resident, year), way)) picked.add(resident);
            }
        });
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

    /** The resident joins a family of the area whose parents are of an age to be theirs, if the draws find one. */
    private void comeHome(int resident, int year, YearDraws luck) {
        int age = city.population().residents().age(resident, year);
        int host = LivingCells.host(
                city,
                resident,
                household -> isParentalHome(household, age, year),
                (bound, attempt) -> luck.below(bound, id(resident), HOST + attempt));
        if (host != NONE) city.population().moveTo(resident, host, Role.CHILD);
    }

    private boolean isParentalHome(int household, int age, int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        if (population.households().size(household) >= LARGEST_HOST) return false;
        int gap = residents.age(population.memberIn(Role.REFERENCE, household), year) - age;
        return gap >= YOUNGEST_PARENT_GAP && gap <= OLDEST_PARENT_GAP;
    }
}
