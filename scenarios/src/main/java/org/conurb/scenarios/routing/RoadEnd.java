package org.conurb.scenarios.routing;

import org.conurb.engine.store.Columns;

/**
 * A way to begin or to end a journey at a place: at a node, over a part of a link or directly.
 *
 * @param node the node where the part of the link is left, or joined
 * @param link the link that the place lies on, or {@link Columns#NONE} if it is the node itself
 * @param share part of the link between the place and the node, from 0 to 1
 */
record RoadEnd(int node, int link, double share) {

    static RoadEnd at(int node) {
        return new RoadEnd(node, Columns.NONE, 0);
    }

    boolean isNode() {
        return link == Columns.NONE;
    }
}
