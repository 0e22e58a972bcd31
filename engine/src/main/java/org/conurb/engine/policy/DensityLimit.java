package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.landuse.BuildingRule;

/**
 * Homes are added in a zone up to this density and none beyond, by redevelopment either; or the limit is lifted. It holds in
 * place of the city's own; sites of the scenario are permitted whatever it says, and homes that stand stay.
 *
 * @param year first year in which it holds
 * @param until first year in which it holds no more
 * @param where the zones; null for all
 * @param homesPerHectare of each whole zone, streets and parks included; null if it is lifted
 * @param lifted whether there is no limit at all
 */
public record DensityLimit(int year, int until, ZoneChoice where, Double homesPerHectare, boolean lifted)
        implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.building() == null) return List.of(Needs.markets());
        List<Flaw> flaws = new ArrayList<>();
        if (where != null) flaws.addAll(where.flaws("where", premises));
        if (homesPerHectare == null != lifted) {
            String found = lifted ? "a limit that is lifted" : "neither a limit nor lifted: true";
            flaws.add(Flaw.of("homesPerHectare", found, "either of them"));
        }
        if (!flaws.isEmpty()) return flaws;
        for (int zone : ZoneChoice.inOrAll(where, premises)) {
            if (premises.zones().zone(zone).shape() != null) continue;
            String found = "zone " + premises.zones().code(zone) + ", whose extent is not known";
            flaws.add(Flaw.of("where", found, "zones that have a shape"));
        }
        return flaws;
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (other instanceof HousingTarget target) return flawsOf(target, "homesPerHectare", place, premises);
        if (!(other instanceof DensityLimit limit)) return List.of();
        return Overlap.once("a limit", this, where, limit, limit.where, place, premises);
    }

    /** Says where all zones of a target may not have a home more. */
    List<Flaw> flawsOf(HousingTarget target, String key, String place, Premises premises) {
        boolean isMet = target.bound() == HousingTarget.Bound.AT_MOST || lifted || homesPerHectare > 0;
        if (isMet || !Overlap.sharesYears(this, target)) return List.of();
        int[] zones = ZoneChoice.inOrAll(target.where(), premises);
        if (!Overlap.isWithin(zones, ZoneChoice.inOrAll(where, premises))) return List.of();
        String found = "a target for zones in which no home may be added, together with " + place;
        return List.of(Flaw.of(key, found, "a limit above 0, or a target for other zones or years"));
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = ZoneChoice.inOrAll(where, premises);
        // Of the homes as large a part stands as of the people is simulated, on all of the land.
        double limit = lifted ? Double.POSITIVE_INFINITY : homesPerHectare * premises.share();
        return assumptions.with(assumptions.building().with(new BuildingRule.DensityLimit(year, until, zones, limit)));
    }
}
