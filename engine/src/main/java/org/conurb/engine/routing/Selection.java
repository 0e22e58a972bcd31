package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * The part of a hierarchy that leads down to some destinations: their ancestors with the arcs between them, from the
 * roots downwards (the restriction of Delling, Goldberg and Werneck 2011, ATMOS, RPHAST, on the elimination tree).
 *
 * <p>A selected node is its place here. Every arc leads from an earlier place.
 */
final class Selection {

    final int[] rank; // [place], falling
    final int[] placeOf; // [rank] → place, NONE if not selected
    final int[] first; // [place], one longer → arc
    final int[] from; // [arc] → place of the higher node
    final int[] weight; // [arc] from the higher node down
    final double[] sum; // [arc] of the links it stands for; null if not asked for

    /** The selection for some destinations, given as ranks; the sums may be null. */
    Selection(Metric metric, int[] destinations, ArcSums sums) {
        Contraction contraction = metric.hierarchy.contraction;
        int nodes = contraction.parent.length;
        placeOf = new int[nodes];
        Arrays.fill(placeOf, Columns.NONE);
        rank = selected(contraction.parent, destinations);
        SearchGraph graph = metric.backwards;
        first = new int[rank.length + 1];
        for (int place = 0; place < rank.length; place++) {
            first[place + 1] = first[place] + graph.first[rank[place] + 1] - graph.first[rank[place]];
        }
        from = new int[first[rank.length]];
        weight = new int[from.length];
        sum = sums == null ? null : new double[from.length];
        int[] placeAt = new int[contraction.height]; // [depth] the last place there, an ancestor of what follows
        for (int place = 0; place < rank.length; place++) {
            placeAt[contraction.depth[rank[place]]] = place;
            int arc = first[place];
            for (int old = graph.first[rank[place]]; old < graph.first[rank[place] + 1]; old++) {
                from[arc] = placeAt[graph.headDepth[old]];
                weight[arc] = graph.weight[old];
                if (sums != null) sum[arc] = sums.down[contraction.arc(rank[place], graph.headDepth[old])];
                arc++;
            }
        }
    }

    private int[] selected(int[] parent, int[] destinations) {
        int size = 0;
        for (int destination : destinations) {
            for (int node = destination; node < parent.length && placeOf[node] == Columns.NONE; node = parent[node]) {
                placeOf[node] = 0;
                size++;
            }
        }
        int[] ranks = new int[size];
        for (int node = parent.length - 1, place = 0; node >= 0; node--) {
            if (placeOf[node] == Columns.NONE) continue;
            placeOf[node] = place;
            ranks[place++] = node;
        }
        return ranks;
    }
}
