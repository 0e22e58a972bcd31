package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.demography.DemographicAssumptions.BirthChange;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * Women bear more or fewer children than is assumed.
 *
 * @param year first year in which they do
 * @param until first year in which they do no more
 * @param ages completed age of the mother; null for all
 * @param factor factor on the rates, by year
 */
public record Fertility(int year, int until, AgeBand ages, YearPath factor) implements Intervention {

    /** Ages with births, as the Human Fertility Database counts them (Methods Protocol 2015: 12 and under, 55 and over). */
    private static final AgeBand BEARING = new AgeBand(12, 55);

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        List<Flaw> flaws = new ArrayList<>(Needs.ages(ages));
        if (flaws.isEmpty() && !Needs.orAll(ages).meets(BEARING)) {
            flaws.add(Flaw.of("ages", ages.toString(), "ages at which women bear children, " + BEARING));
        }
        return flaws;
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof Fertility same)) return List.of();
        if (!Needs.orAll(ages).meets(Needs.orAll(same.ages))) return List.of();
        String what = "fertility at ages " + Needs.orAll(ages);
        return Overlap.once(what, this, same, place);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        BirthChange change = new BirthChange(new YearSpan(year, until), Needs.orAll(ages), factor);
        return assumptions.with(assumptions.demography().with(change));
    }
}
