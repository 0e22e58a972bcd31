package org.conurb.scenarios.report;

import java.util.List;
import org.conurb.scenarios.report.RunData.Area;

/** The figures of every area in the first and the last year, as a table. */
final class AreaTable {

    /** A pair of columns: a figure in the first and in the last year; of events, the first is that of the first year. */
    private record Pair(String title, String indicator, int decimals, boolean events) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("Population", "population", 0, false),
            new Pair("Births", "births", 0, true),
            new Pair("Deaths", "deaths", 0, true),
            new Pair("Net migration", "net_migration", 0, true),
            new Pair("Median age", "median_age", 1, false),
            new Pair("65+ per 100 aged 16–64", "old_age_dependency", 1, false),
            new Pair("Households", "households", 0, false));

    private final RunData data;

    AreaTable(RunData data) {
        this.data = data;
    }

    /** Adds the table to a page, in a box of its own that scrolls when the screen is narrow. */
    void addTo(Markup page) {
        page.element(
                "p",
                "Areas at mid-" + data.firstYear() + " and mid-" + data.lastYear()
                        + ". Births, deaths and net migration are those of the twelve months to mid-year, from mid-"
                        + data.firstEventYear() + "; net migration includes moves between the areas.",
                "id",
                "table-caption",
                "class",
                "caption");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "table-caption");
        page.open("table", "id", "areas", "aria-labelledby", "table-caption");
        head(page);
        page.open("tbody");
        for (Area area : data.parts()) row(page, area);
        page.closeLine();
        page.open("tfoot");
        row(page, data.city());
        page.closeLine();
        page.close().closeLine();
    }

    private void head(Markup page) {
        page.open("thead").open("tr").element("th", "Area", "scope", "col", "rowspan", "2");
        for (Pair pair : PAIRS) {
            String columns = pair.indicator().equals("population") ? "3" : "2";
            page.element("th", pair.title(), "scope", "colgroup", "colspan", columns);
        }
        page.closeLine().open("tr");
        for (Pair pair : PAIRS) {
            page.element("th", Integer.toString(firstYear(pair)), "scope", "col");
            page.element("th", Integer.toString(data.lastYear()), "scope", "col");
            if (pair.indicator().equals("population")) page.element("th", "change", "scope", "col");
        }
        page.closeLine().closeLine();
    }

    private int firstYear(Pair pair) {
        return pair.events() ? data.firstEventYear() : data.firstYear();
    }

    private void row(Markup page, Area area) {
        page.open("tr", "data-area", area.code()).element("th", area.name(), "scope", "row");
        for (Pair pair : PAIRS) {
            double first = data.figures().of(pair.indicator(), area.code(), firstYear(pair));
            double last = data.figures().of(pair.indicator(), area.code(), data.lastYear());
            page.element("td", words(pair, first)).element("td", words(pair, last));
            if (pair.indicator().equals("population")) page.element("td", Numbers.change(first, last));
        }
        page.closeLine();
    }

    private static String words(Pair pair, double value) {
        return pair.indicator().equals("net_migration")
                ? Numbers.signed(value)
                : Numbers.decimal(value, pair.decimals());
    }
}
