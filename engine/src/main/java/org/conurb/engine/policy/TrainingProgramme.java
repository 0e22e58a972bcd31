package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.labour.TrainingPlaces;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * So many residents a year are trained for a qualification.
 *
 * @param year first year in which they are
 * @param until first year in which they are no more
 * @param where the zones in which they live; null for all
 * @param places places a year, by year
 * @param who what they did when the year began
 * @param ages completed age at the year's end
 * @param below whose qualification is lower than this; null for lower than what is gained
 * @param gains what those who complete have at least
 * @param completion chance of each to complete
 */
public record TrainingProgramme(
        int year,
        int until,
        ZoneChoice where,
        YearPath places,
        List<Activity> who,
        AgeBand ages,
        Qualification below,
        Qualification gains,
        double completion)
        implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.labour() == null) return List.of(Needs.markets());
        List<Flaw> flaws = new ArrayList<>(Needs.ages(ages));
        if (below != null && below.compareTo(gains) > 0) {
            String found = "'" + below.word() + "', above '" + gains.word() + "', which is gained";
            flaws.add(Flaw.of("below", found, "at most what is gained"));
        }
        if (where != null) flaws.addAll(where.flaws("where", premises));
        return flaws;
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        TrainingPlaces training = new TrainingPlaces(
                new YearSpan(year, until),
                places.scaled(premises.share()),
                ZoneChoice.inOrAll(where, premises),
                ages,
                who,
                below == null ? gains : below,
                gains,
                completion);
        return assumptions.with(assumptions.labour().with(training));
    }
}
