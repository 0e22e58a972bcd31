package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.labour.GrowthChange;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * The jobs of a sector grow faster or more slowly than is assumed, in the whole city or a part of it.
 *
 * @param year first year in which they do
 * @param until first year in which they do no more
 * @param where the zones; null for all
 * @param sector section of the standard industrial classification; null for all
 * @param factor factor on the yearly growth, by year; null for 1
 * @param extra yearly growth more, as a share of the jobs there, by year; null for 0
 */
public record SectorGrowth(int year, int until, ZoneChoice where, Sector sector, YearPath factor, YearPath extra)
        implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.labour() == null) return List.of(Needs.markets());
        List<Flaw> flaws = new ArrayList<>();
        if (factor == null && extra == null) {
            flaws.add(Flaw.of("factor", "neither a factor nor an extra share", "either of them, or both"));
        }
        if (where != null) flaws.addAll(where.flaws("where", premises));
        return flaws;
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof SectorGrowth same)) return List.of();
        if (sector != null && same.sector != null && sector != same.sector) return List.of();
        Sector shared = sector == null ? same.sector : sector;
        String what = "the growth of " + (shared == null ? "all jobs" : "jobs of sector " + shared);
        return Overlap.once(what, this, where, same, same.where, place, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        GrowthChange change = new GrowthChange(
                new YearSpan(year, until),
                sector == null ? GrowthChange.EVERY_SECTOR : sector.ordinal(),
                ZoneChoice.inOrAll(where, premises),
                factor == null ? YearPath.constant(1) : factor,
                extra == null ? YearPath.constant(0) : extra);
        return assumptions.with(assumptions.labour().with(change));
    }
}
