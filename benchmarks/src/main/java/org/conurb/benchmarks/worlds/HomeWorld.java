package org.conurb.benchmarks.worlds;

import static org.conurb.engine.store.Columns.NONE;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.landuse.Construction;
import org.conurb.engine.landuse.Demolition;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HouseMoves;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.market.Lettings;
import org.conurb.engine.market.PriceAdjustment;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.simulation.Model;

/**
 * A synthetic city in homes: three per cent of them vacant, two thirds of the adults of working age with a workplace,
 * made-up incomes. Its people live on by the demographic processes, and find homes when {@link #housing} is called.
 */
public final class HomeWorld {

    private static final long SEED = 1;
    private static final double WORKING = 0.66;
    private static final float WAGE = 22_000;
    private static final float PENSION = 10_000;

    private final City city;
    private final CitySimulation simulation;
    private final Demolition demolition;
    private final Construction construction;
    private final HouseMoves moves;
    private final Lettings lettings;
    private final PriceAdjustment prices;

    /** The people of a city as it was made, in homes. */
    public HomeWorld(City people, Model model, Workers workers) {
        Population population = people.population();
        this.city = new City(
                people.name(),
                people.zones(),
                population,
                new JobStore(population.residents().rows()),
                new DwellingStore(population.households().rows()));
        YearDraws luck = Draws.of(SEED, "home world").in(SyntheticCity.BASE_YEAR);
        employ(luck);
        SyntheticHomes.house(city, luck);
        pay(SyntheticCity.BASE_YEAR);
        int start = SyntheticCity.BASE_YEAR;
        this.simulation = new CitySimulation(city, model, SEED, start, start, workers, List.of());
        HousingModel housing = HousingModel.standard();
        HousingLevels levels = HousingLevels.measure(city, housing, start, workers);
        BuildingPlan plan = BuildingPlan.usual();
        this.demolition = new Demolition(city, LandUseModel.standard(), plan, SEED, workers);
        this.construction = new Construction(city, LandUseModel.standard(), plan, SEED, workers);
        this.moves = new HouseMoves(city, housing, levels, SEED, workers);
        this.lettings = new Lettings(city, housing, levels, SEED, workers);
        this.prices = new PriceAdjustment(city, housing, levels, workers);
    }

    private void employ(YearDraws luck) {
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = residents.age(resident, SyntheticCity.BASE_YEAR);
            long id = residents.id(resident);
            if (age < Ages.ADULT || age >= Ages.OLD || luck.uniform(id, 0) > WORKING) continue;
            int zone = luck.below(city.zones().count(), id, 1);
            city.hire(resident, city.openJob(Mix.identity(id, 1), zone, 0, 1, WAGE));
        }
    }

    /** Incomes by age and luck, as no labour market runs here. */
    private void pay(int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        YearDraws luck = Draws.of(SEED, "home world").in(SyntheticCity.BASE_YEAR);
        for (int household = 0; household < households.rows(); household++) {
            double income = 0;
            int member = households.firstMember(household);
            for (; member != NONE; member = residents.nextMember(member)) {
                int age = residents.age(member, year);
                long id = residents.id(member);
                if (age >= Ages.OLD) income += PENSION;
                else if (age >= Ages.ADULT && luck.uniform(id, 0) < WORKING) income += WAGE * 2 * luck.uniform(id, 8);
            }
            population.setIncome(household, (float) income);
        }
    }

    /** A year of births, deaths, couples and migration, after which some are without a home. */
    public void people() {
        simulation.advance();
        pay(simulation.year());
    }

    /** The same year's building, moves and prices. */
    public void housing() {
        int year = simulation.year();
        demolition.run(year);
        construction.run(year);
        moves.run(year);
        lettings.run(year);
        prices.run(year);
    }

    /** The same year's moves alone. */
    public void moves() {
        moves.run(simulation.year());
    }

    /** The city. */
    public City city() {
        return city;
    }
}
