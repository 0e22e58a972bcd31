package org.conurb.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

class LinkIndexTest {

    /** Coordinates are metres up to some thousands; the two ways of computing a distance differ by rounding only. */
    private static final double ROUNDING_METRES = 1e-9;

    private static RoadNetwork randomNetwork(long seed) {
        YearDraws draws = Draws.of(seed, "roads").in(0);
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int nodes = 60;
        for (int node = 0; node < nodes; node++) {
            builder.addNode("n" + node, 5000 * draws.uniform(node, 0), 5000 * draws.uniform(node, 1));
        }
        for (int link = 0; link < 150; link++) {
            LinkSpec road = LinkSpec.road(
                    "l" + link, draws.below(nodes, link, 2), draws.below(nodes, link, 3), 100, 10, 1, 600);
            builder.addLink(link % 10 == 0 ? road.closed(true) : road);
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsTheLinkThatLookingAtAllOfThemFinds(long seed) {
        RoadNetwork network = randomNetwork(seed);
        LinkIndex index = new LinkIndex(network, Mode.CAR);
        YearDraws draws = Draws.of(seed, "points").in(0);
        for (int point = 0; point < 200; point++) {
            double x = -20_000 + 40_000 * draws.uniform(point, 0);
            double y = -20_000 + 40_000 * draws.uniform(point, 1);
            LinkIndex.Place place = index.nearest(x, y);
            Point where = new GeometryFactory().createPoint(new Coordinate(x, y));
            double least = Double.POSITIVE_INFINITY;
            for (int link = 0; link < network.links(); link++) {
                if (network.allows(link, Mode.CAR)) {
                    least = Math.min(least, network.geometry(link).distance(where));
                }
            }
            assertEquals(least, place.distanceMetres(), ROUNDING_METRES, "seed " + seed + ", point " + point);
            assertEquals(least, network.geometry(place.link()).distance(where), ROUNDING_METRES);
        }
    }

    @Test
    void tellsHowFarAlongTheLinkOnItsOwnScale() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int from = builder.addNode("from", 0, 0);
        int to = builder.addNode("to", 100, 100);
        builder.addLink(
                LinkSpec.road("bend", from, to, 400, 10, 1, 600).withShape(new double[] {0, 0, 100, 0, 100, 100}));
        LinkIndex.Place place = new LinkIndex(builder.build(), Mode.CAR).nearest(130, 50);
        assertEquals(300, place.alongMetres(), "three quarters of the drawn 200 m, told to be 400 m");
        assertEquals(30, place.distanceMetres());
    }

    @Test
    void ofTwoDirectionsTheFirstIsTaken() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int from = builder.addNode("from", 0, 0);
        int to = builder.addNode("to", 100, 0);
        builder.addLink(LinkSpec.road("back", to, from, 100, 10, 1, 600));
        builder.addLink(LinkSpec.road("forth", from, to, 100, 10, 1, 600));
        assertEquals(0, new LinkIndex(builder.build(), Mode.CAR).nearest(50, 10).link());
    }

    @Test
    void withoutAnOpenLinkThereIsNoNearest() {
        LinkIndex index = new LinkIndex(new RoadNetworkBuilder().build(), Mode.CAR);
        assertThrows(IllegalStateException.class, () -> index.nearest(0, 0));
    }
}
