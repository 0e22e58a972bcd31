package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleBiFunction;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.indicators.Group.Dimension;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.worlds.HomeTown;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.api.Test;

/** How groups fare, on households small enough to count by hand. */
class GroupFiguresTest {

    private static final int YEAR = 2011;

    /**
     * Area 0: a couple of 40 who own, with a child of 10 and two cars, he works for 42,000 in the next zone; a lone tenant
     * of 30 with a social home, who seeks work and has 5,000. Area 1: someone of 80 in an establishment.
     */
    private static City hamlet() {
        Population population = new Population(8, 4);
        City city = new City("Hamlet", SmallWorld.zones(2, 2), population, new JobStore(1), new DwellingStore(2));
        int family = population.found(1, 0, HouseholdKind.PRIVATE);
        int father = population.arrive(1, YEAR - 40, Sex.MALE, Role.REFERENCE, 0, family);
        population.arrive(2, YEAR - 40, Sex.FEMALE, Role.PARTNER, 1, family);
        population.arrive(3, YEAR - 10, Sex.FEMALE, Role.CHILD, 0, family);
        int lone = population.found(2, 1, HouseholdKind.PRIVATE);
        int tenant = population.arrive(4, YEAR - 30, Sex.MALE, Role.REFERENCE, 0, lone);
        int place = population.found(3, 2, HouseholdKind.COMMUNAL);
        population.arrive(5, YEAR - 80, Sex.FEMALE, Role.REFERENCE, 0, place);
        city.hire(father, city.openJob(1, 1, 0, 0, 42_000));
        population.setActivity(tenant, Activity.UNEMPLOYED);
        population.setIncome(family, 42_000);
        population.setIncome(lone, 5_000);
        population.setCars(family, 2);
        int house = DwellingType.DETACHED.ordinal();
        DwellingStore homes = city.dwellings();
        city.moveIn(family, homes.append(1, 0, 0, 0, house, 3, Tenure.OWNED.ordinal(), 1990, 200_000, 9_000), YEAR);
        city.moveIn(lone, homes.append(2, 1, 0, 0, house, 1, Tenure.SOCIAL_RENT.ordinal(), 1990, 90_000, 4_000), YEAR);
        return city;
    }

    private static GroupFigures count(City city, int threads) {
        try (Workers workers = Workers.of(threads)) {
            MarketIndicators markets = new MarketIndicators(city, city, YEAR, workers);
            markets.count(YEAR);
            return GroupFigures.count(city, YEAR, markets, workers);
        }
    }

    @Test
    void figuresAreMeansOverTheResidentsOfAGroup() {
        City city = hamlet();
        GroupFigures figures = count(city, 1);
        double family = 42_000 / 1.8; // modified OECD scale: 1 + 0.5 + 0.3
        assertEquals(4, figures.residents(0, Group.ALL));
        assertEquals(5, figures.residents(2, Group.ALL));
        assertEquals((3 * family + 5_000) / 4, figures.equivalisedIncome(0, Group.ALL), 0.01);
        assertEquals(family, figures.equivalisedIncome(0, Group.AGE_0_15), 0.01);
        assertEquals(5_000, figures.equivalisedIncome(2, Group.CARS_0), 0.01);
        assertEquals(1.0 / 3, figures.employmentRate(0, Group.ALL), 1e-12);
        assertEquals(0.5, figures.employmentRate(0, Group.TENURE_OWNED), 1e-12);
        assertEquals(0.5, figures.unemploymentRate(0, Group.ALL), 1e-12);
        assertEquals(1, figures.unemploymentRate(2, Group.AGE_25_34), 1e-12);
        assertEquals(4_000, figures.rent(0, Group.TENURE_SOCIAL_RENT), 0.01);
        assertEquals(0.8, figures.rentShare(0, Group.ALL), 1e-6);
        assertEquals(200_000, figures.homeValue(2, Group.CARS_2_OVER), 0.01);
        assertEquals(city.times().minutes(0, 1), figures.commuteMinutes(0, Group.AGE_35_49), 1e-6);
        assertEquals(0.75, figures.withCar(0, Group.ALL), 1e-12);
    }

