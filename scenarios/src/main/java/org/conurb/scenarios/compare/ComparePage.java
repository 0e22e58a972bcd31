package org.conurb.scenarios.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.compare.FanChart.Fan;
import org.conurb.scenarios.compare.Headline.Shown;
import org.conurb.scenarios.report.Magnitude;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.report.PageHead;
import org.conurb.scenarios.results.RunTable;

/** A comparison on two sheets for people who decide: what differs and where; who gains, who loses, and how sure it is. */
public final class ComparePage {

    private static final int IN_WORDS = 3;
    private static final int MAPS = 2;
    private static final int FANS = 2;

    private final Comparison comparison;
    private final String confidence;
    private final Markup page = new Markup();

    private ComparePage(Comparison comparison) {
        this.comparison = comparison;
        this.confidence = Method.confidence(comparison);
    }

    /** The page, as HTML that is XML too. */
    public static String html(Comparison comparison) {
        return new ComparePage(comparison).html();
    }

    private String html() {
        page.verbatim("<!DOCTYPE html>\n");
        page.open("html", "lang", "en-GB", "xmlns", "http://www.w3.org/1999/xhtml");
        PageHead.addTo(page, title() + ": " + cityName(), style());
        page.open("body").element("a", "Skip to the figures", "class", "skip", "href", "#main");
        page.open("div", "class", "page compare");
        header();
        page.open("main", "id", "main");
        section("differences", "What differs");
        new HeadlineTable(comparison).addTo(page, confidence);
        if (comparison.base().city() != null) {
            page.element(
                    "p",
                    "In the maps blue is more under the policy, red less; grey is the same or cannot be told.",
                    "class",
                    "caption maps-caption");
            page.open("div", "class", "charts maps");
            new ZoneDifferences(comparison).addTo(page, MAPS);
            page.closeLine();
        }
        page.closeLine();
        lots();
        fans();
        Method.addTo(page, comparison);
        page.closeLine();
        page.open("footer")
                .element(
                        "p",
                        "Made with Conurb from " + comparison.base().given() + " and "
                                + comparison.policy().given() + ".")
                .closeLine();
        page.closeLine();
        PageHead.addScript(page);
        page.close().closeLine();
        return page.toString();
    }

