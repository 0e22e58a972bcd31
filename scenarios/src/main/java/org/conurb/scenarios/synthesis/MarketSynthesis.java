package org.conurb.scenarios.synthesis;

import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.HousingMarginals;
import org.conurb.scenarios.format.LabourMarginals;
import org.conurb.scenarios.results.FitRow;

/**
 * Gives the people of a city's base year work and homes, from the city's tables; {@link MarketFit} says how far those are
 * met.
 */
public final class MarketSynthesis {

    /** Vacancies over jobs: 1.7 for 100 in mid-2011, rounded (ONS Vacancy Survey, May to July 2011). */
    private static final double VACANCY_RATE = 0.017;

    private MarketSynthesis() {}

    /** The city with jobs and dwellings; {@code fit} receives a row for each margin and place. */
    public static City settle(
            CityFolder folder, Population people, LabourModel model, long seed, Workers workers, List<FitRow> fit) {
        City city = new City(folder.name(), folder.zones(), people, new JobStore(1), new DwellingStore(1));
        WorkMargins work = work(folder, model);
        HomeMargins homes = homes(folder);
        WorkSynthesis.settle(city, work, folder.baseYear(), seed, workers);
        HomeSynthesis.settle(city, homes, folder.baseYear(), seed, workers);
        fit.addAll(MarketFit.rows(city, work, homes, folder.baseYear()));
        return city;
    }

    private static WorkMargins work(CityFolder folder, LabourModel model) {
        LabourMarginals margins = folder.markets().labour();
        int areas = folder.zones().areas().count();
        int zones = folder.zones().count();
        long[][] qualifications = new long[areas][Qualification.COUNT];
        long[][] activity = new long[areas][Activity.COUNT];
        long[][] commuting = new long[areas + 1][areas + 1];
        long[][] jobs = new long[zones][Sector.COUNT];
        for (int area = 0; area < areas; area++) {
            for (Qualification level : Qualification.values()) {
                qualifications[area][level.ordinal()] = margins.residents(area, level);
            }
            for (Activity each : Activity.values()) {
                if (each != Activity.UNKNOWN) activity[area][each.ordinal()] = margins.residents(area, each);
            }
        }
        for (int home = 0; home <= areas; home++) {
            for (int work = 0; work <= areas; work++) commuting[home][work] = margins.workers(home, work);
        }
        for (int zone = 0; zone < zones; zone++) {
            for (Sector sector : Sector.values()) jobs[zone][sector.ordinal()] = margins.jobs(zone, sector);
        }
        return new WorkMargins(
                model,
                folder.markets().labourRates().unemployment(),
                qualifications,
                activity,
                jobs,
                folder.markets().labourRates().skillShares(),
                folder.markets().labourRates().wages(),
                commuting,
                VACANCY_RATE);
    }

    private static HomeMargins homes(CityFolder folder) {
        HousingMarginals margins = folder.markets().housing();
        int areas = folder.zones().areas().count();
        int zones = folder.zones().count();
        long[][] dwellings = new long[zones][Tenure.COUNT];
        long[][] vacant = new long[areas][Tenure.COUNT];
        double[][][][] kinds = new double[areas][Tenure.COUNT][DwellingType.COUNT][HousingMarginals.MOST_BEDROOMS];
        double[][] price = new double[areas][DwellingType.COUNT];
        double[][][] rent = new double[areas][Tenure.COUNT][HousingMarginals.MOST_BEDROOMS];
        for (Tenure tenure : Tenure.values()) {
            for (int zone = 0; zone < zones; zone++)
                dwellings[zone][tenure.ordinal()] = margins.dwellings(zone, tenure);
            for (int area = 0; area < areas; area++) {
                vacant[area][tenure.ordinal()] = margins.vacant(area, tenure);
                for (int bedrooms = 1; bedrooms <= HousingMarginals.MOST_BEDROOMS; bedrooms++) {
                    rent[area][tenure.ordinal()][bedrooms - 1] = margins.rent(area, tenure, bedrooms);
                    for (DwellingType type : DwellingType.values()) {
                        kinds[area][tenure.ordinal()][type.ordinal()][bedrooms - 1] =
                                folder.markets().housingRates().kindShare(area, tenure, type, bedrooms);
                    }
                }
            }
        }
        for (int area = 0; area < areas; area++) {
            for (DwellingType type : DwellingType.values()) price[area][type.ordinal()] = margins.price(area, type);
        }
        return new HomeMargins(dwellings, vacant, kinds, price, rent);
    }
}
