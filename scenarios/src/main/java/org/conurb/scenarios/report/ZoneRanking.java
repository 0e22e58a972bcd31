package org.conurb.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.conurb.scenarios.report.RunData.Area;
import org.conurb.scenarios.report.RunData.Zone;

/** The zones whose population grows the most, and the least or shrinks: the map's ends in words. */
final class ZoneRanking {

    /** So many zones at either end; all of them in one list if there are fewer than twice as many. */
    private static final int SHOWN = 6;

    private final RunData data;

    ZoneRanking(RunData data) {
        this.data = data;
    }

    /** Adds the table to a page. */
    void addTo(Markup page) {
        List<Zone> zones = data.zones().stream()
                .sorted(Comparator.comparingLong((Zone zone) -> zone.first() - zone.last())
                        .thenComparing(Zone::code))
                .collect(Collectors.toList());
        page.open("div", "class", "ranking");
        page.element(
                "p",
                "Zones whose population changes the most, mid-" + data.firstYear() + " to mid-" + data.lastYear(),
                "id",
                "ranking-caption",
                "class",
                "caption strong");
        page.open("table", "aria-labelledby", "ranking-caption");
        if (zones.size() <= 2 * SHOWN) {
            body(page, "All zones", zones);
        } else {
            body(page, "Most growth", zones.subList(0, SHOWN));
            body(page, "Least growth, or loss", zones.subList(zones.size() - SHOWN, zones.size()));
        }
        page.close().closeLine();
    }

    private void body(Markup page, String title, List<Zone> zones) {
        page.open("tbody").open("tr").element("th", title, "scope", "col");
        page.element("th", Integer.toString(data.firstYear()), "scope", "col");
        page.element("th", Integer.toString(data.lastYear()), "scope", "col");
        page.element("th", "change", "scope", "col").closeLine();
        for (Zone zone : zones) {
            page.open("tr").element("th", name(zone), "scope", "row");
            page.element("td", Numbers.whole(zone.first())).element("td", Numbers.whole(zone.last()));
            page.element("td", Numbers.signed(zone.last() - zone.first())).closeLine();
        }
        page.closeLine();
    }

    /** The zone's name, with its area's where that is not part of it. */
    private String name(Zone zone) {
        for (Area area : data.parts()) {
            if (area.code().equals(zone.area()) && !zone.name().startsWith(area.name())) {
                return zone.name() + ", " + area.name();
            }
        }
        return zone.name();
    }
}
