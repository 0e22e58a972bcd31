package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * Public transport departs more or less often; the wait is shorter or longer in proportion.
 *
 * @param year first year in which it does; people know it from the next year of travel on
 * @param until first year in which it does no more
 * @param where the zones from which it departs; null for all
 * @param factor factor on the number of departures, above 0
 */
public record PublicTransportFrequency(int year, int until, ZoneChoice where, double factor) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        return where == null ? List.of() : where.flaws("where", premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = ZoneChoice.inOrAll(where, premises);
        return assumptions.with(assumptions.travel().with(new TravelAssumptions.Frequency(year, until, zones, factor)));
    }
}
