package org.conurb.scenarios.format.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.conurb.engine.network.RoadNetwork;

/** Compares two networks in every attribute, to the last bit. */
public final class NetworksAreEqual {

    private NetworksAreEqual() {}

    /** Fails at the first difference. */
    public static void check(RoadNetwork expected, RoadNetwork actual) {
        assertEquals(expected.nodes(), actual.nodes(), "nodes");
        assertEquals(expected.links(), actual.links(), "links");
        assertEquals(expected.topology(), actual.topology(), "topology");
        for (int node = 0; node < expected.nodes(); node++) {
            assertEquals(expected.nodeId(node), actual.nodeId(node));
            assertEquals(expected.x(node), actual.x(node), "x of node " + expected.nodeId(node));
            assertEquals(expected.y(node), actual.y(node), "y of node " + expected.nodeId(node));
            assertEquals(expected.isCentroid(node), actual.isCentroid(node), expected.nodeId(node));
        }
        for (int link = 0; link < expected.links(); link++) checkLink(expected, actual, link);
    }

    private static void checkLink(RoadNetwork expected, RoadNetwork actual, int link) {
        String id = expected.linkId(link);
        assertEquals(id, actual.linkId(link));
        assertEquals(expected.lengthMetres(link), actual.lengthMetres(link), "length of link " + id);
        assertEquals(expected.freeSpeed(link), actual.freeSpeed(link), "speed of link " + id);
        assertEquals(expected.lanes(link), actual.lanes(link), "lanes of link " + id);
        assertEquals(expected.capacity(link), actual.capacity(link), "capacity of link " + id);
        assertEquals(expected.roadClass(link), actual.roadClass(link), "class of link " + id);
        assertEquals(expected.modes(link), actual.modes(link), "modes of link " + id);
        assertEquals(expected.name(link), actual.name(link), "name of link " + id);
        assertEquals(expected.toll(link), actual.toll(link), "toll of link " + id);
        assertEquals(expected.isClosed(link), actual.isClosed(link), "closure of link " + id);
        assertArrayEquals(
                expected.geometry(link).getCoordinates(), actual.geometry(link).getCoordinates(), "line of link " + id);
    }
}
