package org.conurb.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.conurb.engine.store.Columns;

/**
 * A change to the roads. Edits do not change a network: {@link #apply} makes a new version of it and leaves the old one
 * as it was.
 */
public sealed interface NetworkEdit {

    /** The names of the links that it changes or builds. */
    List<String> links();

    /** What stands in the way of this edit in this network, one sentence each; empty when nothing does. */
    List<String> problems(RoadNetwork network);

    /** Closes links to everything. They stay in the network, so that they can be opened again. */
    record Close(List<String> links) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            return missing(network, links);
        }
    }

    /** Opens closed links again. */
    record Open(List<String> links) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            return missing(network, links);
        }
    }

    /**
     * Gives links another number of lanes, more or fewer; the capacity of each lane stays.
     *
     * @param lanes lanes in each of the links, above 0
     */
    record Widen(List<String> links, double lanes) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            List<String> problems = missing(network, links);
            if (!(lanes > 0 && lanes < Double.POSITIVE_INFINITY)) {
                problems.add("lanes is " + lanes + "; it should be above 0");
            }
            return problems;
        }
    }

    /**
     * Gives links another free speed.
     *
     * @param metresPerSecond free speed, m/s, above 0
     */
    record Slow(List<String> links, double metresPerSecond) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            List<String> problems = missing(network, links);
            if (!(metresPerSecond > 0 && metresPerSecond < Double.POSITIVE_INFINITY)) {
                problems.add("the speed is " + metresPerSecond + " m/s; it should be above 0");
            }
            return problems;
        }
    }

    /** Lets cars and lorries pass links no more, but begin and end their trips there. */
    record LimitToAccess(List<String> links) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            return missing(network, links);
        }
    }

    /**
     * Charges for the use of links.
     *
     * @param amount charge for one passage of each link, in the city's currency, 0 or more
     */
    record Toll(List<String> links, double amount) implements NetworkEdit {
        @Override
        public List<String> problems(RoadNetwork network) {
            List<String> problems = missing(network, links);
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                problems.add("the toll is " + amount + "; it should be 0 or more");
            }
            return problems;
        }
    }

    /**
     * Builds a link between two nodes that are there.
     *
     * @param fromNode name of the node it leaves
     * @param toNode name of the node it arrives at
     * @param link the link; its tail and head are ignored
     */
    record Build(String fromNode, String toNode, LinkSpec link) implements NetworkEdit {
        /** Refuses a link that is not told. */
        public Build {
            Objects.requireNonNull(link, "link");
        }

        @Override
        public List<String> links() {
            return List.of(link.id());
        }

        @Override
        public List<String> problems(RoadNetwork network) {
            List<String> problems = new ArrayList<>();
            for (String node : List.of(fromNode, toNode)) {
                if (network.findNode(node) == Columns.NONE) problems.add("there is no node " + node);
            }
            if (network.findLink(link.id()) != Columns.NONE) problems.add("there is a link " + link.id() + " already");
            return problems;
        }
    }

    /**
     * The network with all edits made, one after the other.
     *
     * @return a network of the next version; its topology is the old one unless something was built
     * @throws IllegalArgumentException if an edit cannot be made, with all problems of all edits, before any is made
     */
    static RoadNetwork apply(RoadNetwork network, List<NetworkEdit> edits) {
        RoadNetworkBuilder builder = network.toBuilder();
        List<String> problems = new ArrayList<>();
        for (NetworkEdit edit : edits) problems.addAll(edit.problems(network));
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems));
        Editor editor = new Editor(network, builder);
        for (NetworkEdit edit : edits) editor.make(edit);
        return builder.build(network.version() + 1, network.topology());
    }

    private static List<String> missing(RoadNetwork network, List<String> links) {
        List<String> problems = new ArrayList<>();
        for (String link : links) {
            if (network.findLink(link) == Columns.NONE) problems.add("there is no link " + link);
        }
        return problems;
    }

    /** Makes edits in a builder. */
    final class Editor {

        private final RoadNetwork network;
        private final RoadNetworkBuilder builder;

        private Editor(RoadNetwork network, RoadNetworkBuilder builder) {
            this.network = network;
            this.builder = builder;
        }

        private void make(NetworkEdit edit) {
            if (edit instanceof Close close) change(close.links(), link -> link.closed(true));
            else if (edit instanceof Open open) change(open.links(), link -> link.closed(false));
            else if (edit instanceof Widen widen) change(widen.links(), link -> widened(link, widen.lanes()));
            else if (edit instanceof Slow slow)
                change(slow.links(), link -> link.withFreeSpeed(slow.metresPerSecond()));
            else if (edit instanceof LimitToAccess limit) change(limit.links(), Editor::limited);
            else if (edit instanceof Toll toll) change(toll.links(), link -> link.withToll(toll.amount()));
            else if (edit instanceof Build build) add(build);
        }

        private static LinkSpec limited(LinkSpec link) {
            return link.withModes(link.modes() & ~(Mode.CAR.bit() | Mode.TRUCK.bit()) | Mode.ACCESS);
        }

        private static LinkSpec widened(LinkSpec link, double lanes) {
            return link.withLanes(lanes, link.capacity() * lanes / link.lanes());
        }

        private void change(List<String> links, UnaryOperator<LinkSpec> change) {
            for (String link : links) builder.replaceLink(change.apply(builder.link(link)));
        }

        private void add(Build build) {
            builder.addLink(build.link().between(network.findNode(build.fromNode()), network.findNode(build.toNode())));
        }
    }
}
