package org.conurb.scenarios.format.matsim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.Damage;
import org.conurb.scenarios.format.network.GeoJsonWriter;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published MATSim scenarios hold what their descriptions say. */
class PublishedMatsimTest {

    /** Broken files of each kind; the long checks take many more. */
    private static final int DAMAGES = Boolean.getBoolean("conurb.long") ? 2000 : 20;

    @TempDir
    private Path folder;

    private static Path data(String file) {
        Path folder = TestData.folder().resolve("matsim");
        assumeTrue(Files.isDirectory(folder), TestData.absence());
        return folder.resolve(file);
    }

    private static RoadNetwork network(String file) {
        return MatsimNetwork.read(data(file)).network();
    }

    @ParameterizedTest
    @ValueSource(strings = {"equil/plans2.xml", "equil/plans100.xml"})
    void noDamageToPublishedPlansEndsInAnythingButAWordOnIt(String file) throws IOException {
        byte[] sound = Files.readAllBytes(data(file));
        RoadNetwork network = network("equil/network.xml");
        new Damage(folder.resolve("x.xml"), sound, broken -> MatsimPlans.read(broken, network))
                .truncated(DAMAGES)
                .packedAndTruncated(DAMAGES)
                .flipped(DAMAGES)
                .packedAndFlipped(DAMAGES)
                .withOddValues(DAMAGES, '"', '"')
                .withLinesMoved(DAMAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equil/network.xml", "pt_tutorial/multimodalnetwork.xml"})
    void noDamageToAPublishedNetworkEndsInAnythingButAWordOnIt(String file) throws IOException {
        new Damage(folder.resolve("x.xml"), Files.readAllBytes(data(file)), MatsimNetwork::read)
                .truncated(DAMAGES)
                .packedAndTruncated(DAMAGES)
                .flipped(DAMAGES)
                .packedAndFlipped(DAMAGES)
                .withOddValues(DAMAGES, '"', '"')
                .withLinesMoved(DAMAGES);
    }

    /** Berlin's file has 30 nodes and 106 links more between comment marks. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "berlin_1pct_2009/network.xml.gz, 11566, 27664",
        "lesson3_zurich/network.xml.gz, 4707, 12940",
        "siouxfalls_2014/Siouxfalls_network_PT.xml, 282, 334",
        "evacuation_siouxfalls/siouxfalls_net.xml.gz, 24, 76",
        "equil/network.xml, 15, 23",
        "pt_tutorial/multimodalnetwork.xml, 19, 54",
        "example8_demandgen/network.xml.gz, 543, 1298",
        "andorra_net/andorra-network.xml.gz, 2259, 4288",
        "chicago_sketch_100k/network.xml.gz, 933, 2950"
    })
    void networksHaveAllTheirNodesAndLinks(String file, int nodes, int links) {
        ImportedNetwork read = MatsimNetwork.read(data(file));
        assertEquals(nodes, read.network().nodes());
        assertEquals(links, read.network().links());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lesson3_zurich/network.xml.gz",
                "siouxfalls_2014/Siouxfalls_network_PT.xml",
                "pt_tutorial/multimodalnetwork.xml",
                "andorra_net/andorra-network.xml.gz"
            })
    void networksGoThroughMatsimAndGmnsUnchanged(String file) {
        RoadNetwork network = network(file);
        Path matsim = folder.resolve("network.xml.gz");
        MatsimNetworkWriter.write(network, "", matsim);
        NetworksAreEqual.check(network, MatsimNetwork.read(matsim).network());
        GmnsNetwork.of(network, "").write("published", folder.resolve("gmns"));
        NetworksAreEqual.check(network, GmnsNetwork.read(folder.resolve("gmns")).network());
    }

    /** The network's own comment tells its grid, Gauss-Krüger zone 4. */
    @Test
    void berlinLiesInBerlin() {
        RoadNetwork network = network("berlin_1pct_2009/network.xml.gz");
        Path file = folder.resolve("berlin.geojson");
        GeoJsonWriter.write(network, "EPSG:31468", List.of(), file);
        JsonNode features = JsonMapper.builder().build().readTree(file).path("features");
        assertEquals(network.links(), features.size());
        double longitude = 0;
        double latitude = 0;
        for (JsonNode feature : features) {
            longitude += feature.at("/geometry/coordinates/0/0").asDouble() / features.size();
            latitude += feature.at("/geometry/coordinates/0/1").asDouble() / features.size();
        }
        // The city hall is at 13.41 E, 52.52 N; the mean of all links, with Brandenburg round it, is within 20 km.
        assertEquals(13.41, longitude, 0.3);
        assertEquals(52.52, latitude, 0.2);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "berlin_1pct_2009/network.xml.gz, berlin_1pct_2009/plans_hwh_1pct.xml.gz, 15931, 31491, 31491",
        "lesson3_zurich/network.xml.gz, lesson3_zurich/plans.xml.gz, 8760, 29661, 0",
        "evacuation_siouxfalls/siouxfalls_net.xml.gz, evacuation_siouxfalls/siouxfalls_plans.xml.gz, 5000, 0, 0",
        "equil/network.xml, equil/plans1.xml, 1, 3, 3",
        "equil/network.xml, equil/plans2.xml, 2, 6, 6",
        "equil/network.xml, equil/plans100.xml, 100, 201, 201",
        "equil/network.xml, equil/plans2000.xml.gz, 2000, 4000, 4000",
        "pt_tutorial/multimodalnetwork.xml, pt_tutorial/population.xml, 900, 1138, 0",
        "pt_tutorial/multimodalnetwork.xml, pt_tutorial/0.plans.xml.gz, 900, 1138, 1138",
        "example8_demandgen/network.xml.gz, example8_demandgen/population.xml.gz, 12000, 36000, 0",
        "chicago_sketch_100k/network.xml.gz, chicago_sketch_100k/plans.xml.gz, 100000, 100000, 100000"
    })
    void plansHaveAllTheirPersonsCarLegsAndRoutes(String network, String file, int persons, int legs, int routes) {
        MatsimPlans plans = MatsimPlans.read(data(file), network(network));
        assertEquals(persons, plans.persons());
        assertEquals(legs, plans.legs());
        int routed = 0;
        for (int leg = 0; leg < plans.legs(); leg++) {
            if (!plans.hasRoute(leg)) continue;
            routed++;
            assertEquals(plans.fromLink(leg), plans.routeLink(leg, 0));
            assertEquals(plans.toLink(leg), plans.routeLink(leg, plans.routeLength(leg) - 1));
        }
        assertEquals(routes, routed);
    }
}
