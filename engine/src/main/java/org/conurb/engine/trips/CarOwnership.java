package org.conurb.engine.trips;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * How many cars each household has: an ordered logit with a lot that a household keeps, so that it buys or sells only when
 * its income, its drivers, its home or public transport change.
 */
public final class CarOwnership implements YearlyProcess {

    private final City city;
    private final TravelModel model;
    private final CarLevels levels;
    private final long seed;
    private final Workers workers;
    private final YearDraws luck;

    /** Cars at the levels of the base year. */
    public CarOwnership(City city, TravelModel model, CarLevels levels, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.seed = seed;
        this.workers = workers;
        this.luck = Draws.of(seed, "cars").in(0);
    }

    @Override
    public String name() {
        return "cars";
    }

    @Override
    public void run(int year) {
        CarOdds odds = new CarOdds(city, model, levels.access(), year, seed, workers);
        HouseholdStore households = city.population().households();
        workers.forEachChunk(households.rows(), (chunk, from, to) -> {
            for (int household = from; household < to; household++) {
                if (households.size(household) == 0) continue;
                city.population().setCars(household, cars(odds.of(household), household));
            }
        });
    }

    private int cars(double own, int household) {
        double[] atLeast = levels.atLeast()[
                city.zones().area(city.population().households().zone(household))];
        double lot = luck.uniform(city.population().households().id(household));
        int cars = 0;
        while (cars < CarLevels.MOST && lot < CarOdds.chance(own + atLeast[cars])) cars++;
        return cars;
    }
}
