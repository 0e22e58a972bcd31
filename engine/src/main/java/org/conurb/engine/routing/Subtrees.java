package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;

/**
 * How work on the elimination tree is shared out among threads. Nodes fall into tiers by the size of their subtrees,
 * each tier up to twice as large as the one below; what hangs together within a tier is a task, and tasks of one tier
 * have nothing to do with one another.
 *
 * <p>With a single tier above small subtrees 83 % of the triangles of chicago-regional were left to one thread; with
 * these tiers, whose last one is a single chain, 21 % are.
 */
final class Subtrees {

    /** Tiers above the lowest, whose subtrees are at most one part in 2 to the power of this. */
    private static final int UPPER_TIERS = 6;

    private final int[] rank; // [place] ranks by tier, task, and rising
    private final int[] firstOfTask; // [task], one longer → place
    private final int[] firstOfTier; // [tier], one longer → task

    Subtrees(Contraction contraction) {
        int nodes = contraction.parent.length;
        int[] tier = tiers(contraction.parent);
        int[] root = new int[nodes]; // the highest node that hangs together with a node within its tier
        for (int node = nodes - 1; node >= 0; node--) {
            int parent = contraction.parent[node];
            root[node] = parent < nodes && tier[parent] == tier[node] ? root[parent] : node;
        }
        int[] first = new int[nodes + 1]; // [root] → place, for roots of the tier at hand
        rank = new int[nodes];
        IntBuffer tasks = new IntBuffer();
        firstOfTier = new int[UPPER_TIERS + 2];
        int placed = 0;
        for (int level = 0; level <= UPPER_TIERS; level++) {
            int least = level == 0 ? (nodes >> UPPER_TIERS) + 1 : 1;
            for (int node = 0; node < nodes; node++) {
                if (tier[node] == level) first[root[node]]++;
            }
            int taskBegin = placed;
            tasks.add(placed);
            for (int node = 0; node < nodes; node++) {
                if (tier[node] != level || root[node] != node) continue;
                if (placed - taskBegin >= least) {
                    tasks.add(placed);
                    taskBegin = placed;
                }
                int members = first[node];
                first[node] = placed;
                placed += members;
            }
            for (int node = 0; node < nodes; node++) {
                if (tier[node] == level) rank[first[root[node]]++] = node;
            }
            firstOfTier[level + 1] = tasks.size();
        }
        tasks.add(placed);
        firstOfTask = tasks.toArray();
    }

    /** [rank] 0 for small subtrees, one more for each doubling. */
    private static int[] tiers(int[] parent) {
        int nodes = parent.length;
        int[] size = new int[nodes + 1];
        int[] tier = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            size[node]++;
            size[parent[node]] += size[node];
            while (tier[node] < UPPER_TIERS && size[node] > (nodes >> UPPER_TIERS - tier[node]) + 1) tier[node]++;
        }
        return tier;
    }

    /** Makes the scratch memory of a task, which then works on one node after the other. */
    @FunctionalInterface
    interface Task {
        /** A fresh worker on single nodes. */
        NodeWork begin();
    }

    /** Works on a node. */
    @FunctionalInterface
    interface NodeWork {
        /** Handles one node, after all below it or before them. */
        void at(int rank);
    }

    /** Every node after those below it. */
    void upwards(Workers workers, Task task) {
        for (int tier = 0; tier <= UPPER_TIERS; tier++) {
            int first = firstOfTier[tier];
            workers.forEach(firstOfTier[tier + 1] - first, number -> {
                NodeWork work = task.begin();
                for (int place = firstOfTask[first + number]; place < firstOfTask[first + number + 1]; place++) {
                    work.at(rank[place]);
                }
            });
        }
    }

    /** Every node before those below it. */
    void downwards(Workers workers, Task task) {
        for (int tier = UPPER_TIERS; tier >= 0; tier--) {
            int first = firstOfTier[tier];
            workers.forEach(firstOfTier[tier + 1] - first, number -> {
                NodeWork work = task.begin();
                for (int place = firstOfTask[first + number + 1] - 1; place >= firstOfTask[first + number]; place--) {
                    work.at(rank[place]);
                }
            });
        }
    }
}
