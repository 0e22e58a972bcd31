package org.conurb.engine.routing;

/** Weights of the arcs of a hierarchy in both directions, milliseconds. */
final class ArcWeights {

    final int[] up; // [arc] from the lower node to the higher
    final int[] down; // [arc] from the higher node to the lower

    ArcWeights(int arcs) {
        up = new int[arcs];
        down = new int[arcs];
    }

    ArcWeights(ArcWeights other) {
        up = other.up.clone();
        down = other.down.clone();
    }
}
