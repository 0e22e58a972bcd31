package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.labour.JobChange;

/**
 * An employer opens jobs at a place, beside those that open anyway.
 *
 * @param year in the twelve months to the middle of this year
 * @param zone code of the zone
 * @param sector section of the standard industrial classification
 * @param jobs how many
 */
public record NewEmployer(int year, String zone, Sector sector, int jobs) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.labour() == null) return List.of(Needs.markets());
        return ZoneChoice.unknownZone("zone", zone, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return with(assumptions, premises, year, zone, sector, jobs);
    }

    /** So many jobs more, or fewer where negative. */
    static Assumptions with(
            Assumptions assumptions, Premises premises, int year, String zone, Sector sector, int jobs) {
        JobChange change = new JobChange(year, premises.zones().find(zone), sector.ordinal(), premises.simulated(jobs));
        return assumptions.with(
                assumptions.labour().withChanges(Needs.and(assumptions.labour().changes(), change)));
    }
}
