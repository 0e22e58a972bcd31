package org.conurb.engine.routing;

import org.conurb.engine.parallel.Workers;

/**
 * A hierarchy with one set of link weights. It does not change, but for what it remembers; safe to share between threads.
 *
 * <p>Made by {@link Hierarchy#customize} or {@link Hierarchy#customizePerfectly}; ask it through a {@link Query}.
 */
public final class Metric {

    final Hierarchy hierarchy;
    final int[] linkWeight; // [link]
    final ArcWeights weights; // after basic customization
    final SearchGraph upwards; // arcs to follow from an origin
    final SearchGraph backwards; // arcs to follow, against their direction, from a destination

    private int[] unpacked; // [2 · arc + 1 if downwards] see unpacked(); made when first asked for

    private Metric(
            Hierarchy hierarchy, int[] linkWeight, ArcWeights weights, SearchGraph upwards, SearchGraph backwards) {
        this.hierarchy = hierarchy;
        this.linkWeight = linkWeight;
        this.weights = weights;
        this.upwards = upwards;
        this.backwards = backwards;
    }

    static Metric basic(Hierarchy hierarchy, int[] linkWeight, Workers workers) {
        ArcWeights weights = Customization.run(hierarchy, linkWeight, workers);
        Contraction contraction = hierarchy.contraction;
        return new Metric(
                hierarchy,
                linkWeight.clone(),
                weights,
                new SearchGraph(contraction.firstUp, contraction.headDepth, weights.up),
                new SearchGraph(contraction.firstUp, contraction.headDepth, weights.down));
    }

    static Metric perfect(Hierarchy hierarchy, int[] linkWeight, Workers workers) {
        ArcWeights weights = Customization.run(hierarchy, linkWeight, workers);
        ArcWeights perfect = PerfectCustomization.run(hierarchy, weights, workers);
        return new Metric(
                hierarchy,
                linkWeight.clone(),
                weights,
                SearchGraph.ofNeeded(hierarchy.contraction, weights.up, perfect.up),
                SearchGraph.ofNeeded(hierarchy.contraction, weights.down, perfect.down));
    }

    /** Scratch memory for queries of one thread. */
    public Query newQuery() {
        return new Query(this);
    }

    /**
     * What {@link PathUnpacking} has found out about arcs, 0 where it has not looked yet. Every thread finds the same, so
     * that it does not matter whose entry is kept; an entry is a single int, and so never half written.
     */
    int[] unpacked() {
        int[] found = unpacked;
        if (found == null) {
            found = new int[2 * hierarchy.arcs()];
            unpacked = found;
        }
        return found;
    }

    /** The hierarchy that was customized. */
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The weight of a link, milliseconds. */
    public int linkWeight(int link) {
        return linkWeight[link];
    }

    /** How many one-way arcs queries have to look at; perfect customization leaves fewer. */
    public int searchArcs() {
        return upwards.arcs() + backwards.arcs();
    }
}
