package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.scenarios.report.LineChart.Series;
import org.conurb.scenarios.report.RunData.Area;

/** The charts, maps and the table of travel. */
final class JourneyCharts {

    private static final double THOUSAND = 1000;
    private static final List<String> MODES =
            List.of("car_driver", "car_passenger", "public_transport", "cycle", "walk");
    private static final List<String> MODE_NAMES =
            List.of("Car, driving", "Car, driven", "Public transport", "Cycling", "Walking");
    private static final List<String> CLASSES = List.of("motorway", "trunk", "primary", "secondary", "tertiary");
    private static final List<String> CLASS_NAMES =
            List.of("Motorways", "Trunk roads", "A roads", "B roads", "Streets");

    private final RunData data;
    private final Journeys journeys;

    JourneyCharts(RunData data) {
        this.data = data;
        this.journeys = data.journeys();
    }

    /** Adds all of them to a page. */
    void addTo(Markup page) {
        page.open("div", "class", "charts");
        if (!journeys.roads().isEmpty()) {
            new RoadMap(data, journeys.roads(), RoadMap.Measure.speed(journeys, 0)).addTo(page, "map-speed-first");
            if (journeys.years().length > 1) {
                new RoadMap(data, journeys.roads(), RoadMap.Measure.speed(journeys, 1)).addTo(page, "map-speed-last");
                new RoadMap(data, journeys.roads(), RoadMap.Measure.change(journeys)).addTo(page, "map-speed-change");
            }
        }
        groups(page, "modes", "How people travel", "mode_share", "per cent of trips", MODES, MODE_NAMES, 1);
        areas(page, "delay", "Average delay by area", "average_delay", "seconds per vehicle-km");
        groups(
                page,
                "delay-class",
                "Average delay by class of road",
                "average_delay",
                "seconds per vehicle-km",
                CLASSES,
                CLASS_NAMES,
                1);
        areas(page, "cars", "Cars per household by area", "cars_per_household", "cars");
        byHour(
                page,
                "hours-lost",
                "Hours lost on the roads by hour of the day",
                "thousand hours",
                journeys.lostByHour());
        byHour(page, "hours-trips", "Trips that begin by hour of the day", "thousand trips", journeys.tripsByHour());
        gaps(page);
        page.closeLine();
        published(page);
    }

    private double[] values(String indicator, String area) {
        return data.figures().of(indicator, area, journeys.years());
    }

    private void groups(
            Markup page,
            String id,
            String caption,
            String indicator,
            String unit,
            List<String> groups,
            List<String> names,
            int decimals) {
        List<Series> series = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            double[] values = values(indicator + "/" + groups.get(group), RunData.ALL);
            if (IntStream.range(0, values.length).allMatch(year -> Double.isNaN(values[year]))) continue;
            series.add(Series.coloured(names.get(group), group, values));
        }
        if (series.isEmpty()) return;
        new LineChart(unit, journeys.years(), series, decimals).addTo(page, "travel-" + id, caption, true);
    }

    private void areas(Markup page, String id, String caption, String indicator, String unit) {
        List<Series> series = new ArrayList<>();
        for (Area area : data.parts()) {
            double[] values = values(indicator, area.code());
            if (Double.isNaN(values[0])) continue;
            series.add(Series.coloured(area.name(), area.index() - 1, values));
        }
        if (series.isEmpty()) return;
        new LineChart(unit, journeys.years(), series, 2).addTo(page, "travel-" + id, caption, false);
    }

    private void byHour(Markup page, String id, String caption, String unit, double[][] ends) {
        if (IntStream.range(0, ends[0].length).allMatch(hour -> ends[0][hour] == 0)) return;
        List<Series> series = new ArrayList<>();
        for (int end = 0; end < (journeys.years().length > 1 ? 2 : 1); end++) {
            double[] thousands = ends[end].clone();
            for (int hour = 0; hour < thousands.length; hour++) thousands[hour] /= THOUSAND;
            String year = Integer.toString(end == 0 ? journeys.firstYear() : journeys.lastYear());
            series.add(Series.coloured(year, end, thousands));
        }
        int[] hours = IntStream.range(0, ends[0].length).toArray();
        new LineChart(unit, hours, series, 1).addTo(page, "travel-" + id, caption, true);
    }

    private void gaps(Markup page) {
        int most = 0;
        for (double[] days : journeys.gaps()) most = Math.max(most, days.length);
        if (most < 2) return;
        List<Series> series = new ArrayList<>();
        for (int place = 0; place < journeys.years().length; place++) {
            double[] gaps = new double[most];
            for (int day = 0; day < most; day++) {
                gaps[day] = day < journeys.gaps()[place].length ? journeys.gaps()[place][day] : Double.NaN;
            }
            series.add(Series.coloured(Integer.toString(journeys.years()[place]), place, gaps));
        }
        int[] days = IntStream.rangeClosed(1, most).toArray();
        new LineChart("per cent", days, series, 1)
                .addTo(
                        page,
                        "travel-gaps",
                        "What all could have saved by other routes, simulated day by simulated day of each year",
                        true);
    }

    private void published(Markup page) {
        if (journeys.published().isEmpty()) return;
        String caption = "Simulated travel of " + journeys.firstYear()
                + " against published figures. Where these are of an average day, holidays and weekends are counted in.";
        page.element("p", caption, "id", "published-caption", "class", "caption");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "published-caption");
        page.open("table", "id", "published", "class", "areas", "aria-labelledby", "published-caption");
        page.open("thead").open("tr");
        for (String title :
                List.of("Figure", "Simulated", "Published", "Unit", "Of", "Source", "Where they differ in kind")) {
            page.element("th", title, "scope", "col");
        }
        page.closeLine().closeLine();
        page.open("tbody");
        for (Journeys.Published each : journeys.published()) {
            double simulated = data.figures().of(each.indicator(), RunData.ALL, journeys.firstYear());
            String name = each.indicator().replace('_', ' ').replace("/", ", ");
            page.open("tr").element("th", name, "scope", "row");
            page.element("td", Numbers.decimal(simulated, 2)).element("td", Numbers.decimal(each.value(), 2));
            page.element("td", each.unit(), "class", "words");
            page.element("td", each.of() + ", " + each.year(), "class", "words");
            page.element("td", each.source(), "class", "words").element("td", each.difference(), "class", "words");
            page.closeLine();
        }
        page.closeLine();
        page.close().closeLine();
    }
}
