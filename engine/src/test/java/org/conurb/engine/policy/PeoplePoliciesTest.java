package org.conurb.engine.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.demography.DeathChances;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.engine.projection.CohortComponent;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** Policies and events that change births, deaths and moves do so in the years, at the ages and by as much as they say. */
class PeoplePoliciesTest {

    private static final int FOREVER = Intervention.FOREVER;
    private static final int AREAS = 2;
    private static final int HOUSEHOLDS = 20_000; // an area
    private static final int FIRST = SmallWorld.BASE_YEAR + 1;

    private static YearPath path(double value) {
        return YearPath.constant(value);
    }

    private static Model model(Intervention... interventions) {
        Premises premises = new Premises(SmallWorld.zones(AREAS, 2), null, null, 1, drawing -> drawing);
        Policies policies = new Policies(List.of(interventions), premises);
        Model base = SmallWorld.model(AREAS);
        assertEquals(
                List.of(), policies.findings(new Assumptions(base.demography(), base.movement(), null, null, null)));
        return base.with(policies);
    }

    /** What the ledger of each year of a run says. */
    private static double[] run(int years, ToDoubleFunction<Ledger> figure, Intervention... interventions) {
        try (Workers workers = Workers.of(2)) {
            City city = SmallWorld.city(AREAS, HOUSEHOLDS);
            CitySimulation simulation = new CitySimulation(
                    city, model(interventions), 3, SmallWorld.BASE_YEAR, SmallWorld.BASE_YEAR, workers, List.of());
            double[] figures = new double[years];
            for (int year = 0; year < years; year++) {
                simulation.advance();
                figures[year] = figure.applyAsDouble(city.ledger());
            }
            return figures;
        }
    }

    private static double births(Ledger ledger, int from, int to) {
        double births = 0;
        for (int area = 0; area < AREAS; area++) {
            for (int age = from; age <= to; age++) births += ledger.birthsByMotherAge(area, age);
        }
        return births;
    }

    private static double count(Ledger ledger, Entry... entries) {
        double count = 0;
        for (Entry entry : entries) {
            for (int area = 0; area < AREAS; area++) count += ledger.count(entry, area);
        }
        return count;
    }

    /** As many expected, give or take four standard errors of a count. */
    private static void assertCount(double expected, double found) {
        assertEquals(expected, found, 4 * Math.sqrt(expected));
    }

    @Test
    void womenOfTheseAgesBearSoManyTimesAsManyChildrenAndOthersAsManyAsBefore() {
        Fertility more = new Fertility(FIRST, FIRST + 1, new AgeBand(20, 29), path(1.5));
        double[] within = run(2, ledger -> births(ledger, 21, 29));
        double[] withinMore = run(2, ledger -> births(ledger, 21, 29), more);
        double[] above = run(2, ledger -> births(ledger, 31, Ages.TOP));
        double[] aboveMore = run(2, ledger -> births(ledger, 31, Ages.TOP), more);
        // Of mothers aged 21 to 29 at the year's end both ages of the year are meant, of those over 30 none.
        assertCount(1.5 * within[0], withinMore[0]);
        assertEquals(above[0], aboveMore[0]);
        assertCount(within[1], withinMore[1]);
    }

    @Test
    void fertilityIsMultipliedWhateverItIsAssumedToBe() {
        SortedMap<Integer, Double> falling = new TreeMap<>();
        falling.put(FIRST, 1.2);
        falling.put(FIRST + 2, 0.8);
        double[] factors = SmallWorld.model(1)
                .demography()
                .with(new DemographicAssumptions.BirthChange(
                        new YearSpan(FIRST, FIRST + 2), AgeBand.ALL, YearPath.of(falling)))
                .fertilityFactors(FIRST + 1);
        assertEquals(1, factors[30], 1e-12);
        Model twice = model(new Fertility(FIRST, FOREVER, null, path(2)));
        assertEquals(2, newborns(twice) / newborns(model()), 1e-12);
    }

