package org.conurb.scenarios.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.scenarios.format.network.ImportedNetwork;

/**
 * The fastest way by car between two places.
 *
 * <p>For a single journey the plain search is the fastest: a hierarchy takes longer to build than it saves.
 */
public final class JourneyFinder {

    private final RoadNetwork network;
    private final RoadPlaces places;
    private final int[] weight; // [link]
    private final Dijkstra search;

    /**
     * Journeys over a network.
     *
     * @param linkWeight [link] milliseconds
     */
    public JourneyFinder(ImportedNetwork imported, int[] linkWeight) {
        network = imported.network();
        places = new RoadPlaces(imported);
        weight = linkWeight.clone();
        search = new Dijkstra(network.topology(), Weights.centroids(network));
    }

    /**
     * The fastest way; empty if there is none.
     *
     * @param from name of a node, or two coordinates with a comma: of the network, or longitude and latitude
     * @param to likewise
     * @throws org.conurb.scenarios.problem.InputException if a place cannot be understood
     */
    public Optional<Journey> find(String from, String to) {
        List<RoadEnd> destinations = places.destinations("--to", to);
        Candidate best = null;
        for (RoadEnd origin : places.origins("--from", from)) {
            for (RoadEnd destination : destinations) {
                Candidate candidate = candidate(origin, destination);
                if (candidate != null && (best == null || candidate.weight < best.weight)) best = candidate;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.journey);
    }

    private record Candidate(long weight, Journey journey) {}

    private Candidate candidate(RoadEnd origin, RoadEnd destination) {
        if (!origin.isNode() && origin.link() == destination.link()) {
            double between = origin.share() + destination.share() - 1;
            if (between >= 0) return whole(List.of(step(origin.link(), between)));
        }
        if (passesCentroid(origin, destination)) return null;
        if (search.weight(weight, origin.node(), destination.node()) >= Weights.UNREACHED) return null;
        IntBuffer links = new IntBuffer();
        search.path(destination.node(), links);
        List<Journey.Step> steps = new ArrayList<>();
        if (!origin.isNode()) steps.add(step(origin.link(), origin.share()));
        for (int place = 0; place < links.size(); place++) steps.add(step(links.get(place), 1));
        if (!destination.isNode()) steps.add(step(destination.link(), destination.share()));
        return whole(steps);
    }

    /** Whether a part of a link would lead over a centroid, which no path may pass. */
    private boolean passesCentroid(RoadEnd origin, RoadEnd destination) {
        boolean isOneNode = origin.node() == destination.node();
        boolean atOrigin = !origin.isNode() && network.isCentroid(origin.node());
        boolean atDestination = !destination.isNode() && network.isCentroid(destination.node());
        return atOrigin && !(isOneNode && destination.isNode()) || atDestination && !(isOneNode && origin.isNode());
    }

    private static Candidate whole(List<Journey.Step> steps) {
        Journey journey = new Journey(steps);
        return new Candidate(Math.round(journey.seconds() * 1e6), journey);
    }

    private Journey.Step step(int link, double share) {
        return new Journey.Step(
                network.linkId(link),
                network.name(link),
                share * network.lengthMetres(link),
                share * Weights.seconds(weight[link]));
    }
}
