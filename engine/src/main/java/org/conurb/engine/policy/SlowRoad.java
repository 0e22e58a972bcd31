package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * A speed limit: nobody drives faster on the roads, however empty; links that are slower already stay as they are.
 *
 * @param year first year in which it holds
 * @param until first year in which it holds no more
 * @param where which roads
 * @param metresPerSecond the limit, m/s
 */
public record SlowRoad(int year, int until, RoadChoice where, double metresPerSecond) implements RoadIntervention {

    private static final double KMH = 3.6;

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        List<Flaw> flaws = where.flaws("where", roads, premises);
        if (!flaws.isEmpty() || !faster(roads, premises).isEmpty()) return flaws;
        String found = Math.round(metresPerSecond * KMH) + " km/h, which nobody drives faster than there";
        return List.of(Flaw.of("speedKmh", found, "a speed below that of some of the roads"));
    }

    @Override
    public List<NetworkEdit> edits(RoadNetwork roads, Premises premises) {
        return List.of(new NetworkEdit.Slow(faster(roads, premises), metresPerSecond));
    }

    private List<String> faster(RoadNetwork roads, Premises premises) {
        return where.in(roads, premises).stream()
                .filter(link -> roads.freeSpeed(roads.findLink(link)) > metresPerSecond)
                .toList();
    }
}
