package org.conurb.scenarios.importer.osm;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.locationtech.jts.geom.Coordinate;

/** Where the nodes of roads lie on the city's flat grid, to the millimetre. */
final class GridPlaces {

    private static final double MILLIMETRES = 1000;

    private final String crs;
    private final double[] x; // [node] metres
    private final double[] y; // [node] metres

    private GridPlaces(String crs, int nodes) {
        this.crs = crs;
        this.x = new double[nodes];
        this.y = new double[nodes];
    }

    /**
     * The places of nodes; those beyond the reach of the system are dropped.
     *
     * @param crs name of the system; empty for the UTM zone of the middle of all nodes
     * @param middle longitude and latitude of the middle
     * @throws InputException if the system is not known or not a flat grid in metres
     */
    static GridPlaces of(NodePlaces places, String crs, double[] middle, Workers workers, Counter counter) {
        String name = crs.isEmpty()
                ? MapProjection.utm(middle[0], middle[1]).crs()
                : known(crs).crs();
        GridPlaces grid = new GridPlaces(name, places.size());
        BitSet[] outside = new BitSet[Workers.chunks(places.size())];
        Queue<MapProjection> idle = new ConcurrentLinkedQueue<>(); // a projection serves one thread at a time
        workers.forEachChunk(places.size(), (chunk, from, to) -> {
            MapProjection waiting = idle.poll();
            MapProjection projection = waiting == null ? known(name) : waiting;
            outside[chunk] = grid.project(places, projection, from, to);
            idle.add(projection);
        });
        for (BitSet nodes : outside) {
            for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
                places.drop(node);
                counter.count(Kind.DROPPED, "nodes of roads beyond the reach of " + name, "node " + places.id(node));
            }
        }
        return grid;
    }

    private static MapProjection known(String crs) {
        Optional<MapProjection> found = MapProjection.find(crs);
        if (found.isPresent() && found.get().isInMetres()) return found.get();
        throw new InputException(List.of(new Problem(
                java.nio.file.Path.of("--crs"),
                null,
                "",
                found.isEmpty() ? "'" + crs + "', which is not known" : crs + ", which is no grid in metres",
                "an EPSG code of a flat grid in metres, such as EPSG:27700 or EPSG:32632",
                "")));
    }

    private BitSet project(NodePlaces places, MapProjection projection, int from, int to) {
        BitSet outside = new BitSet();
        for (int node = from; node < to; node++) {
            if (places.isMissing(node)) continue;
            Optional<Coordinate> place = projection.fromDegrees(places.longitude(node), places.latitude(node));
            if (place.isEmpty()) {
                outside.set(node);
            } else {
                x[node] = rounded(place.get().x);
                y[node] = rounded(place.get().y);
            }
        }
        return outside;
    }

    /** Rounded to the millimetre: a tenth of what the file's digits can tell. */
    static double rounded(double metres) {
        return Math.rint(metres * MILLIMETRES) / MILLIMETRES;
    }

    /** Name of the system. */
    String crs() {
        return crs;
    }

    double x(int node) {
        return x[node];
    }

    double y(int node) {
        return y[node];
    }
}
