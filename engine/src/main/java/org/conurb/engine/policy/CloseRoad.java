package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * Roads are closed to all.
 *
 * @param year first year in which they are closed
 * @param until first year in which they are open again
 * @param where which roads
 */
public record CloseRoad(int year, int until, RoadChoice where) implements RoadIntervention {

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        return where.flaws("where", roads, premises);
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return List.of(new NetworkEdit.Close(where.in(roads, premises)));
    }
}
