package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.demography.DemographicAssumptions.DeathChange;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * People live longer or less long than is assumed: by so many years, or with so many times the force of mortality.
 *
 * @param year first year in which they do
 * @param until first year in which they do no more
 * @param years years of life expectancy at birth more for each sex, by year; null if a factor is given
 * @param factor factor on the force of mortality, by year; null if years are given
 * @param ages exact ages at which it is multiplied; null for all
 */
public record LifeExpectancy(int year, int until, YearPath years, YearPath factor, AgeBand ages)
        implements Intervention {

    /** As far as a scenario's own path of life expectancy may reach, years. */
    private static final double SHORTEST = 20;

    private static final double LONGEST = 110;

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (years == null == (factor == null)) {
            String found = years == null ? "neither years nor a factor" : "years and a factor";
            return List.of(Flaw.of("years", found, "either of them"));
        }
        if (years != null && ages != null) {
            return List.of(
                    Flaw.of("ages", "ages " + ages + " with years", "ages with a factor only; years are of all ages"));
        }
        List<Flaw> flaws = new ArrayList<>(Needs.ages(ages));
        if (years != null) {
            DemographicAssumptions assumed = assumptions.demography();
            addReach(assumed.lifeExpectancyMale(), "men", flaws);
            addReach(assumed.lifeExpectancyFemale(), "women", flaws);
        }
        return flaws;
    }

    /** Both paths are linear between their years, so that no year reaches farther than these. */
    private void addReach(YearPath assumed, String whose, List<Flaw> flaws) {
        if (assumed.isEmpty()) return;
        TreeSet<Integer> corners = new TreeSet<>(assumed.points().keySet());
        corners.addAll(years.points().keySet());
        corners.add(year);
        if (until != FOREVER) corners.add(until - 1);
        for (int corner : corners) {
            double reached = assumed.at(corner) + years.at(corner);
            if (!new YearSpan(year, until).holds(corner) || reached >= SHORTEST && reached <= LONGEST) continue;
            String found = "a life expectancy of " + whose + " of " + reached + " years in " + corner;
            flaws.add(Flaw.of("years", found, "one from " + SHORTEST + " to " + LONGEST + " with what is assumed"));
            return;
        }
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof LifeExpectancy same)) return List.of();
        if (!Needs.orAll(ages).meets(Needs.orAll(same.ages))) return List.of();
        String what = "mortality at ages " + Needs.orAll(ages);
        return Overlap.once(what, this, same, place);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        DeathChange change = new DeathChange(new YearSpan(year, until), Needs.orAll(ages), factor, years);
        return assumptions.with(assumptions.demography().with(change));
    }
}
