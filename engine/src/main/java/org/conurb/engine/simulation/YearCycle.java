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
import org.conurb.engine.migration.Arrivals;
import org.conurb.engine.migration.Departures;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.LivingTables;

/** The order of a year: which built-in processes there are, and in which place each runs. */
final class YearCycle {

    private final List<Step> steps = new ArrayList<>();

    /** A built-in process and its place. */
    record Step(Place place, YearlyProcess process) {}

    /** The processes of this model in this city; rates count from the base year. */
    YearCycle(City city, Model model, int baseYear, long seed, Workers workers) {
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
    }

    private void add(Place place, YearlyProcess process) {
        steps.add(new Step(place, process));
    }

    /** The built-in processes in the order of the year. */
    List<Step> steps() {
        return List.copyOf(steps);
    }
}