    /** Newborns that the deterministic twin expects in the first year: none of them comes or goes but as the tables say. */
    private static double newborns(Model model) {
        double[][][] people = new double[AREAS][Sex.COUNT][Ages.COUNT];
        for (double[][] area : people) for (double[] ofSex : area) Arrays.fill(ofSex, 1000);
        Model closed = new Model(
                model.mortality(),
                model.fertility(),
                model.living(),
                model.levels(),
                model.couples(),
                model.sharing(),
                SmallWorld.migration(AREAS, 0),
                model.demography(),
                model.movement());
        CohortComponent twin = new CohortComponent(closed, SmallWorld.BASE_YEAR, people);
        twin.advance();
        double newborns = 0;
        for (int area = 0; area < AREAS; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) newborns += twin.people(area, sex, 0);
        }
        return newborns;
    }

    @Test
    void yearsOfLifeAreGainedByTheWholeTable() {
        for (double gain : new double[] {-3, 2.5}) {
            Model longer = model(new LifeExpectancy(FIRST, FIRST + 2, path(gain), null, null));
            for (int year = FIRST; year <= FIRST + 2; year++) {
                double before = lifeExpectancy(model(), year);
                double wanted = year < FIRST + 2 ? before + gain : before;
                // The ratio of the area is applied after: for the one with a ratio of 1 it is the table's own.
                assertEquals(wanted, lifeExpectancy(longer, year), 1e-6, "year " + year);
            }
        }
    }

    /** Of men in the area whose mortality is the table's: the sum of the chances to live to the end of each year of age. */
    private static double lifeExpectancy(Model model, int year) {
        DeathChances chances = DeathChances.of(model.mortality(), model.demography(), SmallWorld.BASE_YEAR, year);
        double survivors = 1;
        double years = 0;
        for (int age = 0; age < Ages.COUNT; age++) {
            survivors *= 1 - chances.at(1, Sex.MALE.ordinal(), age);
            years += survivors;
        }
        return years;
    }

    @Test
    void aFactorMultipliesTheForceOfMortalityOfItsAgesAlone() {
        LifeExpectancy plague = new LifeExpectancy(FIRST, FOREVER, null, path(3), new AgeBand(60, 120));
        DeathChances usual = chances(model());
        DeathChances worse = chances(model(plague));
        for (int age = 62; age < 90; age++) {
            double ratio = Math.log1p(-worse.at(1, 0, age)) / Math.log1p(-usual.at(1, 0, age));
            // Deaths are even over a year of age in both tables, which is not quite a constant force.
            assertEquals(3, ratio, 0.15, "age " + age);
        }
        double before = run(1, ledger -> deaths(ledger, 62, Ages.TOP))[0];
        double after = run(1, ledger -> deaths(ledger, 62, Ages.TOP), plague)[0];
        // Three times the force is nearly three times the deaths: a little less, since nobody dies twice.
        assertTrue(after > 2.3 * before && after < 3 * before + 4 * Math.sqrt(3 * before), before + " " + after);
        double young = run(1, ledger -> deaths(ledger, 0, 59))[0];
        assertEquals(young, run(1, ledger -> deaths(ledger, 0, 59), plague)[0]);
    }

    private static DeathChances chances(Model model) {
        return DeathChances.of(model.mortality(), model.demography(), SmallWorld.BASE_YEAR, FIRST);
    }

    private static double deaths(Ledger ledger, int from, int to) {
        double deaths = 0;
        for (int area = 0; area < AREAS; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = from; age <= to; age++) deaths += ledger.count(Entry.DEATH, area, sex, age);
            }
        }
        return deaths;
    }

    @Test
    void soManyMoreComeFromAbroadAndNobodyElseWhileItHolds() {
        Migration more =
                new Migration(FIRST, FIRST + 1, Direction.IN, Flow.INTERNATIONAL, new AgeBand(18, 29), null, path(700));
        double[] before = run(2, ledger -> count(ledger, Entry.INTERNATIONAL_IN));
        double[] after = run(2, ledger -> count(ledger, Entry.INTERNATIONAL_IN), more);
        // A fraction of a person is a draw: of 2 areas, 2 sexes and 12 ages, each of a variance of at most a quarter.
        assertEquals(before[0] + 700, after[0], 4 * Math.sqrt(AREAS * 2 * 12 / 4.0));
        assertEquals(before[1], after[1]);
        double[] fromCountry = run(1, ledger -> count(ledger, Entry.INTERNAL_IN));
        assertEquals(fromCountry[0], run(1, ledger -> count(ledger, Entry.INTERNAL_IN), more)[0]);
    }

    @Test
    void soManyMoreLeaveTheCityInBothStreams() {
        Migration more = new Migration(FIRST, FOREVER, Direction.OUT, null, null, null, path(1000));
        ToDoubleFunction<Ledger> leavers = ledger -> count(ledger, Entry.INTERNAL_OUT, Entry.INTERNATIONAL_OUT);
        double before = run(1, leavers)[0];
        assertCount(before + 1000, run(1, leavers, more)[0]);
        Migration half = new Migration(FIRST, FOREVER, Direction.OUT, null, null, path(0.5), null);
        assertCount(before / 2, run(1, leavers, half)[0]);
        Migration fewer = new Migration(FIRST, FOREVER, Direction.OUT, null, null, null, path(-1e6));
        assertEquals(0, run(1, leavers, fewer)[0]);
    }

    /** The twin knows the changes too, and households decide who goes with whom, never how many. */
    @Test
    void theDeterministicTwinExpectsTheSame() {
        Intervention[] policies = {
            new Fertility(FIRST, FOREVER, null, path(0.7)),
            new LifeExpectancy(FIRST, FOREVER, path(-2), null, null),
            new Migration(FIRST, FOREVER, Direction.IN, null, null, path(1.5), path(500)),
            new Migration(FIRST, FOREVER, Direction.OUT, Flow.INTERNAL, new AgeBand(18, 40), path(0.5), null)
        };
        int years = 3;
        City start = SmallWorld.city(AREAS, HOUSEHOLDS);
        double[][][] people = new double[AREAS][Sex.COUNT][Ages.COUNT];
        var residents = start.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = Ages.index(residents.age(resident, SmallWorld.BASE_YEAR));
            people[start.areaOfResident(resident)][residents.sex(resident)][age]++;
        }
        CohortComponent twin = new CohortComponent(model(policies), SmallWorld.BASE_YEAR, people);
        CohortComponent usual = new CohortComponent(model(), SmallWorld.BASE_YEAR, people);
        for (int year = 0; year < years; year++) {
            twin.advance();
            usual.advance();
        }
        double expected = twin.people(0) + twin.people(1);
        double change =
                Arrays.stream(run(years, PeoplePoliciesTest::balance, policies)).sum();
        double found = residents.count() + change;
        assertTrue(Math.abs(expected - usual.people(0) - usual.people(1)) > 1000);
        // Births, deaths and moves of three years are some ten thousand: four standard errors of them.
        assertEquals(expected, found, 4 * Math.sqrt(20_000));
    }

    private static double balance(Ledger ledger) {
        double balance = 0;
        for (Entry entry : Entry.values()) balance += entry.sign() * count(ledger, entry);
        return balance;
    }

    private static List<String> told(DemographicAssumptions demography, Intervention... interventions) {
        return Village.told(Village.assumptions().with(demography), interventions);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertEquals(
                List.of(
                        "0 ages: 30 to 20",
                        "1 ages: 60 to 70",
                        "2 years: neither years nor a factor",
                        "3 years: years and a factor",
                        "4 ages: ages 0 to 50 with years",
                        "5 factor: neither a factor nor extra persons"),
                told(
                        DemographicAssumptions.trend(),
                        new Fertility(2014, FOREVER, new AgeBand(30, 20), path(1)),
                        new Fertility(2014, FOREVER, new AgeBand(60, 70), path(1)),
                        new LifeExpectancy(2014, FOREVER, null, null, null),
                        new LifeExpectancy(2014, FOREVER, path(1), path(1), null),
                        new LifeExpectancy(2014, FOREVER, path(1), null, new AgeBand(0, 50)),
                        new Migration(2014, FOREVER, Direction.IN, null, null, null, null)));
    }

    @Test
    void twoThatSpeakOfTheSamePeopleInTheSameYearAreRefused() {
        AgeBand young = new AgeBand(15, 24);
        assertEquals(
                List.of(
                        "1 year: fertility at ages 20 to 30 in 2016, of which interventions.0 speaks too",
                        "4 year: mortality at ages 0 to 120 in 2014, of which interventions.3 speaks too",
                        "6 year: in-migration at ages 0 to 120 in 2014, of which interventions.5 speaks too"),
                told(
                        DemographicAssumptions.trend(),
                        new Fertility(2014, 2018, young, path(1.1)),
                        new Fertility(2016, FOREVER, new AgeBand(20, 30), path(1.1)),
                        new Fertility(2018, FOREVER, young, path(1.2)),
                        new LifeExpectancy(2012, FOREVER, null, path(2), young),
                        new LifeExpectancy(2014, FOREVER, path(1), null, null),
                        new Migration(2014, FOREVER, Direction.IN, Flow.INTERNAL, young, path(2), null),
                        new Migration(2013, FOREVER, Direction.IN, null, null, path(2), null),
                        new Migration(2013, FOREVER, Direction.IN, Flow.INTERNATIONAL, null, path(2), null)));
    }

    @Test
    void aLifeExpectancyBeyondReachIsRefused() {
        DemographicAssumptions long100 = new DemographicAssumptions(YearPath.none(), path(1), path(90), path(100));
        assertEquals(
                List.of("0 years: a life expectancy of women of 112.0 years in 2014"),
                told(long100, new LifeExpectancy(2014, FOREVER, path(12), null, null)));
    }
}
