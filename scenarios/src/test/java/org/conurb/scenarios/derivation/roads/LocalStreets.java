package org.conurb.scenarios.derivation.roads;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Streets between neighbourhoods: the Gabriel graph of their centres, in which two are joined if no third lies in the
 * circle between them (Gabriel and Sokal 1969, Systematic Zoology 18, 259). Roads between settlements look like it.
 */
final class LocalStreets {

    /** Neighbours farther apart have no street of their own, metres. */
    private static final double FARTHEST = 3500;

    private LocalStreets() {}

    static List<Piece> between(List<Coordinate> centres, int lanes, double kmh) {
        STRtree index = new STRtree();
        centres.forEach(centre -> index.insert(new Envelope(centre), centre));
        List<Piece> streets = new ArrayList<>();
        for (int one = 0; one < centres.size(); one++) {
            for (int other = one + 1; other < centres.size(); other++) {
                Coordinate from = centres.get(one);
                Coordinate to = centres.get(other);
                if (from.distance(to) > FARTHEST || from.distance(to) == 0 || hasThird(index, from, to)) continue;
                streets.add(new Piece(Piece.Kind.TERTIARY, "", lanes, kmh, from, to));
            }
        }
        return streets;
    }

    private static boolean hasThird(STRtree index, Coordinate from, Coordinate to) {
        Coordinate middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        double radius = from.distance(to) / 2;
        Envelope square = new Envelope(middle);
        square.expandBy(radius);
        for (Object found : index.query(square)) {
            Coordinate third = (Coordinate) found;
            if (third != from && third != to && third.distance(middle) < radius) return true;
        }
        return false;
    }
}
