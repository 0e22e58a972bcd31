package org.conurb.scenarios.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.conurb.engine.traffic.dynamic.Convergence;

/** How a search for an equilibrium went, day by day, as a page of charts and a table. */
public final class ConvergencePage {

    private static final int PERCENT = 100;

    private final List<Convergence> days;
    private final Markup page = new Markup();

    private ConvergencePage(List<Convergence> days) {
        this.days = List.copyOf(days);
    }

    /** The page, as HTML that is XML too and needs no other file. */
    public static String html(String title, List<Convergence> days) {
        return new ConvergencePage(days).html(title);
    }

    private String html(String title) {
        page.verbatim("<!DOCTYPE html>\n");
        page.open("html", "lang", "en-GB", "xmlns", "http://www.w3.org/1999/xhtml");
        PageHead.addTo(page, title);
        page.open("body").open("div", "class", "page").open("main", "id", "main");
        page.open("header").element("h1", title);
        page.element(
                "p",
                "The gap is what all drivers together could have saved by the best routes known, as a share of what"
                        + " they spent; the audited gap is the same against exact best paths for a sample of them.",
                "class",
                "lead");
        page.closeLine();
        chart(
                "gap",
                "How far from equilibrium",
                "%",
                2,
                new Named("gap", day -> PERCENT * day.relativeGap()),
                new Named("audited", day -> PERCENT * day.auditedGap()));
        chart("hours", "Time on the road", "vehicle-hours", 0, new Named("hours", Convergence::vehicleHours));
        chart(
                "replanned",
                "Drivers who take another route the next day",
                "%",
                1,
                new Named("share", day -> PERCENT * day.shareReplanned()));
        table();
        page.closeLine().closeLine().closeLine().closeLine();
        return page.toString();
    }

    private record Named(String name, ToDoubleFunction<Convergence> figure) {}

    private void chart(String id, String caption, String unit, int decimals, Named... lines) {
        int[] iterations = days.stream().mapToInt(Convergence::iteration).toArray();
        List<LineChart.Series> series = new java.util.ArrayList<>();
        for (Named line : lines) {
            double[] values = days.stream().mapToDouble(line.figure()).toArray();
            series.add(LineChart.Series.coloured(line.name(), series.size(), values));
        }
        new LineChart(unit, iterations, series, decimals).addTo(page, id, caption, true);
    }

    private void table() {
        page.open("table").open("thead").open("tr");
        for (String heading :
                new String[] {"Day", "Gap, %", "Audited gap, %", "Vehicle-hours", "Replanned, %", "Arrived", "Stuck"}) {
            page.element("th", heading, "scope", "col");
        }
        page.closeLine().closeLine().open("tbody");
        for (Convergence day : days) {
            page.open("tr").element("td", Integer.toString(day.iteration()));
            page.element("td", Numbers.decimal(PERCENT * day.relativeGap(), 3));
            page.element("td", Double.isNaN(day.auditedGap()) ? "" : Numbers.decimal(PERCENT * day.auditedGap(), 3));
            page.element("td", Numbers.whole(Math.round(day.vehicleHours())));
            page.element("td", Numbers.decimal(PERCENT * day.shareReplanned(), 2));
            page.element("td", Numbers.whole(day.arrived()));
            page.element("td", Numbers.whole(day.stuck()));
            page.closeLine();
        }
        page.closeLine().closeLine();
    }
}
