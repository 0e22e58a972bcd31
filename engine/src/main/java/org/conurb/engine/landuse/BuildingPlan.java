package org.conurb.engine.landuse;

import java.util.ArrayList;
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
 * @param rules what policies ask of builders, in the order in which it was said
 */
public record BuildingPlan(
        YearPath completions, boolean developers, YearPath demolitions, List<Site> sites, List<BuildingRule> rules) {

    /** Demolitions in England around 2011-12, about 12 thousand of 23 million (DCLG live tables 120 and 104). */
    private static final double USUAL_DEMOLITIONS = 0.0005;

    /** Keeps its own copies of the lists. */
    public BuildingPlan {
        sites = List.copyOf(sites);
        rules = List.copyOf(rules);
    }

    /** One without rules. */
    public BuildingPlan(YearPath completions, boolean developers, YearPath demolitions, List<Site> sites) {
        this(completions, developers, demolitions, sites, List.of());
    }

    /** Developers build where it pays, and 0.05 % of the homes are taken down a year. */
    public static BuildingPlan usual() {
        return new BuildingPlan(YearPath.none(), true, YearPath.constant(USUAL_DEMOLITIONS), List.of());
    }

    /** The same with these sites. */
    public BuildingPlan withSites(List<Site> other) {
        return new BuildingPlan(completions, developers, demolitions, other, rules);
    }

    /** The same with one more rule. */
    public BuildingPlan with(BuildingRule more) {
        List<BuildingRule> all = new ArrayList<>(rules);
        all.add(more);
        return new BuildingPlan(completions, developers, demolitions, sites, all);
    }

    /** The rules of a kind that hold in a year, in their order. */
    <R extends BuildingRule> List<R> inForce(Class<R> kind, int year) {
        return rules.stream()
                .filter(rule -> kind.isInstance(rule) && rule.isInForce(year))
                .map(kind::cast)
                .toList();
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
