package org.conurb.scenarios.export;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.GeoPackage;
import org.conurb.scenarios.format.network.GeoPackage.Column;
import org.conurb.scenarios.format.network.NetworkShapes;
import org.conurb.scenarios.report.CityTexts.Shape;
import org.conurb.scenarios.results.RunTable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * A run as a GeoPackage: a layer {@code zones} with a feature for each zone and year, a layer {@code links} with one for
 * each road and year of travel, and the other tables without geometry, but for those by quarter of an hour.
 */
public final class RunGeoPackage {

    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final List<String> LINK_FIGURES =
            List.of("vehicles", "goods", "speed", "speed_am", "speed_pm", "hours_lost", "volume_capacity");

    private final RunFigures run;
    private final GeoPackage made;

    private RunGeoPackage(RunFigures run, GeoPackage made) {
        this.run = run;
        this.made = made;
    }

    /** Writes a run; a file of the name must not be there. */
    public static void write(RunFigures run, Path file) {
        try (GeoPackage made = GeoPackage.create(file, GeoPackage.WGS84)) {
            RunGeoPackage writer = new RunGeoPackage(run, made);
            writer.writeZones();
            writer.writeLinks();
            for (RunTable table : run.tables()) {
                if (table != RunTable.ZONES && table != RunTable.LINKS) writer.writeTable(table);
            }
            made.finish();
        }
    }

    /** The columns of a table as the run has them: an older one may have fewer than today's. */
    private List<Column> columns(RunTable table) {
        List<Column> columns = new ArrayList<>();
        run.duck().query("DESCRIBE " + table.table(), row -> {
            String type = row.getString("column_type");
            boolean isWhole = type.equals("INTEGER") || type.equals("BIGINT");
            columns.add(new Column(
                    row.getString("column_name"), isWhole ? "INTEGER" : type.equals("DOUBLE") ? "DOUBLE" : "TEXT"));
        });
        return columns;
    }

    private void writeZones() {
        Map<String, Shape> shapes = new HashMap<>();
        run.city().shapes().forEach(shape -> shapes.put(shape.code(), shape));
        List<Column> columns = new ArrayList<>(List.of(new Column("name", "TEXT"), new Column("area_name", "TEXT")));
        List<Column> figures = columns(RunTable.ZONES);
        columns.addAll(figures);
        GeoPackage.Layer zones = made.features("zones", RunTable.ZONES.title(), "MULTIPOLYGON", columns);
        run.duck().query("FROM zones ORDER BY year, zone", row -> {
            Shape shape = shapes.get(row.getString("zone"));
            if (shape == null) return;
            List<Object> values = new ArrayList<>(List.of(shape.name(), shape.areaName()));
            addAll(values, row, figures.size());
            zones.add(many(shape.outline()), values.toArray());
        });
    }

    private static MultiPolygon many(Geometry outline) {
        return outline instanceof MultiPolygon already
                ? already
                : outline.getFactory().createMultiPolygon(new Polygon[] {(Polygon) outline});
    }

    private static void addAll(List<Object> values, ResultSet row, int columns) throws SQLException {
        for (int column = 1; column <= columns; column++) values.add(row.getObject(column));
    }

    private void writeLinks() {
        GmnsNetwork roads = run.roads();
        if (roads == null || !run.has(RunTable.LINKS)) return;
        RoadNetwork network = roads.network();
        NetworkShapes shapes = new NetworkShapes(network, roads.crs());
        Map<String, Integer> linkOf = new HashMap<>();
        for (int link = 0; link < network.links(); link++) linkOf.put(network.linkId(link), link);
        List<Column> columns = new ArrayList<>(List.of(
                new Column("year", "INTEGER"),
                new Column("link", "TEXT"),
                new Column("name", "TEXT"),
                new Column("class", "TEXT"),
                new Column("length_m", "DOUBLE"),
                new Column("free_speed_kmh", "DOUBLE"),
                new Column("lanes", "DOUBLE"),
                new Column("capacity_vehicles_h", "DOUBLE")));
        LINK_FIGURES.forEach(figure -> columns.add(new Column(figure, "DOUBLE")));
        GeoPackage.Layer links =
                made.features("links", "What passes on every road on a weekday", "LINESTRING", columns);
        LineString[] lines = new LineString[network.links()];
        run.duck().query(RunFigures.linkDays(), row -> {
            Integer link = linkOf.get(row.getString("link"));
            if (link == null) return; // taken away since
            if (lines[link] == null) lines[link] = shapes.line(link);
            List<Object> values = new ArrayList<>(List.of(
                    row.getInt("year"),
                    row.getString("link"),
                    network.name(link),
                    network.roadClass(link).word(),
                    network.lengthMetres(link),
                    network.freeSpeed(link) * KMH_PER_METRE_PER_SECOND,
                    network.lanes(link),
                    network.capacity(link)));
            for (String figure : LINK_FIGURES) values.add(row.getObject(figure));
            links.add(lines[link], values.toArray());
        });
    }

    private void writeTable(RunTable table) {
        List<Column> columns = columns(table);
        GeoPackage.Layer rows = made.attributes(table.table(), table.title(), columns);
        run.duck().query("FROM " + table.table(), row -> {
            List<Object> values = new ArrayList<>();
            addAll(values, row, columns.size());
            rows.addRow(values.toArray());
        });
    }
}
