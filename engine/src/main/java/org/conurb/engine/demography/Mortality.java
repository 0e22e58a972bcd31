package org.conurb.engine.demography;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/** Deaths: each resident dies with the life-table chance of their area, sex and age. */
public final class Mortality implements YearlyProcess {

    private final City city;
    private final MortalityTable table;
    private final DemographicAssumptions assumptions;
    private final int baseYear;
    private final Draws draws;
    private final Workers workers;

    /** Deaths in the city by this table, brought forward from its base year. */
    public Mortality(
            City city,
            MortalityTable table,
            DemographicAssumptions assumptions,
            int baseYear,
            long seed,
            Workers workers) {
        this.city = city;
        this.table = table;
        this.assumptions = assumptions;
        this.baseYear = baseYear;
        this.draws = Draws.of(seed, "mortality");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "mortality";
    }

    @Override
    public void run(int year) {
        DeathChances chances = DeathChances.of(table, assumptions, baseYear, year);
        YearDraws luck = draws.in(year);
        ResidentStore residents = city.population().residents();
        IntBuffer dying =
                workers.select(residents.rows(), (from, to, picked) -> decide(from, to, year, chances, luck, picked));
        for (int death = 0; death < dying.size(); death++) {
            int resident = dying.get(death);
            city.ledger()
                    .record(
                            Entry.DEATH,
                            resident,
                            city.areaOfResident(resident),
                            residents.sex(resident),
                            residents.age(resident, year));
            city.population().remove(resident);
        }
    }

    private void decide(int from, int to, int year, DeathChances chances, YearDraws luck, IntBuffer dying) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        for (int resident = from; resident < to; resident++) {
            int sex = residents.sex(resident);
            int age = residents.age(resident, year);
            double draw = luck.uniform(residents.id(resident));
            if (draw >= chances.largest(sex, age) || !residents.isPresent(resident)) continue;
            int area = city.zones().area(households.zone(residents.household(resident)));
            if (draw < chances.at(area, sex, age)) dying.add(resident);
        }
    }
}
