package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.migration.MigrationChange;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * More or fewer people come to the city or leave it than is assumed: so many times as many, so many more, or both.
 *
 * @param year first year in which they do
 * @param until first year in which they do no more
 * @param direction which way they go
 * @param flow the stream; null for both
 * @param ages completed age at the year's end; null for all
 * @param factor factor on those who would go, by year; null for 1
 * @param extra persons a year who go besides, by year; null for nobody
 */
public record Migration(
        int year, int until, Direction direction, Flow flow, AgeBand ages, YearPath factor, YearPath extra)
        implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (factor != null || extra != null) return Needs.ages(ages);
        return List.of(Flaw.of("factor", "neither a factor nor extra persons", "either of them, or both"));
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof Migration same) || same.direction != direction) return List.of();
        boolean meets = flow == null || same.flow == null || flow == same.flow;
        if (!meets || !Needs.orAll(ages).meets(Needs.orAll(same.ages))) return List.of();
        String what = (direction == Direction.IN ? "in" : "out") + "-migration at ages " + Needs.orAll(ages);
        return Overlap.once(what, this, same, place);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        MigrationChange change = new MigrationChange(
                new YearSpan(year, until),
                flow,
                direction,
                Needs.orAll(ages),
                factor == null ? YearPath.constant(1) : factor,
                extra == null ? YearPath.constant(0) : extra.scaled(premises.share()));
        return assumptions.with(assumptions.movement().with(change));
    }
}
