package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * A charge for driving into or out of a part of the city.
 *
 * @param year first year in which it is levied
 * @param until first year in which it is levied no more
 * @param where the zones inside
 * @param price for a day, in the city's currency at base-year prices
 */
public record CongestionCharge(int year, int until, ZoneChoice where, double price) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        return where.flaws("where", premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        TravelAssumptions.Charge charge = new TravelAssumptions.Charge(year, until, where.in(premises), price);
        return assumptions.with(assumptions.travel().with(charge));
    }
}
