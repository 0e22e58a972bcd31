package org.conurb.engine.network;

import java.util.Arrays;

/**
 * A directed graph in compressed sparse rows: which link joins which nodes, and nothing else. Immutable.
 *
 * <p>The links out of a node are neighbours in the numbering; the links into a node are found through one more array.
 * Parallel links and links from a node to itself are allowed.
 */
public final class Topology {

    private final int[] tail; // [link] → node it leaves
    private final int[] head; // [link] → node it arrives at
    private final int[] firstOut; // [node], one longer than the nodes → link
    private final int[] firstIn; // [node], one longer than the nodes → position in inLink
    private final int[] inLink; // [position] → link

    private Topology(int nodes, int[] tail, int[] head) {
        this.tail = tail;
        this.head = head;
        this.firstOut = offsets(nodes, tail);
        this.firstIn = offsets(nodes, head);
        this.inLink = new int[head.length];
        int[] free = firstIn.clone();
        for (int link = 0; link < head.length; link++) inLink[free[head[link]]++] = link;
    }

    /**
     * The graph of these links.
     *
     * @param nodes how many nodes there are, numbered from 0
     * @param tail [link] the node it leaves; must not fall
     * @param head [link] the node it arrives at
     * @throws IllegalArgumentException if a node does not exist or the tails fall
     */
    public static Topology of(int nodes, int[] tail, int[] head) {
        if (tail.length != head.length) {
            throw new IllegalArgumentException(tail.length + " tails but " + head.length + " heads");
        }
        for (int link = 0; link < tail.length; link++) {
            if (tail[link] < 0 || tail[link] >= nodes || head[link] < 0 || head[link] >= nodes) {
                throw new IllegalArgumentException("link " + link + " goes from node " + tail[link] + " to node "
                        + head[link] + ", but nodes are numbered from 0 to " + (nodes - 1));
            }
            if (link > 0 && tail[link] < tail[link - 1]) {
                throw new IllegalArgumentException("links must be in the order of the nodes that they leave; link "
                        + link + " leaves node " + tail[link] + " after one that leaves node " + tail[link - 1]);
            }
        }
        return new Topology(nodes, tail.clone(), head.clone());
    }

    private static int[] offsets(int nodes, int[] nodeOf) {
        int[] first = new int[nodes + 1];
        for (int node : nodeOf) first[node + 1]++;
        for (int node = 0; node < nodes; node++) first[node + 1] += first[node];
        return first;
    }

    /** How many nodes there are. */
    public int nodes() {
        return firstOut.length - 1;
    }

    /** How many links there are. */
    public int links() {
        return tail.length;
    }

    /** The node that a link leaves. */
    public int tail(int link) {
        return tail[link];
    }

    /** The node that a link arrives at. */
    public int head(int link) {
        return head[link];
    }

    /** The first link out of a node; the last one is before {@code firstOut(node + 1)}. Defined for one node more. */
    public int firstOut(int node) {
        return firstOut[node];
    }

    /** The first position of {@link #inLink} for a node; the last is before {@code firstIn(node + 1)}. */
    public int firstIn(int node) {
        return firstIn[node];
    }

    /** The link at a position from {@link #firstIn}; the links into a node rise. */
    public int inLink(int position) {
        return inLink[position];
    }

    /** A copy of all tails, [link]. */
    public int[] tails() {
        return tail.clone();
    }

    /** A copy of all heads, [link]. */
    public int[] heads() {
        return head.clone();
    }

    /** A copy of the first links out, [node], one longer than the nodes. */
    public int[] firstOuts() {
        return firstOut.clone();
    }

    /** Whether the other has the same nodes and links in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Topology that
                && nodes() == that.nodes()
                && Arrays.equals(tail, that.tail)
                && Arrays.equals(head, that.head);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(tail) + Arrays.hashCode(head);
    }
}
