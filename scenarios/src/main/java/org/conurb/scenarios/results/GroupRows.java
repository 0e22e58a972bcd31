package org.conurb.scenarios.results;

import java.sql.SQLException;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Group;
import org.conurb.engine.indicators.GroupFigures;
import org.conurb.engine.indicators.Indicators;
import org.conurb.engine.indicators.MarketIndicators;
import org.conurb.engine.parallel.Workers;
import org.duckdb.DuckDBAppender;

/** How the groups of residents fare in a year, for their table. */
public final class GroupRows {

    private final City city;
    private final MarketIndicators markets; // null in a city of people alone
    private final boolean hasCars;
    private final Workers workers;

    /**
     * Groups of this city.
     *
     * @param markets figures of work and homes, counted before these; null in a city of people alone
     * @param hasCars whether the city knows who has a car
     */
    public GroupRows(City city, MarketIndicators markets, boolean hasCars, Workers workers) {
        this.city = city;
        this.markets = markets;
        this.hasCars = hasCars;
        this.workers = workers;
    }

    /** Counts a year and appends a row for every area and group that the city knows. */
    void append(int year, DuckDBAppender rows) throws SQLException {
        GroupFigures figures = GroupFigures.count(city, year, markets, workers);
        for (int area = 0; area <= figures.areas(); area++) {
            for (Group group : Group.values()) {
                if (knows(group)) append(year, figures, area, group, rows);
            }
        }
    }

    private boolean knows(Group group) {
        return switch (group.dimension()) {
            case ALL, AGE_GROUP -> true;
            case CARS -> hasCars;
            default -> markets != null;
        };
    }

    private void append(int year, GroupFigures figures, int area, Group group, DuckDBAppender rows)
            throws SQLException {
        rows.beginRow()
                .append(year)
                .append(area == figures.areas() ? Indicators.ALL : city.areas().code(area))
                .append(group.dimension().word())
                .append(group.word())
                .append(figures.residents(area, group));
        append(rows, figures.equivalisedIncome(area, group));
        append(rows, figures.employmentRate(area, group));
        append(rows, figures.unemploymentRate(area, group));
        append(rows, figures.rent(area, group));
        append(rows, figures.rentShare(area, group));
        append(rows, figures.homeValue(area, group));
        append(rows, figures.commuteMinutes(area, group));
        append(rows, hasCars ? figures.withCar(area, group) : Double.NaN);
        append(rows, figures.trips(area, group));
        append(rows, figures.tripMinutes(area, group));
        append(rows, figures.delayMinutes(area, group));
        rows.endRow();
    }

    private static void append(DuckDBAppender rows, double figure) throws SQLException {
        if (Double.isFinite(figure)) rows.append(figure);
        else rows.appendNull();
    }
}
