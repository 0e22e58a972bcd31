package org.conurb.benchmarks.worlds;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.labour.Incomes;
import org.conurb.engine.labour.LabourLevels;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.simulation.Markets;
import org.conurb.engine.simulation.Model;

/**
 * A synthetic city in work and homes, and the model by which it lives on with both markets. About half of the residents
 * have a job; levels are measured in the base year, as for a real city.
 */
public final class WorkingCity {

    private static final long SEED = 1;

    private final City city;
    private final Model model;

    private WorkingCity(City city, Model model) {
        this.city = city;
        this.model = model;
    }

    /** Gives these people work and homes; the given city must not be used any more. */
    public static WorkingCity of(City people, Model peopleModel, Workers workers) {
        Population population = people.population();
        City city = new City(
                people.name(),
                people.zones(),
                population,
                new JobStore(population.residents().rows()),
                new DwellingStore(population.households().rows()));
        YearDraws luck = Draws.of(SEED, "working city").in(SyntheticCity.BASE_YEAR);
        LabourModel labour = SyntheticWork.model();
        SyntheticWork.employ(city, labour.tables(), luck);
        SyntheticHomes.house(city, luck);
        new Incomes(city, labour, workers).run(SyntheticCity.BASE_YEAR);
        HousingModel housing = HousingModel.standard();
        Markets markets = new Markets(
                labour,
                LabourLevels.measure(city, labour, SyntheticCity.BASE_YEAR, workers),
                LandUseModel.standard(),
                BuildingPlan.usual(),
                housing,
                HousingLevels.measure(city, housing, SyntheticCity.BASE_YEAR, workers));
        return new WorkingCity(city, peopleModel.with(markets));
    }

    /** The city. */
    public City city() {
        return city;
    }

    /** Its model, with both markets. */
    public Model model() {
        return model;
    }
}
