package org.conurb.engine.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;

/**
 * An order of nodes by nested dissection: few nodes that part the graph into halves come last, and each half is ordered
 * the same way (George 1973, SIAM J. Numer. Anal. 10, 345). A hierarchy contracted in this order stays small.
 *
 * <p>Nodes of degree two or less come first of all. Parts too small to divide are ordered by least degree. Parts are
 * divided level by level, those of a level in parallel; the order does not depend on the number of threads.
 */
final class NodeOrder {

    private final double[] x; // [node]
    private final double[] y; // [node]
    private final int[] nodeAt; // [rank] → node, the result
    private final Workers workers;

    private NodeOrder(double[] x, double[] y, Workers workers) {
        this.x = x;
        this.y = y;
        this.nodeAt = new int[x.length];
        this.workers = workers;
    }

    /**
     * A connected piece of the graph, still to be ordered.
     *
     * @param graph the piece, in its own numbering
     * @param nodes [number in the piece] → node
     * @param rank the first of the ranks that its nodes will get
     */
    private record Piece(SimpleGraph graph, int[] nodes, int rank) {}

    /** [rank] → node; the last is the most important. */
    static int[] of(Topology topology, double[] x, double[] y, Workers workers) {
        NodeOrder order = new NodeOrder(x, y, workers);
        LowDegrees low = new LowDegrees(SimpleGraph.of(topology));
        int[] gone = low.gone();
        System.arraycopy(gone, 0, order.nodeAt, 0, gone.length);
        order.dissect(low.rest(), low.remaining(), gone.length);
        return order.nodeAt;
    }

    private void dissect(SimpleGraph graph, int[] nodes, int rank) {
        List<Piece> level = pieces(new Piece(graph, nodes, rank), new byte[nodes.length]);
        while (!level.isEmpty()) {
            List<Piece> now = level;
            List<List<Piece>> next = new ArrayList<>();
            for (int number = 0; number < now.size(); number++) next.add(List.of());
            workers.forEach(now.size(), number -> next.set(number, divide(now.get(number))));
            level = next.stream().flatMap(List::stream).toList();
        }
    }

    /** Gives the cut the last ranks of the piece; the pieces that are left. */
    private List<Piece> divide(Piece piece) {
        int size = piece.nodes.length;
        if (size <= LeastDegree.LARGEST) {
            int[] order = LeastDegree.order(piece.graph);
            for (int place = 0; place < size; place++) nodeAt[piece.rank + place] = piece.nodes[order[place]];
            return List.of();
        }
        double[] pieceX = new double[size];
        double[] pieceY = new double[size];
        for (int number = 0; number < size; number++) {
            pieceX[number] = x[piece.nodes[number]];
            pieceY[number] = y[piece.nodes[number]];
        }
        byte[] side = InertialFlow.side(piece.graph, pieceX, pieceY);
        int rank = piece.rank + size;
        for (int number = size - 1; number >= 0; number--) {
            if (side[number] == VertexCut.CUT) nodeAt[--rank] = piece.nodes[number];
        }
        return pieces(piece, side);
    }

    /** The connected pieces that the sides fall into, in order of their first nodes. */
    private static List<Piece> pieces(Piece whole, byte[] side) {
        int size = side.length;
        int[] pieceOf = new int[size];
        Arrays.fill(pieceOf, -1);
        int[] numberOf = new int[size];
        int[] member = new int[size];
        List<Piece> pieces = new ArrayList<>();
        int rank = whole.rank;
        for (int start = 0; start < size; start++) {
            if (pieceOf[start] >= 0 || side[start] == VertexCut.CUT) continue;
            int members = gather(whole.graph, start, pieces.size(), side, pieceOf, member);
            Arrays.sort(member, 0, members);
            for (int number = 0; number < members; number++) numberOf[member[number]] = number;
            pieces.add(piece(whole, Arrays.copyOf(member, members), numberOf, side, rank));
            rank += members;
        }
        return pieces;
    }

    private static int gather(SimpleGraph graph, int start, int piece, byte[] side, int[] pieceOf, int[] member) {
        int size = 0;
        member[size++] = start;
        pieceOf[start] = piece;
        for (int place = 0; place < size; place++) {
            int node = member[place];
            for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
                int neighbour = graph.neighbour(edge);
                if (pieceOf[neighbour] < 0 && side[neighbour] != VertexCut.CUT) {
                    pieceOf[neighbour] = piece;
                    member[size++] = neighbour;
                }
            }
        }
        return size;
    }

    private static Piece piece(Piece whole, int[] member, int[] numberOf, byte[] side, int rank) {
        int[] first = new int[member.length + 1];
        int[] nodes = new int[member.length];
        int[] neighbour = new int[places(whole.graph, member)];
        int size = 0;
        for (int number = 0; number < member.length; number++) {
            int node = member[number];
            nodes[number] = whole.nodes[node];
            for (int edge = whole.graph.first(node); edge < whole.graph.first(node + 1); edge++) {
                int other = whole.graph.neighbour(edge);
                if (side[other] != VertexCut.CUT) neighbour[size++] = numberOf[other];
            }
            first[number + 1] = size;
        }
        return new Piece(new SimpleGraph(first, Arrays.copyOf(neighbour, size)), nodes, rank);
    }

    private static int places(SimpleGraph graph, int[] member) {
        int places = 0;
        for (int node : member) places += graph.degree(node);
        return places;
    }
}
