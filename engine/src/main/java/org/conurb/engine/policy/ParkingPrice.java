package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * Parking costs more or less, in the whole city or in a part of it.
 *
 * @param year first year in which it does
 * @param until first year in which it does no more
 * @param where the zones; null for all
 * @param factor factor on what a stay would cost
 * @param extra added to it for each stay, in the city's currency at base-year prices; also where parking was free
 */
public record ParkingPrice(int year, int until, ZoneChoice where, double factor, double extra) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        return where == null ? List.of() : where.flaws("where", premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = ZoneChoice.inOrAll(where, premises);
        return assumptions.with(
                assumptions.travel().with(new TravelAssumptions.ParkingPrice(year, until, zones, factor, extra)));
    }
}
