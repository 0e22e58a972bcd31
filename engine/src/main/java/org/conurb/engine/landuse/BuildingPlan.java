package org.conurb.engine.landuse;

import java.util.List;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes on building.
 *
 * @param completions homes completed in a year in the whole city, dated sites apart; empty for none. With developers, the
 *     larger of this and what they would build is built
 * @param developers whether developers build where it pays
 * @param demolitions share of the homes taken down in a year; empty for none
 * @param sites dated sites, in any order
 */
public record BuildingPlan(YearPath completions, boolean developers, YearPath demolitions, List<Site> sites) {

    /** Demolitions in England around 2011-12, about 12 thousand of 23 million (DCLG live tables 120 and 104). */
    private static final double USUAL_DEMOLITIONS = 0.0005;

    /** Keeps its own copy of the sites. */
    public BuildingPlan {
        sites = List.copyOf(sites);
    }

    /** Developers build where it pays, and 0.05 % of the homes are taken down a year. */
    public static BuildingPlan usual() {
        return new BuildingPlan(YearPath.none(), true, YearPath.constant(USUAL_DEMOLITIONS), List.of());
    }

    /** The same with these sites. */
    public BuildingPlan withSites(List<Site> other) {
        return new BuildingPlan(completions, developers, demolitions, other);
    }

    /** Nothing is built or taken down. */
    public static BuildingPlan none() {
        return new BuildingPlan(YearPath.none(), false, YearPath.none(), List.of());
    }

    /**
     * Homes of one kind at one place and time; permitted, hence not bound by the zone's room.
     *
     * @param year in which they are completed
     * @param zone where
     * @param dwellings how many; negative for a clearance of so many that stand there
     * @param tenure of all of them, null for the usual mix, or any in a clearance
     * @param type of all of them, null for the usual mix, or any in a clearance
     */
    public record Site(int year, int zone, int dwellings, Tenure tenure, DwellingType type) {}
}
