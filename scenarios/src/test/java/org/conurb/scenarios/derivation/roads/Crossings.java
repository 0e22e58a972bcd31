package org.conurb.scenarios.derivation.roads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Cuts pieces of roads where they cross, and joins what lies close together to one junction. */
final class Crossings {

    /** Ends and crossings closer than this are one junction, metres. */
    private static final double JUNCTION = 160;

    private final Map<Long, List<Coordinate>> junctions = new LinkedHashMap<>(); // by cell of a grid

    /** The junction at a point: an earlier one close by, or a new one. */
    Coordinate junction(Coordinate point) {
        long column = (long) Math.floor(point.x / JUNCTION);
        long row = (long) Math.floor(point.y / JUNCTION);
        Coordinate nearest = null;
        for (long across = column - 1; across <= column + 1; across++) {
            for (long along = row - 1; along <= row + 1; along++) {
                for (Coordinate other : junctions.getOrDefault(cell(across, along), List.of())) {
                    boolean isNear = other.distance(point) < JUNCTION;
                    if (isNear && (nearest == null || other.distance(point) < nearest.distance(point))) nearest = other;
                }
            }
        }
        if (nearest != null) return nearest;
        Coordinate made = new Coordinate(Math.rint(point.x), Math.rint(point.y));
        junctions.computeIfAbsent(cell(column, row), key -> new ArrayList<>()).add(made);
        return made;
    }

    private static long cell(long column, long row) {
        return column << Integer.SIZE | row;
    }

    /** The pieces from junction to junction; of those between the same two the greatest road. */
    List<Piece> cut(List<Piece> pieces) {
        pieces.forEach(piece -> {
            junction(piece.from());
            junction(piece.to());
        });
        STRtree index = new STRtree();
        for (Piece piece : pieces) index.insert(new Envelope(piece.from(), piece.to()), piece);
        Map<String, Piece> byEnds = new LinkedHashMap<>();
        RobustLineIntersector intersector = new RobustLineIntersector();
        for (Piece piece : pieces) {
            List<Coordinate> points = new ArrayList<>(List.of(piece.from(), piece.to()));
            for (Object found : index.query(new Envelope(piece.from(), piece.to()))) {
                Piece other = (Piece) found;
                if (other == piece) continue;
                intersector.computeIntersection(piece.from(), piece.to(), other.from(), other.to());
                if (intersector.isProper()) points.add(new Coordinate(intersector.getIntersection(0)));
            }
            points.sort(Comparator.comparingDouble(point -> point.distance(piece.from())));
            keep(piece, points, byEnds);
        }
        return new ArrayList<>(byEnds.values());
    }

    private void keep(Piece piece, List<Coordinate> points, Map<String, Piece> byEnds) {
        Coordinate last = junction(points.get(0));
        for (Coordinate point : points.subList(1, points.size())) {
            Coordinate next = junction(point);
            if (next == last) continue;
            Piece part = new Piece(piece.kind(), piece.road(), piece.lanes(), piece.kmh(), last, next);
            byEnds.merge(ends(last, next), part, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
            last = next;
        }
    }

    private static String ends(Coordinate one, Coordinate other) {
        boolean inOrder = one.compareTo(other) < 0;
        Coordinate first = inOrder ? one : other;
        Coordinate second = inOrder ? other : one;
        return first.x + " " + first.y + " " + second.x + " " + second.y;
    }
}
