package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/** The households that look for a home in a year, with what the search must know of them, as columns. */
final class Movers {

    private static final int WANTS = 0; // draw number
    private static final long EQUITY = 0x65717569; // sets the draw apart that a household keeps from year to year

    /** Where a mover has come in its search. */
    private static final byte LOOKING = 0;

    private static final byte HOUSED = 1;
    private static final byte GIVEN_UP = 2;

    private final City city;
    private final HousingLevels levels;
    private final double soldShare;
    private final Workers workers;
    private int count;
    private int[] household = {};
    private int[] zone = {}; // where it lives or would like to
    private int[] workZone = {}; // [mover][worker], NONE
    private byte[] bedrooms = {};
    private byte[] age = {};
    private byte[] children = {};
    private boolean[] students = {};
    private boolean[] cars = {}; // whether it has any
    private boolean[] equity = {};
    private float[] income = {};
    private byte[] oldTenure = {}; // NONE without a dwelling
    private byte[] wish = {}; // tenure
    private byte[] state = {};

    Movers(City city, HousingModel model, HousingLevels levels, Workers workers) {
        this.city = city;
        this.levels = levels;
        this.soldShare = model.search().sold();
        this.workers = workers;
    }

    /** Finds those who must move and those who want to. */
    void gather(Restlessness restlessness, YearDraws luck, int year) {
        HouseholdStore households = city.population().households();
        IntBuffer found = workers.select(households.rows(), (from, to, picked) -> {
            Needs needs = new Needs(city);
            for (int row = from; row < to; row++) {
                if (households.size(row) == 0 || !households.isPrivate(row)) continue;
                boolean must = households.dwelling(row) < 0;
                if (must || restlessness.moves(row, needs, luck.uniform(households.id(row), WANTS), year)) {
                    picked.add(row);
                }
            }
        });
        reserve(found.size());
        workers.forEachChunk(count, (chunk, from, to) -> {
            Needs needs = new Needs(city);
            for (int mover = from; mover < to; mover++) note(mover, found.get(mover), needs, year);
        });
    }

    private void reserve(int movers) {
        count = movers;
        if (household.length >= movers) return;
        int capacity = Columns.grown(movers);
        household = new int[capacity];
        zone = new int[capacity];
        workZone = new int[capacity * Needs.WORKERS];
        bedrooms = new byte[capacity];
        age = new byte[capacity];
        children = new byte[capacity];
        students = new boolean[capacity];
        cars = new boolean[capacity];
        equity = new boolean[capacity];
        income = new float[capacity];
        oldTenure = new byte[capacity];
        wish = new byte[capacity];
        state = new byte[capacity];
    }

    private void note(int mover, int row, Needs needs, int year) {
        HouseholdStore households = city.population().households();
        needs.read(row, year);
        needs.readWork(row);
        household[mover] = row;
        zone[mover] = households.zone(row);
        for (int worker = 0; worker < Needs.WORKERS; worker++) {
            workZone[mover * Needs.WORKERS + worker] = worker < needs.workplaces ? needs.workZone[worker] : NONE;
        }
        bedrooms[mover] = (byte) Math.min(needs.bedrooms, Byte.MAX_VALUE);
        age[mover] = (byte) Math.min(needs.age, Byte.MAX_VALUE);
        children[mover] = (byte) Math.min(needs.children, Byte.MAX_VALUE);
        students[mover] = needs.students;
        cars[mover] = households.cars(row) > 0;
        income[mover] = households.income(row);
        int dwelling = households.dwelling(row);
        oldTenure[mover] = (byte) (dwelling < 0 ? NONE : city.dwellings().tenure(dwelling));
        state[mover] = LOOKING;
        equity[mover] = oldTenure[mover] == Tenure.OWNED.ordinal() || hasSold(row, needs.age);
    }

    /**
     * Whether a household that has just come, from another area or from elsewhere, has sold a home there. What it left is
     * not known; as many have as owned at its age in the base year, less those who begin.
     */
    private boolean hasSold(int row, int ageOfReference) {
        HouseholdStore households = city.population().households();
        boolean justCome = households.dwelling(row) == NONE && households.movedIn(row) == 0;
        if (!justCome) return false;
        double draw = Mix.identity(households.id(row), EQUITY) / (double) Long.MAX_VALUE;
        return draw < soldShare * levels.owners(ageOfReference);
    }

    int count() {
        return count;
    }

    int household(int mover) {
        return household[mover];
    }

    long id(int mover) {
        return city.population().households().id(household[mover]);
    }

    int zone(int mover) {
        return zone[mover];
    }

    /** The zone of a worker's job, NONE without. */
    int workZone(int mover, int worker) {
        return workZone[mover * Needs.WORKERS + worker];
    }

    int bedrooms(int mover) {
        return bedrooms[mover];
    }

    int age(int mover) {
        return age[mover];
    }

    int children(int mover) {
        return children[mover];
    }

    boolean students(int mover) {
        return students[mover];
    }

    /** Whether it has a car. */
    boolean hasCar(int mover) {
        return cars[mover];
    }

    /** Whether it sells or has sold a home. */
    boolean hasEquity(int mover) {
        return equity[mover];
    }

    double income(int mover) {
        return income[mover];
    }

    /** The tenure of the home it had when the year's search began, NONE without. */
    int oldTenure(int mover) {
        return oldTenure[mover];
    }

    /** Whether it had no home of its own when the search began. */
    boolean must(int mover) {
        return oldTenure[mover] == NONE;
    }

    /** The dwelling it lives in now: negative without. */
    int dwelling(int mover) {
        return city.population().households().dwelling(household[mover]);
    }

    /** Whether it lodges with others. */
    boolean lodges(int mover) {
        return dwelling(mover) == DwellingStore.SHARED;
    }

    /** Whether it was without any home at the end of the year before. */
    boolean homeless(int mover) {
        return dwelling(mover) == NONE && city.population().households().movedIn(household[mover]) > 0;
    }

    /** Years since it began to lodge or became homeless, 0 for all others. */
    int yearsWaited(int mover, int year) {
        int since = city.population().households().movedIn(household[mover]);
        return dwelling(mover) >= 0 || since <= 0 ? 0 : Math.max(0, year - since);
    }

    Tenure wish(int mover) {
        return Tenure.of(wish[mover]);
    }

    void wish(int mover, Tenure tenure) {
        wish[mover] = (byte) tenure.ordinal();
    }

    boolean looking(int mover) {
        return state[mover] == LOOKING;
    }

    void housed(int mover) {
        state[mover] = HOUSED;
    }

    boolean isHoused(int mover) {
        return state[mover] == HOUSED;
    }

    void giveUp(int mover) {
        state[mover] = GIVEN_UP;
    }
}
