package org.conurb.scenarios.derivation.roads;

import org.locationtech.jts.geom.Coordinate;

/** A straight piece of a road that is drawn, before it is cut where others cross it. */
record Piece(Kind kind, String road, int lanes, double kmh, Coordinate from, Coordinate to) {

    /** Kinds of roads, the greatest first: where two share a piece, the greater one is drawn. */
    enum Kind {
        /** Only at junctions does anything cross it. */
        MOTORWAY,
        /** Dual carriageways and the like. */
        TRUNK,
        /** A roads. */
        PRIMARY,
        /** B roads and lesser A roads. */
        SECONDARY,
        /** Streets between neighbourhoods; each stands for all of its neighbourhood. */
        TERTIARY
    }

    double metres() {
        return from.distance(to);
    }
}
