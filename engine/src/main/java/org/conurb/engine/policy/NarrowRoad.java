package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * Roads lose lanes, to buses or bicycles perhaps; the capacity of each lane that is left stays.
 *
 * @param year first year in which they lack them
 * @param until first year in which they have them again
 * @param where which roads
 * @param lanes lanes fewer in each of the links, above 0; every link must have more
 */
public record NarrowRoad(int year, int until, RoadChoice where, double lanes) implements RoadIntervention {

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        List<Flaw> flaws = new ArrayList<>(where.flaws("where", roads, premises));
        if (!flaws.isEmpty()) return flaws;
        for (String link : where.in(roads, premises)) {
            double there = roads.lanes(roads.findLink(link));
            if (there > lanes) continue;
            String expected = "fewer lanes than link " + link + " has (" + there + "); close_road closes it";
            flaws.add(Flaw.of("lanes", Double.toString(lanes), expected));
            return flaws;
        }
        return flaws;
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return WidenRoad.changed(where.in(roads, premises), -lanes, roads);
    }
}
