package org.conurb.scenarios.report;

import java.util.List;
import org.conurb.scenarios.report.RunData.Area;

/** The figures of every area in the first and the last year, as a table. */
final class AreaTable {

    /** A pair of columns: a figure in the first and in the last year; of events, the first is that of the first year. */
    private record Pair(String title, String indicator, int decimals, boolean events, double factor) {

        Pair(String title, String indicator, int decimals, boolean events) {
            this(title, indicator, decimals, events, 1);
        }
    }

    private static final double PERCENT = 100;

    private static final List<Pair> MARKETS = List.of(
            new Pair("Unemployed, %", "unemployment_rate", 1, false, PERCENT),
            new Pair("Employed, % of 16–64", "employment_rate", 1, false, PERCENT),
            new Pair("Jobs", "jobs", 0, false),
            new Pair("Median earnings", "median_earnings", 0, false),
            new Pair("Minutes to work", "median_commute", 1, false),
            new Pair("Dwellings", "dwellings", 0, false),
            new Pair("Vacant, %", "vacancy_rate_homes", 1, false, PERCENT),
            new Pair("Median price", "median_price", 0, false),
            new Pair("Median rent", "median_rent", 0, false),
            new Pair("Price over earnings", "affordability_ratio", 1, false),
            new Pair("Overcrowded, %", "overcrowding_rate", 1, false, PERCENT),
            new Pair("Concealed households", "concealed_households", 0, false),
            new Pair("Homeless households", "homeless_households", 0, false),
            new Pair("Output per head", "gross_value_added_per_head", 0, false),
            new Pair("Low income, %", "low_income_share", 1, false, PERCENT));

    private static final List<Pair> PEOPLE = List.of(
            new Pair("Population", "population", 0, false),
            new Pair("Births", "births", 0, true),
            new Pair("Deaths", "deaths", 0, true),
            new Pair("Net migration", "net_migration", 0, true),
            new Pair("Median age", "median_age", 1, false),
            new Pair("65+ per 100 aged 16–64", "old_age_dependency", 1, false),
            new Pair("Households", "households", 0, false));

    private final RunData data;
    private final String id;
    private final String caption;
    private final List<Pair> pairs;

    private AreaTable(RunData data, String id, String caption, List<Pair> pairs) {
        this.data = data;
        this.id = id;
        this.caption = caption;
        this.pairs = pairs;
    }

    /** The table of people. */
    static AreaTable ofPeople(RunData data) {
        String caption = "Areas at mid-" + data.firstYear() + " and mid-" + data.lastYear()
                + ". Births, deaths and net migration are those of the twelve months to mid-year, from mid-"
                + data.firstEventYear() + "; net migration includes moves between the areas.";
        return new AreaTable(data, "areas", caption, PEOPLE);
    }

    /** The table of work and homes. */
    static AreaTable ofMarkets(RunData data) {
        String caption = "Work and homes at mid-" + data.firstYear() + " and mid-" + data.lastYear()
                + ". Money is of a year and at base-year prices; jobs and output are where the work is done, all else"
                + " where people live. Low income is below 60% of the city's median equivalised household income.";
        return new AreaTable(data, "markets", caption, MARKETS);
    }

    /** Adds the table to a page, in a box of its own that scrolls when the screen is narrow. */
    void addTo(Markup page) {
        page.element("p", caption, "id", id + "-caption", "class", "caption");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id + "-caption");
        page.open("table", "id", id, "class", "areas", "aria-labelledby", id + "-caption");
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
        for (Pair pair : pairs) {
            String columns = pair.indicator().equals("population") ? "3" : "2";
            page.element("th", pair.title(), "scope", "colgroup", "colspan", columns);
        }
        page.closeLine().open("tr");
        for (Pair pair : pairs) {
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
        for (Pair pair : pairs) {
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
                : Numbers.decimal(value * pair.factor(), pair.decimals());
    }
}
