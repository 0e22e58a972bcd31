package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.report.LineChart.Series;
import org.conurb.scenarios.report.RunData.Area;
import org.conurb.scenarios.report.RunData.Work;
import org.conurb.scenarios.report.ZoneMap.Measure;

/** The charts and maps of work and homes. */
final class MarketCharts {

    private static final double PERCENT = 100;
    private static final double THOUSAND = 1000;

    /** A chart of one figure for all areas. */
    private record Trend(String id, String caption, String indicator, String unit, double factor, int decimals) {}

    private static final List<Trend> TRENDS = List.of(
            new Trend("unemployment", "Unemployment rate by area", "unemployment_rate", "per cent", PERCENT, 1),
            new Trend("earnings", "Median earnings of residents by area", "median_earnings", "a year", 1, 0),
            new Trend("commute", "Median way to work by area", "median_commute", "minutes one way", 1, 1),
            new Trend("prices", "House prices by area", "price_index", "base year = 100", 1, 1),
            new Trend("rents", "Private rents by area", "rent_index", "base year = 100", 1, 1),
            new Trend(
                    "affordability",
                    "Affordability by area",
                    "affordability_ratio",
                    "median price over median earnings",
                    1,
                    1));

    private static final List<String> TENURES = List.of("owned", "private_rent", "social_rent");
    private static final List<String> TENURE_NAMES = List.of("Owned", "Private rent", "Social rent");

    private final RunData data;

    MarketCharts(RunData data) {
        this.data = data;
    }

    /** Adds all of them to a page. */
    void addTo(Markup page) {
        page.open("div", "class", "charts");
        for (Trend trend : TRENDS) addTrend(page, trend);
        addTraining(page);
        addHomes(page);
        addBuilding(page);
        addWithoutHome(page);
        if (!data.zones().isEmpty()) {
            map(page, "map-jobs", Measure.of(Work.JOBS, "Change of jobs by zone"));
            map(page, "map-prices", Measure.of(Work.PRICE, "Change of mean house prices by zone"));
            map(page, "map-dwellings", Measure.of(Work.DWELLINGS, "Change of dwellings by zone"));
            map(page, "map-unemployment", Measure.ofShare(Work.UNEMPLOYMENT, "Change of unemployment by zone"));
        }
        page.closeLine();
    }

    private void map(Markup page, String id, Measure measure) {
        new ZoneMap(data, measure).addTo(page, id);
    }

    private double[] scaled(String indicator, String area, double factor) {
        double[] values = data.figures().of(indicator, area, data.years());
        for (int year = 0; year < values.length; year++) values[year] *= factor;
        return values;
    }

    private void addTrend(Markup page, Trend trend) {
        List<Series> series = new ArrayList<>();
        for (Area area : data.parts()) {
            double[] values = scaled(trend.indicator(), area.code(), trend.factor());
            series.add(Series.coloured(area.name(), area.index() - 1, values));
        }
        new LineChart(trend.unit(), data.years(), series, trend.decimals())
                .addTo(page, "trend-" + trend.id(), trend.caption(), false);
    }

    /** Only of a run with training programmes; in years without one nobody is trained. */
    private void addTraining(Markup page) {
        List<Series> series = List.of(
                Series.coloured("Taken", 0, orNothing("training_places_taken")),
                Series.coloured("Completed", 1, orNothing("training_completed")),
                Series.coloured("Empty", 2, orNothing("training_places_empty")));
        boolean isAny = series.stream()
                .flatMapToDouble(each -> Arrays.stream(each.values()))
                .anyMatch(places -> places > 0);
        if (!isAny) return;
        new LineChart("places a year", data.years(), series, 0)
                .addTo(page, "trend-training", "Places in training programmes, " + data.cityName(), true);
    }

    private double[] orNothing(String indicator) {
        return Arrays.stream(scaled(indicator, RunData.ALL, 1))
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray();
    }

    private void addHomes(Markup page) {
        List<Series> series = new ArrayList<>();
        for (int tenure = 0; tenure < TENURES.size(); tenure++) {
            double[] values = scaled("dwellings/tenure_" + TENURES.get(tenure), RunData.ALL, 1 / THOUSAND);
            series.add(Series.coloured(TENURE_NAMES.get(tenure), tenure, values));
        }
        new LineChart("thousand", data.years(), series, 1)
                .addTo(page, "trend-tenure", "Dwellings by tenure, " + data.cityName(), true);
    }

    private void addBuilding(Markup page) {
        List<Series> series = List.of(
                Series.coloured("Completed", 0, scaled("completions", RunData.ALL, 1)),
                Series.coloured("Taken down", 1, scaled("demolitions", RunData.ALL, 1)),
                Series.coloured("Without room", 2, scaled("homes_no_room", RunData.ALL, 1)));
        new LineChart("homes a year", data.years(), series, 0)
                .addTo(page, "trend-building", "Homes built, taken down and without room, " + data.cityName(), true);
    }

    private void addWithoutHome(Markup page) {
        List<Series> series = List.of(
                Series.coloured("Concealed", 0, scaled("concealed_households", RunData.ALL, 1)),
                Series.coloured("Homeless", 1, scaled("homeless_households", RunData.ALL, 1)),
                Series.coloured("Overcrowded", 2, scaled("overcrowded_households", RunData.ALL, 1)));
        new LineChart("households", data.years(), series, 0)
                .addTo(page, "trend-need", "Households in need of a home, " + data.cityName(), true);
    }
}
