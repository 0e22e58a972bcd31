package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.economy.Sector;

/**
 * Jobs close at a place; who held one is out of work and looks for another in the same year.
 *
 * @param year in the twelve months to the middle of this year
 * @param zone code of the zone
 * @param sector section of the standard industrial classification
 * @param jobs how many; all that there are if there are fewer
 */
public record PlantClosure(int year, String zone, Sector sector, int jobs) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.labour() == null) return List.of(Needs.markets());
        return ZoneChoice.unknownZone("zone", zone, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return NewEmployer.with(assumptions, premises, year, zone, sector, -jobs);
    }
}
