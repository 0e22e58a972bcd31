package org.conurb.engine.demography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulated births and deaths give back the tables they were drawn from. */
class VitalRatesTest {

    private static final int AREAS = 2;

    @Test
    void lifeExpectancyOfAConstantForceIsItsInverse() {
        double force = 0.05;
        double[] qx = new double[Ages.COUNT];
        java.util.Arrays.fill(qx, -Math.expm1(-force));
        // Cut off at 121 years: e^(-0.05 * 121) / 0.05 = 0.047; deaths even over a year, not exponential: 0.004; and
        // infants who live 0.05 of their year, not half: 0.45 * q0 = 0.022.
        assertEquals(1 / force, LifeTable.of(Sex.FEMALE, qx).lifeExpectancy(), 0.08);
    }

    @Test
    void everybodySurvivesWithoutMortality() {
        assertEquals(Ages.COUNT, LifeTable.of(Sex.MALE, new double[Ages.COUNT]).lifeExpectancy(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 75, 82.5, 95})
    void aWantedLifeExpectancyIsReached(double years) {
        double[] qx = new double[Ages.COUNT];
        for (int age = 0; age < Ages.COUNT; age++) {
            qx[age] = SmallWorld.mortality(1).qx(Sex.MALE, age);
        }
        double[] changed = DeathChances.withLifeExpectancy(Sex.MALE, qx, years);
        assertEquals(years, LifeTable.of(Sex.MALE, changed).lifeExpectancy(), 1e-6);
    }

    @Test
    void lifeExpectancyFromSimulatedDeathsIsTheTables() {
        Model closed = withoutImprovement(SmallWorld.closed(AREAS));
        double[][] deaths = new double[Sex.COUNT][Ages.COUNT];
        double[][] exposed = new double[Sex.COUNT][Ages.COUNT];
        run(closed, 60_000, 12, (city, year) -> {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    addDeaths(city.ledger(), sex, age, deaths);
                }
            }
            addExposure(city, year, deaths, exposed);
        });
        for (Sex sex : Sex.values()) {
            double[] qx = new double[Ages.COUNT];
            double expected = 0;
            double survivors = 1;
            for (int age = 0; age < Ages.COUNT; age++) {
                double chance =
                        exposed[sex.ordinal()][age] == 0 ? 1 : deaths[sex.ordinal()][age] / exposed[sex.ordinal()][age];
                survivors *= 1 - chance;
                expected += survivors;
                qx[age] = closed.mortality().qx(sex, age);
            }
            // 0.3 years is what a planner would notice; 12 years of 290,000 residents err by about 0.1.
            assertEquals(LifeTable.of(sex, qx).lifeExpectancy(), expected, 0.3, sex + "");
        }
    }

    @Test
    void simulatedFertilityIsTheTables() {
        double[][] births = new double[AREAS][Ages.COUNT];
        double[][] women = new double[AREAS][Ages.COUNT];
        Model model = SmallWorld.model(AREAS);
        run(model, 60_000, 10, (city, year) -> {
            for (int area = 0; area < AREAS; area++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    births[area][age] += city.ledger().birthsByMotherAge(area, age);
                    women[area][age] += city.ledger().womenExposed(area, age);
                }
            }
        });
        for (int area = 0; area < AREAS; area++) {
            double total = 0;
            for (int age = 0; age < Ages.COUNT; age++) {
                if (women[area][age] > 0) total += births[area][age] / women[area][age];
            }
            double table = model.fertility().totalFertilityRate(area);
            assertEquals(table, total, table * 0.01, "area " + area); // 70,000 births: a standard error of 0.4 per cent
        }
    }

    @Test
    void theScenariosFertilityPathIsReached() {
        SortedMap<Integer, Double> path = new TreeMap<>();
        path.put(2012, 1.2);
        path.put(2016, 2.4);
        Model base = SmallWorld.model(AREAS);
        Model model = new Model(
                base.mortality(),
                base.fertility(),
                base.living(),
                base.levels(),
                base.couples(),
                base.sharing(),
                base.migration(),
                new DemographicAssumptions(YearPath.of(path), YearPath.constant(1), YearPath.none(), YearPath.none()),
                base.movement());
        run(model, 60_000, 5, (city, year) -> {
            double total = 0;
            for (int age = 0; age < Ages.COUNT; age++) {
                double births = 0;
                double women = 0;
                for (int area = 0; area < AREAS; area++) {
                    births += city.ledger().birthsByMotherAge(area, age);
                    women += city.ledger().womenExposed(area, age);
                }
                if (women > 0) total += births / women;
            }
            double wanted = YearPath.of(path).at(year);
            // About 5,000 births: their standard error is 1.4 per cent, four of them 6 per cent.
            assertEquals(wanted, total, wanted * 0.06, "year " + year);
        });
    }

    private static Model withoutImprovement(Model model) {
        double[] equal = new double[AREAS];
        java.util.Arrays.fill(equal, 1);
        double[][] qx = new double[Sex.COUNT][Ages.COUNT];
        for (Sex sex : Sex.values()) {
            for (int age = 0; age < Ages.COUNT; age++)
                qx[sex.ordinal()][age] = model.mortality().qx(sex, age);
        }
        return new Model(
                new MortalityTable(qx, equal, new double[Sex.COUNT][Ages.COUNT]),
                model.fertility(),
                model.living(),
                model.levels(),
                model.couples(),
                model.sharing(),
                model.migration(),
                model.demography(),
                model.movement());
    }

    private static void addDeaths(Ledger ledger, int sex, int age, double[][] deaths) {
        for (int area = 0; area < AREAS; area++) deaths[sex][age] += ledger.count(Entry.DEATH, area, sex, age);
    }

    /** Those at risk in the year: the survivors at its end plus the year's dead. */
    private static void addExposure(City city, int year, double[][] deaths, double[][] exposed) {
        var residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            exposed[residents.sex(resident)][Ages.index(residents.age(resident, year))]++;
        }
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                for (int area = 0; area < AREAS; area++) {
                    exposed[sex][age] += city.ledger().count(Entry.DEATH, area, sex, age);
                }
            }
        }
    }

    private interface YearEnd {
        void at(City city, int year);
    }

    private static void run(Model model, int householdsPerArea, int years, YearEnd yearEnd) {
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(AREAS, householdsPerArea);
            CitySimulation simulation =
                    new CitySimulation(city, model, 2, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of());
            for (int year = 0; year < years; year++) {
                simulation.advance();
                yearEnd.at(city, simulation.year());
            }
        }
    }
}
