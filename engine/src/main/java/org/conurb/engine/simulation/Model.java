package org.conurb.engine.simulation;

import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.policy.Assumptions;
import org.conurb.engine.policy.Policies;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.SharingHabits;

/**
 * All that the processes of a year are told: the city's rate tables and the scenario's assumptions.
 *
 * @param mortality life table, area ratios, improvement
 * @param fertility births by area and age
 * @param living shares in couples, with parents, in establishments
 * @param levels how far each area was from those shares in the base year
 * @param couples age gaps and dissolution
 * @param sharing who shares dwellings
 * @param migration who leaves, who arrives, where to
 * @param demography assumptions on births and deaths
 * @param movement assumptions on migration
 * @param markets work and homes; null in a city of people alone
 * @param travel cars, trips and traffic; null where nobody travels
 * @param policies the scenario's interventions, which have bent the assumptions already; null if there are none
 */
public record Model(
        MortalityTable mortality,
        FertilityTable fertility,
        LivingTables living,
        LivingLevels levels,
        CoupleTables couples,
        SharingHabits sharing,
        MigrationTables migration,
        DemographicAssumptions demography,
        MigrationAssumptions movement,
        Markets markets,
        Travel travel,
        Policies policies) {

    /** The model of a city of people alone. */
    public Model(
            MortalityTable mortality,
            FertilityTable fertility,
            LivingTables living,
            LivingLevels levels,
            CoupleTables couples,
            SharingHabits sharing,
            MigrationTables migration,
            DemographicAssumptions demography,
            MigrationAssumptions movement) {
        this(mortality, fertility, living, levels, couples, sharing, migration, demography, movement, null, null, null);
    }

    /** The same people with work and homes. */
    public Model with(Markets newMarkets) {
        return with(assumptions(), newMarkets, travel, policies);
    }

    /** The same people who travel. */
    public Model with(Travel newTravel) {
        return with(assumptions(), markets, newTravel, policies);
    }

    /** The same under these policies, which bend what is assumed. To be asked for once, when all else is there. */
    public Model with(Policies newPolicies) {
        Assumptions bent = newPolicies.bend(assumptions());
        return with(
                bent,
                markets == null ? null : markets.with(bent.labour(), bent.building()),
                travel == null ? null : travel.with(bent.travel()),
                newPolicies);
    }

    private Assumptions assumptions() {
        return new Assumptions(
                demography,
                movement,
                markets == null ? null : markets.labour().assumptions(),
                markets == null ? null : markets.building(),
                travel == null ? null : travel.model().assumptions());
    }

    private Model with(Assumptions assumed, Markets newMarkets, Travel newTravel, Policies newPolicies) {
        return new Model(
                mortality,
                fertility,
                living,
                levels,
                couples,
                sharing,
                migration,
                assumed.demography(),
                assumed.movement(),
                newMarkets,
                newTravel,
                newPolicies);
    }
}
