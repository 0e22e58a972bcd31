package org.conurb.engine.labour;

import java.util.List;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * Places in training for some years, for residents who do not study.
 *
 * @param years when
 * @param places places a year, by year; a fraction of one is a chance of one
 * @param zones [rising] where those live who may have one
 * @param ages completed age at the year's end
 * @param who what they did when the year began
 * @param below whose qualification is lower than this
 * @param gains what those who complete have at least
 * @param completion chance of each to complete
 */
public record TrainingPlaces(
        YearSpan years,
        YearPath places,
        int[] zones,
        AgeBand ages,
        List<Activity> who,
        Qualification below,
        Qualification gains,
        double completion) {

    /** Keeps a copy. */
    public TrainingPlaces {
        who = List.copyOf(who);
    }
}
