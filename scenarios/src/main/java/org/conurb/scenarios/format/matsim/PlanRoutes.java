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
        boolean isFirst = true;
        Tokens tokens = new Tokens(leg.route);
        while (tokens.next()) {
            int next = network.findNode(tokens.token());
            if (next == Columns.NONE) return missing(leg, "node", tokens.token());
            if (isFirst) {
                if (next != node) return false;
            } else {
                int link = between(node, next);
                if (link == Columns.NONE) return false;
                route.add(link);
            }
            isFirst = false;
            node = next;
        }
        if (isFirst && fromLink == toLink) return true;
        if (node != topology.tail(toLink)) return false;
        route.add(toLink);
        return true;
    }

    private boolean alongLinks(PlanTag.Leg leg, int fromLink, int toLink, IntBuffer route) {
        Tokens tokens = new Tokens(leg.route);
        int last = Columns.NONE;
        while (tokens.next()) {
            int link = network.findLink(tokens.token());
            if (link == Columns.NONE) return missing(leg, "link", tokens.token());
            boolean follows = last == Columns.NONE ? link == fromLink : topology.head(last) == topology.tail(link);
            if (!follows) return false;
            route.add(link);
            last = link;
        }
        return last == toLink;
    }

    /** The link from one node to another: the first that cars may use, else the first. */
    private int between(int tail, int head) {
        int closed = Columns.NONE;
        for (int link = topology.firstOut(tail); link < topology.firstOut(tail + 1); link++) {
            if (topology.head(link) != head) continue;
            if (network.allows(link, Mode.CAR)) return link;
            if (closed == Columns.NONE) closed = link;
        }
        return closed;
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

        String token() {
            return text.substring(begin, end);
        }
    }
}
