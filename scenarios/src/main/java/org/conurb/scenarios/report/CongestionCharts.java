package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.conurb.scenarios.report.LineChart.Series;
import org.conurb.scenarios.report.RunData.Area;

/** What congestion does: where it begins, who loses how much, what it costs and what traffic emits. */
final class CongestionCharts {

    private static final double MILLION = 1e6;
    private static final double THOUSAND = 1000;
    private static final double HUNDRED = 100;
    private static final List<String> FIFTHS =
            List.of("Poorest fifth", "Second fifth", "Third fifth", "Fourth fifth", "Richest fifth");
    private static final List<String> VEHICLES = List.of("car", "van", "lorry");
    private static final List<String> VEHICLE_NAMES = List.of("Cars", "Vans", "Lorries");
    private static final List<String> POLLUTANTS = List.of("co2_emitted", "nox_emitted", "pm_emitted");
    private static final List<String> POLLUTANT_NAMES = List.of("Carbon dioxide", "Nitrogen oxides", "Particles");

    /** Titles of columns that hold words. */
    private static final List<String> TITLES_OF_WORDS = List.of("Unit", "Class", "Area", "Mostly", "Cause");

    /** A figure of a year's traffic, in a unit for people. */
    private record Effect(String name, String indicator, double perUnit, int decimals, String unit) {}

    private static final List<Effect> EFFECTS = List.of(
            new Effect("Cost of time lost on the roads", "congestion_cost", MILLION, 1, "million a year"),
            new Effect("Residents’ own, for each of them", "congestion_cost_per_resident", 1, 1, "a year"),
            new Effect("Carbon dioxide from exhausts", "co2_emitted", THOUSAND, 0, "thousand tonnes a year"),
            new Effect("Nitrogen oxides", "nox_emitted", THOUSAND, 0, "tonnes a year"),
            new Effect("Particles", "pm_emitted", THOUSAND, 0, "tonnes a year"),
            new Effect("Collisions to be expected", "collisions", 1, 0, "with injuries a year"),
            new Effect("Casualties in them", "casualties", 1, 0, "people a year"));

    private final RunData data;
    private final Journeys journeys;

    CongestionCharts(RunData data) {
        this.data = data;
        this.journeys = data.journeys();
    }

    /** Adds all of them to a page; nothing of a run without traffic on roads. */
    void addTo(Markup page) {
        if (isMissing(values("congestion_cost", RunData.ALL))) return;
        page.open("div", "class", "charts");
        if (!journeys.roads().isEmpty()) {
            new RoadMap(data, journeys.roads(), RoadMap.Measure.flow(journeys, 0)).addTo(page, "map-flow-first");
            if (journeys.years().length > 1) {
                new RoadMap(data, journeys.roads(), RoadMap.Measure.flow(journeys, 1)).addTo(page, "map-flow-last");
            }
        }
        commuters(page);
        groups(
                page,
                "cost",
                "What the time lost on the roads is worth",
                "million a year",
                VEHICLES.stream().map(vehicle -> "congestion_cost/" + vehicle).toList(),
                VEHICLE_NAMES,
                each -> each / MILLION);
        emissions(page);
        page.closeLine();
        effects(page);
        bottlenecks(page);
    }

    private double[] values(String indicator, String area) {
        return data.figures().of(indicator, area, journeys.years());
    }

    private static boolean isMissing(double[] values) {
        return Arrays.stream(values).allMatch(Double::isNaN);
    }

    private void groups(
            Markup page,
            String id,
            String caption,
            String unit,
            List<String> indicators,
            List<String> names,
            DoubleUnaryOperator scale) {
        List<Series> series = new ArrayList<>();
        for (int number = 0; number < indicators.size(); number++) {
            double[] values = values(indicators.get(number), RunData.ALL);
            if (isMissing(values)) continue;
            series.add(Series.coloured(
                    names.get(number), number, Arrays.stream(values).map(scale).toArray()));
        }
        if (series.isEmpty()) return;
        new LineChart(unit, journeys.years(), series, 1).addTo(page, "congestion-" + id, caption, true);
    }

