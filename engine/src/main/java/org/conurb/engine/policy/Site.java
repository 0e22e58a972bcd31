package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan;

/**
 * Homes are built on a site, beside those that are built anyway, whatever room the zone has.
 *
 * @param year in the twelve months to the middle of this year they are completed
 * @param zone code of the zone
 * @param dwellings how many
 * @param tenure of all of them; null for the usual mix
 * @param type of all of them; null for the usual mix
 */
public record Site(int year, String zone, int dwellings, Tenure tenure, DwellingType type) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.building() == null) return List.of(Needs.markets());
        return ZoneChoice.unknownZone("zone", zone, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return with(assumptions, premises, year, zone, dwellings, tenure, type);
    }

    /** So many homes more, or fewer where negative. */
    static Assumptions with(
            Assumptions assumptions,
            Premises premises,
            int year,
            String zone,
            int dwellings,
            Tenure tenure,
            DwellingType type) {
        BuildingPlan plan = assumptions.building();
        BuildingPlan.Site site =
                new BuildingPlan.Site(year, premises.zones().find(zone), premises.simulated(dwellings), tenure, type);
        return assumptions.with(plan.withSites(Needs.and(plan.sites(), site)));
    }
}
