package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.conurb.scenarios.report.LineChart.Series;
import org.conurb.scenarios.report.RunData.Zone;

/** What people can reach: maps by zone and charts over the years, and how the loop between travel and city settles. */
final class AccessCharts {

    private static final double THOUSAND = 1000;

    private static final List<String> MODES = List.of("car_driver", "public_transport", "cycle", "walk");
    private static final List<String> MODE_NAMES = List.of("Car", "Public transport", "Cycling", "Walking");
    private static final List<String> PERIODS = List.of("am", "inter_peak", "pm", "off_peak");
    private static final List<String> PERIOD_NAMES = List.of("Morning", "Midday", "Evening peak", "Night");

    private final RunData data;
    private final Journeys journeys;

    AccessCharts(RunData data) {
        this.data = data;
        this.journeys = data.journeys();
    }

    /** Adds all of them to a page; nothing of a run whose tables do not tell. */
    void addTo(Markup page) {
        if (journeys.reach().byTransit().isEmpty()) return;
        page.open("div", "class", "charts");
        if (!data.zones().isEmpty()) {
            maps(
                    page,
                    "transit",
                    "Jobs within 45 minutes by public transport",
                    journeys.reach().byTransit());
            maps(page, "car", "Jobs within 30 minutes by car", journeys.reach().byCar());
        }
        groups(
                page,
                "reach",
                "Jobs within 45 minutes in the morning, a resident’s mean",
                "jobs_within_45_minutes",
                "thousand jobs",
                THOUSAND,
                MODES,
                MODE_NAMES);
        groups(
                page,
                "settling",
                "How far times by car were from those that people had gone by, over their trips in each year of travel",
                "skim_change",
                "per cent",
                1,
                PERIODS,
                PERIOD_NAMES);
        page.closeLine();
    }

    private void maps(Markup page, String id, String what, Map<String, double[]> reach) {
        double most = reach.values().stream()
                .mapToDouble(both -> Math.max(both[0], both[1]))
                .max()
                .orElse(0);
        double step = LevelMap.step(Math.max(1, most));
        ToDoubleFunction<Zone> first = zone -> reach.getOrDefault(zone.code(), new double[2])[0];
        ToDoubleFunction<Zone> last = zone -> reach.getOrDefault(zone.code(), new double[2])[1];
        String title = what + " in the morning";
        level(page, "map-reach-" + id + "-first", title + ", " + journeys.firstYear(), first, step);
        if (journeys.years().length < 2) return;
        level(page, "map-reach-" + id + "-last", title + ", " + journeys.lastYear(), last, step);
        ZoneMap.Measure change = new ZoneMap.Measure(
                "Change of jobs" + title.substring("Jobs".length()), "per cent", 0, false, first, last);
        new ZoneMap(data, change, journeys.firstYear(), journeys.lastYear()).addTo(page, "map-reach-" + id + "-change");
    }

    private void level(Markup page, String id, String title, ToDoubleFunction<Zone> figure, double step) {
        new LevelMap(data, title + ", in thousands", figure, step, THOUSAND).addTo(page, id);
    }

    private void groups(
            Markup page,
            String id,
            String caption,
            String indicator,
            String unit,
            double per,
            List<String> groups,
            List<String> names) {
        List<Series> series = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            double[] values = data.figures()
                    .of(indicator + "/" + groups.get(group), RunData.ALL, journeys.years())
                    .clone();
            for (int year = 0; year < values.length; year++) values[year] /= per;
            if (!Double.isNaN(values[0])) series.add(Series.coloured(names.get(group), group, values));
        }
        if (series.isEmpty()) return;
        new LineChart(unit, journeys.years(), series, 1).addTo(page, "travel-" + id, caption, true);
    }
}
