package org.conurb.scenarios.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Joining ways loses no metre of road and no shortest path: random towns against the same towns in which a change of
 * name at every node forbids any joining.
 */
class SimplificationTest {

    private static final int COLUMNS = 6;
    private static final int SEGMENTS = 45;

    /** A hundredth of a millimetre for each of the at most 45 links of a path, which are rounded to the millimetre. */
    private static final double ROUNDING = 0.0005 * SEGMENTS + 1e-9;

    /** Random streets of one segment each between neighbours on the grid, all of one name or each of its own. */
    private static List<String[]> segments(int seed, boolean isOneName) {
        YearDraws draws = Draws.of(seed, "streets").in(0);
        List<String[]> segments = new ArrayList<>();
        for (int segment = 0; segment < SEGMENTS; segment++) {
            int column = 1 + draws.below(COLUMNS, segment, 0);
            int row = 1 + draws.below(COLUMNS, segment, 1);
            boolean goesEast = draws.below(2, segment, 2) == 0;
            int from = 10 * column + row;
            int to = goesEast ? from + 10 : from + 1;
            boolean isTurned = draws.below(2, segment, 3) == 0;
            int flow = draws.below(6, segment, 4);
            String oneway = flow == 0 ? "yes" : flow == 1 ? "-1" : "no";
            String path = isTurned ? to + " " + from : from + " " + to;
            String name = isOneName ? "Street" : "Street " + segment;
            segments.add(new String[] {path, "highway=residential", "oneway=" + oneway, "name=" + name});
        }
        return segments;
    }

    private static RoadNetwork town(int seed, boolean isOneName) {
        OsmTown town = new OsmTown();
        int way = 1;
        for (String[] segment : segments(seed, isOneName)) {
            town.way(way++, segment[0], segment[1], segment[2], segment[3]);
        }
        return town.read().network();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsLengthsAndShortestPaths(int seed) {
        RoadNetwork joined = town(seed, true);
        RoadNetwork plain = town(seed, false);
        assertTrue(joined.nodes() <= plain.nodes(), "seed " + seed);
        assertEquals(length(plain), length(joined), ROUNDING, "seed " + seed);
        for (int from = 0; from < joined.nodes(); from++) {
            double[] expected = distances(plain, plain.findNode(joined.nodeId(from)));
            double[] actual = distances(joined, from);
            for (int to = 0; to < joined.nodes(); to++) {
                int same = plain.findNode(joined.nodeId(to));
                assertEquals(expected[same], actual[to], ROUNDING, "seed " + seed + ", to " + joined.nodeId(to));
            }
        }
    }

    private static double length(RoadNetwork network) {
        double metres = 0;
        for (int link = 0; link < network.links(); link++) metres += network.lengthMetres(link);
        return metres;
    }

    /** Bellman and Ford, the plain way. */
    private static double[] distances(RoadNetwork network, int from) {
        double[] metres = new double[network.nodes()];
        java.util.Arrays.fill(metres, Double.POSITIVE_INFINITY);
        metres[from] = 0;
        for (int round = 0; round < network.nodes(); round++) {
            for (int link = 0; link < network.links(); link++) {
                int head = network.topology().head(link);
                double there = metres[network.topology().tail(link)] + network.lengthMetres(link);
                metres[head] = Math.min(metres[head], there);
            }
        }
        return metres;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theOrderOfTheFileChangesNothing(int seed) {
        List<String> elements = new ArrayList<>();
        OsmTown town = new OsmTown();
        int way = 1;
        for (String[] segment : segments(seed, true)) {
            town.way(way++, segment[0], segment[1], segment[2], segment[3]);
        }
        for (String line : town.text().split("\n")) if (!line.contains("osm")) elements.add(line);
        RoadNetwork asDrawn = town.read().network();
        Collections.reverse(elements);
        String reversed = "<osm>" + String.join("\n", elements) + "</osm>";
        NetworksAreEqual.check(
                asDrawn, OsmTown.read(reversed, OsmSettings.standard()).network());
    }
}
