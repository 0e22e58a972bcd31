package org.conurb.viz.source;

import java.util.List;
import java.util.function.IntFunction;
import org.conurb.engine.network.RoadNetwork;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All that is known of one zone or one link. */
final class PlaceFigures {

    private static final double KMH = 3.6;
    private static final double PERCENT = 100;

    private final RunFiles files;

    PlaceFigures(RunFiles files) {
        this.files = files;
    }

    /** A zone with every figure of every year. */
    ObjectNode zone(ZoneShapes shapes, ZoneFigures figures, int zone) {
        ZoneShapes.Zone shape = shapes.zone(zone);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("code", shape.code())
                .put("name", shape.name())
                .put("area", shape.area())
                .put("areaName", shapes.areas().get(shape.area()))
                .put("km2", shape.km2());
        ArrayNode years = answer.putArray("years");
        figures.years().forEach(years::add);
        ArrayNode list = answer.putArray("figures");
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (!figures.has(measure)) continue;
            float[] all = figures.values(measure);
            double[] values = new double[figures.years().size()];
            for (int year = 0; year < values.length; year++) values[year] = all[year * shapes.count() + zone];
            list.addObject().put("key", measure.key()).set("values", AreaFigures.numbers(values));
        }
        return answer;
    }

    /**
     * A link.
     *
     * @param figures of a year of travel
     * @param day the day whose quarters of an hour are told; null for none
     */
    ObjectNode link(RoadShapes roads, int link, List<Integer> years, IntFunction<LinkFigures> figures, TrafficDay day) {
        RoadNetwork network = roads.network();
        double[] at = roads.middle(link);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("code", network.linkId(link))
                .put("name", network.name(link))
                .put("roadClass", network.roadClass(link).word())
                .put("metres", network.lengthMetres(link))
                .put("lanes", network.lanes(link))
                .put("capacity", network.capacity(link))
                .put("freeKmh", network.freeSpeed(link) * KMH)
                .put("isClosed", network.isClosed(link));
        answer.putArray("at").add(at[0]).add(at[1]);
        ArrayNode yearList = answer.putArray("years");
        years.forEach(yearList::add);
        addFigures(answer, link, years, figures);
        if (day != null) addDay(answer, link, day);
        return answer;
    }

    private void addFigures(ObjectNode answer, int link, List<Integer> years, IntFunction<LinkFigures> figures) {
        List<LinkFigures> byYear = years.stream().map(figures::apply).toList();
        ArrayNode list = answer.putArray("figures");
        for (LinkMeasure measure : LinkFigures.measures(files)) {
            double[] values = byYear.stream()
                    .mapToDouble(each -> each.value(measure, link))
                    .toArray();
            list.addObject().put("key", measure.key()).set("values", AreaFigures.numbers(values));
        }
    }

    private static void addDay(ObjectNode answer, int link, TrafficDay day) {
        double[] flow = new double[day.bins()];
        double[] speed = new double[day.bins()];
        for (int bin = 0; bin < flow.length; bin++) {
            flow[bin] = day.flow(bin, link);
            speed[bin] = PERCENT * day.speedShare(bin, link);
        }
        ObjectNode ofDay = answer.putObject("day").put("year", day.year());
        ofDay.set("flow", AreaFigures.numbers(flow));
        ofDay.set("speed", AreaFigures.numbers(speed));
    }
}