    private static String style() {
        try (InputStream content = ComparePage.class.getResourceAsStream("compare.css")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void section(String id, String title) {
        page.open("section", "id", id, "aria-labelledby", id + "-heading");
        page.element("h2", title, "id", id + "-heading");
    }

    private String cityName() {
        return comparison.base().city() == null
                ? "the city"
                : comparison.base().city().name();
    }

    private String title() {
        return comparison.policy().title() + " against " + comparison.base().title();
    }

    private void header() {
        page.open("header");
        page.element(
                "p",
                cityName() + ", mid-" + comparison.firstYear() + " to mid-" + comparison.lastYear() + ", "
                        + Method.pairs(comparison),
                "class",
                "kicker");
        page.element("h1", title());
        String changes = Method.changes(comparison.changes());
        if (!changes.isEmpty()) page.element("p", changes, "class", "lead");
        page.element("p", headline(), "class", "headline");
        double share = Method.share(comparison);
        if (!Double.isNaN(share)) {
            page.element(
                    "p",
                    "A quick look: people, households, jobs and homes count only " + Numbers.decimal(100 * share, 1)
                            + "% of the residents, drawn at random, and are not scaled up.",
                    "class",
                    "warning");
        }
        page.closeLine();
    }

    /** The surest and largest differences in words, and of how many nothing can be said. */
    private String headline() {
        List<Shown> surest = Headline.surest(comparison);
        List<Shown> told = surest.stream()
                .filter(shown -> shown.line().difference().certainty().isTold())
                .toList();
        long untold = surest.stream()
                .filter(shown -> shown.line().difference().certainty() == Certainty.CANNOT_TELL)
                .count();
        if (comparison.pairing().pairs() == 1) {
            return "With one pair of runs nothing can be said about chance: run both with more seeds.";
        }
        String words = told.isEmpty()
                ? "No headline figure differs for sure or likely."
                : "In " + comparison.lastYear() + ", policy against base: "
                        + told.stream().limit(IN_WORDS).map(ComparePage::words).collect(Collectors.joining("; ")) + ".";
        if (untold == 0) return words;
        return words + " Of " + untold + " of the " + surest.size() + " figures below the difference cannot be told.";
    }

    private static String words(Shown shown) {
        Difference found = shown.line().difference();
        Headline headline = shown.headline();
        String title = headline.title();
        String percent = headline.isPercentage() || !Double.isFinite(found.relative())
                ? ""
                : Numbers.change(found.meanBase(), found.meanPolicy()) + ", ";
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1)
                + (found.difference() > 0 ? " up by " : " down by ")
                + headline.words(Math.abs(found.difference())) + (headline.isPercentage() ? " points" : "") + " ("
                + percent + found.certainty().words() + ")";
    }

    private void lots() {
        List<Lot> lots = Lot.shown(comparison);
        if (lots.isEmpty()) return;
        section("lots", "Who gains, who loses");
        page.element("p", lotWords(lots.get(0)), "class", "caption");
        page.open("div", "class", "charts");
        for (Lot lot : lots) {
            new LotChart(lot, lot.rows(comparison))
                    .addTo(page, "lot-" + lot.name().toLowerCase(Locale.ROOT), comparison.lastYear(), confidence);
        }
        page.closeLine();
        page.closeLine();
    }

    private String lotWords(Lot lot) {
        List<String> gain = new ArrayList<>();
        List<String> lose = new ArrayList<>();
        for (Lot.Row row : lot.rows(comparison)) {
            if (!row.difference().certainty().isTold()) continue;
            (lot.isGain(row.change()) ? gain : lose).add(row.name());
        }
        return lot.title() + ": " + list("gain", gain) + "; " + list("lose", lose)
                + ", for sure or likely. In the charts blue gains and orange loses; a full dot is sure, an empty one"
                + " likely, grey cannot be told.";
    }

    private static String list(String verb, List<String> names) {
        return names.isEmpty() ? "none " + verb : String.join(", ", names) + " " + verb;
    }

    private void fans() {
        List<Shown> shown = Headline.surest(comparison);
        if (shown.isEmpty()) return;
        section("fans", "How it comes about");
        page.open("div", "class", "charts");
        for (Shown each : shown.subList(0, Math.min(FANS, shown.size()))) fans(each);
        page.closeLine();
        page.closeLine();
    }

    private void fans(Shown shown) {
        Headline headline = shown.headline();
        List<Line> lines = Arrays.stream(comparison.years())
                .mapToObj(year -> comparison.find(
                        RunTable.INDICATORS, headline.indicator(), Indicators.ALL, headline.group(), year))
                .filter(line -> line != null
                        && line.difference().pairs() == comparison.pairing().pairs())
                .toList();
        if (lines.isEmpty()) return;
        int[] years = lines.stream().mapToInt(Line::year).toArray();
        double largest = lines.stream()
                .mapToDouble(line -> headline.factor() * line.difference().meanPolicy())
                .max()
                .orElse(0);
        Magnitude magnitude = Magnitude.of(Math.abs(largest));
        double scale = headline.factor() / magnitude.divisor();
        String unit = magnitude.words() + headline.unit();
        int decimals = magnitude.divisor() > 1 ? 2 : headline.decimals();
        Fan base = Fan.of("Base", "fan-base", values(lines, Line::base, scale));
        Fan policy = Fan.of("Policy", "fan-policy", values(lines, Line::policy, scale));
        String id = "fan-" + headline.indicator() + (headline.group().isEmpty() ? "" : "-" + headline.group());
        new FanChart(unit, years, List.of(base, policy), decimals, false).addTo(page, id, headline.title());
        Fan difference = Fan.of("Difference", "fan-policy", values(lines, Method::differences, headline.factor()));
        new FanChart(headline.unit(), years, List.of(difference), headline.decimals(), true)
                .addTo(page, id + "-difference", headline.title() + ", policy less base");
    }

    private static double[][] values(List<Line> lines, Function<Line, double[]> of, double scale) {
        return lines.stream()
                .map(line -> Arrays.stream(of.apply(line))
                        .map(value -> scale * value)
                        .toArray())
                .toArray(double[][]::new);
    }
}
