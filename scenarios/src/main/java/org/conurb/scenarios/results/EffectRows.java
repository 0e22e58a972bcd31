package org.conurb.scenarios.results;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.Bottleneck;
import org.conurb.engine.indicators.Commuters;
import org.conurb.engine.indicators.RoadFigures;
import org.conurb.engine.indicators.RoadFigures.Sum;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.duckdb.DuckDBAppender;

/** Rows of what a year's traffic does: where it stands still, what commuters lose, what it emits. */
final class EffectRows {

    private final City city;
    private final int year;

    EffectRows(City city, int year) {
        this.city = city;
        this.year = year;
    }

    void bottlenecks(DuckDBAppender rows, List<Bottleneck> worst, RoadNetwork network) throws SQLException {
        for (int rank = 0; rank < worst.size(); rank++) {
            Bottleneck each = worst.get(rank);
            rows.beginRow()
                    .append(year)
                    .append(rank + 1)
                    .append(each.road())
                    .append(each.rank().word())
                    .append(city.areas().code(each.area()))
                    .append(each.links().stream().map(network::linkId).collect(Collectors.joining(";")))
                    .append(each.kilometres())
                    .append(each.hoursLost())
                    .append(each.period().word())
                    .append(each.periodHoursLost())
                    .append(each.cause().word())
                    .append(network.linkId(each.holder()))
                    .append(network.name(each.holder()))
                    .append(each.hoursBehind())
                    .endRow();
        }
    }

    void commuters(DuckDBAppender rows, Commuters commuters) throws SQLException {
        for (int area = 0; area < city.areas().count(); area++) {
            for (int fifth = 0; fifth < Commuters.FIFTHS; fifth++) {
                for (int age = 0; age < Commuters.ages(); age++) {
                    for (TravelMode mode : TravelMode.values()) commuters(rows, commuters, area, fifth, age, mode);
                }
            }
        }
    }

    private void commuters(DuckDBAppender rows, Commuters commuters, int area, int fifth, int age, TravelMode mode)
            throws SQLException {
        if (commuters.sum(Commuters.Sum.COMMUTERS, area, fifth, age, mode) == 0) return;
        rows.beginRow()
                .append(year)
                .append(city.areas().code(area))
                .append(fifth + 1)
                .append(Commuters.age(age))
                .append(mode.word());
        for (Commuters.Sum sum : Commuters.Sum.values()) rows.append(commuters.sum(sum, area, fifth, age, mode));
        rows.endRow();
    }

    /** What passed and was emitted on the links on which anyone drove. */
    void emissions(DuckDBAppender rows, RoadFigures roads) throws SQLException {
        RoadDay day = roads.day();
        for (int link = 0; link < day.links(); link++) {
            if (roads.sum(Sum.VEHICLE_KM, link) == 0) continue;
            rows.beginRow().append(year).append(day.network().linkId(link));
            for (Sum sum : List.of(Sum.VEHICLE_KM, Sum.CO2_TONNES, Sum.NOX_KG, Sum.PM_KG)) {
                rows.append(roads.sum(sum, link));
            }
            rows.endRow();
        }
    }
}
