package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.city.Zones;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.SharingHabits;

/**
 * All that a city folder says, checked; its people, if it lists them one by one, are read by {@link Microdata}.
 *
 * @param folder the folder
 * @param name name of the city-region
 * @param crs name of the grid in which the zones are, such as {@code EPSG:27700}; metres
 * @param baseYear the state is that of the middle of this year
 * @param ratesYear the year of the rate tables: the base year, or an earlier one in a snapshot of a later year
 * @param currency code of the currency
 * @param notes what the folder's author wants to be known
 * @param zones zones and areas
 * @param marginals residents and households to make people from; null if the folder has microdata
 * @param hasMicrodata whether the folder lists residents and households one by one
 * @param mortality life table, area ratios, improvement
 * @param fertility births by area and age
 * @param living shares in couples, with parents, in establishments
 * @param couples age gaps and dissolution
 * @param sharing who shares dwellings
 * @param migration who leaves, who arrives, where to
 * @param markets what is said of jobs and homes; null if nothing is
 * @param travel how people travel; null if the folder does not say
 * @param roads the roads; null if the folder has none
 * @param parameters single figures
 * @param sources where figures come from
 * @param files all files that belong to the city, sorted
 */
public record CityFolder(
        Path folder,
        String name,
        String crs,
        int baseYear,
        int ratesYear,
        String currency,
        List<String> notes,
        Zones zones,
        Marginals marginals,
        boolean hasMicrodata,
        MortalityTable mortality,
        FertilityTable fertility,
        LivingTables living,
        CoupleTables couples,
        SharingHabits sharing,
        MigrationTables migration,
        MarketInputs markets,
        TravelInputs travel,
        CityRoads roads,
        Parameters parameters,
        List<Source> sources,
        List<Path> files) {

    /** The folder of what a run left in a snapshot to go on from it; it is no part of the city and has no source. */
    public static final String STATE = "state";
}