    private void commuters(Markup page) {
        groups(
                page,
                "income",
                "Time that commuters at the wheel lose, by income of their households",
                "minutes a day",
                IntStream.rangeClosed(1, FIFTHS.size())
                        .mapToObj(fifth -> "commuter_delay/car_driver_income_" + fifth)
                        .toList(),
                FIFTHS,
                each -> each);
        List<Series> series = new ArrayList<>();
        for (Area area : data.parts()) {
            double[] values = values("commuter_delay/car_driver", area.code());
            if (!isMissing(values)) series.add(Series.coloured(area.name(), area.index() - 1, values));
        }
        if (series.isEmpty()) return;
        new LineChart("minutes a day", journeys.years(), series, 1)
                .addTo(page, "congestion-commuters", "Time that commuters at the wheel lose, by where they live", true);
    }

    /** Against the first year of travel, as they have no unit in common. */
    private void emissions(Markup page) {
        List<Series> series = new ArrayList<>();
        for (int number = 0; number < POLLUTANTS.size(); number++) {
            double[] values = values(POLLUTANTS.get(number), RunData.ALL);
            if (isMissing(values) || values[0] == 0) continue;
            double first = values[0];
            series.add(Series.coloured(
                    POLLUTANT_NAMES.get(number),
                    number,
                    Arrays.stream(values).map(each -> HUNDRED * each / first).toArray()));
        }
        if (series.isEmpty()) return;
        new LineChart(journeys.firstYear() + " = 100", journeys.years(), series, 1)
                .addTo(page, "congestion-emissions", "What traffic emits", true);
    }

    private static void head(Markup page, String id, String caption, String... titles) {
        page.element("p", caption, "id", id + "-caption", "class", "caption");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        page.open("table", "id", id, "class", "areas", "aria-labelledby", id + "-caption");
        page.open("thead").open("tr");
        for (String title : titles) {
            if (TITLES_OF_WORDS.contains(title)) page.element("th", title, "scope", "col", "class", "words");
            else page.element("th", title, "scope", "col");
        }
        page.closeLine().closeLine();
        page.open("tbody");
    }

    private static void foot(Markup page) {
        page.closeLine();
        page.close().closeLine();
    }

    private void effects(Markup page) {
        head(
                page,
                "effects",
                "What a year of traffic costs, emits and endangers, by the roads of the city.",
                "Figure",
                Integer.toString(journeys.firstYear()),
                Integer.toString(journeys.lastYear()),
                "Change",
                "Unit");
        for (Effect effect : EFFECTS) {
            double[] values = values(effect.indicator(), RunData.ALL);
            if (isMissing(values)) continue;
            double first = values[0];
            double last = values[values.length - 1];
            page.open("tr").element("th", effect.name(), "scope", "row");
            page.element("td", Numbers.decimal(first / effect.perUnit(), effect.decimals()));
            page.element("td", Numbers.decimal(last / effect.perUnit(), effect.decimals()));
            page.element("td", Numbers.change(first, last));
            page.element("td", effect.unit(), "class", "words").closeLine();
        }
        foot(page);
    }

    private void bottlenecks(Markup page) {
        if (journeys.bottlenecks().isEmpty()) return;
        head(
                page,
                "bottlenecks",
                "Where most vehicle-hours are lost on a weekday of " + journeys.lastYear() + ", and why.",
                "Road",
                "Class",
                "Area",
                "km",
                "Hours lost",
                "Mostly",
                "Cause",
                "Hours lost in queues behind it");
        for (Journeys.Bottleneck each : journeys.bottlenecks()) {
            String road = each.road().isEmpty() ? "A road without a name" : each.road();
            page.open("tr").element("th", road, "scope", "row");
            page.element("td", each.roadClass().replace('_', ' '), "class", "words");
            page.element("td", areaName(each.area()), "class", "words");
            page.element("td", Numbers.decimal(each.kilometres(), 1));
            page.element("td", Numbers.whole(Math.round(each.hoursLost())));
            page.element("td", period(each.period()), "class", "words");
            page.element("td", cause(each), "class", "words");
            page.element("td", Numbers.whole(Math.round(each.hoursBehind()))).closeLine();
        }
        foot(page);
    }

    private String areaName(String code) {
        return data.parts().stream()
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElse(code);
    }

    private static String period(String word) {
        return switch (word) {
            case "am" -> "7 to 10";
            case "inter_peak" -> "10 to 16";
            case "pm" -> "16 to 19";
            default -> "19 to 7";
        };
    }

    private static String cause(Journeys.Bottleneck each) {
        if (each.cause().equals("own_capacity")) return "its own capacity";
        return "queue on " + (each.causeRoad().isEmpty() ? "link " + each.causeLink() : each.causeRoad()) + " ahead";
    }
}
