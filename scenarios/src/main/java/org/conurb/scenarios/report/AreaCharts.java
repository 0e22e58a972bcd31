package org.conurb.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.population.HouseholdType;
import org.conurb.scenarios.report.LineChart.Series;
import org.conurb.scenarios.report.RunData.Area;

/** The charts about one area, and those that compare areas over time. */
final class AreaCharts {

    private static final double PERCENT = 100;
    /** First ages of the groups that planners use. */
    private static final int[] AGE_GROUPS = {0, 16, 65, 75, 85};

    private static final List<String> AGE_NAMES = List.of("0–15", "16–64", "65–74", "75–84", "85+");

    private static final List<HouseholdType> TYPES = List.of(
            HouseholdType.ONE_PERSON,
            HouseholdType.COUPLE,
            HouseholdType.COUPLE_CHILDREN,
            HouseholdType.LONE_PARENT,
            HouseholdType.OTHER);
    private static final List<String> TYPE_NAMES =
            List.of("One person", "Couple", "Two parents", "Lone parent", "Other");

    private final RunData data;
    private final Area area;

    /** Charts of an area. */
    AreaCharts(RunData data, Area area) {
        this.data = data;
        this.area = area;
    }

    /** Adds the population of all areas over time: in persons, and as an index. */
    static void addTrends(Markup page, RunData data) {
        double largest = 0;
        for (Area area : data.parts()) {
            for (double value : data.figures().of("population", area.code(), data.years())) {
                if (value > largest) largest = value;
            }
        }
        Magnitude magnitude = Magnitude.of(largest);
        List<Series> persons = new ArrayList<>();
        List<Series> index = new ArrayList<>();
        for (Area area : data.parts()) {
            double[] values = data.figures().of("population", area.code(), data.years());
            int number = area.index() - 1;
            persons.add(Series.coloured(area.name(), number, scaled(values, 1 / magnitude.divisor())));
            index.add(Series.coloured(area.name(), number, scaled(values, PERCENT / values[0])));
        }
        double[] city = data.figures().of("population", RunData.ALL, data.years());
        index.add(new Series("All together", "All together", "total", scaled(city, PERCENT / city[0])));
        int decimals = magnitude.divisor() > 1 ? 1 : 0;
        new LineChart(magnitude.words() + "residents", data.years(), persons, decimals)
                .addTo(page, "trend", "Population by area at mid-year", false);
        new LineChart("index, mid-" + data.firstYear() + " = 100", data.years(), index, 1)
                .addTo(page, "index", "Population by area compared with the base year", false);
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int each = 0; each < values.length; each++) {
            double value = values[each] * factor;
            scaled[each] = Double.isInfinite(value) ? Double.NaN : value;
        }
        return scaled;
    }

    /** Adds all charts of the area; their ids begin with {@code id}. */
    void addTo(Markup page, String id) {
        new Pyramid(data, area).addTo(page, id + "-pyramid");
        new ComponentsChart(data, area).addTo(page, id + "-components");
        new StackChart("per cent of residents", data.years(), AGE_NAMES, ageShares(), "age", 1)
                .addTo(page, id + "-ages", "Age structure: shares of residents by age group");
        addHouseholds(page, id + "-households");
        lines(page, id + "-size", "mean_household_size", "persons per household", "Mean size of private households", 2);
        lines(
                page,
                id + "-dependency",
                "old_age_dependency",
                "persons aged 65+ per 100 aged 16–64",
                "Old-age dependency",
                1);
    }

    private double[][] ageShares() {
        double[][] shares = new double[AGE_GROUPS.length][data.years().length];
        for (int year = 0; year < data.years().length; year++) {
            double all = data.counts().residents(year, area.index(), 0, Counts.TOP_AGE);
            for (int group = 0; group < AGE_GROUPS.length && all > 0; group++) {
                int to = group + 1 < AGE_GROUPS.length ? AGE_GROUPS[group + 1] - 1 : Counts.TOP_AGE;
                long people = data.counts().residents(year, area.index(), AGE_GROUPS[group], to);
                shares[group][year] = people * PERCENT / all;
            }
        }
        return shares;
    }

    private void addHouseholds(Markup page, String id) {
        double largest = 0;
        for (double value : data.figures().of("households", area.code(), data.years())) {
            if (value > largest) largest = value;
        }
        Magnitude magnitude = Magnitude.of(largest);
        double[][] counts = new double[TYPES.size()][data.years().length];
        for (int type = 0; type < TYPES.size(); type++) {
            for (int year = 0; year < data.years().length; year++) {
                counts[type][year] = magnitude.in(data.counts().households(year, area.index(), TYPES.get(type)));
            }
        }
        int decimals = magnitude.divisor() > 1 && largest / magnitude.divisor() < PERCENT ? 1 : 0;
        new StackChart(magnitude.words() + "households", data.years(), TYPE_NAMES, counts, "type", decimals)
                .addTo(page, id, "Private households by type");
    }

    /** A figure of the area, beside the whole city's where it is a part. */
    private void lines(Markup page, String id, String indicator, String unit, String caption, int decimals) {
        List<Series> series = new ArrayList<>();
        double[] own = data.figures().of(indicator, area.code(), data.years());
        String value = Numbers.decimal(own[own.length - 1], decimals);
        String label = area.index() > 0 ? area.name() + " " + value : value;
        series.add(new Series(area.name(), label, "line0", own));
        if (area.index() > 0) {
            double[] city = data.figures().of(indicator, RunData.ALL, data.years());
            series.add(new Series("All together", "All together", "total", city));
        }
        new LineChart(unit, data.years(), series, decimals).addTo(page, id, caption, false);
    }
}
