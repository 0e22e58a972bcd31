package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * Roads get more lanes; the capacity of each lane stays.
 *
 * @param year first year in which they have them
 * @param until first year in which they have them no more
 * @param where which roads
 * @param lanes lanes more in each of the links, above 0
 */
public record WidenRoad(int year, int until, RoadChoice where, double lanes) implements RoadIntervention {

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        return where.flaws("where", roads, premises);
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return changed(where.in(roads, premises), lanes, roads);
    }

    /** Edits that give each link so many lanes more, or fewer where negative. */
    static List<NetworkEdit> changed(List<String> links, double more, RoadNetwork roads) {
        Map<Double, List<String>> byLanes = new TreeMap<>();
        for (String link : links) {
            byLanes.computeIfAbsent(roads.lanes(roads.findLink(link)), lanes -> new ArrayList<>())
                    .add(link);
        }
        List<NetworkEdit> edits = new ArrayList<>();
        byLanes.forEach((lanes, alike) -> edits.add(new NetworkEdit.Widen(alike, lanes + more)));
        return edits;
    }
}
