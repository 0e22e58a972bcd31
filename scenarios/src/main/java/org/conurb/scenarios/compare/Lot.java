package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conurb.engine.indicators.Group;
import org.conurb.engine.indicators.Group.Dimension;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.results.RunTable;

/** A figure in which groups of residents gain or lose, and which way is a gain. */
enum Lot {
    INCOME("equivalised_income", "Household income", "per cent", true, true, 1),
    RENT("rent_share", "Rent as a share of tenants' income", "points", false, false, 100),
    WORK("employment_rate", "Share of those of 16 to 64 who work", "points", false, true, 100),
    COMMUTE("commute_minutes", "Way to work", "minutes one way", false, false, 1);

    /**
     * A row of who gains and who loses.
     *
     * @param heading the heading under which it stands
     * @param name of the area or group
     * @param change the difference as shown
     * @param interval its interval as shown
     * @param difference as it was found
     */
    record Row(String heading, String name, double change, Interval interval, Difference difference) {}

    private static final String BY_AREA = "By area";
    private static final int MOST_AREAS = 12; // so that the chart has room on its sheet

    private final String column;
    private final String title;
    private final String unit;
    private final boolean isRelative;
    private final boolean isMoreAGain;
    private final double factor;

    Lot(String column, String title, String unit, boolean isRelative, boolean isMoreAGain, double factor) {
        this.column = column;
        this.title = title;
        this.unit = unit;
        this.isRelative = isRelative;
        this.isMoreAGain = isMoreAGain;
        this.factor = factor;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** Whether this difference is a gain. */
    boolean isGain(double difference) {
        return difference > 0 == isMoreAGain;
    }

    /** The rows of the last year: by area, age, income, tenure and car; those without a figure are left out. */
    List<Row> rows(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        new Names(comparison).areas().forEach((code, name) -> add(rows, comparison, BY_AREA, name, code, Group.ALL));
        keepSurest(rows);
        for (Group group : Group.values()) {
            if (group.dimension() == Dimension.ALL) continue;
            add(rows, comparison, Names.of(group.dimension()), Names.of(group), Indicators.ALL, group);
        }
        return rows;
    }

    /** Of many areas those that differ most surely and most, in the order in which they were. */
    private static void keepSurest(List<Row> areas) {
        if (areas.size() <= MOST_AREAS) return;
        List<Row> surest = new ArrayList<>(areas);
        surest.sort(Comparator.comparing((Row row) -> row.difference().certainty())
                .thenComparing(row -> -Math.abs(row.change())));
        List<Row> kept = surest.subList(0, MOST_AREAS);
        String heading = BY_AREA + ": " + MOST_AREAS + " of " + areas.size();
        areas.removeIf(row -> !kept.contains(row));
        areas.replaceAll(row -> new Row(heading, row.name(), row.change(), row.interval(), row.difference()));
    }

    private void add(List<Row> rows, Comparison comparison, String heading, String name, String area, Group group) {
        Line line = comparison.findLast(RunTable.GROUPS, column, area, group.word());
        if (line == null) return;
        Difference found = line.difference();
        double scale = isRelative ? 100 / found.meanBase() : factor;
        if (!Double.isFinite(scale)) return;
        Interval interval = new Interval(
                scale * found.interval().lower(), scale * found.interval().upper());
        rows.add(new Row(heading, name, scale * found.difference(), interval, found));
    }

    /** The lots to show: incomes, and of the others the one in which most groups differ for sure or likely. */
    static List<Lot> shown(Comparison comparison) {
        List<Lot> shown = new ArrayList<>();
        Lot second = null;
        long most = -1;
        for (Lot lot : values()) {
            List<Row> rows = lot.rows(comparison);
            if (rows.isEmpty()) continue;
            long told = rows.stream()
                    .filter(row -> row.difference().certainty().isTold())
                    .count();
            if (lot == INCOME) shown.add(lot);
            else if (told > most) {
                second = lot;
                most = told;
            }
        }
        if (second != null) shown.add(second);
        return shown;
    }
}
