package org.conurb.scenarios.format.gmns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ModeWords;
import org.conurb.scenarios.format.network.UnitCheck;
import org.conurb.scenarios.problem.Problems;

/** Reads the tables of a folder one after the other; problems of all of them are told together. */
final class GmnsReader {

    static final String NODES = "node.csv";
    static final String LINKS = "link.csv";
    static final String MOVEMENTS = "movement.csv";

    private static final String GEOMETRIES = "geometry.csv";
    private static final int ALL_MODES = (1 << Mode.values().length) - 1;

    private final Path folder;
    private final Problems problems = new Problems();
    private final ImportReport.Counter counter = new ImportReport.Counter();
    private final RoadNetworkBuilder builder = new RoadNetworkBuilder();
    private final List<Movement> movements = new ArrayList<>();
    private final Set<String> movementIds = new HashSet<>();

    GmnsReader(Path folder) {
        this.folder = folder;
    }

    GmnsNetwork read() {
        if (!Files.isDirectory(folder)) {
            problems.add(folder, "", "no such folder", "a folder with " + NODES + " and " + LINKS, "");
        }
        problems.throwIfAny();
        GmnsConfig config = GmnsConfig.read(folder, problems);
        NodeTable nodes = new NodeTable(config, builder, counter);
        table(NODES, List.of("node_id", "x_coord", "y_coord"), nodes::take);
        FileProblems nodeProblems = new FileProblems(folder.resolve(NODES), problems);
        Placing placing = nodes.place(nodeProblems);
        nodeProblems.close();
        problems.throwIfAny();
        LinkTable links = new LinkTable(config, placing, geometries(), builder, counter);
        table(LINKS, List.of("link_id", "from_node_id", "to_node_id"), links::take);
        if (Files.exists(folder.resolve(MOVEMENTS))) {
            table(MOVEMENTS, List.of("mvmt_id", "node_id", "ib_link_id", "ob_link_id"), this::takeMovement);
        }
        problems.throwIfAny();
        RoadNetwork network = builder.build();
        UnitCheck.count(network, counter);
        return new GmnsNetwork(network, placing.crs(), config.currency(), movements, counter.report());
    }

    private void table(String name, List<String> required, java.util.function.Consumer<GmnsTable> user) {
        FileProblems fileProblems = new FileProblems(folder.resolve(name), problems);
        GmnsTable.read(fileProblems, required, user);
        fileProblems.close();
    }

    private Map<String, String> geometries() {
        Map<String, String> geometries = new HashMap<>();
        if (Files.exists(folder.resolve(GEOMETRIES))) {
            table(
                    GEOMETRIES,
                    List.of("geometry_id", "geometry"),
                    row -> geometries.put(row.id("geometry_id"), row.text("geometry")));
        }
        return geometries;
    }

    private void takeMovement(GmnsTable row) {
        String id = row.id("mvmt_id");
        String node = row.id("node_id");
        if (row.isGood() && !movementIds.add(id)) row.wrong("mvmt_id", "a name that no other movement has");
        if (row.isGood() && builder.findNode(node) < 0) row.wrong("node_id", "one of the nodes");
        String inLink = link(row, "ib_link_id");
        String outLink = link(row, "ob_link_id");
        var penalty = row.number("penalty");
        if (!row.isGood()) return;
        counter.count(Kind.READ, "movements", 1);
        double seconds = penalty == null ? 0 : penalty.doubleValue();
        movements.add(new Movement(id, node, inLink, outLink, type(row, id), seconds, modes(row)));
    }

    private String link(GmnsTable row, String column) {
        String id = row.id(column);
        if (!id.isEmpty() && !builder.hasLink(id)) row.wrong(column, "one of the links");
        return id;
    }

    private Movement.Type type(GmnsTable row, String id) {
        String word = row.text("type");
        if (!Movement.Type.isKnown(word)) {
            counter.count(Kind.ODD, "movements of no known type, taken as straight on", id);
        }
        return Movement.Type.ofWord(word);
    }

    private int modes(GmnsTable row) {
        String words = row.text("allowed_uses");
        if (words.isEmpty()) return ALL_MODES;
        return ModeWords.modes(
                words, word -> counter.count(Kind.DROPPED, "uses of a name not known", GmnsTable.shortened(word)));
    }
}
