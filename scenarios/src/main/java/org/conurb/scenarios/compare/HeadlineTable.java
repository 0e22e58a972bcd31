package org.conurb.scenarios.compare;

import java.util.List;
import org.conurb.scenarios.compare.Headline.Shown;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;

/** The headline figures of base and policy, their difference with its interval, and in a word how sure it is. */
final class HeadlineTable {

    private final Comparison comparison;

    HeadlineTable(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Adds the table to a page. */
    void addTo(Markup page, String confidence) {
        List<Shown> shown = Headline.of(comparison);
        page.element(
                "p",
                "The whole city in mid-" + comparison.lastYear()
                        + ", or in the last year before of which there is a figure." + " Means of "
                        + Method.pairs(comparison) + "; money at base-year prices.",
                "id",
                "headlines-caption",
                "class",
                "caption");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "headlines-caption");
        page.open("table", "id", "headlines", "class", "areas", "aria-labelledby", "headlines-caption");
        page.open("thead").open("tr").element("th", "Figure", "scope", "col");
        for (String title : List.of("Base", "Policy", "Difference", "in %", confidence + " interval", "How sure")) {
            page.element("th", title, "scope", "col");
        }
        page.closeLine().closeLine();
        page.open("tbody");
        for (Shown each : shown) row(page, each);
        page.closeLine().close().closeLine();
    }

    private void row(Markup page, Shown shown) {
        Headline headline = shown.headline();
        Difference found = shown.line().difference();
        page.open("tr", "data-indicator", headline.indicator());
        page.open("th", "scope", "row").text(headline.title()).text(" ");
        page.element("span", headline.unit() + year(shown), "class", "unit").close();
        page.element("td", headline.words(found.meanBase())).element("td", headline.words(found.meanPolicy()));
        page.element("td", headline.change(found.difference()), "class", "strong");
        page.element(
                "td", headline.isPercentage() ? Numbers.NONE : Numbers.change(found.meanBase(), found.meanPolicy()));
        page.element("td", headline.interval(found.interval()));
        Certainty certainty = found.certainty();
        page.element("td", symbol(certainty) + " " + certainty.words(), "class", "words " + style(certainty));
        page.closeLine();
    }

    private String year(Shown shown) {
        return shown.line().year() == comparison.lastYear()
                ? ""
                : ", " + shown.line().year();
    }

    private static String symbol(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "●";
            case LIKELY -> "◐";
            case CANNOT_TELL -> "○";
            case SAME -> "=";
        };
    }

    private static String style(Certainty certainty) {
        return certainty.isTold() ? "told" : "untold-words";
    }
}
