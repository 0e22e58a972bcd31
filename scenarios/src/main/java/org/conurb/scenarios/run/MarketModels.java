package org.conurb.scenarios.run;

import org.conurb.engine.city.City;
import org.conurb.engine.labour.LabourLevels;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.labour.LabourTables;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.Markets;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.LabourRates;
import org.conurb.scenarios.format.MarketSettings;
import org.conurb.scenarios.scenario.Scenario;

/** Puts together what the processes of work and homes are told, from the city and the scenario. */
final class MarketModels {

    private MarketModels() {}

    static LabourModel labour(CityFolder city, Scenario scenario) {
        LabourRates rates = city.markets().labourRates();
        LabourTables tables = new LabourTables(rates.studyShares(), rates.qualificationShares(), rates.participation());
        return new LabourModel(
                tables,
                MarketSettings.labour(city.parameters()),
                scenario.assumptions().work());
    }

    /** The model at the levels of this city, which stands in its base year. */
    static Markets markets(CityFolder folder, Scenario scenario, City base, Workers workers) {
        LabourModel labour = labour(folder, scenario);
        HousingModel housing = MarketSettings.housing(folder.parameters());
        return new Markets(
                labour,
                LabourLevels.measure(base, labour, scenario.from(), workers),
                MarketSettings.landUse(folder.parameters()).simulating(scenario.populationShare()),
                scenario.assumptions().building(scenario.populationShare()),
                housing,
                HousingLevels.measure(base, housing, scenario.from(), workers));
    }
}
