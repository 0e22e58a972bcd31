package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.units.YearPath;

/**
 * What it costs to drive a kilometre changes, by duty or on the world market.
 *
 * @param year first year in which it does
 * @param until first year in which it does no more
 * @param factor factor on what it would cost, by year
 */
public record FuelPrice(int year, int until, YearPath factor) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        return assumptions.travel() == null ? List.of(Needs.travel()) : List.of();
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        YearPath price = Needs.orOne(assumptions.travel().fuelPrice()).times(factor, year, until);
        return assumptions.with(assumptions.travel().withFuelPrice(price));
    }
}
