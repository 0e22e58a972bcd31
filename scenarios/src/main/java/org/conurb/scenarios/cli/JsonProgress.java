package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.Summary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Progress for programs: one JSON object per line. */
final class JsonProgress implements RunListener {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final PrintWriter out;

    JsonProgress(PrintWriter out) {
        this.out = out;
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private void print(ObjectNode event) {
        out.println(MAPPER.writeValueAsString(event));
        out.flush();
    }

    @Override
    public void phase(String what) {
        print(event("phase").put("phase", what));
    }

    @Override
    public void dayDone(int year, int day, double gap) {
        print(event("day").put("year", year).put("day", day).put("gap", gap));
    }

    @Override
    public void yearDone(YearDone year) {
        print(event("year")
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
        print(event);
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
