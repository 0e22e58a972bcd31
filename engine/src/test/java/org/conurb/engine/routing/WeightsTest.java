package org.conurb.engine.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void areMillisecondsOfTravelAndUnreachedWhereNobodyMayPass() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        builder.addNode("a", 0, 0);
        builder.addCentroid("b", 100, 0);
        builder.addLink(LinkSpec.road("open", 0, 1, 100, 12.5, 1, 1000));
        builder.addLink(LinkSpec.road("closed", 0, 1, 100, 12.5, 1, 1000).closed(true));
        builder.addLink(LinkSpec.road("path", 1, 0, 100, 12.5, 1, 1000).withModes(0));
        RoadNetwork network = builder.build();
        assertArrayEquals(
                new int[] {8000, Weights.UNREACHED, Weights.UNREACHED}, Weights.onEmptyRoads(network, Mode.CAR));
        assertArrayEquals(new boolean[] {false, true}, Weights.centroids(network));
    }

    @Test
    void areRoundedToTheNearestMillisecond() {
        assertEquals(1235, Weights.ofSeconds(1.2346));
        assertEquals(1.235, Weights.seconds(1235));
        assertEquals(Weights.UNREACHED, Weights.ofSeconds(Double.POSITIVE_INFINITY));
        assertEquals(Weights.UNREACHED, Weights.ofSeconds(1e300));
        assertEquals(Double.POSITIVE_INFINITY, Weights.seconds(Weights.UNREACHED));
        assertThrows(IllegalArgumentException.class, () -> Weights.ofSeconds(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Weights.ofSeconds(-1));
    }
}
