package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Zones as the square cells of a grid, cut to the hull of the roads. Columns run to the east, rows to the north. */
final class GridZones {

    /** The only area of a city without areas of its own. */
    static final String AREA = "CITY";

    private static final int MOST_CELLS = 1_000_000;

    private GridZones() {}

    /**
     * The cells, in the order of their codes; those without a road are among them.
     *
     * @param cellMetres side of a cell; corners lie on whole multiples of it
     */
    static List<ZoneDraft> over(RoadNetwork network, int cellMetres) {
        GeometryFactory factory = new GeometryFactory();
        Coordinate[] nodes = new Coordinate[network.nodes()];
        for (int node = 0; node < nodes.length; node++) nodes[node] = network.coordinate(node);
        Geometry hull = factory.createMultiPointFromCoords(nodes).convexHull();
        Envelope bounds = hull.getEnvelopeInternal();
        long firstColumn = (long) Math.floor(bounds.getMinX() / cellMetres);
        long firstRow = (long) Math.floor(bounds.getMinY() / cellMetres);
        long columns = (long) Math.floor(bounds.getMaxX() / cellMetres) - firstColumn + 1;
        long rows = (long) Math.floor(bounds.getMaxY() / cellMetres) - firstRow + 1;
        if (columns * rows > MOST_CELLS) {
            String found = "grid:" + cellMetres + ", which lays " + columns * rows + " cells over the roads";
            throw new InputException(List.of(new Problem(
                    Path.of("--zones"), null, "", found, "at most " + MOST_CELLS + " cells", "take larger ones")));
        }
        int digits = Long.toString(Math.max(columns, rows)).length();
        String pattern = "x%0" + digits + "dy%0" + digits + "d";
        List<ZoneDraft> zones = new ArrayList<>();
        for (long column = 0; column < columns; column++) {
            for (long row = 0; row < rows; row++) {
                double west = (firstColumn + column) * (double) cellMetres;
                double south = (firstRow + row) * (double) cellMetres;
                Envelope cell = new Envelope(west, west + cellMetres, south, south + cellMetres);
                if (factory.toGeometry(cell).intersection(hull) instanceof Polygon shape && !shape.isEmpty()) {
                    String code = String.format(Locale.ROOT, pattern, column + 1, row + 1);
                    zones.add(new ZoneDraft(code, code, AREA, shape, Double.NaN));
                }
            }
        }
        return zones;
    }
}
