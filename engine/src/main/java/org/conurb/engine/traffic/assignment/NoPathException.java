package org.conurb.engine.traffic.assignment;

/** Trips cannot be made: no path leads from their origin to their destination. */
public final class NoPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int fromNode;
    private final int toNode;

    NoPathException(int fromNode, int toNode) {
        super("there are trips from node " + fromNode + " to node " + toNode + " but no path");
        this.fromNode = fromNode;
        this.toNode = toNode;
    }

    /** Where the trips begin. */
    public int fromNode() {
        return fromNode;
    }

    /** Where the trips would end. */
    public int toNode() {
        return toNode;
    }
}
