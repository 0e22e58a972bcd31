package org.conurb.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.demography.CommunalLiving;
import org.conurb.engine.demography.Dissolution;
import org.conurb.engine.demography.Fertility;
import org.conurb.engine.demography.LivingArrangements;
import org.conurb.engine.demography.Mortality;
import org.conurb.engine.demography.Orphans;
import org.conurb.engine.demography.Partnership;
import org.conurb.engine.labour.InCommuting;
import org.conurb.engine.labour.Incomes;
import org.conurb.engine.labour.JobDynamics;
import org.conurb.engine.labour.JobSearch;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.labour.Participation;
import org.conurb.engine.labour.Schooling;
import org.conurb.engine.labour.Separations;
import org.conurb.engine.labour.Training;
import org.conurb.engine.labour.Wages;
import org.conurb.engine.labour.YearStart;
import org.conurb.engine.landuse.Construction;
import org.conurb.engine.landuse.Demolition;
import org.conurb.engine.market.HouseMoves;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.market.Lettings;
import org.conurb.engine.market.PriceAdjustment;
import org.conurb.engine.migration.Arrivals;
import org.conurb.engine.migration.Departures;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.policy.Enactment;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.trips.CarOwnership;

/** The order of a year: which built-in processes there are, and in which place each runs. */
final class YearCycle {

    private final List<Step> steps = new ArrayList<>();

    /** A built-in process and its place. */
    record Step(Place place, YearlyProcess process) {}

    /** The processes of this model in this city; rates count from the base year. */
    YearCycle(City city, Model model, int baseYear, long seed, Workers workers) {
        if (model.policies() != null) add(Place.INTERVENTIONS, new Enactment(city, model.policies(), seed));
        LivingTables[] livingByArea = model.levels().byArea(model.living());
        add(Place.DEATHS, new Mortality(city, model.mortality(), model.demography(), baseYear, seed, workers));
        add(
                Place.BIRTHS,
                new Fertility(city, model.fertility(), model.mortality(), model.demography(), baseYear, seed, workers));
        add(Place.HOUSEHOLDS, new Dissolution(city, model.couples(), seed, workers));
        add(Place.HOUSEHOLDS, new Partnership(city, model.living(), model.couples(), model.mortality(), seed, workers));
        add(Place.HOUSEHOLDS, new CommunalLiving(city, livingByArea, seed, workers));
        add(Place.MIGRATION, new Departures(city, model.migration(), model.movement(), seed, workers));
        add(
                Place.MIGRATION,
                new Arrivals(
                        city,
                        model.migration(),
                        model.movement(),
                        livingByArea,
                        model.couples(),
                        model.sharing(),
                        seed));
        add(
                Place.SETTLING,
                new LivingArrangements(city, model.living(), model.levels(), model.sharing(), seed, workers));
        add(Place.CARE, new Orphans(city, seed, workers));
        if (model.travel() != null) addTravel(city, model, seed, workers);
        if (model.markets() == null) return;
        add(Place.CARE, new Clearing(city, workers));
        addWork(city, model.markets(), baseYear, seed, workers);
        addHomes(city, model.markets(), seed, workers);
    }

    private void addTravel(City city, Model model, long seed, Workers workers) {
        Travel travel = model.travel();
        add(Place.CARS, new CarOwnership(city, travel.model(), travel.levels(), seed, workers));
        add(Place.TRAVEL, new TravelYear(city, travel, model.policies(), seed, workers));
    }

    private void addWork(City city, Markets markets, int baseYear, long seed, Workers workers) {
        LabourModel labour = markets.labour();
        YearStart start = new YearStart(city, workers);
        add(Place.EDUCATION, start);
        add(Place.EDUCATION, new Schooling(city, labour, markets.labourLevels(), seed, workers));
        if (!labour.assumptions().training().isEmpty()) {
            add(Place.EDUCATION, new Training(city, labour, seed, workers));
        }
        add(Place.LABOUR, new Participation(city, labour, markets.labourLevels(), baseYear, seed, workers));
        add(Place.LABOUR, new Separations(city, labour, seed, workers));
        add(Place.LABOUR, new JobDynamics(city, labour, start, seed, workers));
        add(Place.LABOUR, new JobSearch(city, labour, markets.labourLevels(), start, seed, workers));
        add(Place.LABOUR, new InCommuting(city, markets.labourLevels(), seed));
        add(Place.LABOUR, new Wages(city, labour, start, workers));
        add(Place.LABOUR, new Incomes(city, labour, workers));
    }

    private void addHomes(City city, Markets markets, long seed, Workers workers) {
        HousingModel housing = markets.housing();
        HousingLevels levels = markets.housingLevels();
        add(Place.CONSTRUCTION, new Demolition(city, markets.landUse(), markets.building(), seed, workers));
        add(Place.CONSTRUCTION, new Construction(city, markets.landUse(), markets.building(), seed, workers));
        add(Place.HOUSING, new HouseMoves(city, housing, levels, seed, workers));
        add(Place.HOUSING, new Lettings(city, housing, levels, seed, workers));
        add(Place.HOUSING, new PriceAdjustment(city, housing, levels, workers));
    }

    /** What those who have gone in the year leave behind comes free. */
    private record Clearing(City city, Workers workers) implements YearlyProcess {
        @Override
        public String name() {
            return "clearing";
        }

        @Override
        public void run(int year) {
            city.settleStores(workers);
        }
    }

    private void add(Place place, YearlyProcess process) {
        steps.add(new Step(place, process));
    }

    /** The built-in processes in the order of the year. */
    List<Step> steps() {
        return List.copyOf(steps);
    }
}
