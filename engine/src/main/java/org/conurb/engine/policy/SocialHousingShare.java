package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.landuse.BuildingRule;

/**
 * So large a part of the new homes is let as social housing; who applied for one and needs it most moves in. The more of
 * them, the less a development brings, and the fewer homes developers build.
 *
 * @param year first year in which it is
 * @param until first year in which it holds no more
 * @param where the zones; null for all
 * @param share of the homes that are completed, from 0 to 1
 */
public record SocialHousingShare(int year, int until, ZoneChoice where, double share) implements Intervention {

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.building() == null) return List.of(Needs.markets());
        return where == null ? List.of() : where.flaws("where", premises);
    }

    @Override
    public List<Flaw> flawsBeside(Intervention other, String place, Premises premises) {
        if (!(other instanceof SocialHousingShare share)) return List.of();
        return Overlap.once("a share", this, where, share, share.where, place, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = ZoneChoice.inOrAll(where, premises);
        return assumptions.with(assumptions.building().with(new BuildingRule.SocialShare(year, until, zones, share)));
    }
}
