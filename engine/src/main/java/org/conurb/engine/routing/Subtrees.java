package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;

/**
 * How the elimination tree is shared out: subtrees, which are ranges of ranks and have nothing to do with one another,
 * and the nodes above them all.
 */
final class Subtrees {

    /** A subtree is at most this part of the nodes: pieces enough to share out among a few threads evenly. */
    private static final int PARTS = 64;

    private final int[] begin; // [subtree] → rank of its first node
    private final int[] end; // [subtree] → rank after its root
    private final int[] above; // ranks above all subtrees, rising

    Subtrees(Contraction contraction) {
        int nodes = contraction.parent.length;
        int[] size = new int[nodes + 1];
        for (int rank = 0; rank < nodes; rank++) {
            size[rank]++;
            size[contraction.parent[rank]] += size[rank];
        }
        int largest = nodes / PARTS + 1;
        size[nodes] = nodes + 1; // above every root
        IntBuffer begins = new IntBuffer();
        IntBuffer ends = new IntBuffer();
        IntBuffer rest = new IntBuffer();
        for (int rank = 0; rank < nodes; rank++) {
            if (size[rank] > largest) {
                rest.add(rank);
            } else if (size[contraction.parent[rank]] > largest) {
                begins.add(rank + 1 - size[rank]);
                ends.add(rank + 1);
            }
        }
        begin = begins.toArray();
        end = ends.toArray();
        above = rest.toArray();
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

    /** Every node after those below it; subtrees in parallel. */
    void upwards(Workers workers, Task task) {
        workers.forEach(begin.length, subtree -> {
            NodeWork work = task.begin();
            for (int rank = begin[subtree]; rank < end[subtree]; rank++) work.at(rank);
        });
        NodeWork work = task.begin();
        for (int rank : above) work.at(rank);
    }

    /** Every node before those below it; subtrees in parallel. */
    void downwards(Workers workers, Task task) {
        NodeWork top = task.begin();
        for (int place = above.length - 1; place >= 0; place--) top.at(above[place]);
        workers.forEach(begin.length, subtree -> {
            NodeWork work = task.begin();
            for (int rank = end[subtree] - 1; rank >= begin[subtree]; rank--) work.at(rank);
        });
    }
}
