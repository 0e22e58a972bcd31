package org.conurb.engine.traffic.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DemandTest {

    @Test
    void tripsAreSortedAddedUpAndThoseThatNeedNoRoadLeftOut() {
        Demand demand = AssignmentWorlds.trips(5, 1, 2, 3, 4, 1, 5, 0, 7, 3, 4, 0.5, 2, 2, 9, 1, 2, 0);
        assertEquals(2, demand.origins());
        assertEquals(3, demand.originNode(0));
        assertEquals(5, demand.originNode(1));
        assertEquals(3, demand.pairs());
        assertEquals(1, demand.firstPair(1));
        assertEquals(3, demand.firstPair(2));
        assertEquals(1.5, demand.trips(0));
        assertEquals(0, demand.destinationNode(1));
        assertEquals(7, demand.trips(1));
        assertEquals(10.5, demand.total());
        assertEquals(9, demand.withinNodes());
    }

    @Test
    void tripsThatAreNoneAreRefused() {
        Demand.Builder builder = new Demand.Builder();
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> builder.add(-1, 1, 1));
    }
}
