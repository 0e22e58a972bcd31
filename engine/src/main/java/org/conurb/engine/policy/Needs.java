package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.units.YearPath;

/** What interventions need of a city. */
final class Needs {

    private Needs() {}

    /** Said where nobody travels. */
    static Flaw travel() {
        return Flaw.of("kind", "a policy on travel", "a city with tables of travel, jobs and homes");
    }

    /** Said in a city of people alone. */
    static Flaw markets() {
        return Flaw.of("kind", "a policy on jobs or homes", "a city with tables of jobs and homes");
    }

    /** The factor, or 1 where none is assumed. */
    static YearPath orOne(YearPath factor) {
        return factor.isEmpty() ? YearPath.constant(1) : factor;
    }

    /** What is wrong with ages that are given; null for all. */
    static List<Flaw> ages(AgeBand ages) {
        if (ages == null || ages.from() <= ages.to()) return List.of();
        return List.of(Flaw.of("ages", ages.toString(), "an age from, and one to that is not below it"));
    }

    /** These ages, or all where none are given. */
    static AgeBand orAll(AgeBand ages) {
        return ages == null ? AgeBand.ALL : ages;
    }

    /** The list with one more at its end. */
    static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
