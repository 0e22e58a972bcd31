package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;

/**
 * Homes of a zone are cleared, vacant and older ones first; who lives there looks for another home in the same year.
 *
 * @param year in the twelve months to the middle of this year
 * @param zone code of the zone
 * @param dwellings how many; all if there are fewer
 * @param tenure of all of them; null for any
 * @param type of all of them; null for any
 */
public record Demolition(int year, String zone, int dwellings, Tenure tenure, DwellingType type)
        implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.building() == null) return List.of(Needs.markets());
        return ZoneChoice.unknownZone("zone", zone, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        return Site.with(assumptions, premises, year, zone, -dwellings, tenure, type);
    }
}
