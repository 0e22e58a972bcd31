package org.conurb.engine.policy;

import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * All that the processes of a year are told of the years ahead, and that interventions may bend.
 *
 * @param demography births and deaths
 * @param movement migration
 * @param labour work; null in a city of people alone
 * @param building homes; null in a city of people alone
 * @param travel trips; null where nobody travels
 */
public record Assumptions(
        DemographicAssumptions demography,
        MigrationAssumptions movement,
        LabourAssumptions labour,
        BuildingPlan building,
        TravelAssumptions travel) {

    /** The same with this on births and deaths. */
    public Assumptions with(DemographicAssumptions other) {
        return new Assumptions(other, movement, labour, building, travel);
    }

    /** The same with this on migration. */
    public Assumptions with(MigrationAssumptions other) {
        return new Assumptions(demography, other, labour, building, travel);
    }

    /** The same with this on work. */
    public Assumptions with(LabourAssumptions other) {
        return new Assumptions(demography, movement, other, building, travel);
    }

    /** The same with this on homes. */
    public Assumptions with(BuildingPlan other) {
        return new Assumptions(demography, movement, labour, other, travel);
    }

    /** The same with this on trips. */
    public Assumptions with(TravelAssumptions other) {
        return new Assumptions(demography, movement, labour, building, other);
    }
}
