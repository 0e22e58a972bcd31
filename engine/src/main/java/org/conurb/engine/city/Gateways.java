package org.conurb.engine.city;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;

/**
 * Where the roads of a city meet those of the world outside. Arrays are [gateway].
 *
 * @param names what people call them
 * @param zones the zone nearest to each
 * @param linksIn the first link of those who come in
 * @param linksOut the last link of those who go out
 * @param shareIn share of those who work in the city and live outside it that come in here, adding up to 1
 * @param shareOut share of those who live in the city and work outside it that go out here, adding up to 1
 * @param kilometresBeyond mean way beyond the gateway, one way
 * @param through [gateway in][gateway out] vehicles a weekday on their way through the city
 */
public record Gateways(
        String[] names,
        int[] zones,
        int[] linksIn,
        int[] linksOut,
        double[] shareIn,
        double[] shareOut,
        double[] kilometresBeyond,
        double[][] through) {

    /** The same ways in other roads, which have the links of these under the same names. */
    public Gateways over(RoadNetwork these, RoadNetwork other) {
        return new Gateways(
                names,
                zones,
                moved(linksIn, these, other),
                moved(linksOut, these, other),
                shareIn,
                shareOut,
                kilometresBeyond,
                through);
    }

    private static int[] moved(int[] links, RoadNetwork these, RoadNetwork other) {
        return Arrays.stream(links)
                .map(link -> other.findLink(these.linkId(link)))
                .toArray();
    }

    /** How many there are. */
    public int count() {
        return names.length;
    }
}
