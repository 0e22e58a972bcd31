package org.conurb.scenarios.results;

import java.sql.SQLException;
import java.util.List;
import org.conurb.engine.access.Accessibility;
import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.AccessFigures;
import org.duckdb.DuckDBAppender;

/** The rows of the tables of what can be reached from zones. */
final class AccessRows {

    private AccessRows() {}

    static void appendReach(DuckDBAppender rows, int year, City city, AccessFigures figures) throws SQLException {
        List<Accessibility.Way> ways = figures.ways();
        for (int zone = 0; zone < city.zones().count(); zone++) {
            for (int way = 0; way < ways.size(); way++) {
                rows.beginRow()
                        .append(year)
                        .append(city.zones().code(zone))
                        .append(ways.get(way).mode().word())
                        .append(ways.get(way).periodWord());
                for (int limit = 0; limit < Accessibility.LIMITS.length; limit++) {
                    rows.append(figures.jobs(way, limit, zone));
                }
                for (int limit = 0; limit < Accessibility.LIMITS.length; limit++) {
                    rows.append(figures.services(way, limit, zone));
                }
                rows.append(figures.hansen(way, zone)).endRow();
            }
        }
    }

    static void appendNearness(DuckDBAppender rows, int year, City city, AccessFigures figures) throws SQLException {
        LogSums sums = figures.logSums();
        for (int zone = 0; zone < city.zones().count(); zone++) {
            rows.beginRow()
                    .append(year)
                    .append(city.zones().code(zone))
                    .append((double) sums.jobs()[LogSums.WITHOUT_CAR][zone])
                    .append((double) sums.jobs()[LogSums.WITH_CAR][zone])
                    .append((double) sums.services()[LogSums.WITHOUT_CAR][zone])
                    .append((double) sums.services()[LogSums.WITH_CAR][zone]);
            for (Group group : Group.values()) rows.append(figures.density(group, zone));
            rows.endRow();
        }
    }
}
