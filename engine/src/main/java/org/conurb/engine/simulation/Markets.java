package org.conurb.engine.simulation;

import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.labour.LabourLevels;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;

/**
 * What the processes of work and homes are told.
 *
 * @param labour work: tables, settings, assumptions
 * @param labourLevels how the areas stood to the tables in the base year
 * @param landUse what builders are told
 * @param building what the scenario assumes on building
 * @param housing what the housing market is told
 * @param housingLevels how the housing market stood in the base year
 */
public record Markets(
        LabourModel labour,
        LabourLevels labourLevels,
        LandUseModel landUse,
        BuildingPlan building,
        HousingModel housing,
        HousingLevels housingLevels) {

    /** The same with these assumptions on work and building. */
    Markets with(LabourAssumptions work, BuildingPlan plan) {
        LabourModel model = new LabourModel(labour.tables(), labour.settings(), work);
        return new Markets(model, labourLevels, landUse, plan, housing, housingLevels);
    }
}
