package org.conurb.scenarios.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/** The nodes of a skim: those of a list, or all centroids. */
public final class NodeNames {

    private static final String HEADING = "node_id";
    private static final int MOST_PROBLEMS = 20;

    private NodeNames() {}

    /** The centroids of a network, in its order. */
    public static int[] centroids(RoadNetwork network) {
        return java.util.stream.IntStream.range(0, network.nodes())
                .filter(network::isCentroid)
                .toArray();
    }

    /**
     * The nodes that a file lists: a name a line, before the first comma if there is one; a first line {@code node_id}
     * and empty lines are passed over.
     *
     * @throws InputException with the first unknown and repeated names, if there are any, or if no node is named
     */
    public static int[] read(Path file, RoadNetwork network) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, Integer> lineOf = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int line = 1; line <= lines.size() && problems.size() < MOST_PROBLEMS; line++) {
            String name = name(lines.get(line - 1));
            if (name.isEmpty() || line == 1 && name.equals(HEADING)) continue;
            int node = network.findNode(name);
            if (node == Columns.NONE) {
                problems.add(new Problem(file, line, "", "'" + name + "'", "the name of a node of the network", ""));
            } else if (lineOf.putIfAbsent(node, line) != null) {
                problems.add(new Problem(
                        file, line, "", "'" + name + "' again, after line " + lineOf.get(node), "each node once", ""));
            }
        }
        if (problems.isEmpty() && lineOf.isEmpty()) {
            problems.add(new Problem(file, null, "", "no node", "names of nodes, one a line", ""));
        }
        if (!problems.isEmpty()) throw new InputException(problems);
        return lineOf.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static String name(String line) {
        int comma = line.indexOf(',');
        String cell = (comma < 0 ? line : line.substring(0, comma))
                .replace("\uFEFF", "")
                .strip();
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            throw new InputException(List.of(new Problem(file, null, "", "no such file", "names of nodes", "")));
        } catch (MalformedInputException binary) {
            throw new InputException(
                    List.of(new Problem(file, null, "", "bytes that are not UTF-8", "names of nodes, one a line", "")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
