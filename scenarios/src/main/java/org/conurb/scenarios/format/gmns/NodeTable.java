package org.conurb.scenarios.format.gmns;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.MapProjection;

/** The nodes of {@code node.csv}, kept until it is clear in which coordinates they are. */
final class NodeTable {

    /** The word of {@code node_type} for a node that no path may pass through. */
    static final String CENTROID = "centroid";

    private final GmnsConfig config;
    private final RoadNetworkBuilder builder;
    private final ImportReport.Counter counter;
    private final List<Row> rows = new ArrayList<>();

    private record Row(int line, String id, double x, double y, boolean isCentroid) {}

    NodeTable(GmnsConfig config, RoadNetworkBuilder builder, ImportReport.Counter counter) {
        this.config = config;
        this.builder = builder;
        this.counter = counter;
    }

    void take(GmnsTable row) {
        String id = row.id("node_id");
        double x = coordinate(row, "x_coord");
        double y = coordinate(row, "y_coord");
        boolean isCentroid = row.text("node_type").equalsIgnoreCase(CENTROID);
        if (row.isGood()) rows.add(new Row(row.line(), id, x, y, isCentroid));
    }

    private static double coordinate(GmnsTable row, String column) {
        var number = row.number(column);
        if (number == null && row.isGood()) row.wrong(column, "a number");
        return number == null ? 0 : number.doubleValue();
    }

    /** Adds all nodes to the builder, in metres. */
    Placing place(FileProblems problems) {
        Placing placing = placing();
        for (Row row : rows) {
            var place = placing.place(row.x, row.y);
            if (place.isEmpty()) {
                problems.add(row.line, "x_coord", "the place " + row.x + ", " + row.y, placing.words(), "");
            } else if (builder.findNode(row.id) >= 0) {
                String found = "'" + GmnsTable.shortened(row.id) + "' again";
                problems.add(row.line, "node_id", found, "a name that no other node has", "");
            } else if (row.isCentroid) {
                builder.addCentroid(row.id, place.get().x, place.get().y);
            } else {
                builder.addNode(row.id, place.get().x, place.get().y);
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) problems.add(null, "", "no nodes", "at least one", "");
        counter.count(Kind.READ, "nodes", rows.size());
        return placing;
    }

    private Placing placing() {
        MapProjection projection = config.projection().orElse(null);
        if (projection == null && !config.isThere()) {
            counter.count(Kind.ODD, "missing config.csv; lengths are taken as metres, speeds as km/h", 1);
            if (!rows.isEmpty() && rows.stream().allMatch(row -> MapProjection.areDegrees(row.x, row.y))) {
                projection = MapProjection.find(MapProjection.WGS84).orElseThrow();
                counter.count(
                        Kind.ODD, "nodes without a reference system, taken as longitude and latitude", rows.size());
            }
        }
        if (projection == null || !projection.isInDegrees()) return Placing.metres(config.crs());
        double longitude = mean(rows.stream().mapToDouble(Row::x).toArray());
        double latitude = mean(rows.stream().mapToDouble(Row::y).toArray());
        if (!MapProjection.areDegrees(longitude, latitude)) return Placing.degrees(projection, projection);
        MapProjection grid = MapProjection.utm(longitude, latitude);
        counter.count(Kind.REPAIRED, "nodes in degrees, now in metres of " + grid.crs(), rows.size());
        return Placing.degrees(projection, grid);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value / values.length;
        return sum;
    }
}
