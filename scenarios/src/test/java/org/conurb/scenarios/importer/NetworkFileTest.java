package org.conurb.scenarios.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.conurb.scenarios.format.network.RandomNetwork;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network is told by its content, whatever its name. */
class NetworkFileTest {

    private static final RoadNetwork NETWORK = RandomNetwork.of(3, 380_000, 395_000);

    @TempDir
    private Path folder;

    @Test
    void readsMatsim() throws IOException {
        for (String name : new String[] {"network.xml", "network.xml.gz"}) {
            Path file = folder.resolve(name);
            MatsimNetworkWriter.write(NETWORK, "EPSG:27700", file);
            Path renamed = Files.move(file, folder.resolve(name + ".renamed"));
            ImportedNetwork read = NetworkFile.read(renamed);
            NetworksAreEqual.check(NETWORK, read.network());
            assertEquals("EPSG:27700", read.crs());
        }
    }

    @Test
    void readsGmnsByItsFolderOrItsTables() {
        GmnsNetwork.of(NETWORK, "EPSG:27700").write("any", folder);
        NetworksAreEqual.check(NETWORK, NetworkFile.read(folder).network());
        NetworksAreEqual.check(
                NETWORK, NetworkFile.read(folder.resolve("link.csv")).network());
        NetworksAreEqual.check(
                NETWORK, NetworkFile.read(folder.resolve("node.csv")).network());
    }

    @Test
    void readsTntpWithTheNodeFileBesideIt() throws IOException {
        Path links = Files.writeString(folder.resolve("Town_Net.tntp"), """
                <NUMBER OF ZONES> 1
                <NUMBER OF NODES> 2
                <FIRST THRU NODE> 1
                <NUMBER OF LINKS> 1
                <END OF METADATA>
                ~ init term capacity length free_time b power speed toll type ;
                1 2 1800 1 1 0.15 4 60 0 1 ;
                """);
        assertTrue(refusal(links).contains("found a TNTP network without a node file beside it"));
        Files.writeString(folder.resolve("town_node.tntp"), "node x y ;\n1 0 0 ;\n2 1000 0 ;\n");
        RoadNetwork network = NetworkFile.read(links).network();
        assertEquals(2, network.nodes());
        assertEquals(1, network.links());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Chicago-Sketch/ChicagoSketch_net.tntp, 933, 2950",
        "Birmingham-England/Birmingham_Net.tntp.gz, 14639, 33937",
        "SiouxFalls/SiouxFalls_net.tntp, 24, 76"
    })
    void readsPublishedTntp(String file, int nodes, int links) {
        Path published = TestData.folder().resolve("tntp");
        assumeTrue(Files.isDirectory(published), TestData.absence());
        RoadNetwork network = NetworkFile.read(published.resolve(file)).network();
        assertEquals(nodes, network.nodes());
        assertEquals(links, network.links());
    }

    private String refusal(Path path) {
        return assertThrows(InputException.class, () -> NetworkFile.read(path)).getMessage();
    }

    @Test
    void saysWhatItKnowsWhenItDoesNotKnow() throws IOException {
        assertTrue(refusal(folder.resolve("none")).contains("found no such file; expected a road network: "));
        assertTrue(refusal(folder).contains("found a folder without link.csv"));
        Path file = folder.resolve("network");
        for (String text :
                new String[] {"", "\0\1\2", "a,b\n1,2\n", "<html></html>", "{\"type\":\"FeatureCollection\"}"}) {
            assertTrue(refusal(Files.writeString(file, text)).contains("found a file of no known kind"), text);
        }
        assertTrue(refusal(Files.writeString(file, "<?xml version=\"1.0\"?><!-- <network> --><plans/>"))
                .contains("found a MATSim file, but not of a network"));
        assertTrue(refusal(Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8}))
                .contains("found a file that cannot be read"));
    }
}
