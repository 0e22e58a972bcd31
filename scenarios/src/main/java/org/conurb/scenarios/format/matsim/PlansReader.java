package org.conurb.scenarios.format.matsim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.xml.XmlFile;
import org.conurb.scenarios.problem.Problems;

/** Reads persons one by one and keeps of each only the plan that counts: the selected one, else the first. */
final class PlansReader {

    static final String WHAT = "MATSim plans (XML)";

    private static final String OLD_ROOT = "plans";

    private final XmlFile xml;
    private final Problems problems = new Problems();
    private final FileProblems fileProblems;
    private final ImportReport.Counter counter = new ImportReport.Counter();
    private final List<String> personIds = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final RoadNetwork network;
    private final MatsimFacilities facilities;
    private PlanRows rows;
    private PlanTag plan; // the plan being read, null outside one that is wanted
    private PlanTag best; // of the person being read, null before the first
    private PlanTag.Leg leg; // null outside a leg
    private boolean inRoute;

    PlansReader(XmlFile xml, RoadNetwork network, MatsimFacilities facilities) {
        this.xml = xml;
        this.network = network;
        this.facilities = facilities;
        this.fileProblems = new FileProblems(xml.file(), problems);
    }

    MatsimPlans read() {
        boolean isOld = xml.root(List.of("population", OLD_ROOT)).equals(OLD_ROOT);
        rows = new PlanRows(network, facilities, fileProblems, counter, isOld);
        for (XmlFile.Event event = xml.next(); event != XmlFile.Event.DONE; event = xml.next()) {
            switch (event) {
                case BEGIN -> begin(xml.name());
                case END -> end(xml.name());
                default -> takeText();
            }
        }
        fileProblems.close();
        problems.throwIfAny();
        return rows.build(personIds);
    }

    private void begin(String name) {
        if (name.equals("person")) beginPerson();
        else if (name.equals("plan")) beginPlan();
        else if (plan != null) beginPart(name);
    }

    private void beginPart(String name) {
        switch (name) {
            case "act", "activity" -> addActivity();
            case "leg" -> addLeg();
            case "route" -> beginRoute();
            default -> {
                // Attributes and whatever else a version has beside the plan itself.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "person" -> endPerson();
            case "plan" -> endPlan();
            case "leg" -> leg = null;
            case "route" -> endRoute();
            default -> {
                // Nothing hangs on the end of the others.
            }
        }
    }

    private void takeText() {
        if (inRoute) xml.appendText(text);
    }

    private void beginPerson() {
        String id = xml.attribute("id");
        if (id == null || id.isEmpty()) {
            wrong("person.id", id, "a name");
            id = "";
        } else if (!known.add(id)) {
            wrong("person.id", id, "a name that no other person has");
        }
        personIds.add(id);
        counter.count(Kind.READ, "persons", 1);
        best = null;
        plan = null;
    }

    private void beginPlan() {
        boolean isSelected = "yes".equals(xml.attribute("selected"));
        boolean isWanted = best == null || isSelected && !best.isSelected;
        plan = isWanted && !personIds.isEmpty() ? new PlanTag(isSelected) : null;
    }

    private void endPlan() {
        if (plan != null) best = plan;
        plan = null;
    }

    private void endPerson() {
        if (best == null) {
            counter.count(Kind.ODD, "persons without a plan", personIds.get(personIds.size() - 1));
            return;
        }
        rows.add(personIds.size() - 1, best);
        best = null;
    }

    private void add(PlanTag.Element element) {
        if (plan.elements.size() == PlanTag.MOST_ELEMENTS) {
            throw xml.stop("plan", "more than " + PlanTag.MOST_ELEMENTS + " activities and legs", "a day's plan");
        }
        element.line = xml.line();
        plan.elements.add(element);
    }

    private void addActivity() {
        PlanTag.Activity activity = new PlanTag.Activity();
        activity.link = xml.attribute("link");
        activity.facility = xml.attribute("facility");
        if (xml.attribute("x") != null) {
            activity.x = coordinate("x");
            activity.y = coordinate("y");
        }
        activity.endSeconds = time("end_time");
        activity.durationSeconds = time(xml.attribute("max_dur") == null ? "dur" : "max_dur");
        add(activity);
    }

    private void addLeg() {
        leg = new PlanTag.Leg();
        leg.mode = xml.attribute("mode") == null ? "" : xml.attribute("mode");
        leg.departureSeconds = time("dep_time");
        leg.travelSeconds = time("trav_time");
        add(leg);
    }

    private void beginRoute() {
        if (leg == null) return;
        leg.routeType = xml.attribute("type");
        leg.startLink = xml.attribute("start_link");
        leg.endLink = xml.attribute("end_link");
        if (Double.isNaN(leg.travelSeconds)) leg.travelSeconds = time("trav_time");
        inRoute = leg.mode.equals(PlanRows.CAR);
        text.setLength(0);
    }

    private void endRoute() {
        if (inRoute) leg.route = text.toString();
        inRoute = false;
    }

    private double coordinate(String key) {
        String value = xml.attribute(key);
        double metres = Numbers.of(value);
        if (!Numbers.isCoordinate(metres)) wrong(xml.name() + "." + key, value, "a coordinate in metres");
        return metres;
    }

    private double time(String key) {
        String value = xml.attribute(key);
        if (MatsimTime.isUnknown(value)) return MatsimTime.UNKNOWN;
        double seconds = MatsimTime.seconds(value);
        if (Double.isNaN(seconds)) wrong(xml.name() + "." + key, value, MatsimTime.WORDS);
        return seconds;
    }

    private void wrong(String key, String found, String expected) {
        String shown = found == null ? "nothing" : "'" + MatsimNetwork.shortened(found) + "'";
        fileProblems.add(xml.line(), key, shown, expected, "");
    }
}
