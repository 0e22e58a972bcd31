package org.conurb.engine.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.store.Columns;

/**
 * Gathers nodes and links, then freezes them into a {@link RoadNetwork}.
 *
 * <p>Links may come in any order; the network numbers them by the node that they leave and, within it, as they came.
 */
public final class RoadNetworkBuilder {

    private final List<NodeSpec> nodes = new ArrayList<>();
    private final List<LinkSpec> links = new ArrayList<>();
    private final Map<String, Integer> nodeOf = new LinkedHashMap<>();
    private final Map<String, Integer> linkOf = new LinkedHashMap<>();

    /** A node as it was added. */
    record NodeSpec(String id, double x, double y, boolean isCentroid) {}

    /**
     * Adds a node.
     *
     * @param id its name, unique among nodes
     * @param x easting, metres
     * @param y northing, metres
     * @return its number
     * @throws IllegalArgumentException if the name is taken or a coordinate is no number
     */
    public int addNode(String id, double x, double y) {
        return add(new NodeSpec(id, x, y, false));
    }

    /** Adds a node at which trips begin and end but through which no path may pass: the centre of a zone. */
    public int addCentroid(String id, double x, double y) {
        return add(new NodeSpec(id, x, y, true));
    }

    private int add(NodeSpec node) {
        if (!Double.isFinite(node.x()) || !Double.isFinite(node.y())) {
            throw new IllegalArgumentException("node " + node.id() + " lies at " + node.x() + ", " + node.y());
        }
        if (nodeOf.putIfAbsent(node.id(), nodes.size()) != null) {
            throw new IllegalArgumentException("there is a node " + node.id() + " already");
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** The number of the node with this name, or {@link Columns#NONE}. */
    public int findNode(String id) {
        return nodeOf.getOrDefault(id, Columns.NONE);
    }

    /** Easting of a node that has been added, metres. */
    public double x(int node) {
        return nodes.get(node).x();
    }

    /** Northing of a node that has been added, metres. */
    public double y(int node) {
        return nodes.get(node).y();
    }

    /** Whether there is a link of this name. */
    public boolean hasLink(String id) {
        return linkOf.containsKey(id);
    }

    /** How many nodes have been added. */
    public int nodes() {
        return nodes.size();
    }

    /** How many links have been added. */
    public int links() {
        return links.size();
    }

    /**
     * Adds a link.
     *
     * @throws IllegalArgumentException if its name is taken or a node does not exist
     */
    public void addLink(LinkSpec link) {
        for (int node : new int[] {link.tail(), link.head()}) {
            if (node < 0 || node >= nodes.size()) {
                throw new IllegalArgumentException(
                        "link " + link.id() + " names node number " + node + " of " + nodes.size());
            }
        }
        if (linkOf.putIfAbsent(link.id(), links.size()) != null) {
            throw new IllegalArgumentException("there is a link " + link.id() + " already");
        }
        links.add(link);
    }

    /** The link of this name, which must be there. */
    LinkSpec link(String id) {
        return links.get(linkOf.get(id));
    }

    /** Puts another link in the place of the one with the same name and nodes. */
    void replaceLink(LinkSpec link) {
        links.set(linkOf.get(link.id()), link);
    }

    /** The network of all that was added. */
    public RoadNetwork build() {
        return build(1, null);
    }

    /** The network of all that was added; it shares the earlier topology if it has the same one. */
    RoadNetwork build(int version, Topology earlier) {
        int[] order = orderByTail();
        int[] tail = new int[order.length];
        int[] head = new int[order.length];
        for (int link = 0; link < order.length; link++) {
            tail[link] = links.get(order[link]).tail();
            head[link] = links.get(order[link]).head();
        }
        Topology topology = Topology.of(nodes.size(), tail, head);
        return new RoadNetwork(topology.equals(earlier) ? earlier : topology, nodes, inOrder(order), version);
    }

    private List<LinkSpec> inOrder(int[] order) {
        List<LinkSpec> ordered = new ArrayList<>(order.length);
        for (int link : order) ordered.add(links.get(link));
        return ordered;
    }

    /** A counting sort: links by the node that they leave, in the order they came. */
    private int[] orderByTail() {
        int[] free = new int[nodes.size() + 1];
        for (LinkSpec link : links) free[link.tail() + 1]++;
        for (int node = 0; node < nodes.size(); node++) free[node + 1] += free[node];
        int[] order = new int[links.size()];
        for (int link = 0; link < order.length; link++)
            order[free[links.get(link).tail()]++] = link;
        return order;
    }
}
