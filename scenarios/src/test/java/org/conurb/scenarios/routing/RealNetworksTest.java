package org.conurb.scenarios.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.routing.Dijkstra;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Query;
import org.conurb.engine.routing.Skim;
import org.conurb.engine.routing.Skims;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.IntBuffer;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.importer.NetworkFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On published networks a hierarchy answers what the plain search answers, centroids and closures included. */
class RealNetworksTest {

    private static final int ORIGINS = 4;
    private static final int DESTINATIONS = 1000; // about as many, evenly spread

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tntp/SiouxFalls/SiouxFalls_net.tntp",
                "tntp/Chicago-Sketch/ChicagoSketch_net.tntp",
                "tntp/Berlin-Center/berlin-center_net.tntp.gz",
                "tntp/chicago-regional/ChicagoRegional_net.tntp.gz",
                "matsim/equil/network.xml"
            })
    void answersAsThePlainSearchDoes(String name) {
        Path file = TestData.folder().resolve(name);
        assumeTrue(Files.exists(file), () -> "no published network " + file);
        RoadNetwork network = NetworkFile.read(file).network();
        try (Workers workers = Workers.of(2)) {
            Hierarchy hierarchy = Hierarchy.build(network, workers);
            int[] weight = Weights.onEmptyRoads(network, Mode.CAR);
            check(network, hierarchy.customize(weight, workers), weight, workers);
            close(weight);
            check(network, hierarchy.customize(weight, workers), weight, workers);
            check(network, hierarchy.customizePerfectly(weight, workers), weight, workers);
        }
    }

    /** Closes every tenth link or so, and slows the others down. */
    private static void close(int[] weight) {
        YearDraws draws = Draws.of(1, "closures").in(0);
        for (int link = 0; link < weight.length; link++) {
            if (draws.uniform(link, 0) < 0.1) weight[link] = Weights.UNREACHED;
            else if (weight[link] < Weights.UNREACHED) weight[link] += draws.below(10_000, link, 1);
        }
    }

    private static void check(RoadNetwork network, Metric metric, int[] weight, Workers workers) {
        YearDraws draws = Draws.of(1, "origins").in(0);
        int[] origins = new int[ORIGINS];
        for (int place = 0; place < ORIGINS; place++) origins[place] = draws.below(network.nodes(), place, 0);
        Skim skim = Skims.manyToMany(metric, origins, origins, workers);
        Dijkstra plain = new Dijkstra(network.topology(), Weights.centroids(network));
        Query query = metric.newQuery();
        IntBuffer links = new IntBuffer();
        for (int from = 0; from < ORIGINS; from++) {
            plain.searchFrom(weight, origins[from]);
            for (int to = 0; to < network.nodes(); to += 1 + network.nodes() / DESTINATIONS) {
                int found = query.path(origins[from], to, links);
                if (found != plain.weightTo(to))
                    fail(origins[from] + " to " + to + " takes " + plain.weightTo(to) + ", not " + found);
                if (plain.weightTo(to) < Weights.UNREACHED) walk(network, links, origins[from], to, query, weight);
            }
            for (int to = 0; to < ORIGINS; to++) assertEquals(plain.weightTo(origins[to]), skim.weight(from, to));
        }
    }

    private static void walk(RoadNetwork network, IntBuffer links, int from, int to, Query query, int[] weight) {
        int at = from;
        int sum = 0;
        for (int place = 0; place < links.size(); place++) {
            if (place > 0 && network.isCentroid(at)) fail(from + " to " + to + " passes a centroid");
            assertEquals(at, network.topology().tail(links.get(place)));
            at = network.topology().head(links.get(place));
            sum += weight[links.get(place)];
        }
        assertEquals(to, at);
        assertEquals(query.weight(from, to), sum);
    }
}
