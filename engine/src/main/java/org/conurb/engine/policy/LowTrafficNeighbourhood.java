package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.geom.Geometry;

/**
 * A neighbourhood through whose minor roads no car or lorry may pass, while every home is still reached from one side: where
 * the ways in from two sides meet, a filter lets only buses, bicycles and people on foot through.
 *
 * @param year first year in which the filters stand
 * @param until first year in which they are gone
 * @param where the neighbourhood: zones, areas or a drawn polygon
 * @param roadClasses ranks of the roads that are filtered
 */
public record LowTrafficNeighbourhood(int year, int until, ZoneChoice where, List<RoadClass> roadClasses)
        implements RoadIntervention {

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        List<Flaw> flaws = where.geometry() == null ? where.flaws("where", premises) : List.of();
        if (!flaws.isEmpty() || !filters(roads, premises).isEmpty()) return flaws;
        String expected = "a neighbourhood with two ways in that meet on roads of the given roadClasses";
        return List.of(Flaw.of("where", "a neighbourhood through which nobody could pass", expected));
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return List.of(new NetworkEdit.LimitToAccess(filters(roads, premises)));
    }

    private List<String> filters(RoadNetwork roads, Premises premises) {
        Geometry shape = where.shape(premises);
        return new Filters(roads, shape, roadClasses).links();
    }
}
