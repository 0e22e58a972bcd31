package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.units.YearPath;

/**
 * Fares of public transport change.
 *
 * @param year first year in which they do
 * @param until first year in which they do no more
 * @param factor factor on what they would be, by year; 0 makes public transport free
 */
public record Fares(int year, int until, YearPath factor) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        return assumptions.travel() == null ? List.of(Needs.travel()) : List.of();
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        YearPath fares = Needs.orOne(assumptions.travel().fares()).times(factor, year, until);
        return assumptions.with(assumptions.travel().withFares(fares));
    }
}