    @Test
    void whereThereIsNobodyThereIsNoFigure() {
        GroupFigures figures = count(hamlet(), 1);
        assertEquals(0, figures.residents(0, Group.AGE_75_OVER));
        assertTrue(Double.isNaN(figures.equivalisedIncome(1, Group.ALL)), "of residents of establishments only");
        assertTrue(Double.isNaN(figures.commuteMinutes(0, Group.TENURE_SOCIAL_RENT)));
        assertTrue(Double.isNaN(figures.rent(0, Group.TENURE_OWNED)));
        assertTrue(Double.isNaN(figures.trips(0, Group.ALL)), "in a year without travel");
    }

    @Test
    void tripsCountForWhoMakesThem() {
        City city = hamlet();
        TripStore.Rows rows = new TripStore.Rows();
        int out = rows.add(0, 0, Purpose.WORK, TravelMode.CAR_DRIVER, 8 * 3600);
        int home = rows.add(0, 0, Purpose.HOME, TravelMode.CAR_DRIVER, 17 * 3600);
        rows.setLength(out, 5, 20);
        rows.setLength(home, 5, 25);
        TripStore trips = TripStore.of(city.population().residents().rows(), rows);
        trips.setMinutes(home, 30, 6);
        city.setTrips(trips);
        GroupFigures figures = count(city, 1);
        assertEquals(0.5, figures.trips(0, Group.ALL), 1e-12);
        assertEquals(25, figures.tripMinutes(0, Group.AGE_35_49), 1e-6);
        assertEquals(2, figures.delayMinutes(0, Group.CARS_2_OVER), 1e-6);
        assertEquals(0, figures.trips(0, Group.AGE_0_15), 1e-12);
    }

    /** Of more households than a chunk of a parallel loop has rows. */
    private static City town() {
        return new HomeTown(3, 6_000, 0.04, BuildingPlan.none(), 5, Workers.of(1))
                .years(1)
                .city();
    }

    /** Within a dimension the groups add up to those who are in it, and their means to the mean of all. */
    @Test
    void theGroupsOfADimensionMakeUpAll() {
        GroupFigures figures = count(town(), 2);
        for (Dimension dimension : Dimension.values()) {
            ToDoubleBiFunction<Integer, Group> income = figures::equivalisedIncome;
            for (int area = 0; area <= figures.areas(); area++) {
                long residents = 0;
                double incomes = 0;
                for (Group group : Group.values()) {
                    if (group.dimension() != dimension || figures.residents(area, group) == 0) continue;
                    residents += figures.residents(area, group);
                    incomes += figures.residents(area, group) * income.applyAsDouble(area, group);
                }
                assertEquals(figures.residents(area, Group.ALL), residents, dimension + " of area " + area);
                // A sum of thousands of doubles: relative rounding far below a billionth.
                assertEquals(figures.equivalisedIncome(area, Group.ALL), incomes / residents, 1e-6);
            }
        }
    }

    /** A bin of incomes is a quarter of a per cent wide, so that a fifth is one to well within a hundredth of the people. */
    @Test
    void fifthsHoldAFifthOfTheResidentsEach() {
        GroupFigures figures = count(town(), 2);
        int city = figures.areas();
        double all = figures.residents(city, Group.ALL);
        double before = 0;
        for (Group group : Group.values()) {
            if (group.dimension() != Dimension.INCOME_FIFTH) continue;
            assertEquals(0.2, figures.residents(city, group) / all, 0.01, group.word());
            assertTrue(figures.equivalisedIncome(city, group) > before, group.word());
            before = figures.equivalisedIncome(city, group);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        City town = town();
        GroupFigures one = count(town, 1);
        for (int threads : new int[] {2, 5}) {
            GroupFigures many = count(town, threads);
            for (int area = 0; area <= one.areas(); area++) {
                for (Group group : Group.values()) {
                    assertEquals(one.equivalisedIncome(area, group), many.equivalisedIncome(area, group), 0);
                    assertEquals(one.rentShare(area, group), many.rentShare(area, group), 0);
                    assertEquals(one.homeValue(area, group), many.homeValue(area, group), 0);
                }
            }
        }
    }
}
