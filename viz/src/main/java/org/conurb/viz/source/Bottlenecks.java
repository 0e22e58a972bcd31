package org.conurb.viz.source;

import org.conurb.engine.network.RoadNetwork;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where most time is lost on the roads of a year of travel, with the place to look at. */
final class Bottlenecks {

    private static final int MOST = 50;

    private final RunFiles files;
    private final RoadShapes roads;
    private final Database database;

    Bottlenecks(RunFiles files, RoadShapes roads, Database database) {
        this.files = files;
        this.roads = roads;
        this.database = database;
    }

    /** The stretches that the run has found, or the worst links where it has looked for none. */
    ArrayNode of(int year) {
        return files.table("bottlenecks").map(table -> stretches(table, year)).orElseGet(() -> links(year));
    }

    private ArrayNode stretches(String table, int year) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        database.query(
                "SELECT road, road_class, links, kilometres, hours_lost, period, cause, cause_road, hours_behind FROM "
                        + table + " WHERE year = " + year + " ORDER BY rank LIMIT " + MOST,
                row -> {
                    String[] links = row.getString(3).split(";");
                    ObjectNode entry = entry(list, row.getString(1), row.getString(2), links);
                    entry.put("kilometres", row.getDouble(4))
                            .put("hoursLost", row.getDouble(5))
                            .put("period", row.getString(6))
                            .put("cause", row.getString(7))
                            .put("causeRoad", row.getString(8))
                            .put("hoursBehind", row.getDouble(9));
                });
        return list;
    }

    private ArrayNode links(int year) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        String table = files.table("links").orElse(null);
        if (table == null) return list;
        RoadNetwork network = roads.network();
        database.query(
                "SELECT link, sum(vehicles * delay) / 3600 AS hours FROM " + table + " WHERE year = " + year
                        + " GROUP BY link ORDER BY hours DESC, link LIMIT " + MOST,
                row -> {
                    int link = network.findLink(row.getString(1));
                    if (link < 0) return;
                    String road = network.name(link);
                    entry(list, road, network.roadClass(link).word(), new String[] {row.getString(1)})
                            .put("kilometres", network.lengthMetres(link) / 1000)
                            .put("hoursLost", row.getDouble(2));
                });
        return list;
    }

    private ObjectNode entry(ArrayNode list, String road, String roadClass, String[] links) {
        ObjectNode entry = list.addObject().put("road", road).put("roadClass", roadClass);
        ArrayNode codes = entry.putArray("links");
        for (String link : links) codes.add(link);
        int middle = roads.network().findLink(links[links.length / 2]);
        if (middle >= 0) {
            double[] at = roads.middle(middle);
            entry.putArray("at").add(at[0]).add(at[1]);
        }
        return entry;
    }
}
