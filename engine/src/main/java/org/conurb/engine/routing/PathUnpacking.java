package org.conurb.engine.routing;

import java.util.Arrays;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * Turns arcs of a hierarchy into the links they stand for: a link of the arc's weight if there is one, otherwise the two
 * arcs over the first lower node that make up its weight, and so on downwards.
 *
 * <p>What an arc stands for is remembered in the metric, since paths share their important arcs: on chicago-regional
 * this takes 5 µs for a path of 52 links, and 13 µs without the memory (QueryBenchmark).
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
        int[] unpacked = metric.unpacked();
        while (size > 0) {
            int lower = stack[--size];
            int arcCode = stack[--size];
            int found = unpacked[arcCode];
            if (found == 0) {
                found = found(arcCode, lower);
                unpacked[arcCode] = found;
            }
            if (found > 0) links.add(found - 1);
            else split(arcCode, -found - 1);
        }
    }

    /** What an arc stands for: 1 + a link, or else -1 - the place of a lower node among the lower ones. */
    private int found(int arcCode, int lower) {
        int link = link(arcCode, lower);
        return link != Columns.NONE ? link + 1 : -1 - middle(arcCode >> 1, (arcCode & 1) == 1, lower);
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

    /** The place of the first lower node over which the way is as long as the arc. */
    private int middle(int arc, boolean isDown, int lower) {
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
            if (toHigher != Columns.NONE && (isDown ? down[toHigher] : up[toHigher]) == rest) return place;
        }
        throw new IllegalStateException("an arc of weight " + weight + " stands for no links");
    }

    /** Puts the two arcs over a lower node on the stack, the first to travel on top. */
    private void split(int arcCode, int place) {
        boolean isDown = (arcCode & 1) == 1;
        int middle = hierarchy.downNode[place];
        int toLower = hierarchy.downArc[place];
        int toHigher = contraction.arc(middle, contraction.headDepth[arcCode >> 1]);
        push(isDown ? toLower : toHigher, false, middle);
        push(isDown ? toHigher : toLower, true, middle);
    }
}
