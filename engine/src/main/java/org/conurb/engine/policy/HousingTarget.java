package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.conurb.engine.landuse.BuildingRule;
import org.conurb.engine.units.YearPath;

/**
 * So many homes are completed in a year, at least or at most, in the whole city or in a part of it. Dated sites count.
 *
 * <p>What developers do not build of their own accord is built where it pays, and then wherever the zones have room; what
 * finds none is told as {@code homes_no_room}.
 *
 * @param year first year in which it holds
 * @param until first year in which it holds no more
 * @param where the zones; null for all
 * @param dwellings completions of the year in all of these zones together
 * @param bound whether at least or at most so many
 */
public record HousingTarget(int year, int until, ZoneChoice where, YearPath dwellings, Bound bound)
        implements Intervention {

    /** Which side of the number is meant. */
    public enum Bound {
        /** So many or more. */
        AT_LEAST,
        /** So many or fewer. */
        AT_MOST
    }

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.building() == null) return List.of(Needs.markets());
        List<Flaw> flaws = new ArrayList<>();
        if (where != null) flaws.addAll(where.flaws("where", premises));
        boolean isNone = dwellings.points().values().stream().allMatch(homes -> homes == 0);
        if (isNone && bound == Bound.AT_LEAST) {
            flaws.add(Flaw.of(
                    "dwellings", "at least 0", "a number above 0, or bound: at_most to keep homes from being built"));
        }
        return flaws;
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (other instanceof DensityLimit limit) return limit.flawsOf(this, "where", place, premises);
        if (!(other instanceof HousingTarget target) || !Overlap.sharesYears(this, other)) return List.of();
        int[] zones = ZoneChoice.inOrAll(where, premises);
        int[] ofOther = ZoneChoice.inOrAll(target.where, premises);
        if (bound == target.bound) {
            if (!Arrays.equals(zones, ofOther)) return List.of();
            String found = "the zones of " + place + " in the same years";
            return List.of(Flaw.of(
                    "where",
                    found,
                    "one number for the same zones and years: a path by year, or until in" + " the earlier one"));
        }
        boolean isWithin =
                bound == Bound.AT_LEAST ? Overlap.isWithin(zones, ofOther) : Overlap.isWithin(ofOther, zones);
        return isWithin ? contradictions(target, place) : List.of();
    }

    /** Years in which a part of the city should get more homes than the whole around it may. */
    private List<Flaw> contradictions(HousingTarget other, String place) {
        YearPath least = bound == Bound.AT_LEAST ? dwellings : other.dwellings;
        YearPath most = bound == Bound.AT_LEAST ? other.dwellings : dwellings;
        int from = Math.max(year, other.year);
        int before = Math.min(until, other.until);
        TreeSet<Integer> years = new TreeSet<>(List.of(from, before - 1)); // between points both are linear
        years.addAll(least.points().keySet());
        years.addAll(most.points().keySet());
        for (int each : years.subSet(from, before)) {
            if (least.at(each) <= most.at(each)) continue;
            String found = "at least " + number(least.at(each)) + " homes and at most " + number(most.at(each)) + " in "
                    + each + " together with " + place;
            return List.of(Flaw.of("dwellings", found, "at least no more than at most in every year"));
        }
        return List.of();
    }

    private static String number(double homes) {
        return homes == Math.rint(homes) ? Long.toString((long) homes) : Double.toString(homes);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = ZoneChoice.inOrAll(where, premises);
        YearPath homes = dwellings.scaled(premises.share());
        return assumptions.with(assumptions
                .building()
                .with(
                        bound == Bound.AT_LEAST
                                ? new BuildingRule.Target(year, until, zones, homes)
                                : new BuildingRule.Ceiling(year, until, zones, homes)));
    }
}
