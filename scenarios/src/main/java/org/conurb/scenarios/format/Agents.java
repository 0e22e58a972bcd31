package org.conurb.scenarios.format;

import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.population.Population;

/**
 * The agents of a city, linked to one another.
 *
 * @param population residents and households
 * @param jobs jobs; none in a city of people alone
 * @param dwellings dwellings; none in a city of people alone
 */
public record Agents(Population population, JobStore jobs, DwellingStore dwellings) {

    /** People alone. */
    public static Agents of(Population population) {
        return new Agents(population, new JobStore(0), new DwellingStore(0));
    }

    /** A city of these agents. */
    public City city(String name, Zones zones) {
        return new City(name, zones, population, jobs, dwellings);
    }
}
