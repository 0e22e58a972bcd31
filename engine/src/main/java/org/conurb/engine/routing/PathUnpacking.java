package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * Turns arcs of a hierarchy into the links they stand for: a link of the arc's weight if there is one, otherwise the two
 * arcs over the first lower node that make up its weight, and so on downwards.
 */
final class PathUnpacking {

    /** Ints of the stack for one arc: 2 · arc + 1 if downwards, and the lower of its ends. */
    private static final int ENTRY = 2;

    private static final int FIRST_CAPACITY = 256;

    private final Hierarchy hierarchy;
    private final Contraction contraction;
    private int[] stack = new int[FIRST_CAPACITY];
    private int size;
    private Metric metric;

    PathUnpacking(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        contraction = hierarchy.contraction;
    }

    /** Appends the links of the arc from a node up to a higher one. */
    void up(Metric from, int lower, int higher, IntBuffer links) {
        metric = from;
        push(contraction.arc(lower, contraction.depth[higher]), false, lower);
        unpackAll(links);
    }

    /** Appends the links of the arc from the higher node down to the lower. */
    void down(Metric from, int lower, int higher, IntBuffer links) {
        metric = from;
        push(contraction.arc(lower, contraction.depth[higher]), true, lower);
        unpackAll(links);
    }

    private void push(int arc, boolean isDown, int lower) {
        if (size + ENTRY > stack.length) stack = Arrays.copyOf(stack, Columns.grown(size + ENTRY));
        stack[size++] = 2 * arc + (isDown ? 1 : 0);
        stack[size++] = lower;
    }

    private void unpackAll(IntBuffer links) {
        while (size > 0) {
            int lower = stack[--size];
            int arcCode = stack[--size];
            int link = link(arcCode, lower);
            if (link != Columns.NONE) links.add(link);
            else split(arcCode >> 1, (arcCode & 1) == 1, lower);
        }
    }

    /** The first link that the arc can stand for, or NONE. */
    private int link(int arcCode, int lower) {
        int weight = (arcCode & 1) == 0 ? metric.weights.up[arcCode >> 1] : metric.weights.down[arcCode >> 1];
        for (int place = hierarchy.firstLink[lower]; place < hierarchy.firstLink[lower + 1]; place++) {
            if (hierarchy.linkArc[place] == arcCode && metric.linkWeight[hierarchy.link[place]] == weight) {
                return hierarchy.link[place];
            }
        }
        return Columns.NONE;
    }

    /** Puts the two arcs over a lower node on the stack, the first to travel on top. */
    private void split(int arc, boolean isDown, int lower) {
        int[] up = metric.weights.up;
        int[] down = metric.weights.down;
        int weight = isDown ? down[arc] : up[arc];
        int higherDepth = contraction.headDepth[arc];
        for (int place = hierarchy.firstDown[lower]; place < hierarchy.firstDown[lower + 1]; place++) {
            int middle = hierarchy.downNode[place];
            int toLower = hierarchy.downArc[place];
            int rest = weight - (isDown ? up[toLower] : down[toLower]);
            if (rest < 0 || hierarchy.isCentroid[middle]) continue;
            int toHigher = contraction.arc(middle, higherDepth);
            if (toHigher == Columns.NONE || (isDown ? down[toHigher] : up[toHigher]) != rest) continue;
            push(isDown ? toLower : toHigher, false, middle);
            push(isDown ? toHigher : toLower, true, middle);
            return;
        }
        throw new IllegalStateException("an arc of weight " + weight + " stands for no links");
    }
}
