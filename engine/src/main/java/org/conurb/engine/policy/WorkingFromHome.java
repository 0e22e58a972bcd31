package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.units.YearPath;

/**
 * More or fewer days of work are spent at home: so many times as many, or so large a part of all.
 *
 * @param year first year in which they are
 * @param until first year in which they are no more
 * @param factor factor on the days at home, by year; null if a share is given
 * @param share part of all days of work in the city that are worked at home, by year, more in sectors where more is already;
 *     null if a factor is given
 */
public record WorkingFromHome(int year, int until, YearPath factor, YearPath share) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        if (factor == null != (share == null)) return List.of();
        String found = factor == null ? "neither a factor nor a share" : "a factor and a share";
        return List.of(Flaw.of("share", found, "either of them"));
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        TravelAssumptions travel = assumptions.travel();
        if (share != null) return assumptions.with(travel.with(new TravelAssumptions.HomeShare(year, until, share)));
        YearPath days = Needs.orOne(travel.homeWorking()).times(factor, year, until);
        return assumptions.with(travel.withHomeWorking(days));
    }
}
