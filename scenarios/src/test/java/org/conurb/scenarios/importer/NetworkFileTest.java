package org.conurb.scenarios.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.matsim.MatsimNetworkWriter;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.NetworksAreEqual;
import org.conurb.scenarios.format.network.RandomNetwork;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
