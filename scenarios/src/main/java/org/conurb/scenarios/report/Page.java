package org.conurb.scenarios.report;

import org.conurb.scenarios.report.RunData.Area;

/** The page as a whole: what stands where. Complete without its script, which only chooses an area and shows figures. */
final class Page {

    private static final double MILLION = 1_000_000;
    private static final String FIRST_ID = "area-";

    private final RunData data;
    private final Markup page = new Markup();

    Page(RunData data) {
        this.data = data;
    }

    /** The page, as HTML that is XML too. */
    String html() {
        page.verbatim("<!DOCTYPE html>\n");
        page.open("html", "lang", "en-GB", "xmlns", "http://www.w3.org/1999/xhtml");
        PageHead.addTo(page, data.cityName() + ": " + data.facts().title());
        page.open("body").element("a", "Skip to the figures", "class", "skip", "href", "#main");
        page.open("div", "class", "page");
        header();
        page.open("main", "id", "main");
        policies();
        overview();
        section("boroughs", "Areas compared");
        AreaTable.ofPeople(data).addTo(page);
        page.closeLine();
        areas();
        if (data.hasMarkets()) {
            section("work", "Where people will work and what a home will cost");
            new MarketCharts(data).addTo(page);
            AreaTable.ofMarkets(data).addTo(page);
            page.closeLine();
        }
        if (data.journeys() != null) {
            section("travel", "How people will travel");
            new JourneyCharts(data).addTo(page);
            new CongestionCharts(data).addTo(page);
            new AccessCharts(data).addTo(page);
            page.closeLine();
        }
        if (!data.lives().isEmpty()) {
            section("lives", "A dozen lives");
            new LivesSection(data).addTo(page);
            page.closeLine();
        }
        page.closeLine();
        new Provenance(data).addTo(page);
        page.open("footer")
                .element("p", "Made with Conurb " + data.facts().version() + ".")
                .closeLine();
        page.closeLine();
        PageHead.addScript(page);
        page.close().closeLine();
        return page.toString();
    }

    private void section(String id, String title) {
        page.open("section", "id", id, "aria-labelledby", id + "-heading");
        page.element("h2", title, "id", id + "-heading");
    }

    private void header() {
        page.open("header");
        page.element(
                "p", data.cityName() + ", mid-" + data.firstYear() + " to mid-" + data.lastYear(), "class", "kicker");
        page.element("h1", data.facts().title());
        page.element("p", data.facts().description(), "class", "lead");
        page.element("p", headline(), "class", "headline");
        if (data.facts().populationShare() < 1) {
            page.element(
                    "p",
                    "A quick look: figures count only "
                            + Numbers.decimal(100 * data.facts().populationShare(), 1)
                            + "% of the residents, drawn at random, and are not scaled up.",
                    "class",
                    "warning");
        }
        cards();
        page.closeLine();
    }

    private static String people(double count) {
        return count >= MILLION ? Numbers.decimal(count / MILLION, 2) + " million" : Numbers.whole(count);
    }

    private String headline() {
        double first = figure("population", data.firstYear());
        double last = figure("population", data.lastYear());
        String start = data.cityName() + " has " + people(first) + " residents in mid-" + data.firstYear();
        if (data.years().length == 1) return start + ".";
        return start + " and " + people(last) + " in mid-" + data.lastYear() + ", a change of "
                + Numbers.change(first, last) + ". The median age goes from "
                + Numbers.decimal(figure("median_age", data.firstYear()), 1) + " to "
                + Numbers.decimal(figure("median_age", data.lastYear()), 1) + " years.";
    }

    private double figure(String indicator, int year) {
        return data.figures().of(indicator, RunData.ALL, year);
    }

    private void cards() {
        page.open("ul", "class", "cards");
        card("Population", "population", 0, "residents", data.firstYear());
        card("Households", "households", 0, "private households", data.firstYear());
        card("Births", "births", 0, "in the year", data.firstEventYear());
        card("Deaths", "deaths", 0, "in the year", data.firstEventYear());
        card("Net migration", "net_migration", 0, "persons in the year", data.firstEventYear());
        card("Old-age dependency", "old_age_dependency", 1, "aged 65+ per 100 aged 16–64", data.firstYear());
        if (data.hasMarkets()) marketCards();
        page.closeLine();
    }

    private void marketCards() {
        card("Jobs", "jobs", 0, "vacant ones included", data.firstYear());
        card("Unemployed", "unemployed", 0, "residents who seek work", data.firstYear());
        card("Median price of a home", "median_price", 0, "at base-year prices", data.firstYear());
        card("Price over earnings", "affordability_ratio", 1, "median over median", data.firstYear());
        card("Concealed households", "concealed_households", 0, "lodging with others", data.firstYear());
        card("Output per head", "gross_value_added_per_head", 0, "gross value added in the year", data.firstYear());
    }

    private void card(String title, String indicator, int decimals, String unit, int from) {
        double last = figure(indicator, data.lastYear());
        if (Double.isNaN(last)) return;
        page.open("li").element("span", title, "class", "what");
        page.element("span", Numbers.decimal(last, decimals), "class", "figure");
        page.element("span", unit + ", " + data.lastYear(), "class", "unit");
        if (from != data.lastYear()) {
            page.element("span", from + ": " + Numbers.decimal(figure(indicator, from), decimals), "class", "before");
        }
        page.closeLine();
    }

    private void policies() {
        if (data.facts().policies().isEmpty()) return;
        section("policies", "What is done, or happens");
        page.open("dl", "class", "policies");
        for (RunData.Policy policy : data.facts().policies()) {
            page.element("dt", policy.name() + ", " + policy.when());
            page.open("dd").text(String.join("; ", policy.settings()) + ". ");
            page.element("span", policy.description(), "class", "source").close();
        }
        page.closeLine().closeLine();
    }

    private void overview() {
        section("population", "Where people will live");
        page.open("div", "class", "charts");
        AreaCharts.addTrends(page, data);
        if (!data.zones().isEmpty()) {
            new ZoneMap(data, ZoneMap.Measure.POPULATION).addTo(page, "map");
            new ZoneRanking(data).addTo(page);
        }
        page.closeLine();
        page.closeLine();
    }

    private void areas() {
        section("people", "Who the people will be");
        page.open("p", "class", "choice", "hidden", "hidden");
        page.element("label", "Area shown", "for", "area");
        page.open("select", "id", "area");
        for (Area area : data.areas()) page.element("option", area.name(), "value", FIRST_ID + area.index());
        page.close().closeLine();
        for (Area area : data.areas()) {
            String id = FIRST_ID + area.index();
            page.open(
                    "section",
                    "id",
                    id,
                    "class",
                    area.index() == 0 ? "area city" : "area",
                    "aria-labelledby",
                    id + "-heading");
            page.element("h3", area.name(), "id", id + "-heading");
            page.open("div", "class", "charts");
            new AreaCharts(data, area).addTo(page, id);
            page.closeLine();
            page.closeLine();
        }
        page.closeLine();
    }
}
