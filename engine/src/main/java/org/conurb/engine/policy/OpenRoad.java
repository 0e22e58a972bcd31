package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * Roads that are closed, in the base year or by an earlier intervention, are opened.
 *
 * @param year first year in which they are open
 * @param until first year in which they are closed again
 * @param where which roads
 */
public record OpenRoad(int year, int until, RoadChoice where) implements RoadIntervention {

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        List<Flaw> flaws = where.flaws("where", roads, premises);
        boolean isAnyClosed = where.in(roads, premises).stream().anyMatch(link -> roads.isClosed(roads.findLink(link)));
        if (!flaws.isEmpty() || isAnyClosed) return flaws;
        return List.of(Flaw.of("where", "roads that are open", "roads of which a part is closed by then"));
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return List.of(new NetworkEdit.Open(where.in(roads, premises)));
    }
}
