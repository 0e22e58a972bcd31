package org.conurb.engine.demography;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Births: each woman bears with the chance of her area and age; within these, women with a partner are likelier.
 *
 * <p>The rates fix how many children the women of an area and age bear; {@link FertilityTable#unpartneredRatio} only
 * decides among them, since the chances of each cell are scaled to its rate. Newborns may die before the year ends.
 */
public final class Fertility implements YearlyProcess {

    private static final int STATUSES = 2; // without and with a partner

    /** The draw numbers of one mother in one year. */
    private static final int MATERNITY = 0;

    private static final int TWINS = 1;
    private static final int SEX_OF_CHILD = 2; // and the next one
    private static final int INFANT_DEATH = 4; // and the next one

    private final City city;
    private final FertilityTable table;
    private final MortalityTable mortality;
    private final DemographicAssumptions assumptions;
    private final int baseYear;
    private final int youngest; // at the year's end
    private final int oldest; // at the year's end
    private final Draws draws;
    private final Workers workers;

    /** Births in the city by this table; newborns are subject to the mortality table. */
    public Fertility(
            City city,
            FertilityTable table,
            MortalityTable mortality,
            DemographicAssumptions assumptions,
            int baseYear,
            long seed,
            Workers workers) {
        this.city = city;
        this.table = table;
        this.mortality = mortality;
        this.assumptions = assumptions;
        this.baseYear = baseYear;
        this.youngest = table.firstAge();
        this.oldest = table.lastAge() + 1;
        this.draws = Draws.of(seed, "fertility");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "fertility";
    }

    @Override
    public void run(int year) {
        int areas = city.areas().count();
        int rows = city.population().residents().rows();
        IntBuffer mayBear = workers.select(rows, (from, to, picked) -> pickWomen(from, to, year, picked));
        int[] cellOf = new int[mayBear.size()];
        long[] women = workers.count(mayBear.size(), areas * Ages.COUNT * STATUSES, (cells, from, to) -> {
            for (int woman = from; woman < to; woman++) {
                cellOf[woman] = cell(mayBear.get(woman), year);
                cells[cellOf[woman]]++;
            }
        });
        double[] chances = maternityChances(women, year);
        YearDraws luck = draws.in(year);
        IntBuffer mothers = workers.select(
                mayBear.size(), (from, to, picked) -> decide(mayBear, cellOf, from, to, chances, luck, picked));
        recordExposure(women);
        DeathChances infants = DeathChances.of(mortality, assumptions, baseYear, year);
        for (int birth = 0; birth < mothers.size(); birth++) deliver(mothers.get(birth), year, luck, infants);
    }

    private void pickWomen(int from, int to, int year, IntBuffer women) {
        ResidentStore residents = city.population().residents();
        for (int resident = from; resident < to; resident++) {
            if (residents.sex(resident) != Sex.FEMALE.ordinal() || !residents.isPresent(resident)) continue;
            int age = residents.age(resident, year);
            if (age >= youngest && age <= oldest) women.add(resident);
        }
    }

    private void decide(
            IntBuffer women, int[] cellOf, int from, int to, double[] chances, YearDraws luck, IntBuffer mothers) {
        ResidentStore residents = city.population().residents();
        for (int position = from; position < to; position++) {
            int woman = women.get(position);
            if (luck.uniform(residents.id(woman), MATERNITY) < chances[cellOf[position]]) mothers.add(woman);
        }
    }

    private int cell(int resident, int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        int household = residents.household(resident);
        int role = residents.role(resident);
        boolean partnered = role == Role.PARTNER.ordinal()
                || role == Role.REFERENCE.ordinal() && population.memberIn(Role.PARTNER, household) != NONE;
        int area = city.zones().area(households.zone(household));
        return (area * Ages.COUNT + residents.age(resident, year)) * STATUSES + (partnered ? 1 : 0);
    }

    /**
     * Chance of a maternity by area, age and status. A woman aged x at the year's end spent half of it aged x - 1, so
     * the births expected of her are (f(x - 1) + f(x)) / 2 (the rule of the cohort-component method; Preston, Heuveline
     * and Guillot 2001, "Demography", equation 6.4).
     */
    private double[] maternityChances(long[] women, int year) {
        double factor = fertilityFactor(women, year);
        double[] changed = assumptions.fertilityFactors(year);
        double[] chances = new double[women.length];
        for (int area = 0; area < city.areas().count(); area++) {
            for (int age = youngest; age <= oldest; age++) {
                int alone = (area * Ages.COUNT + age) * STATUSES;
                int partnered = alone + 1;
                double weights = women[alone] * table.unpartneredRatio() + women[partnered];
                if (weights <= 0) continue;
                double maternities = factor * table.yearlyBirths(area, age, changed) / (1 + table.twinShare());
                double chance = maternities * (women[alone] + women[partnered]) / weights;
                chances[partnered] = Math.min(1, chance);
                double bornToPartnered = chances[partnered] * women[partnered];
                double remaining = maternities * (women[alone] + women[partnered]) - bornToPartnered;
                chances[alone] = women[alone] == 0 ? 0 : Math.min(1, remaining / women[alone]);
            }
        }
        return chances;
    }

    /** What all rates are multiplied by so that the city-region's total fertility rate is the scenario's. */
    private double fertilityFactor(long[] women, int year) {
        if (assumptions.totalFertilityRate().isEmpty()) return 1;
        int areas = city.areas().count();
        double[][] exposed = new double[areas][Ages.COUNT];
        for (int area = 0; area < areas; area++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                int alone = (area * Ages.COUNT + age) * STATUSES;
                exposed[area][age] = women[alone] + women[alone + 1];
            }
        }
        return assumptions.totalFertilityRate().at(year) / table.cityTotalFertilityRate(exposed);
    }

    private void recordExposure(long[] women) {
        for (int area = 0; area < city.areas().count(); area++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                int alone = (area * Ages.COUNT + age) * STATUSES;
                city.ledger().recordMotherhood(area, age, women[alone] + women[alone + 1], 0);
            }
        }
    }

    private void deliver(int mother, int year, YearDraws luck, DeathChances infants) {
        ResidentStore residents = city.population().residents();
        long motherId = residents.id(mother);
        int area = city.areaOfResident(mother);
        int children = luck.uniform(motherId, TWINS) < table.twinShare() ? 2 : 1;
        city.ledger().recordMotherhood(area, residents.age(mother, year), 0, children);
        for (int child = 0; child < children; child++) {
            Sex sex = luck.uniform(motherId, SEX_OF_CHILD + child) < table.maleShare() ? Sex.MALE : Sex.FEMALE;
            long id = Population.idOfChild(motherId, residents.childrenBorn(mother));
            int newborn = city.population().bear(mother, id, year, sex);
            city.ledger().record(Entry.BIRTH, newborn, area, sex.ordinal(), 0);
            if (luck.uniform(motherId, INFANT_DEATH + child) < infants.at(area, sex.ordinal(), 0)) {
                city.ledger().record(Entry.DEATH, newborn, area, sex.ordinal(), 0);
                city.population().remove(newborn);
            }
        }
    }
}
