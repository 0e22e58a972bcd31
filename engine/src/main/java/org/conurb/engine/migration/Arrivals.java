package org.conurb.engine.migration;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.HouseholdIds;
import org.conurb.engine.population.HouseholdIds.Occasion;
import org.conurb.engine.population.HouseholdPlan;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/**
 * People arrive from the rest of the country and from abroad, in households.
 *
 * <p>The tables say how many of each area, sex and age; a fraction of a person is settled by a draw, so the expected
 * number is the table's. Newcomers are told apart by stream, year, area, sex, age and a running number, and so keep
 * their identity whatever else happens.
 */
public final class Arrivals implements YearlyProcess {

    private static final int SLOT_BITS = 24; // room for 16 million newcomers of one sex and age

    private final City city;
    private final MigrationTables tables;
    private final MigrationAssumptions assumptions;
    private final LivingTables[] living; // [area]
    private final CoupleTables couples;
    private final SharingHabits sharing;
    private final Draws numbers;
    private final Draws lives;
    private final Draws settling;

    /** Arrivals by these tables and assumptions, in households as the other tables, {@code living} by area, describe. */
    public Arrivals(
            City city,
            MigrationTables tables,
            MigrationAssumptions assumptions,
            LivingTables[] living,
            CoupleTables couples,
            SharingHabits sharing,
            long seed) {
        this.city = city;
        this.tables = tables;
        this.assumptions = assumptions;
        this.living = living;
        this.couples = couples;
        this.sharing = sharing;
        this.numbers = Draws.of(seed, "arrivals, numbers");
        this.lives = Draws.of(seed, "arrivals, households");
        this.settling = Draws.of(seed, "arrivals, zones");
    }

    @Override
    public String name() {
        return "arrivals";
    }

    @Override
    public void run(int year) {
        ZoneChoice zones = new ZoneChoice(city);
        for (int area = 0; area < city.areas().count(); area++) {
            for (Flow flow : Flow.values()) arrive(area, flow, year, zones);
        }
    }

    private void arrive(int area, Flow flow, int year, ZoneChoice zones) {
        Newcomers newcomers = new Newcomers(area, flow, year);
        HouseholdPlan plan = new Grouping(living[area], couples, sharing, lives.in(year))
                .plan(newcomers.id, newcomers.sex, newcomers.age);
        for (int household = 0; household < plan.households(); household++) {
            settle(plan, household, newcomers, area, flow, year, zones);
        }
    }

    private void settle(
            HouseholdPlan plan, int planned, Newcomers newcomers, int area, Flow flow, int year, ZoneChoice zones) {
        Population population = city.population();
        int first = plan.person(plan.start(planned));
        long founder = newcomers.id[first];
        int zone = zones.zone(area, settling.in(year).uniform(founder));
        int household = population.found(HouseholdIds.of(founder, year, Occasion.ARRIVAL), zone, plan.kind(planned));
        if (newcomers.age[first] < Ages.ADULT) city.ledger().remark(Remark.UNACCOMPANIED_MINOR, area);
        Entry entry = flow == Flow.INTERNAL ? Entry.INTERNAL_IN : Entry.INTERNATIONAL_IN;
        int children = children(plan, planned);
        for (int position = plan.start(planned); position < plan.end(planned); position++) {
            int person = plan.person(position);
            Sex sex = Sex.of(newcomers.sex[person]);
            Role role = plan.role(position);
            boolean mother = sex == Sex.FEMALE && (role == Role.REFERENCE || role == Role.PARTNER);
            int birthYear = year - newcomers.age[person];
            int resident =
                    population.arrive(newcomers.id[person], birthYear, sex, role, mother ? children : 0, household);
            city.ledger().record(entry, resident, area, sex.ordinal(), newcomers.age[person]);
        }
    }

    private static int children(HouseholdPlan plan, int planned) {
        int children = 0;
        for (int position = plan.start(planned); position < plan.end(planned); position++) {
            if (plan.role(position) == Role.CHILD) children++;
        }
        return children;
    }

    /** The newcomers of one area and stream, by sex and then by age. */
    private final class Newcomers {
        private final long[] id;
        private final byte[] sex;
        private final short[] age;

        Newcomers(int area, Flow flow, int year) {
            double[][] expected = assumptions.arriving(tables, flow, area, year);
            YearDraws luck = numbers.in(year);
            int[][] whole = new int[Sex.COUNT][Ages.COUNT];
            int total = 0;
            long stream = Mix.identity(area, flow.ordinal());
            for (int ofSex = 0; ofSex < Sex.COUNT; ofSex++) {
                for (int ofAge = 0; ofAge < Ages.COUNT; ofAge++) {
                    int floor = (int) expected[ofSex][ofAge];
                    double rest = expected[ofSex][ofAge] - floor;
                    int extra = luck.uniform(stream, ofSex * Ages.COUNT + ofAge) < rest ? 1 : 0;
                    whole[ofSex][ofAge] = floor + extra;
                    total += whole[ofSex][ofAge];
                }
            }
            id = new long[total];
            sex = new byte[total];
            age = new short[total];
            fill(whole, Mix.identity(stream, year));
        }

        private void fill(int[][] whole, long stream) {
            int person = 0;
            for (int ofSex = 0; ofSex < Sex.COUNT; ofSex++) {
                for (int ofAge = 0; ofAge < Ages.COUNT; ofAge++) {
                    for (int slot = 0; slot < whole[ofSex][ofAge]; slot++) {
                        long cell = (long) (ofSex * Ages.COUNT + ofAge) << SLOT_BITS;
                        id[person] = Mix.identity(stream, cell + slot);
                        sex[person] = (byte) ofSex;
                        age[person++] = (short) ofAge;
                    }
                }
            }
        }
    }
}
