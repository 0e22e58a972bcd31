package org.conurb.scenarios.cli;

import static org.conurb.scenarios.cli.JsonLines.event;

import java.io.PrintWriter;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.Summary;
import tools.jackson.databind.node.ObjectNode;

/** Progress for programs: one JSON object per line. */
final class JsonProgress implements RunListener {

    private final JsonLines lines;

    JsonProgress(PrintWriter out) {
        this.lines = new JsonLines(out);
    }

    @Override
    public void phase(String what) {
        lines.print(event("phase").put("phase", what));
    }

    @Override
    public void dayDone(int year, int day, double gap) {
        lines.print(event("day").put("year", year).put("day", day).put("gap", gap));
    }

    @Override
    public void yearDone(YearDone year) {
        lines.print(event("year")
                .put("year", year.year())
                .put("firstYear", year.firstYear())
                .put("lastYear", year.lastYear())
                .put("residents", year.residents())
                .put("events", year.events())
                .put("seconds", year.seconds())
                .put("secondsLeft", year.secondsLeft()));
    }

    @Override
    public void finished(Summary summary) {
        ObjectNode event = event("finished")
                .put("folder", summary.folder().toString())
                .put("report", summary.report().toString())
                .put("baseYear", summary.baseYear())
                .put("lastYear", summary.lastYear())
                .put("seconds", summary.seconds());
        var areas = event.putArray("areas");
        for (Summary.AreaRow row : summary.areas()) {
            ObjectNode area = areas.addObject().put("area", row.area()).put("name", row.name());
            put(area.putObject("first"), row.first());
            put(area.putObject("last"), row.last());
        }
        lines.print(event);
    }

    private static void put(ObjectNode object, Summary.Figures figures) {
        object.put("population", figures.population())
                .put("births", figures.births())
                .put("deaths", figures.deaths())
                .put("netMigration", figures.netMigration())
                .put("medianAge", figures.medianAge())
                .put("oldAgeDependency", figures.oldAgeDependency())
                .put("households", figures.households());
    }
}
