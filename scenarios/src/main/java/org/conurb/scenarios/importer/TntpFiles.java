package org.conurb.scenarios.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.tntp.TntpNetwork;
import org.conurb.scenarios.format.tntp.TntpNodes;
import org.conurb.scenarios.format.tntp.TntpRoads;
import org.conurb.scenarios.format.tntp.TntpUnits;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/** A TNTP network with the node file that lies beside it: {@code X_node} or {@code X_nodes} for {@code X_net}. */
final class TntpFiles {

    private static final String PACKED = ".gz";
    private static final String NET = "_net";
    private static final List<String> NODES = List.of("_node", "_nodes");

    private TntpFiles() {}

    static ImportedNetwork read(Path links) {
        Path nodes = nodesBeside(links)
                .orElseThrow(() -> new InputException(List.of(new Problem(
                        links,
                        null,
                        "",
                        "a TNTP network without a node file beside it",
                        "a file of the same name with _node in the place of _net",
                        "without coordinates it can only be assigned to"))));
        TntpNetwork network = TntpNetwork.read(links);
        return TntpRoads.of(network, TntpNodes.read(nodes, network.nodes()), TntpUnits.of(network));
    }

    /** The node file of a network; letters may be small or large, and either file compressed. */
    static Optional<Path> nodesBeside(Path links) {
        String name = plain(links);
        if (!name.contains(NET)) return Optional.empty();
        List<String> wanted =
                NODES.stream().map(word -> name.replace(NET, word)).toList();
        try (var beside = Files.list(links.toAbsolutePath().getParent())) {
            return beside.filter(path -> wanted.contains(plain(path))).sorted().findFirst();
        } catch (IOException failure) {
            String found = "a folder that cannot be read (" + failure + ")";
            throw new InputException(List.of(new Problem(links, null, "", found, "a folder with a node file", "")));
        }
    }

    private static String plain(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    }
}
