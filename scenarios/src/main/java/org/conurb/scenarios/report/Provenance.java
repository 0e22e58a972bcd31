package org.conurb.scenarios.report;

import java.util.TreeSet;
import org.conurb.scenarios.format.Source;

/** What the report rests on: assumptions, sources with their licences, and how to repeat the run. */
final class Provenance {

    private final RunData data;

    Provenance(RunData data) {
        this.data = data;
    }

    /** Adds three sections to a page. */
    void addTo(Markup page) {
        assumptions(page);
        sources(page);
        run(page);
    }

    private static void section(Markup page, String id, String title) {
        page.open("section", "id", id, "class", "fine", "aria-labelledby", id + "-heading");
        page.element("h2", title, "id", id + "-heading");
    }

    private void assumptions(Markup page) {
        section(page, "assumptions", "What is assumed");
        page.open("dl");
        for (RunData.Assumption assumption : data.facts().assumptions()) {
            page.element("dt", assumption.name());
            page.open("dd").text(String.join("; ", assumption.settings()) + ". ");
            page.element("span", assumption.source(), "class", "source").close();
        }
        page.closeLine();
        if (!data.notes().isEmpty()) {
            page.element("h3", "About the figures of " + data.cityName()).open("ul");
            for (String note : data.notes()) page.element("li", note);
            page.closeLine();
        }
        page.closeLine();
    }

    private void sources(Markup page) {
        section(page, "sources", "Sources and licences");
        TreeSet<String> attributions = new TreeSet<>();
        for (Source source : data.sources()) {
            if (!source.attribution().isBlank()) attributions.add(source.attribution());
        }
        for (String attribution : attributions) page.element("p", attribution, "class", "attribution");
        page.open("ul", "class", "sources");
        for (Source source : data.sources()) {
            page.open("li").element("strong", source.title());
            page.text(". " + source.publisher() + "; " + source.period() + ". Licence: " + source.licence() + ". ");
            if (!source.method().isBlank()) page.element("span", source.method(), "class", "source");
            page.close();
        }
        page.closeLine().closeLine();
    }

    private void run(Markup page) {
        section(page, "run", "How it was run");
        page.open("dl");
        term(page, "scenario", data.facts().scenario());
        term(page, "Conurb version", data.facts().version());
        term(page, "seed", Long.toString(data.facts().seed()));
        term(page, "years", data.firstYear() + " to " + data.lastYear());
        term(page, "share of residents", Numbers.decimal(100 * data.facts().populationShare(), 1) + "%");
        page.closeLine();
        page.element(
                "p",
                "The same version, seed and inputs give the same figures, on any number of threads. The inputs are known"
                        + " by their SHA-256 sums.");
        page.open("ul", "class", "sums");
        sum(page, "scenario.yaml", data.facts().scenarioHash());
        data.facts().inputs().forEach((file, hash) -> sum(page, file, hash));
        page.closeLine().closeLine();
    }

    private static void term(Markup page, String term, String value) {
        page.element("dt", term).element("dd", value);
    }

    private static void sum(Markup page, String file, String hash) {
        page.open("li").element("span", file).text(" ").element("code", hash).close();
    }
}
