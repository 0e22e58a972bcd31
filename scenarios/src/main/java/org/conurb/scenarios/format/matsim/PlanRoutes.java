package org.conurb.scenarios.format.matsim;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.scenarios.format.FileProblems;

/**
 * Reads the text of a route: in version 4 the nodes from the end of the departure link to the beginning of the arrival
 * link, in later ones the links from departure to arrival link.
 */
final class PlanRoutes {

    private static final String LINK_ROUTE = "links";

    private final RoadNetwork network;
    private final Topology topology;
    private final FileProblems problems;
    private final boolean routesAreNodes;

    /** What became of a route. */
    enum Outcome {
        /** It joins the two links without a gap. */
        FOUND,
        /** The plan tells none. */
        NONE,
        /** It has a gap, or does not fit the links that the leg begins and ends on. */
        BROKEN
    }

    PlanRoutes(RoadNetwork network, FileProblems problems, boolean routesAreNodes) {
        this.network = network;
        this.topology = network.topology();
        this.problems = problems;
        this.routesAreNodes = routesAreNodes;
    }

    /** Puts the links of a leg's route into {@code route}, which stays empty unless the outcome is {@code FOUND}. */
    Outcome find(PlanTag.Leg leg, int fromLink, int toLink, IntBuffer route) {
        route.clear();
        boolean isLinkRoute = leg.routeType == null || leg.routeType.equals(LINK_ROUTE);
        if (leg.route == null || !routesAreNodes && (!isLinkRoute || leg.route.isBlank())) return Outcome.NONE;
        boolean isWhole =
                routesAreNodes ? alongNodes(leg, fromLink, toLink, route) : alongLinks(leg, fromLink, toLink, route);
        if (!isWhole) route.clear();
        return isWhole ? Outcome.FOUND : Outcome.BROKEN;
    }

    private boolean alongNodes(PlanTag.Leg leg, int fromLink, int toLink, IntBuffer route) {
        route.add(fromLink);
        int node = topology.head(fromLink);
        Tokens tokens = new Tokens(leg.route);
        boolean isEmpty = !tokens.next();
        if (isEmpty && fromLink == toLink) return true;
        if (!isEmpty && !tokens.is(network.nodeId(node))) return unlike(leg, "node", tokens.token());
        while (!isEmpty && tokens.next()) {
            int link = linkTo(tokens, node);
            if (link == Columns.NONE) return unlike(leg, "node", tokens.token());
            route.add(link);
            node = topology.head(link);
        }
        if (node != topology.tail(toLink)) return false;
        route.add(toLink);
        return true;
    }

    /** The link from a node to the one that the token names: the first that cars may use, else the first, or none. */
    private int linkTo(Tokens tokens, int node) {
        int closed = Columns.NONE;
        for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
            if (!tokens.is(network.nodeId(topology.head(link)))) continue;
            if (network.allows(link, Mode.CAR)) return link;
            if (closed == Columns.NONE) closed = link;
        }
        return closed;
    }

    private boolean alongLinks(PlanTag.Leg leg, int fromLink, int toLink, IntBuffer route) {
        Tokens tokens = new Tokens(leg.route);
        if (!tokens.next() || !tokens.is(network.linkId(fromLink))) return unlike(leg, "link", tokens.token());
        int last = fromLink;
        route.add(last);
        while (tokens.next()) {
            last = linkAfter(tokens, topology.head(last));
            if (last == Columns.NONE) return unlike(leg, "link", tokens.token());
            route.add(last);
        }
        return last == toLink;
    }

    /** The link from a node that the token names, or none: asking the few links there needs no search. */
    private int linkAfter(Tokens tokens, int node) {
        for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
            if (tokens.is(network.linkId(link))) return link;
        }
        return Columns.NONE;
    }

    /** Says that a route does not go on like this, which is a problem when it names what is not there at all. */
    private boolean unlike(PlanTag.Leg leg, String what, String id) {
        boolean isThere = (what.equals("node") ? network.findNode(id) : network.findLink(id)) != Columns.NONE;
        return !isThere && missing(leg, what, id);
    }

    private boolean missing(PlanTag.Leg leg, String what, String id) {
        problems.add(
                leg.line,
                "route",
                "'" + MatsimNetwork.shortened(id) + "'",
                "a " + what + " of the network",
                "use the network that the plans were made for");
        return false;
    }

    /** The words of a text, one by one. */
    private static final class Tokens {
        private final String text;
        private int begin;
        private int end;

        Tokens(String text) {
            this.text = text;
        }

        boolean next() {
            begin = end;
            while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) begin++;
            end = begin;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
            return end > begin;
        }

        boolean is(String id) {
            return id.length() == end - begin && text.startsWith(id, begin);
        }

        String token() {
            return text.substring(begin, end);
        }
    }
}
