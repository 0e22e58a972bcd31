package org.conurb.scenarios.importer.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;

/**
 * Where the roads of a city in the making lead out of it: the ends of its main roads, those of the most capacity first; of
 * roads without such ends the outermost crossings to the four sides. Traffic is shared out by capacity.
 */
final class GatewayTable {

    static final String FILE = "network/gateways.csv";

    private static final int MOST = 12;

    /** Mean way beyond a gateway; assumed, about what drivers to another town add to their way. */
    private static final int KILOMETRES_BEYOND = 15;

    private final RoadNetwork network;
    private final double[] capacityOut; // [node] vehicles an hour of the main roads that leave it
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>(); // [node]
    private final boolean[] isMain; // [node] whether a main road leaves it

    private GatewayTable(RoadNetwork network) {
        this.network = network;
        capacityOut = new double[network.nodes()];
        isMain = new boolean[network.nodes()];
        for (int node = 0; node < network.nodes(); node++) neighbours.add(new TreeSet<>());
        for (int link = 0; link < network.links(); link++) {
            int tail = network.topology().tail(link);
            int head = network.topology().head(link);
            neighbours.get(tail).add(head);
            neighbours.get(head).add(tail);
            capacityOut[tail] += network.capacity(link);
            isMain[tail] |= network.roadClass(link).compareTo(RoadClass.TERTIARY) < 0;
        }
    }

    /** The table. */
    static String of(RoadNetwork network) {
        GatewayTable table = new GatewayTable(network);
        List<Integer> nodes = table.ends();
        if (nodes.isEmpty()) nodes = table.outermost();
        double all = nodes.stream().mapToDouble(node -> table.capacityOut[node]).sum();
        TableText text = new TableText("gateway", "node", "share_in", "share_out", "km_beyond");
        for (int place = 0; place < nodes.size(); place++) {
            int node = nodes.get(place);
            double share = table.capacityOut[node] / all;
            text.row("gateway " + (place + 1), network.nodeId(node), share, share, KILOMETRES_BEYOND);
        }
        return text.toString();
    }

    private List<Integer> ends() {
        return IntStream.range(0, network.nodes())
                .filter(node -> isMain[node] && neighbours.get(node).size() == 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -capacityOut[node])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private List<Integer> outermost() {
        TreeSet<Integer> nodes = new TreeSet<>();
        for (Comparator<Integer> side : List.<Comparator<Integer>>of(
                Comparator.comparingDouble(network::x),
                Comparator.comparingDouble(node -> -network.x(node)),
                Comparator.comparingDouble(network::y),
                Comparator.comparingDouble(node -> -network.y(node)))) {
            nodes.add(IntStream.range(0, network.nodes())
                    .filter(node -> capacityOut[node] > 0)
                    .boxed()
                    .min(side)
                    .orElseThrow());
        }
        return List.copyOf(nodes);
    }
}
